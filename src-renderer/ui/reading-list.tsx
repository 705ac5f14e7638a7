import { Fragment, type ReactNode } from 'react';
import { type Act, Button } from './button.tsx';
import { Icon } from './picture.tsx';
import { Tag } from './surfaces.tsx';

/** One value read from a paper. `group` opens a new group above this row; `value` of a waiting row is not shown. */
export type ReadingRow = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly state: 'done' | 'now' | 'waiting';
  readonly group?: string;
};

/**
 * Values read from a paper, one in work at a time (look.md 5): done rows keep "Ändern", waiting rows show no value yet, so
 * that nothing is confirmed unread. Landscape: list at the start, the work beside it.
 */
export function ReadingList(props: {
  readonly rows: readonly ReadingRow[];
  readonly words: { readonly now: string; readonly after: string; readonly change: string };
  readonly work: {
    readonly doubt?: string;
    readonly crop?: { readonly caption: string; readonly image: string; readonly label: string };
    readonly readCaption: string;
    readonly sentence?: string;
    readonly acts: readonly Act[];
  };
  readonly aside?: ReactNode;
  readonly onChange: (key: string) => void;
}): ReactNode {
  const current = props.rows.findIndex((row) => row.state === 'now');
  const row = props.rows[current];
  const work = row === undefined ? null : <Work {...props} row={row} number={current + 1} />;
  return (
    <div className="reading">
      <div className="reading-list">
        {props.rows.map((entry, index) => (
          <Fragment key={entry.key}>
            {entry.group === undefined ? null : <h2 className="reading-group">{entry.group}</h2>}
            <Row {...props} row={entry} number={index + 1} />
            {entry === row ? work : null}
          </Fragment>
        ))}
      </div>
      <div className="reading-aside">
        {work}
        {props.aside}
      </div>
    </div>
  );
}

type ListProps = Parameters<typeof ReadingList>[0];

function Row({
  row,
  number,
  words,
  onChange,
}: ListProps & { readonly row: ReadingRow; readonly number: number }): ReactNode {
  const look = { done: 'reading-done', now: 'reading-marker', waiting: 'reading-waiting' }[row.state];
  return (
    <div className={`reading-row ${look}`} aria-current={row.state === 'now' ? 'step' : undefined}>
      <span className="reading-number">{row.state === 'done' ? <Icon name="check" /> : number}</span>
      <span className="grow">
        <span className="quiet">{row.label}</span>
        {row.state === 'waiting' ? null : <b>{row.value}</b>}
      </span>
      {row.state === 'done' ? (
        <Button look="plain" act={{ label: words.change, icon: 'pen', onPress: () => onChange(row.key) }} />
      ) : null}
      {row.state === 'now' ? <Tag tone="silk" label={words.now} /> : null}
      {row.state === 'waiting' ? <span className="small quiet">{words.after}</span> : null}
    </div>
  );
}

function Work({ row, number, work }: ListProps & { readonly row: ReadingRow; readonly number: number }): ReactNode {
  return (
    <section className="reading-work" aria-label={row.label}>
      <header>
        <span className="reading-number">{number}</span>
        <h2 className="grow">{row.label}</h2>
        {work.doubt === undefined ? null : <Tag tone="silk" label={work.doubt} />}
      </header>
      <div className={work.crop === undefined ? undefined : 'reading-pair'}>
        {work.crop === undefined ? null : (
          <div>
            <p className="small quiet">{work.crop.caption}</p>
            <div className="reading-crop">
              <img src={work.crop.image} alt={work.crop.label} />
            </div>
          </div>
        )}
        <div>
          <p className="small quiet">{work.readCaption}</p>
          <p className="reading-value" dir="auto">
            {row.value}
          </p>
        </div>
      </div>
      {work.sentence === undefined ? null : <p className="small quiet">{work.sentence}</p>}
      <div className="reading-acts">
        {work.acts.map((act) => (
          <Button key={act.label} act={act} look="small" />
        ))}
      </div>
    </section>
  );
}
