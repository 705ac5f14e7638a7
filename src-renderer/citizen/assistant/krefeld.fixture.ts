import { parse } from 'yaml';
import { createRanker, parsePhrasebook, type Ranker, trainModel } from '#shared/assistant';
import { type ContentPack, localize } from '#shared/content';
import articles from '../../../assets/content/krefeld/articles.yaml?raw';
import outOfScope from '../../../assets/content/krefeld/assistant/out-of-scope.txt?raw';
import phrasebook from '../../../assets/content/krefeld/assistant/phrasebook.txt?raw';
import emergency from '../../../assets/content/krefeld/emergency.yaml?raw';
import offices from '../../../assets/content/krefeld/offices.yaml?raw';
import situations from '../../../assets/content/krefeld/situations.yaml?raw';

/** What the question box reads of the real pack of Krefeld; that the pack as a whole is valid is tested with the pack. */
export const krefeld = {
  articles: parse(articles),
  emergency: parse(emergency),
  offices: parse(offices),
  situations: parse(situations),
} as ContentPack;

/** The real ranking, trained as the build does it. */
export function trainedRanker(): Ranker {
  const topics = [...parsePhrasebook(phrasebook), ...parsePhrasebook(outOfScope)];
  return createRanker(
    trainModel(topics.flatMap(({ id, phrases }) => phrases.map(({ text }) => ({ text, topic: id })))),
  );
}

/** Every sentence of the pack the question box may show in a language, word for word. */
export function sentencesOf(pack: ContentPack, language: string): Set<string> {
  const said = (text: Parameters<typeof localize>[0]) => localize(text, language).text;
  return new Set([
    ...pack.articles.flatMap(({ title, body }) => [said(title), said(body)]),
    ...pack.situations.flatMap(({ title, examples }) => [said(title), said(examples)]),
    ...pack.emergency.flatMap(({ label, forWhom, numbers }) => [said(label), said(forWhom), ...numbers]),
    ...pack.offices.flatMap(({ name, street, zip, city, email = '' }) => [
      name,
      [street, [zip, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
      email,
    ]),
  ]);
}
