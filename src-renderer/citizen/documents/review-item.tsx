import { type ReactNode, useCallback, useState } from 'react';
import { Button, Tag } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { ItemEditor } from './item-editor.tsx';
import { ITEM_HELP, ITEM_LABELS, itemInWords } from './item-words.ts';
import { dayProblem, type ItemKey, type ItemValue, type Offered, type Settled } from './reading-list.ts';
import { useObjectUrl } from './use-object-url.ts';

/** Makes the picture of the words around a value; null without a scan. */
export type Crop = (offer: Offered<ItemValue>) => Promise<string | null>;

/** The one value in work: what was read with its place on the paper, or a field to say it. */
export function ReviewItem(props: {
  readonly item: ItemKey;
  readonly number: number;
  readonly offer: Offered<ItemValue> | null;
  readonly settled: Settled;
  readonly crop: Crop;
  readonly onSettle: (value: ItemValue | null) => void;
}): ReactNode {
  const { words, language, clock } = useTerminal();
  const { item, offer, settled } = props;
  const [editing, setEditing] = useState(offer === null || settled[item] !== undefined);
  // A day that cannot be was misread: it may be changed, but not confirmed.
  const possible =
    offer === null || typeof offer.value !== 'string' || dayProblem(item, offer.value, settled, clock.today()) === null;
  const unknown = () => props.onSettle(null);
  return (
    <section className="review-work" aria-label={words(ITEM_LABELS[item])}>
      <div className="row">
        <span className="review-number">{props.number}</span>
        <h2>{words(ITEM_LABELS[item])}</h2>
        {offer !== null && (offer.needsCare || !possible) ? <Tag tone="silk" label={words('review.care')} /> : null}
      </div>
      {offer === null ? null : (
        <>
          <CropPicture offer={offer} crop={props.crop} />
          {editing ? null : (
            <p>
              <span className="small quiet">{words('review.read')}</span>
              <br />
              <b className="lead">{itemInWords(item, offer.value, words, language)}</b>
            </p>
          )}
        </>
      )}
      <p className="small quiet">{words(ITEM_HELP[item])}</p>
      {editing || offer === null ? (
        <ItemEditor
          item={item}
          value={settled[item] ?? offer?.value ?? null}
          settled={settled}
          onTake={props.onSettle}
          onUnknown={unknown}
        />
      ) : (
        <div className="review-acts">
          {possible ? (
            <Button
              look="small"
              act={{ label: words('act.confirm'), icon: 'check', onPress: () => props.onSettle(offer.value) }}
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
