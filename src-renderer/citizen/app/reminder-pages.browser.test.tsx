import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { applyModes, defaultModes, type Modes } from '#renderer/ui';
import { reminderPages } from './reminder-pages.fixture.tsx';

const SIZES = { portrait: [1080, 1920], landscape: [1920, 1080] } as const;

let root: Root | null = null;
let host: HTMLElement | null = null;
afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function show(screen: ReactNode, language: string, modes: Partial<Modes>, size: keyof typeof SIZES) {
  const [width, height] = SIZES[size];
  await page.viewport(width, height);
  applyModes(document.documentElement, { ...defaultModes, ...modes }, language);
  document.documentElement.dataset.motion = 'reduced';
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  flushSync(() => root?.render(screen));
  await document.fonts.ready;
  // The machine's answers, and the parts of a long page after them.
  await new Promise((done) => setTimeout(done, 400));
  return host;
}

/** What a person would notice as broken: something sideways, a target too small, a key instead of words. */
function faults(shown: HTMLElement, width: number): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > width) found.push('the page is too wide');
  const content = shown.querySelector('.parts-content');
  if (content !== null && content.scrollWidth > content.clientWidth) found.push('the stage is too wide');
  for (const target of shown.querySelectorAll<HTMLElement>('button, label.choice, label.declaration, input.line')) {
    const box = target.getBoundingClientRect();
    if (box.height > 0 && Math.min(box.width, box.height) < 48) found.push(`small: ${target.textContent}`);
    if (box.height > 0 && (box.right > width + 1 || box.left < -1)) found.push(`outside: ${target.textContent}`);
  }
  const key = /\b(reminder|status|saved|human|act)\.[a-zA-Z]+/.exec(shown.textContent ?? '');
  if (key !== null) found.push(`a key on the screen: ${key[0]}`);
  return found;
}

describe.each(['de', 'ar'])('the screens of a reminder in %s', (language) => {
  test.each([
    ['portrait', {}],
    ['portrait', { size: 'xl' }],
    ['landscape', { size: 'xl' }],
    ['landscape', { theme: 'contrast' }],
  ] as const)('%s %j: all of it can be read and hit', async (size, modes) => {
    const found: string[] = [];
    for (const [name, screen] of Object.entries(await reminderPages(language))) {
      const shown = await show(screen, language, modes, size);
      found.push(...faults(shown, SIZES[size][0]).map((fault) => `${name}: ${fault}`));
      const { violations } = await axe.run(shown, { rules: { region: { enabled: false } } });
      expect([name, ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)]).toEqual(
        [name],
      );
      root?.unmount();
      host?.remove();
    }
    expect(found).toEqual([]);
  });
});
