import type { Press, PrintedPage } from './browser.ts';
import { CONDITIONS, type Condition, SMALL_CONDITIONS } from './conditions.ts';
import { A4, type Letter, sheetOf } from './letter.ts';
import { photograph } from './photograph.ts';
import { randomOf, shuffled } from './random.ts';
import { truthKeeper } from './truth.ts';

export interface SetOrder {
  readonly letters: readonly Letter[];
  readonly seed: string;
  /** Only pictures whose name has this part. */
  readonly only: string;
  /** What `pages.json` of an earlier, unfinished run says: its pictures are there and stay. */
  readonly before: Readonly<Record<string, unknown>>;
  /** No new picture after this moment (`performance.now`). */
  readonly until: number;
  readonly press: Press;
  readonly save: (name: string, content: string | Buffer) => void;
  readonly say: (line: string) => void;
}

interface Outcome {
  readonly made: number;
  /** Pictures the time did not suffice for. */
  readonly left: number;
}

/** How many pictures of one letter. */
const EACH = 4;

/** Prints every letter, takes its pictures and writes both with their truth. */
export async function makeSet({ letters, seed, only, before, until, press, save, say }: SetOrder): Promise<Outcome> {
  const pages: Record<string, unknown> = { ...before };
  let left = 0;
  let beneath: PrintedPage | null = null;
  for (const { letter, conditions } of takes(letters, seed)) {
    const [width, height] = letter.size ?? A4;
    const truth = truthKeeper();
    const print = await press.print(sheetOf(letter, letter.draw(truth, randomOf(seed, letter.name))), width, height);
    const other: PrintedPage = beneath ?? print;
    if (letter.size === undefined && letter.refused === undefined) beneath = print;
    const wanted = conditions.filter(({ name }) => `${letter.name}.${name}`.includes(only));
    if (wanted.length === 0) continue;
    save(`${letter.name}.txt`, print.text);
    save(
      `${letter.name}.json`,
      `${JSON.stringify({ ...truth.fields, kind: letter.kind, font: letter.font.replaceAll("'", '') }, null, 1)}\n`,
    );
    for (const condition of wanted) {
      const started = performance.now();
      const name = `${letter.name}.${condition.name}.jpg`;
      if (name in before) continue;
      if (started > until) {
        left++;
        continue;
      }
      const shot = photograph(print, condition, other, randomOf(seed, name));
      save(name, await press.jpeg(shot.picture, shot.jpeg));
      pages[name] = {
        corners: shot.corners,
        turn: shot.turn,
        group: letter.handwritten === true ? 'handwritten' : condition.group,
        sheet: [width, height],
        size: [shot.picture.width, shot.picture.height],
        ...(letter.refused === undefined ? {} : { refused: letter.refused }),
      };
      save('pages.json', `${JSON.stringify(pages)}\n`);
      say(`${name} ${shot.picture.width}x${shot.picture.height} ${Math.round(performance.now() - started)} ms`);
    }
  }
  save('README.md', README);
  return { made: Object.keys(pages).length, left };
}

/** Every condition comes about equally often, and no letter twice under the same. */
function takes(letters: readonly Letter[], seed: string): { letter: Letter; conditions: readonly Condition[] }[] {
  const random = randomOf(seed, 'takes');
  let deck: Condition[] = [];
  return letters.map((letter) => {
    if (letter.size !== undefined && letter.refused === undefined) return { letter, conditions: SMALL_CONDITIONS };
    const conditions: Condition[] = [];
    const wanted = letter.refused === undefined ? EACH : 2;
    while (conditions.length < wanted) {
      if (deck.every((one) => conditions.includes(one))) deck = [...deck, ...shuffled(random, CONDITIONS)];
      const next = deck.findIndex((one) => !conditions.includes(one));
      conditions.push(...deck.splice(next, 1));
    }
    return { letter, conditions };
  });
}

const README = `Invented German pages, made by \`npm run ocr:pages\`. NAME.txt: the words line by line, without stamps and signatures. NAME.json: the
fields (date, amount, iban, bg, az, deadline, name, plz as in ocr-samples; more in roles and references). NAME.CONDITION.jpg: a picture.
pages.json for each picture: corners (clockwise from the page's own top left, in pixels of the picture BEFORE it was turned, as in
ocr-samples), turn (how far the picture was then turned clockwise), group (the row of the targets), sheet (millimetres), size of the file's
picture in pixels, refused where there is nothing to read (blank, no_document).
`;
