import type { ReactNode } from 'react';
import { type Act, Button, Card, Kiosk, Tag } from '#renderer/ui';
import { type Article, isChecked, isValidOn, localize, type Office, officeOf } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import type { Starts } from './starts.ts';

/** The chosen cards whole, word for word from the pack: what may help, where to ask, and what can begin here. */
export function ReadingPage(props: {
  readonly topics: readonly string[];
  readonly starts: Starts;
  readonly onElse: () => void;
  readonly onBack: () => void;
  readonly onEndNow: () => void;
}): ReactNode {
  const { constants, words, pack } = useTerminal();
  const articles = props.topics.flatMap((key) => pack.articles.filter((article) => article.key === key));
  const sensitive = articles.some((article) => article.sensitive === true);
  return (
    <Kiosk
      constants={constants}
      page={`questions-reading-${props.topics.join('-')}`}
      title={words('cards.title')}
      lead={words('cards.lead')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={
        sensitive
          ? { label: words('assistant.endNow'), icon: 'x', onPress: props.onEndNow }
          : { label: words('assistant.else'), onPress: props.onElse }
      }
    >
      <div className="stack">
        {articles.map((article) => (
          <ArticleCard key={article.key} article={article} starts={props.starts} />
        ))}
      </div>
    </Kiosk>
  );
}

function ArticleCard({ article, starts }: { readonly article: Article; readonly starts: Starts }): ReactNode {
  const { words, pack, language, clock } = useTerminal();
  // A text past its date is not shown: only whom to ask.
  const current = isValidOn(article, clock.today());
  const act = current ? actOf(article, starts, words) : null;
  const offices = article.offices.flatMap((key) => officeOf(pack, key) ?? []);
  return (
    <Card
      title={localize(article.title, language).text}
      {...(isChecked(article) ? {} : { tag: <Tag tone="velvet" label={words('app.unchecked')} /> })}
    >
      <p>{current ? localize(article.body, language).text : words('cards.expired')}</p>
      {offices.map((office) => (
        <OfficeLines key={office.key} office={office} />
      ))}
      <p className="small quiet">{words('assistant.source', { source: article.source })}</p>
      <FactLine facts={[article]} tagged />
      {act === null ? null : <Button look="second" act={act} />}
    </Card>
  );
}

/** The button of a card; null where the visit cannot begin this from where it stands. */
function actOf(article: Article, starts: Starts, words: ReturnType<typeof useTerminal>['words']): Act | null {
  const { start } = article;
  if (start === undefined) return null;
  if (start.kind === 'application') {
    const begin = starts.application;
    return begin === undefined
      ? null
      : { label: words('assistant.apply'), icon: 'pen', onPress: () => begin(start.application) };
  }
  const ways = {
    letter: [starts.letter, 'assistant.letter', 'cam'],
    deadline: [starts.letter, 'assistant.deadline', 'cal'],
    places: [starts.places, 'assistant.places', 'walk'],
    emergency: [starts.emergency, 'assistant.dangerMore', 'phone'],
  } as const;
  const [onPress, label, icon] = ways[start.kind];
  return onPress === undefined ? null : { label: words(label), icon, onPress };
}

/** Name, address and numbers as the pack has them; what is not known is left out, never guessed. */
function OfficeLines({ office }: { readonly office: Office }): ReactNode {
  const { words } = useTerminal();
  const address = [office.street, [office.zip, office.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <p className="assistant-office">
      <b>{office.name}</b>
      <span>{address}</span>
      {office.phone === undefined ? null : <span>{words('cards.phone', { phone: office.phone })}</span>}
      {office.phone === undefined && office.email !== undefined ? (
        <span className="left-to-right">{office.email}</span>
      ) : null}
      <FactLine facts={[office]} />
    </p>
  );
}
