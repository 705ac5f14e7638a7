import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TourPicture } from './report.ts';

/** Takes one picture of each screen of a visit, however often it is seen, and has it inspected. */
export function picturesOf(options: {
  readonly page: Page;
  readonly run: { readonly name: string };
  readonly out: string;
  readonly inspect?: (page: Page, name: string) => Promise<void>;
}): { readonly pictures: TourPicture[]; readonly seen: (name: string, of?: Page) => Promise<void> } {
  const { run, out } = options;
  const pictures: TourPicture[] = [];
  const taken = new Set<string>();
  const seen = async (name: string, of: Page = options.page) => {
    // The same question for another row is the same screen: one picture is enough.
    const screen = name.replace(/\/[0-9a-f-]{36}/g, '');
    if (taken.has(screen)) return;
    taken.add(screen);
    await of.waitForTimeout(250);
    const number = pictures.length + 1;
    const file = `${run.name}-${String(number).padStart(3, '0')}.png`;
    await of.screenshot({ path: join(out, file) });
    pictures.push({ run: run.name, number, name: screen, file });
    await options.inspect?.(of, screen);
  };
  return { pictures, seen };
}
