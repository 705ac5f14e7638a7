import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { conditionOf, truthNames } from '../bench-ocr/score.ts';

const pagesSchema = z.record(
  z.string(),
  z.object({
    corners: z.array(z.tuple([z.number(), z.number()])).length(4),
    turn: z.literal([0, 90, 180, 270]),
    group: z.string().optional(),
    refused: z.string().optional(),
  }),
);

export interface Truth {
  readonly text: string;
  readonly group: string;
  readonly turn: 0 | 90 | 180 | 270;
  /** Null where the set does not know them. */
  readonly corners: readonly (readonly [number, number])[] | null;
}

/** The pictures of a folder that have a text, with what is true of them; sheets with nothing to read are left out. */
export function truthsOf(set: string): { readonly file: string; readonly truth: Truth }[] {
  const index = join(set, 'pages.json');
  const pages = existsSync(index) ? pagesSchema.parse(JSON.parse(readFileSync(index, 'utf8'))) : {};
  return readdirSync(set)
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .toSorted()
    .flatMap((file) => {
      const name = truthNames(file).find((candidate) => existsSync(join(set, candidate)));
      const page = pages[file];
      if (name === undefined || page?.refused !== undefined) return [];
      const text = readFileSync(join(set, name), 'utf8');
      const truth = {
        text,
        group: page?.group ?? conditionOf(file),
        turn: page?.turn ?? (0 as const),
        corners: page?.corners ?? null,
      };
      return [{ file: join(set, file), truth }];
    });
}
