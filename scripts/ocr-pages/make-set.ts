import { CONDITIONS, type Condition, SMALL_CONDITIONS } from './conditions.ts';
import { encodeJpeg } from './jpeg.ts';
import { A4, type Letter, sheetOf } from './letter.ts';
import { photograph } from './photograph.ts';
import type { Press, PrintedPage } from './press.ts';
import { randomOf, shuffled } from './random.ts';
import { truthKeeper } from './truth.ts';

export interface SetOrder {
  readonly letters: readonly Letter[];
  readonly seed: string;
  /** Only pictures whose name has this part. */
  readonly only: string;
  /** What `pages.json` says of pictures made earlier: those not made now stay in it. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly openPress: () => Promise<Press>;
  readonly save: (name: string, content: string | Buffer) => void;
  readonly say: (line: string) => void;
}

/** How many pictures of one letter, and of a sheet without any. */
const EACH = 4;
const OF_REFUSED = 2;

/** Prints every letter, takes its pictures and writes both with their truth. Answers how many pictures there are. */
export async function makeSet({ letters, seed, only, before, openPress, save, say }: SetOrder): Promise<number> {
  const prints = await printed(letters, seed, openPress);
  say(`${prints.size} Briefe gedruckt`);
  const pages: Record<string, unknown> = { ...before };
  for (const { letter, condition } of takes(letters, seed)) {
    const name = `${letter.name}.${condition.name}.jpg`;
    const print = prints.get(letter);
    if (print === undefined || !name.includes(only)) continue;
    const started = performance.now();
    const random = randomOf(seed, name);
    const others = [...prints].filter(([one]) => one !== letter && isPage(one)).map(([, other]) => other.page);
    const shot = photograph(print.page, condition, random.pick(others), random);
    save(name, encodeJpeg(shot.picture, shot.jpeg));
    save(`${letter.name}.txt`, print.page.text);
    save(`${letter.name}.json`, print.fields);
    pages[name] = {
      corners: shot.corners,
      turn: shot.turn,
      group: letter.handwritten === true ? 'handwritten' : condition.group,
      sheet: letter.size ?? A4,
      size: [shot.picture.width, shot.picture.height],
      ...(letter.refused === undefined ? {} : { refused: letter.refused }),
    };
    save('pages.json', `${JSON.stringify(pages)}\n`);
    say(`${name} ${shot.picture.width}x${shot.picture.height} ${Math.round(performance.now() - started)} ms`);
  }
  save('README.md', README);
  return Object.keys(pages).length;
}

interface Printed {
  readonly page: PrintedPage;
  readonly fields: string;
}

async function printed(
  letters: readonly Letter[],
  seed: string,
  openPress: SetOrder['openPress'],
): Promise<Map<Letter, Printed>> {
  const press = await openPress();
  const prints = new Map<Letter, Printed>();
  try {
    for (const letter of letters) {
      const [width, height] = letter.size ?? A4;
      const truth = truthKeeper();
      const html = sheetOf(letter, letter.draw(truth, randomOf(seed, letter.name)));
      const page = await press.print(html, width, height);
      const all = { ...truth.fields, kind: letter.kind, font: letter.font.replaceAll("'", '') };
      prints.set(letter, { page, fields: `${JSON.stringify(all, null, 1)}\n` });
    }
  } finally {
    await press.close();
  }
  return prints;
}

const isPage = (letter: Letter) => letter.size === undefined && letter.refused === undefined;

/** Every condition comes about equally often, and no letter twice under the same. The first picture of each letter comes first. */
function takes(letters: readonly Letter[], seed: string): { letter: Letter; condition: Condition }[] {
  const random = randomOf(seed, 'takes');
  let deck: Condition[] = [];
  const all: { letter: Letter; condition: Condition; round: number }[] = [];
  for (const letter of letters) {
    const own = new Set<Condition>();
    const small = letter.size !== undefined && letter.refused === undefined;
    const wanted = small ? SMALL_CONDITIONS.length : isPage(letter) ? EACH : OF_REFUSED;
    while (own.size < wanted) {
      if (small) deck = [...SMALL_CONDITIONS, ...deck];
      if (deck.every((one) => own.has(one))) deck = [...deck, ...shuffled(random, CONDITIONS)];
      const [next] = deck.splice(
        deck.findIndex((one) => !own.has(one)),
        1,
      );
      if (next === undefined) break;
      all.push({ letter, condition: next, round: own.size });
      own.add(next);
    }
    if (small) deck = deck.filter((one) => !SMALL_CONDITIONS.includes(one));
  }
  return all.sort((a, b) => a.round - b.round);
}

const README = `Invented German pages, made by \`npm run ocr:pages\`. NAME.txt: the words line by line, without stamps and signatures. NAME.json: the
fields (date, amount, iban, bg, az, deadline, name, plz as in ocr-samples; more in roles and references). NAME.CONDITION.jpg: a picture.
pages.json for each picture: corners (clockwise from the page's own top left, in pixels of the picture BEFORE it was turned, as in
ocr-samples), turn (how far the picture was then turned clockwise), group (the row of the targets), sheet (millimetres), size of the file's
picture in pixels, refused where there is nothing to read (blank, no_document).
`;
