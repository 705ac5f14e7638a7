import { type ReactNode, useCallback, useState } from 'react';
import { Button, Tag } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { ItemEditor } from './item-editor.tsx';
import { helpOf, ITEM_LABELS, itemInWords, PROBLEMS } from './item-words.ts';
import type { ItemKey, ItemValue, Offered, Settled } from './reading-list.ts';
import { useObjectUrl } from './use-object-url.ts';
import { type Today, valueProblem } from './value-problem.ts';

/** Makes the picture of the words around a value; null without a scan. */
export type Crop = (offer: Offered<ItemValue>) => Promise<string | null>;

/** The one value in work: what was read with its place on the paper, or a field to say it. */
export function ReviewItem(props: {
  readonly item: ItemKey;
  readonly number: number;
  readonly offer: Offered<ItemValue> | null;
  readonly settled: Settled;
  readonly today: Today;
  readonly crop: Crop;
  readonly onSettle: (value: ItemValue | null) => void;
}): ReactNode {
  const { words, language } = useTerminal();
  const { item, offer, settled, today } = props;
  const [editing, setEditing] = useState(offer === null || settled[item] !== undefined);
  // A value that cannot be was misread: it may be changed, but not confirmed. An unlikely one is asked about.
  const problem = offer === null ? null : valueProblem(item, offer.value, settled, today);
  const unknown = () => props.onSettle(null);
  return (
    <section className="review-work" aria-label={words(ITEM_LABELS[item])}>
      <div className="row">
        <span className="review-number">{props.number}</span>
        <h2>{words(ITEM_LABELS[item])}</h2>
        {offer !== null && (offer.needsCare || problem !== null) ? (
          <Tag tone="silk" label={words('review.care')} />
        ) : null}
      </div>
      {offer === null ? null : (
        <>
          <CropPicture offer={offer} crop={props.crop} />
          {editing ? null : (
            <p>
              <span className="small quiet">{words('review.read')}</span>
              <br />
              <b className="lead">{itemInWords(item, offer.value, words, language)}</b>
              {offer.at === undefined ? null : (
                <>
                  <br />
                  {words('review.remedy.at', { office: offer.at })}
                </>
              )}
            </p>
          )}
          {editing || problem === null ? null : (
            <p className="lead" role="alert">
              {words(PROBLEMS[problem.reason])}
            </p>
          )}
        </>
      )}
      <p className="small quiet">{words(helpOf(item, settled))}</p>
      {editing || offer === null ? (
        <ItemEditor
          item={item}
          value={settled[item] ?? offer?.value ?? null}
          settled={settled}
          today={today}
          onTake={props.onSettle}
          onUnknown={unknown}
        />
      ) : (
        <div className="review-acts">
          {problem === null || problem.insist ? (
            <Button
              look="small"
              act={{
                label: words(problem === null ? 'act.confirm' : 'review.insist'),
                icon: 'check',
                onPress: () => props.onSettle(offer.value),
              }}
            />
          ) : null}
          <Button look="small" act={{ label: words('act.change'), icon: 'pen', onPress: () => setEditing(true) }} />
          <Button look="small" act={{ label: words('act.unknown'), icon: 'q', onPress: unknown }} />
        </div>
      )}
    </section>
  );
}

function CropPicture({ offer, crop }: { readonly offer: Offered<ItemValue>; readonly crop: Crop }): ReactNode {
  const { words } = useTerminal();
  const url = useObjectUrl(useCallback(() => crop(offer), [offer, crop]));
  if (url === null) return null;
  return (
    <div>
      <p className="small quiet">{words('review.asPrinted')}</p>
      <img className="review-crop" src={url} alt={words('review.asPrinted')} />
    </div>
  );
}
