import { fixedClock } from '#shared/basics';
import { type ContentPack, type PackFiles, packOn, readPack } from '#shared/content';
import type { Terminal } from './terminal.ts';
import { startWords } from './words.ts';

// From the root of the project, where the runner resolves it.
const SCRIPT = '/scripts/content-pack.ts';

/** The content of Krefeld as its editors wrote it. A script reads it (Node), which this window's types do not know: by path. */
export async function krefeldPack(): Promise<ContentPack> {
  const script: { packFilesFrom: (folder: string) => PackFiles } = await import(/* @vite-ignore */ SCRIPT);
  const pack = readPack(script.packFilesFrom('assets/content/krefeld'));
  if (!pack.ok) throw new Error(`the pack does not read: ${pack.error}`);
  return pack.value;
}

/** A terminal for tests of journeys: real words and content, a clock that stands still, prints caught. */
export async function testTerminal(options: {
  readonly pack: ContentPack;
  readonly language?: string;
  readonly now?: string;
  /** What the machine answers when asked for network and clock. */
  readonly network?: { readonly state: 'online' | 'offline'; readonly clock: 'plausible' | 'implausible' | 'unknown' };
}): Promise<{ readonly terminal: Terminal; readonly printed: Uint8Array[] }> {
  const { pack, language = 'de', now = '2026-11-24T10:30:00+01:00' } = options;
  const { network = { state: 'online', clock: 'plausible' } } = options;
  const clock = fixedClock(now);
  const i18n = await startWords();
  const nothing = () => undefined;
  const printed: Uint8Array[] = [];
  const terminal = {
    client: {
      call: {
        network: async () => network,
        print: async ({ document }: { document: Uint8Array }) => {
          printed.push(document);
          return { outcome: 'printed' };
        },
      },
    },
    pack: packOn(pack, clock.today()),
    contentVersion: pack.version,
    clock,
    language,
    words: (key: string, parameters?: object) => i18n.getFixedT(language)(key, { ...parameters }),
    germanWords: (key: string, parameters?: object) => i18n.getFixedT('de')(key, { ...parameters }),
    say: nothing,
    readsAloud: { on: false, set: nothing },
    camera: null,
    constants: {
      name: 'Ersthilfe-Terminal',
      subtitle: '',
      site: 'Stadtteilzentrum Beispiel',
      tools: [],
      banner: null,
      human: { label: 'Mensch holen', onPress: nothing },
      emergency: { label: 'Notruf', fire: '', police: '', talk: '', onPress: nothing },
      end: { label: 'Beenden', onPress: nothing },
    },
    // Only what these journeys ask for.
  } as unknown as Terminal;
  return { terminal, printed };
}
