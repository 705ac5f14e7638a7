import {
  listCameras,
  listPrinters,
  listScanners,
  listVoices,
  type Printer,
  type Speech,
  scanOnce,
} from '#main/devices';
import type { Pins, Site } from '#main/provisioning';
import type { Clock } from '#shared/basics';
import type { Implementation, SetupStep, staffContract } from '#shared/bridge';
import { SITE_LANGUAGES } from '#shared/site';
import type { CameraTest } from './camera-test.ts';
import { carrySite } from './carry-site.ts';
import type { EventLog } from './event-log.ts';
import type { KeptRecord } from './kept-record.ts';
import type { MediaFolders } from './media-folders.ts';
import type { SetupState } from './setup-state.ts';
import { gatewayAddress } from './try-gateway.ts';

type Staff = Implementation<typeof staffContract>;
type Setup = Pick<
  Staff,
  | 'setup'
  | 'saveStep'
  | 'tryGateway'
  | 'devices'
  | 'printSheet'
  | 'testScan'
  | 'testCamera'
  | 'testSpeech'
  | 'judgeDevice'
  | 'finishSetup'
  | 'mediaFolders'
  | 'exportSite'
  | 'importSite'
>;

/** The set-up of this terminal: what was typed, what devices there are, and the signed file at the end. */
export function setupMethods(machine: {
  readonly site: Site;
  readonly state: KeptRecord<SetupState>;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly media: MediaFolders;
  readonly pins: Pins;
  readonly printer: (queue: string | null) => Printer;
  readonly speech: Speech;
  readonly camera: Pick<CameraTest, 'ask'>;
  readonly gatewayNow: string | null;
  readonly tryGateway: (url: string, code: string, site: string) => ReturnType<Staff['tryGateway']>;
}): Setup {
  const { site, state, clock, log } = machine;
  const now = () => new Date(clock.instant()).toISOString();
  const keep = (part: Partial<SetupState>) => state.set({ ...state.get(), ...part });
  const sign = async () => {
    const text = await site.save(state.get().settings);
    void log.note({ event: 'site-saved' });
    return text;
  };
  const mark = (step: SetupStep, how: 'done' | 'later') => ({ ...state.get().steps, [step]: how });

  return {
    setup: async () => ({
      ...state.get(),
      now: now(),
      file: site.current().file,
      savedAt: site.current().savedAt,
      waitsForRestart: site.current().changedAt !== null,
      gatewayNow: machine.gatewayNow,
      signer: site.signer,
      helperPin: machine.pins.isSet('helper'),
    }),
    saveStep: async ({ step, state: how, settings }) => {
      const kept = state.get().settings;
      // The address is kept where it was proved to work, not where it was typed.
      const next = settings === null ? kept : { ...settings, gatewayUrl: kept.gatewayUrl };
      await keep({ settings: next, steps: mark(step, how) });
      return null;
    },
    tryGateway: async ({ url, code }) => {
      const place = state.get().settings.site?.id ?? 'noch-ohne-ort';
      const { outcome } = await machine.tryGateway(url, code, place);
      if (outcome === 'done') {
        const settings = { ...state.get().settings, gatewayUrl: gatewayAddress(url) };
        await keep({ settings, steps: mark('gateway', 'done') });
      }
      if (outcome !== 'not-an-address') {
        const short = outcome === 'foreign-list' ? 'implausible' : outcome;
        void log.note({ event: 'enrolled', outcome: short });
      }
      return { outcome };
    },
    devices: async () => {
      const [printers, scanners, cameras, voices] = await Promise.all([
        listPrinters(),
        listScanners(),
        listCameras(),
        listVoices(SITE_LANGUAGES),
      ]);
      const plain = (list: typeof printers) => ({ asked: list.asked, devices: [...list.devices] });
      return { printers: plain(printers), scanners: plain(scanners), cameras: plain(cameras), voices };
    },
    printSheet: async ({ document, queue }) => ({
      outcome: await machine.printer(queue).print(document, 1),
      at: now(),
    }),
    testScan: ({ scanner }) => scanOnce(scanner),
    testCamera: ({ camera }) => machine.camera.ask(camera),
    testSpeech: async () => ({ wav: await machine.speech.speak('Guten Tag. Hier spricht das Terminal.', 'de') }),
    judgeDevice: async ({ device, good }) => {
      await keep({ judged: { ...state.get().judged, [device]: { at: now(), good } } });
      void log.note({ event: 'device-judged', device, good });
      return null;
    },
    finishSetup: async () => {
      if (state.get().settings.site === null) return { outcome: 'site-missing' };
      return sign().then(
        () => ({ outcome: 'signed' as const }),
        () => ({ outcome: 'failed' as const }),
      );
    },
    mediaFolders: async () => ({ folders: await machine.media.list() }),
    ...carrySite({
      media: machine.media,
      log,
      sign: async () => (state.get().settings.site === null ? null : sign()),
      take: (settings) => keep({ settings: { ...settings, gatewayUrl: state.get().settings.gatewayUrl }, steps: {} }),
    }),
  };
}
