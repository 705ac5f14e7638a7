import type { GreyPicture } from './pixels.ts';

const INK = 150;
/** A straight run of dark pixels longer than this (8 mm) is a rule of a table, no letter. */
const RULE = 70;

/** 1 where the flattened page is dark. */
export function darkPixels({ width, height, grey }: GreyPicture): Uint8Array {
  const dark = new Uint8Array(width * height);
  for (let i = 0; i < dark.length; i++) if ((grey[i] ?? 255) < INK) dark[i] = 1;
  return dark;
}

/** The pixels of straight rules, level or upright, among the dark ones. */
export function rulesOf(dark: Uint8Array, { width, height }: { width: number; height: number }): readonly number[] {
  const rules: number[] = [];
  const collect = (count: number, step: number, lines: number, lineStep: number) => {
    for (let line = 0; line < lines; line++) {
      let run = 0;
      for (let at = 0; at <= count; at++) {
        const i = line * lineStep + at * step;
        if (at < count && dark[i] === 1) {
          run++;
          continue;
        }
        if (run >= RULE) for (let k = 1; k <= run; k++) rules.push(i - k * step);
        run = 0;
      }
    }
  };
  collect(width, 1, height, width);
  collect(height, width, width, 1);
  return rules;
}
