import { type ReactNode, useState } from 'react';
import { Icon, Kiosk, Note, Tag } from '#renderer/ui';
import type { DocumentKind } from '#shared/documents';
import { PaperPlacePage } from '../app/paper-place.tsx';
import { useTerminal } from '../app/terminal.ts';
import type { WordKey } from '../app/words.ts';
import { ITEM_LABELS, itemInWords } from './item-words.ts';
import { allItems, neededItems, neededValues } from './needed-items.ts';
import { Preview } from './preview.tsx';
import {
  currentItem,
  type ItemKey,
  type ItemValue,
  type Offers,
  openCount,
  type ReadItem,
  type Settled,
} from './reading-list.ts';
import { type PagePictures, placeOn, ReviewItem } from './review-item.tsx';
import type { Today } from './value-problem.ts';

/** "Stimmt das?": one value at a time; taken is only what the person confirmed, changed, or does not know. */
export function Review(props: {
  readonly kind: DocumentKind;
  readonly offers: Offers;
  readonly settled: Settled;
  /** Each value settled is told at once, so that nothing is lost with this screen. */
  readonly onSettled: (settled: Settled) => void;
  /** The machine doubts its own clock. */
  readonly doubted: boolean;
  /** The scanned pages, to look at; none when typed by hand. */
  readonly pages: PagePictures;
  readonly onBack: () => void;
  /** With the values of the items that count. */
  readonly onDone: (settled: Settled) => void;
}): ReactNode {
  const { constants, words, say, clock, language } = useTerminal();
  const { kind, offers } = props;
  const [reopened, setReopened] = useState<ItemKey | null>(null);
  const [showing, setShowing] = useState(false);
  const [place, setPlace] = useState<{ readonly item: ItemKey; readonly read: ReadItem<ItemValue> } | null>(null);
  const needed = neededItems(kind, props.settled, offers);
  const items = allItems(needed);
  const settled = neededValues(kind, props.settled, offers);
  const today: Today = { day: clock.today(), doubted: props.doubted };
  const current = reopened ?? currentItem(items, settled);
  const open = openCount(items, settled);
  const settle = (item: ItemKey, value: ItemValue | null) => {
    // What was said about an item that does not count now stays: it may count again.
    props.onSettled({ ...props.settled, [item]: value });
    setReopened(null);
  };
  const byHand = props.pages.length === 0;
  const title = words(byHand ? 'review.byHandTitle' : 'review.title');
  const lead = words(byHand ? 'review.byHandLead' : 'review.lead');
  if (showing) return <Letter pages={props.pages.map(({ jpeg }) => jpeg)} onBack={() => setShowing(false)} />;
  const shown = place === null ? null : placeOn(props.pages, place.read.place);
  if (place !== null && shown !== null) {
    return (
      <PaperPlacePage
        place={shown}
        paper={words('offers.letter')}
        page={place.read.place.page + 1}
        value={itemInWords(place.item, place.read.value, words, language)}
        onBack={() => setPlace(null)}
      />
    );
  }
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
            number={items.indexOf(current) + 1}
            offer={offers[current] ?? null}
            settled={settled}
            today={today}
            pages={props.pages}
            onShow={(read) => setPlace({ item: current, read })}
            onSettle={(value) => settle(current, value)}
          />
        )}
        <div className="review-list">
          <Rows
            title="review.deciding"
            items={needed.deciding}
            first={1}
            settled={settled}
            offers={offers}
            current={current}
            onChange={setReopened}
          />
          {needed.reply.length === 0 ? null : (
            <Rows
              title="review.forReply"
              items={needed.reply}
              first={needed.deciding.length + 1}
              settled={settled}
              offers={offers}
              current={current}
              onChange={setReopened}
            />
          )}
        </div>
      </div>
    </Kiosk>
  );
}

function Rows(props: {
  readonly title: WordKey;
  readonly items: readonly ItemKey[];
  /** The number of the first of them. */
  readonly first: number;
  readonly settled: Settled;
  readonly offers: Offers;
  readonly current: ItemKey | null;
  readonly onChange: (item: ItemKey) => void;
}): ReactNode {
  const { words, language } = useTerminal();
  return (
    <>
      <h2>{words(props.title)}</h2>
      <ol>
        {props.items.map((item, index) => {
          const value = props.settled[item];
          const now = item === props.current;
          const label = words(ITEM_LABELS[item]);
          return (
            <li key={item} className={`review-row review-row-${now ? 'now' : value === undefined ? 'later' : 'done'}`}>
              <span className="review-number">
                {now || value === undefined ? props.first + index : <Icon name="check" />}
              </span>
              <span>
                <span className="quiet">{label}</span>
                {now || value === undefined ? null : (
                  <>
                    <br />
                    <b>
                      {/* What was read and not taken is not "Weiß ich nicht": the person may know it very well. */}
                      {value === null && props.offers[item] !== undefined
                        ? words('offers.refused')
                        : itemInWords(item, value, words, language)}
                    </b>
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
