import { type ReactNode, useState } from 'react';
import { Button, PaperCrop, type PaperPlace, Tag } from '#renderer/ui';
import type { Place } from '#shared/documents';
import { useTerminal } from '../app/terminal.ts';
import { ItemEditor } from './item-editor.tsx';
import { helpOf, ITEM_LABELS, itemInWords, PROBLEMS } from './item-words.ts';
import {
  candidatesOf,
  type ItemKey,
  type ItemValue,
  type Offered,
  type ReadItem,
  type Settled,
} from './reading-list.ts';
import { type Today, type ValueProblem, valueProblem } from './value-problem.ts';

/** The scanned pages, to cut the place of a value out of them; none when typed by hand. */
export type PagePictures = readonly Omit<PaperPlace, 'box'>[];

export function placeOn(pages: PagePictures, { page, box }: Place): PaperPlace | null {
  const shown = pages[page];
  return shown === undefined || shown.jpeg.length === 0 ? null : { ...shown, box };
}

type ItemProps = {
  readonly item: ItemKey;
  readonly number: number;
  readonly offer: Offered<ItemValue> | null;
  readonly settled: Settled;
  readonly today: Today;
  readonly pages: PagePictures;
  /** Shows a value large in its surroundings. */
  readonly onShow: (read: ReadItem<ItemValue>) => void;
  readonly onSettle: (value: ItemValue | null) => void;
};

/** The one value in work: what was read with its place on the paper, or a field to say it. */
export function ReviewItem(props: ItemProps): ReactNode {
  const { words } = useTerminal();
  const { item, offer, settled, today } = props;
  const [editing, setEditing] = useState(offer === null || settled[item] !== undefined);
  // A value that cannot be was misread: it may be changed, but not confirmed. An unlikely one is asked about.
  const read = (offer === null ? [] : candidatesOf(offer)).map((candidate) => ({
    candidate,
    problem: valueProblem(item, candidate.value, settled, today),
  }));
  const several = read.length > 1;
  const unknown = () => props.onSettle(null);
  return (
    <section className="review-work" aria-label={words(ITEM_LABELS[item])}>
      <div className="row">
        <span className="review-number">{props.number}</span>
        <h2>{words(ITEM_LABELS[item])}</h2>
        {read.some(({ candidate, problem }) => candidate.needsCare || problem !== null) ? (
          <Tag tone="silk" label={words('review.care')} />
        ) : null}
      </div>
      {several ? (
        <>
          {editing ? null : <p className="lead">{words('offers.letterSeveral')}</p>}
          <ul className="read-candidates">
            {read.map(({ candidate, problem }) => (
              <li key={JSON.stringify(candidate.value)}>
                <ReadValue {...props} candidate={candidate} problem={problem} editing={editing} />
                {editing ? null : <Confirm {...props} candidate={candidate} problem={problem} several />}
              </li>
            ))}
          </ul>
        </>
      ) : (
        read.map(({ candidate, problem }) => (
          <ReadValue key={item} {...props} candidate={candidate} problem={problem} editing={editing} />
        ))
      )}
      <p className="small quiet">{words(helpOf(item, settled))}</p>
      {editing || offer === null ? (
        <ItemEditor
          item={item}
          // Of several none is preferred: the person writes or chooses the right one.
          value={settled[item] ?? (several ? null : (offer?.value ?? null))}
          settled={settled}
          today={today}
          onTake={props.onSettle}
          onUnknown={unknown}
        />
      ) : (
        <div className="read-acts">
          {several
            ? null
            : read.map(({ candidate, problem }) => (
                <Confirm key={item} {...props} candidate={candidate} problem={problem} several={false} />
              ))}
          <Button look="small" act={{ label: words('act.change'), icon: 'pen', onPress: () => setEditing(true) }} />
          <Button
            look="small"
            act={{ label: words(several ? 'offers.wrongAll' : 'offers.wrong'), icon: 'x', onPress: unknown }}
          />
          <Button look="small" act={{ label: words('act.unknown'), icon: 'q', onPress: unknown }} />
        </div>
      )}
    </section>
  );
}

type ReadProps = ItemProps & {
  readonly candidate: ReadItem<ItemValue>;
  readonly problem: ValueProblem | null;
};

function Confirm(props: ReadProps & { readonly several: boolean }): ReactNode {
  const { words, language } = useTerminal();
  const { candidate, problem, several } = props;
  if (problem !== null && !problem.insist) return null;
  const label = words(problem === null ? 'act.confirm' : 'review.insist');
  const value = itemInWords(props.item, candidate.value, words, language);
  return (
    <Button
      look="small"
      {...(several ? { spoken: `${label}: ${value}` } : {})}
      act={{ label, icon: 'check', onPress: () => props.onSettle(candidate.value) }}
    />
  );
}

/** One value as printed and as read. While it is being changed only the picture stays. */
function ReadValue(props: ReadProps & { readonly editing: boolean }): ReactNode {
  const { constants, words, language } = useTerminal();
  const { candidate, problem, editing } = props;
  const place = placeOn(props.pages, candidate.place);
  const value = itemInWords(props.item, candidate.value, words, language);
  if (editing && place === null) return null;
  return (
    <>
      <div className="read-pair">
        {place === null ? null : (
          <div>
            <p className="small quiet">{words('review.asPrinted')}</p>
            <PaperCrop
              place={place}
              look={constants.helper === undefined ? 'words' : 'tight'}
              label={words('review.asPrinted')}
              onOpen={{ label: words('offers.open', { value }), onPress: () => props.onShow(candidate) }}
            />
          </div>
        )}
        {editing ? null : (
          <div className="read-value">
            <p className="small quiet">{candidate.label ?? words('review.read')}</p>
            <p>
              <b className="lead" dir="auto">
                {value}
              </b>
            </p>
            {candidate.at === undefined ? null : <p>{words('review.remedy.at', { office: candidate.at })}</p>}
            {candidate.proved === true ? <Tag tone="leaf" icon="check" label={words('offers.proved')} /> : null}
          </div>
        )}
      </div>
      {editing || problem === null ? null : (
        <p className="lead" role="alert">
          {words(PROBLEMS[problem.reason])}
        </p>
      )}
    </>
  );
}
