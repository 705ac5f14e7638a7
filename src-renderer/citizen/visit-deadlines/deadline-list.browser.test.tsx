import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { applyModes, defaultModes, type KioskConstants, type Modes, UiWordsContext } from '#renderer/ui';
import { fixedClock } from '#shared/basics';
import type { ContentPack, Leistung } from '#shared/content';
import { type Terminal, TerminalContext } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';
import { DeadlineList } from './deadline-list.tsx';
import type { Told } from './entries.ts';

const nothing = () => undefined;
const constants: KioskConstants = {
  name: 'Ersthilfe-Terminal',
  subtitle: 'Hilfe bei Geld, Wohnung, Briefen vom Amt',
  site: 'Stadtteilzentrum Beispiel',
  tools: ['globe', 'size', 'ear', 'contrast', 'ask'].map((icon) => ({
    label: 'Sprache',
    icon: icon as 'globe',
    onPress: nothing,
  })),
  human: { label: 'Mensch holen', onPress: nothing },
  emergency: { label: 'Notfall', fire: 'Feuer, Arzt', police: 'Polizei', talk: 'reden', onPress: nothing },
  end: { label: 'Beenden', onPress: nothing },
  banner: null,
};
const leistung = (key: string, de: string, ar: string): Leistung => ({
  key,
  official: de,
  law: '',
  status: 'aktiv',
  leikaKey: null,
  officeKey: 'amt',
  applicationId: 'wohngeld',
  title: { de, ar },
  summary: { de },
  evidence: [],
  source: 'WoGG, §§ 1 bis 3',
  sourceDate: null,
  mark: 'second-hand',
  checkedOn: null,
  checkedBy: null,
  validFrom: '2026-01-01',
  validTo: null,
});
const wohngeld = leistung('wohngeld', 'Wohngeld', 'إعانة السكن (Wohngeld)');
const common = { reference: null, from: 'typed' } as const;
const told: Told = {
  matters: [
    {
      ...common,
      id: 'refusal',
      topic: 'widerspruch',
      sender: `Jobcenter ${'Wolkensteintrostburg'.repeat(4)}`,
      input: {
        kind: 'remedy',
        regime: 'SGG',
        trigger: 'post_inland',
        letterDate: '2026-11-09',
        receivedOn: '2026-11-17',
        authorityState: 'NW',
      },
    },
    { ...common, id: 'old', topic: 'reply', sender: null, input: { kind: 'fixed_date', date: '2026-10-01' } },
    { ...common, id: 'termin', topic: 'appointment', sender: null, input: { kind: 'appointment', date: '2026-11-25' } },
  ],
  begun: wohngeld,
  sent: null,
  found: [
    leistung('kinderzuschlag', 'Kinderzuschlag', 'علاوة الأطفال (Kinderzuschlag)'),
    leistung('unterhaltsvorschuss', 'Unterhaltsvorschuss', 'سلفة النفقة (Unterhaltsvorschuss)'),
  ],
};

let root: Root | null = null;
let host: HTMLElement | null = null;
let words: (language: string) => Terminal['words'];
beforeAll(async () => {
  const i18n = await startWords();
  words = (language) => (key, parameters) => i18n.getFixedT(language)(key, { ...parameters });
});
afterEach(() => {
  root?.unmount();
  host?.remove();
});

async function show(language: string, modes: Partial<Modes>, viewport: readonly [number, number]) {
  await page.viewport(viewport[0], viewport[1]);
  applyModes(document.documentElement, { ...defaultModes, ...modes }, language);
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  // Only what the list asks for.
  const terminal = {
    pack: { leistungen: [wohngeld], offices: [] } as unknown as ContentPack,
    client: { call: { network: async () => ({ state: 'offline', clock: 'implausible' }) } },
    clock: fixedClock('2026-11-19T10:00:00+01:00'),
    language,
    words: words(language),
    germanWords: words('de'),
    constants,
    say: nothing,
  } as unknown as Terminal;
  const list: ReactNode = (
    <DeadlineList
      told={told}
      reasonOf={(_, say) => say('result.reason.other')}
      onMatter={nothing}
      onRemove={nothing}
      onRestore={nothing}
      onApply={nothing}
      onWrite={nothing}
      onMore={nothing}
      onBack={nothing}
    />
  );
  const parts = { readOn: 'Weiter lesen', readUp: 'Nach oben', part: (part: number, of: number) => `${part}/${of}` };
  flushSync(() =>
    root?.render(
      <TerminalContext value={terminal}>
        <UiWordsContext value={parts}>{list}</UiWordsContext>
      </TerminalContext>,
    ),
  );
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 300));
  return host;
}

describe('a full list in a real browser', () => {
  test.each(
    (['de', 'ar'] as const).flatMap((language) =>
      (
        [
          ['portrait', [1080, 1920]],
          ['landscape', [1920, 1080]],
        ] as const
      ).flatMap(([way, viewport]) =>
        [{}, { size: 'xl' } as const, { theme: 'contrast' } as const].map(
          (modes) => [language, way, JSON.stringify(modes), modes, viewport] as const,
        ),
      ),
    ),
  )('%s, %s, %s: nothing leaves sideways, axe finds nothing', async (language, _way, _name, modes, viewport) => {
    const shown = await show(language, modes, viewport);
    expect(shown.querySelectorAll('[data-entry]')).toHaveLength(4);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(viewport[0]);
    const content = shown.querySelector('.parts-content');
    expect(content?.scrollWidth).toBeLessThanOrEqual(content?.clientWidth ?? 0);
    const stage = shown.querySelector('.kiosk-stage')?.getBoundingClientRect();
    for (const element of shown.querySelectorAll('main .day-entry *, main .pair *')) {
      const box = element.getBoundingClientRect();
      expect(box.right, element.outerHTML.slice(0, 200)).toBeLessThanOrEqual((stage?.right ?? 0) + 1);
      expect(box.left, element.outerHTML.slice(0, 200)).toBeGreaterThanOrEqual((stage?.left ?? 0) - 1);
    }
    const { violations } = await axe.run(shown, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });
});
