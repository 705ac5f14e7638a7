/** One thing people come with, and how they say it in six languages. */
export type Topic = { readonly id: string; readonly title: string; readonly phrases: readonly Phrase[] };
export type Phrase = { readonly text: string; readonly language: string };

/**
 * Reads the phrasebook: `# id | title` begins a topic, `kw:` lists German key words, `xx:` phrases of a language separated
 * by `|`. Other lines are an error with their number, because a lost phrase would be noticed by nobody.
 */
export function parsePhrasebook(text: string): Topic[] {
  const topics: { id: string; title: string; phrases: Phrase[] }[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const head = /^# (\S+) \| (.+)$/.exec(line);
    if (head !== null) {
      topics.push({ id: head[1] ?? '', title: head[2] ?? '', phrases: [] });
      return;
    }
    const entry = /^([a-z]{2}): (.+)$/.exec(line);
    const topic = topics.at(-1);
    if (entry === null || topic === undefined) throw new Error(`phrasebook line ${index + 1} is not understood`);
    const [, language = '', phrases = ''] = entry;
    if (language === 'kw') for (const word of phrases.split(' ')) topic.phrases.push({ text: word, language: 'de' });
    else for (const phrase of phrases.split('|')) topic.phrases.push({ text: phrase.trim(), language });
  });
  return topics;
}
