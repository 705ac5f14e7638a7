import { networkInterfaces } from 'node:os';
import { listVoices } from '#main/devices';
import type { Configuration, Pins, Site } from '#main/provisioning';
import type { KeptRecord, SetupState } from '#main/staff';
import type { VaultService } from '#main/vault';
import type { ReadinessCheck, TestedDevice } from '#shared/bridge';
import type { ContentPack } from '#shared/content';
import { alarmOf } from '#shared/staff';
import { expiryChecks } from './expiry-readiness.ts';
import { keyCheck } from './key-readiness.ts';
import { legalCheck } from './legal-readiness.ts';
import { readinessCheck } from './readiness.ts';

const DAY = 86_400_000;
/** A test a week old says little about a printer. */
const TEST_IS_FRESH = 7 * DAY;
const DEVICES = ['printer', 'scanner', 'camera', 'sound'] as const satisfies readonly TestedDevice[];

type Sources = {
  readonly configuration: Configuration;
  readonly site: Site;
  readonly setup: KeptRecord<SetupState>;
  readonly pins: Pins;
  readonly vault: VaultService;
  readonly content: ContentPack;
  /** Signed, as last fetched; null: never. */
  readonly destinations: () => Promise<string | null>;
  readonly cityKey: string;
};

/** What the house itself has to look after: set-up, PINs, tests by eye and ear, dates that run out. */
export async function houseChecks(sources: Sources): Promise<ReadinessCheck[]> {
  const { configuration } = sources;
  const now = configuration.clock.instant();
  const [voices, keys] = await Promise.all([
    listVoices(configuration.languages),
    keyCheck(await sources.destinations(), sources.cityKey, now),
  ]);
  const missing = configuration.languages.filter((language) => !voices.includes(language));
  return [
    networkCheck(),
    siteCheck(sources.site),
    ...deviceChecks(sources.setup.get(), now),
    readinessCheck(
      'voices',
      missing.length === 0 ? 'good' : voices.length === 0 ? 'bad' : 'attention',
      missing.length === 0 ? 'voices.all' : 'voices.missing',
      { voices: voices.join(', ') || '–', missing: missing.join(', ') },
    ),
    ...expiryChecks(sources.content, configuration.clock.today()),
    legalCheck(sources.content),
    keys,
    outboxCheck(sources.vault, now),
    ...pinChecks(sources.pins),
  ];
}

function networkCheck(): ReadinessCheck {
  const lines = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const connected = lines.some((line) => !line.internal);
  return readinessCheck('network', connected ? 'good' : 'bad', connected ? 'network.address' : 'network.none');
}

function siteCheck(site: Site): ReadinessCheck {
  const { file, savedAt, changedAt } = site.current();
  if (file === 'none') return readinessCheck('site', 'attention', 'site.none');
  if (file === 'refused') return readinessCheck('site', 'bad', 'site.refused');
  return changedAt === null
    ? readinessCheck('site', 'good', 'site.signed', { at: savedAt ?? '' })
    : readinessCheck('site', 'attention', 'site.waits', { at: changedAt });
}

/** CUPS only knows that it takes jobs. Whether a sheet comes out, somebody has seen, and when. */
export function withTestSheet(check: ReadinessCheck, { judged }: SetupState, now: number): ReadinessCheck {
  if (check.key !== 'printer' || check.state !== 'good') return check;
  const seen = judged.printer;
  if (seen === undefined) return readinessCheck('printer', 'attention', 'printer.untested');
  if (!seen.good) return readinessCheck('printer', 'bad', 'device.failed', { at: seen.at });
  const fresh = now - Date.parse(seen.at) < TEST_IS_FRESH;
  return readinessCheck('printer', fresh ? 'good' : 'attention', 'printer.seen', { at: seen.at });
}

/** The printer has a check of its own that asks CUPS; the others are known by a person's eyes and ears only. */
function deviceChecks({ judged }: SetupState, now: number): ReadinessCheck[] {
  return DEVICES.filter((device) => device !== 'printer').map((device) => {
    const judgement = judged[device];
    if (judgement === undefined) return readinessCheck(device, 'unknown', 'device.untested');
    const fresh = now - Date.parse(judgement.at) < TEST_IS_FRESH;
    const state = judgement.good ? (fresh ? 'good' : 'attention') : 'bad';
    return readinessCheck(device, state, judgement.good ? `${device}.seen` : 'device.failed', { at: judgement.at });
  });
}

function outboxCheck(vault: VaultService, now: number): ReadinessCheck {
  const items = vault.staff.items();
  if (items === null) return readinessCheck('outbox', 'unknown', 'outbox.silent');
  const waiting = items.filter((item) => item.state !== 'at-gateway');
  const alarms = waiting.map((item) => alarmOf(Date.parse(item.sealedAt), now));
  const setAside = waiting.filter((item) => item.state === 'set-aside').length;
  const blocked = waiting.filter((item) => item.state === 'blocked').length;
  const counts = { count: waiting.length, setAside, blocked };
  if (alarms.includes('decide')) return readinessCheck('outbox', 'bad', 'outbox.decide', counts);
  if (alarms.includes('week')) return readinessCheck('outbox', 'bad', 'outbox.week', counts);
  if (setAside + blocked > 0) return readinessCheck('outbox', 'bad', 'outbox.stuck', counts);
  if (alarms.includes('day')) return readinessCheck('outbox', 'attention', 'outbox.day', counts);
  return readinessCheck('outbox', 'good', waiting.length === 0 ? 'outbox.empty' : 'outbox.waiting', counts);
}

function pinChecks(pins: Pins): ReadinessCheck[] {
  const shut = (['standortleitung', 'stadt-it', 'helper'] as const).filter((role) => pins.door(role)?.state === 'shut');
  const both = pins.isSet('stadt-it') && pins.isSet('standortleitung');
  return [
    shut.length > 0
      ? readinessCheck('pins', 'bad', 'pins.shut', { role: shut[0] ?? '' })
      : readinessCheck('pins', both ? 'good' : 'attention', both ? 'pins.set' : 'pins.one'),
    readinessCheck(
      'helper-pin',
      pins.isSet('helper') ? 'good' : 'attention',
      pins.isSet('helper') ? 'helper.set' : 'helper.none',
    ),
  ];
}
