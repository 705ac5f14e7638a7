import type { Implementations } from '#main/hosts/shared';
import { lockedStaff } from './fake-staff.ts';

const NOW = '2026-11-19T10:00:00+01:00';

/** A machine that answers plainly. `content.pack` gives back whatever `pack` returns, `speak` and `stickFile` as many bytes as asked for. */
export function fakeImplementations(pack: () => unknown = () => ({})): Implementations & { printed: Uint8Array[] } {
  const printed: Uint8Array[] = [];
  const site = { id: 'haus', name: 'Stadtteilzentrum Probe', address: 'Probeweg 1, Krefeld', callWords: null };
  return {
    printed,
    citizen: {
      hello: async () => ({
        mode: 'kiosk',
        profile: 'demo',
        site,
        session: { state: 'attract' },
        now: NOW,
        languages: ['de'],
        version: '0.0.0',
        cityKey: 'key',
        camera: null,
      }),
      content: async () => ({ version: '1', pack: pack() }),
      startVisit: async () => ({ state: 'attract' }),
      activity: async () => null,
      working: async () => null,
      moreTime: async () => ({ state: 'attract' }),
      moreTimeAlways: async () => ({ state: 'attract' }),
      endVisit: async () => {
        throw new Error('a name nobody outside may read');
      },
      destinations: async () => ({ signedList: null }),
      saveEnvelope: async () => ({ outcome: 'refused', reason: 'disk-full' }),
      caseStatus: async () => ({ outcome: 'unknown', gatewayReached: false }),
      reminderStatus: async () => ({ outcome: 'no-answer' }),
      revokeReminders: async () => ({ outcome: 'no-answer' }),
      network: async () => ({ state: 'offline', clock: 'unknown', reminderWays: null }),
      cameraAnswered: async () => null,
      paperDevices: async () => ({ scanners: [], stick: 'none' }),
      scanStart: async () => ({ outcome: 'no-scanner' }),
      scanNext: async () => ({ outcome: 'no-scanner' }),
      scanCancel: async () => null,
      stickFiles: async () => ({ outcome: 'no-stick' }),
      stickFile: async ({ id }) => ({
        outcome: 'file',
        bytes: new Uint8Array(Number(id)).map((_zero, index) => index % 251),
      }),
      print: async ({ document }) => {
        printed.push(document);
        return { outcome: 'printed' };
      },
      callHuman: async () => ({ outcome: 'called', bell: 'no-sound', since: NOW }),
      letHelperIn: async () => ({ outcome: 'not-set' }),
      sendHelperAway: async () => null,
      speak: async ({ text }) => ({ wav: new Uint8Array(Number(text)).map((_zero, index) => index % 251) }),
    },
    vault: {
      hello: async () => ({ now: NOW, journal: [] }),
      readJournal: async () => ({ envelope: null }),
      confirmStored: async () => null,
      reconcile: async () => ({ missingInVault: [], finished: [] }),
      probe: async () => ({ state: 'offline' }),
      announce: async () => networkFailure,
      uploadAttachment: async () => networkFailure,
      submit: async () => networkFailure,
      progress: async () => networkFailure,
      finish: async () => null,
      report: async () => null,
      alive: async () => null,
    },
    staff: lockedStaff({
      readiness: async () => ({
        host: 'chromium',
        version: '0.0.0',
        profile: 'demo',
        checkedAt: NOW,
        checks: [],
        outbox: { waiting: 0, sending: 0, blocked: 0, setAside: 0, oldest: null },
        humanCalls: 0,
        humanCallSince: null,
      }),
      sendNow: async () => null,
      answerHumanCall: async () => null,
    }),
  };
}

const networkFailure = { outcome: 'failed', kind: 'network', status: null, retryAfter: null } as const;
