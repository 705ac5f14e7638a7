import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { isBaseline420 } from '../../scripts/fake-camera.ts';

/** What is printed on an invented letter of an office. */
export type LetterWords = { readonly reference: string; readonly sender: string; readonly person: string };

/**
 * Lays an invented letter under the kiosk's camera: one frame as Chromium's fake camera reads it, drawn by `studio` (a page
 * of a browser of the proof). The file is replaced in one step, because the kiosk may be opening it.
 */
export async function layUnderCamera(studio: Page, work: string, words: LetterWords): Promise<void> {
  const frame = Buffer.from(await studio.evaluate(drawLetter, words), 'base64');
  if (!isBaseline420(frame)) throw new Error('This browser does not encode the JPEG its fake camera reads.');
  const next = join(work, 'camera.next');
  writeFileSync(next, Buffer.concat([frame, frame]), { mode: 0o644 });
  renameSync(next, join(work, 'camera.mjpeg'));
}

/** Runs inside the browser. A white sheet upright on a dark table, as scripts/fake-camera.ts lays it. */
async function drawLetter(words: LetterWords): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = 3840;
  canvas.height = 2160;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#3a3734';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const [left, top, width] = [1190, 40, 1460];
  context.fillStyle = '#f6f4f0';
  context.fillRect(left, top, width, 2070);
  context.fillStyle = '#1c1b1a';
  const lines = [
    `Mein Zeichen: ${words.reference}`,
    'Datum: 12.02.2026',
    '',
    `${words.sender}, Musterstraße 12, 47799 Krefeld`,
    '',
    `Frau ${words.person}`,
    'Hülser Straße 214 b',
    '47798 Krefeld',
    '',
    'Bescheid über Bürgergeld (Grundsicherung für Arbeitsuchende)',
    '',
    `Sehr geehrte Frau ${words.person},`,
    'für Sie werden Leistungen zur Sicherung des Lebensunterhalts nach dem',
    'Zweiten Buch Sozialgesetzbuch (SGB II) für die Zeit vom 01.03.2026 bis',
    '31.08.2026 in folgender Höhe bewilligt: Gesamtbetrag 975,50 EUR',
    '',
    'Rechtsbehelfsbelehrung',
    'Gegen diesen Bescheid kann innerhalb eines Monats nach Bekanntgabe',
    'Widerspruch erhoben werden.',
    '',
    'Mit freundlichen Grüßen',
    'Im Auftrag',
  ];
  context.font = '38px "DejaVu Sans", "Liberation Sans", sans-serif';
  for (const [index, line] of lines.entries()) context.fillText(line, left + 100, top + 150 + index * 78);
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
}
