import { chromium } from 'playwright-core';
import { browserLaunch } from '../../tests/support/browser-launch.ts';
import type { Box } from './fingers.ts';
import type { Print } from './photograph.ts';
import { decodePng } from './png.ts';

/** 288 dots an inch: finer than any of the cameras. */
const FINENESS = 3;
const PX_PER_MM = 96 / 25.4;

export interface PrintedPage extends Print {
  /** The words as they stand, line by line. Stamps, signatures and other drawing are no text. */
  readonly text: string;
}

export interface Press {
  print(html: string, width: number, height: number): Promise<PrintedPage>;
  close(): Promise<void>;
}

/** The system's Chromium sets the letters. */
export async function openPress(): Promise<Press> {
  const browser = await chromium.launch({ ...browserLaunch(), headless: true });
  const context = await browser.newContext({ deviceScaleFactor: FINENESS, viewport: { width: 820, height: 1140 } });
  const paper = await context.newPage();
  return {
    print: async (html, width, height) => {
      await paper.setContent(html);
      const [w, h] = [Math.round(width * PX_PER_MM), Math.round(height * PX_PER_MM)];
      const words = JSON.parse(await paper.evaluate<string>(`(${FIT_AND_READ})(${h})`)) as Word[] | string;
      if (typeof words === 'string') throw new Error(words);
      const image = await paper.screenshot({ type: 'png', clip: { x: 0, y: 0, width: w, height: h } });
      const scale = width / w;
      const boxes = words.map(({ box }) => box.map((value) => value * scale) as unknown as Box);
      return { pixels: decodePng(image), width, height, words: boxes, text: inLines(words) };
    },
    close: () => browser.close(),
  };
}

export interface Word {
  readonly text: string;
  /** Left, top, right, bottom. */
  readonly box: Box;
}

/** Words whose boxes overlap in height by half stand in one line, however far apart: so the samples of the set do it too. */
export function inLines(words: readonly Word[]): string {
  const lines: { top: number; bottom: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.box[1] + a.box[3] - b.box[1] - b.box[3])) {
    const [, top, , bottom] = word.box;
    const line = lines.findLast((one) => {
      const shared = Math.min(one.bottom, bottom) - Math.max(one.top, top);
      return shared > Math.min(one.bottom - one.top, bottom - top) * 0.5;
    });
    if (line === undefined) lines.push({ top, bottom, words: [word] });
    else line.words.push(word);
  }
  return lines
    .map((line) => line.words.sort((a, b) => a.box[0] - b.box[0]).map(({ text }) => text))
    .map((line) => line.join(' '))
    .join('\n');
}

/**
 * Runs inside the browser. Makes the letters smaller until the sheet holds them, then names every word with its box; a word
 * broken over two lines counts as two.
 */
const FIT_AND_READ = `(height) => {
  const sheet = document.querySelector('.sheet');
  for (let size = 100; ; size -= 2) {
    if (sheet.scrollHeight <= height + 1 && sheet.scrollWidth <= sheet.clientWidth + 1) break;
    if (size < 70) return JSON.stringify('The letter does not fit its sheet: ' + document.title);
    sheet.style.fontSize = 'calc(var(--size) * ' + size / 100 + ')';
  }
  const words = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement.closest('[data-drawn], style') !== null) continue;
    for (const match of node.data.matchAll(/\\S+/g)) {
      let part = null;
      for (let i = match.index; i < match.index + match[0].length; i++) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width === 0) continue;
        if (part !== null && box.top < part.box[3] - 2) {
          part.text += node.data[i];
          part.box[2] = Math.max(part.box[2], box.right);
        } else {
          part = { text: node.data[i], box: [box.left, box.top, box.right, box.bottom], glued: part === null };
          words.push(part);
        }
      }
    }
  }
  return JSON.stringify(words.map(({ text, box }) => ({ text, box })));
}`;
