import type { ReactNode } from 'react';
import { Button, Kiosk, Note } from '#renderer/ui';
import type { Dialogue } from '#shared/assistant';
import { type Article, isValidOn, localize } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import { firstSentence } from './first-sentence.ts';

/** Three cards to tick, never one answer; "Etwas anderes" and a human are always the way on. */
export function CardsPage(props: {
  readonly dialogue: Dialogue;
  readonly onTick: (topic: string) => void;
  readonly onRead: () => void;
  readonly onElse: () => void;
  readonly onChange: () => void;
  readonly onEmergency: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { dialogue } = props;
  const { constants, words, pack } = useTerminal();
  const articles = dialogue.cards.flatMap((key) => pack.articles.filter((article) => article.key === key));
  const count = dialogue.ticked.length;
  return (
    <Kiosk
      constants={constants}
      page={`questions-cards-${dialogue.cards.join('-')}`}
      title={words('assistant.cardsTitle')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: words('assistant.else'), onPress: props.onElse }}
      main={{
        label: words('assistant.look', { count: Math.max(1, count) }),
        onPress: props.onRead,
        ...(count === 0 ? { openReason: words('assistant.chooseFirst') } : {}),
      }}
    >
      <div className="split">
        <div className="stack">
          {dialogue.answer?.emergency.tier === 't2' ? <Banner onEmergency={props.onEmergency} /> : null}
          <section className="card assistant-story">
            <p className="small quiet">{words('assistant.written')}</p>
            <p className="assistant-text" dir="auto" data-own-words>
              {dialogue.text}
            </p>
            <Button look="plain" act={{ label: words('assistant.changeText'), icon: 'pen', onPress: props.onChange }} />
          </section>
        </div>
        <div className="stack">
          <p className="lead">{words('assistant.several')}</p>
          <fieldset className="choices" aria-label={words('assistant.cardsTitle')}>
            {articles.map((article) => (
              <CardToTick
                key={article.key}
                article={article}
                ticked={dialogue.ticked.includes(article.key)}
                onTick={() => props.onTick(article.key)}
              />
            ))}
          </fieldset>
          <p className="quiet">{words('assistant.nothing')}</p>
        </div>
      </div>
    </Kiosk>
  );
}

function CardToTick(props: {
  readonly article: Article;
  readonly ticked: boolean;
  readonly onTick: () => void;
}): ReactNode {
  const { words, language, clock } = useTerminal();
  const { article } = props;
  const body = localize(article.body, language).text;
  return (
    <label className="choice assistant-card">
      <input type="checkbox" checked={props.ticked} onChange={props.onTick} />
      <span>
        <b>{localize(article.title, language).text}</b>
        <span>{isValidOn(article, clock.today()) ? firstSentence(body) : words('cards.expired')}</span>
        <FactLine facts={[article]} />
      </span>
    </label>
  );
}

/** The quiet tier: it is there, and asks nothing. */
export function Banner({ onEmergency }: { readonly onEmergency: () => void }): ReactNode {
  const { words } = useTerminal();
  return (
    <Note tone="madder" icon="phone">
      <p>{words('assistant.banner')}</p>
      <div className="note-acts">
        <Button look="small" act={{ label: words('assistant.dangerMore'), onPress: onEmergency }} />
      </div>
    </Note>
  );
}
