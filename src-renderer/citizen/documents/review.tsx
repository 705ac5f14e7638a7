import { type ReactNode, useState } from 'react';
import { Icon, Kiosk, Note, Tag } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { ITEM_LABELS, itemInWords } from './item-words.ts';
import { Preview } from './preview.tsx';
import {
  currentItem,
  DECIDING_ITEMS,
  ITEM_KEYS,
  type ItemKey,
  type ItemValue,
  type Offers,
  openCount,
  REPLY_ITEMS,
  type Settled,
} from './reading-list.ts';
import { type Crop, ReviewItem } from './review-item.tsx';

/** "Stimmt das?": one value at a time; taken is only what the person confirmed, changed, or does not know. */
export function Review(props: {
  readonly offers: Offers;
  readonly settled: Settled;
  /** The scanned pages as JPEG, to look at; none when typed by hand. */
  readonly pages: readonly Uint8Array[];
  readonly crop: Crop;
  readonly onBack: () => void;
  readonly onDone: (settled: Settled) => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const [settled, setSettled] = useState(props.settled);
  const [reopened, setReopened] = useState<ItemKey | null>(null);
  const [showing, setShowing] = useState(false);
  const current = reopened ?? currentItem(settled);
  const open = openCount(settled);
  const settle = (item: ItemKey, value: ItemValue | null) => {
    setSettled({ ...settled, [item]: value });
    setReopened(null);
  };
  const byHand = props.pages.length === 0;
  const title = words(byHand ? 'review.byHandTitle' : 'review.title');
  const lead = words(byHand ? 'review.byHandLead' : 'review.lead');
  if (showing) return <Letter pages={props.pages} onBack={() => setShowing(false)} />;
  return (
    <Kiosk
      constants={constants}
      page="review"
      title={title}
      lead={lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      {...(byHand ? {} : { second: { label: words('review.show'), onPress: () => setShowing(true) } })}
      main={{
        label: words('act.next'),
        onPress: () => props.onDone(settled),
        ...(open === 0 ? {} : { openReason: words('review.open', { count: open }) }),
      }}
    >
      <div className="review">
        {current === null ? (
          <Note tone="leaf" icon="check">
            <p className="lead">{words('review.allDone')}</p>
          </Note>
        ) : (
          <ReviewItem
            key={current}
            item={current}
            number={ITEM_KEYS.indexOf(current) + 1}
            offer={props.offers[current] ?? null}
            settled={settled}
            crop={props.crop}
            onSettle={(value) => settle(current, value)}
          />
        )}
        <div className="review-list">
          <Rows
            title="review.deciding"
            items={DECIDING_ITEMS}
            settled={settled}
            current={current}
            onChange={setReopened}
          />
          <Rows
            title="review.forReply"
            items={REPLY_ITEMS}
            settled={settled}
            current={current}
            onChange={setReopened}
          />
        </div>
      </div>
    </Kiosk>
  );
}

function Rows(props: {
  readonly title: WordKey;
  readonly items: readonly ItemKey[];
  readonly settled: Settled;
  readonly current: ItemKey | null;
  readonly onChange: (item: ItemKey) => void;
}): ReactNode {
  const { words, language } = useTerminal();
  return (
    <>
      <h3>{words(props.title)}</h3>
      <ol>
        {props.items.map((item) => {
          const value = props.settled[item];
          const now = item === props.current;
          const label = words(ITEM_LABELS[item]);
          return (
            <li key={item} className={`review-row review-row-${now ? 'now' : value === undefined ? 'later' : 'done'}`}>
              <span className="review-number">
                {now || value === undefined ? ITEM_KEYS.indexOf(item) + 1 : <Icon name="check" />}
              </span>
              <span>
                <span className="quiet">{label}</span>
                {now || value === undefined ? null : (
                  <>
                    <br />
                    <b>{itemInWords(item, value, words, language)}</b>
                  </>
                )}
              </span>
              {now ? (
                <Tag tone="silk" label={words('review.now')} />
              ) : value === undefined ? (
                <span className="small quiet">{words('review.later')}</span>
              ) : (
                <button
                  type="button"
                  className="button button-plain"
                  aria-label={`${words('act.change')}: ${label}`}
                  onClick={() => props.onChange(item)}
                >
                  <Icon name="pen" />
                  <span>{words('act.change')}</span>
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Letter({ pages, onBack }: { readonly pages: readonly Uint8Array[]; readonly onBack: () => void }): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page="review-letter"
      title={words('review.show')}
      back={{ label: words('act.back'), onPress: onBack }}
    >
      <div className="scan-pages">
        {pages.map((jpeg, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a letter do not change here.
          <Preview key={index} jpeg={jpeg} label={words('scan.pageNumber', { number: index + 1 })} />
        ))}
      </div>
    </Kiosk>
  );
}
