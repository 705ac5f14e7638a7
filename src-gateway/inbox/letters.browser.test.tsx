import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { Letters } from './letters.tsx';
import './inbox.css';

let root: Root | null = null;
afterEach(() => root?.unmount());

function sheetWith(address: string[]) {
  const letter = {
    language: 'ar' as const,
    address,
    subject: 'تذكيرك',
    lines: ['مرحبًا،', 'لا يمكن الرد على هذه الرسالة.'],
  };
  const place = document.body.appendChild(document.createElement('div'));
  const made = createRoot(place);
  root = made;
  flushSync(() =>
    made.render(
      <Letters
        letters={[{ submissionId: '0192e6c8-7f00-4a00-8000-000000000001', day: '2026-11-23', letter }]}
        onPrinted={async () => null}
        onBack={() => undefined}
      />,
    ),
  );
  const sheet = place.querySelector('.sheet');
  const rect = (selector: string) => sheet?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return {
    sheet: sheet?.getBoundingClientRect() ?? new DOMRect(),
    window: rect('.window'),
    address: rect('address'),
    subject: rect('h3'),
  };
}

const MM = 96 / 25.4;

test.each([
  ['short', ['Erika Beispiel', '47798 Krefeld']],
  ['five lines', ['Erika Beispiel', 'bei Muster', 'Musterstraße 1', '47798 Krefeld', 'Deutschland']],
  [
    'as long as it may be',
    Array.from({ length: 5 }, () =>
      'Maximiliane-Friederike von und zu Musterhausen-Beispielstadt bei Krefeld am Rhein'.slice(0, 80),
    ),
  ],
])('the whole address stands in the window of the envelope: %s', (_name, lines) => {
  const { sheet, window, address, subject } = sheetWith(lines);
  expect(Math.round((window.left - sheet.left) / MM)).toBe(20);
  expect(Math.round((window.top - sheet.top) / MM)).toBe(45);
  expect(Math.round(window.width / MM)).toBe(85);
  expect(address.bottom).toBeLessThanOrEqual(window.bottom);
  expect(address.right).toBeLessThanOrEqual(window.right);
  expect(address.left).toBeGreaterThanOrEqual(window.left);
  expect(subject.top).toBeGreaterThan(window.bottom);
});
