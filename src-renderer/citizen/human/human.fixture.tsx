import { fixedClock } from '#shared/basics';
import type { ContentPack } from '#shared/content';
import type { Terminal } from '../app/terminal.ts';
import { startWords } from '../app/words.ts';

const nothing = () => undefined;

/** A terminal of an invented site for the screens of this journey; `call` answers what the test wants. */
export async function terminalWith(call: object, more: Partial<Terminal> = {}): Promise<Terminal> {
  const i18n = await startWords();
  const words: Terminal['words'] = (key, parameters) => i18n.getFixedT('de')(key, parameters ?? {});
  const listeners = new Map<string, (event: unknown) => void>();
  return {
    client: {
      call,
      on: (name: string, listener: (event: unknown) => void) => {
        listeners.set(name, listener);
        return () => listeners.delete(name);
      },
      /** For the test: what the machine tells by itself. */
      tell: (name: string, event: unknown) => listeners.get(name)?.(event),
    },
    clock: fixedClock('2026-11-19T10:00:00+01:00'),
    language: 'de',
    words,
    germanWords: words,
    say: nothing,
    pack: { sites: [], offices: [] } as unknown as ContentPack,
    constants: {
      name: '',
      subtitle: '',
      site: 'Stadtteilzentrum Probe',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    ...more,
  } as unknown as Terminal;
}
