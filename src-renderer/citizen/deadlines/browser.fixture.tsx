import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { page } from 'vitest/browser';
import { parse } from 'yaml';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import readerUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { applyModes, defaultModes, type KioskConstants, type Modes } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import type { Matter } from '#shared/matters';
import leistungen from '../../../assets/content/krefeld/leistungen.yaml?raw';
import offices from '../../../assets/content/krefeld/offices.yaml?raw';
import sites from '../../../assets/content/krefeld/sites.yaml?raw';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { DeadlineResult } from './deadline-result.tsx';
import { TODAY } from './matters.fixture.ts';

export const portrait = [1080, 1920] as const;
export const landscape = [1920, 1080] as const;
export type Size = readonly [number, number];

const nothing = () => undefined;

async function terminalIn(language: string, today: string): Promise<Terminal> {
  const i18n = await startWords();
  const words = (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters });
  const constants: KioskConstants = {
    name: 'Ersthilfe-Terminal',
    subtitle: 'Hilfe bei Geld, Wohnung, Briefen vom Amt',
    site: 'Stadtteilzentrum Beispiel',
    tools: [
      { label: words('tool.language'), icon: 'globe', onPress: nothing },
      { label: words('tool.size'), icon: 'size', onPress: nothing },
      { label: words('tool.readAloud'), icon: 'ear', onPress: nothing },
      { label: words('tool.contrast'), icon: 'contrast', onPress: nothing },
      { label: words('tool.questions'), icon: 'ask', onPress: nothing },
    ],
    human: { label: words('safe.human'), onPress: nothing },
    emergency: { label: 'Notfall', fire: 'Feuer, Arzt', police: 'Polizei', talk: 'reden', onPress: nothing },
    end: { label: 'Beenden', onPress: nothing },
    banner: null,
  };
  return {
    client: { call: { network: async () => ({ state: 'online', clock: 'plausible' }) } },
    // The places and benefits of Krefeld as their editors wrote them; no question of law is answered.
    pack: { offices: parse(offices), sites: parse(sites), leistungen: parse(leistungen), legalPoints: [] },
    clock: fixedClock(`${today}T10:00:00+01:00`),
    language,
    words,
    germanWords: (key: string, parameters?: object) => i18n.getFixedT('de')(key, { ...parameters }),
    say: nothing,
    constants,
    // Only what this journey asks for.
  } as unknown as Terminal;
}

/** Shows a matter in the real browser as a person sees it; `close` takes it away again. */
export async function showInBrowser(
  matter: Matter,
  size: Size,
  options: { readonly modes?: Partial<Modes>; readonly language?: string; readonly today?: string } = {},
): Promise<{ readonly shown: HTMLElement; readonly close: () => void }> {
  const { language = 'de', today = TODAY } = options;
  const terminal = await terminalIn(language, today);
  await page.viewport(...size);
  applyModes(document.documentElement, { ...defaultModes, ...options.modes }, language);
  document.documentElement.dataset.motion = 'reduced';
  const shown = document.createElement('div');
  document.body.append(shown);
  const root = createRoot(shown);
  const doors = { onBack: nothing, onApply: nothing, onWrite: nothing, onRemind: nothing, onMatters: nothing };
  const screen: ReactNode = (
    <StrictMode>
      <TerminalContext value={terminal}>
        <DeadlineResult matter={matter} reminder={null} onPlace={nothing} {...doors} />
      </TerminalContext>
    </StrictMode>
  );
  flushSync(() => root.render(screen));
  await settled();
  const close = () => {
    root.unmount();
    shown.remove();
  };
  return { shown, close };
}

export async function settled(): Promise<void> {
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 200));
}

let reader: Promise<unknown> | null = null;

/** What an independent reader (ZXing, not the library that drew it) finds on a screenshot of the page. */
export async function codesOnScreenshot(): Promise<readonly string[]> {
  reader ??= fetch(readerUrl)
    .then((answer) => answer.arrayBuffer())
    .then((wasmBinary) => prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true }));
  await reader;
  const png = Uint8Array.from(atob(await page.screenshot({ save: false })), (sign) => sign.charCodeAt(0));
  const found = await readBarcodes(new Blob([png], { type: 'image/png' }), { formats: ['QRCode'], tryHarder: true });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Pixels of one module as it is really drawn. */
export function moduleOf(code: Element): number {
  return code.clientWidth / Number(getComputedStyle(code).getPropertyValue('--modules'));
}
