import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserLaunch } from '../support/browser-launch.ts';
import { needlesOf } from './encodings.ts';
import { machinePlaces } from './machine-places.ts';
import { type Marker, plantMarker } from './markers.ts';
import type { Place } from './places.ts';
import { plantDatabase } from './planted-database.ts';
import { dig, type Plant, plantAt, plantIn } from './plants.ts';
import { type Looked, lookAt, lookThrough, missedPlants, traces } from './report.ts';
import { createSearch } from './search.ts';
import { type Built, buildStage } from './stage.ts';
import { ENDINGS, type Ending, walkVisit } from './visits.ts';

/**
 * `npm run prove:privacy`: whole visits at the real windows, ended in every way, and then a search for everything that was
 * told in them. Exit 0 only if nothing is found but what was planted on purpose, and all of that.
 */
const say = (text: string) => void process.stdout.write(`${text}\n`);
const { values } = parseArgs({ options: { plant: { type: 'string' }, only: { type: 'string' } } });
const endings = ENDINGS.filter((ending) => values.only?.split(',').includes(ending) ?? true);

if (!existsSync(browserLaunch().executablePath)) stop('There is no Chromium here: nothing can be proved.');
if (!existsSync('/usr/bin/Xvfb') && process.env.DISPLAY === undefined) stop('There is no screen and no Xvfb here.');
if (!existsSync(join(import.meta.dirname, '../../dist/renderer'))) stop('The windows are not built: npm run build.');

const PLANTED_DATABASE = 'a database of Chromium, written on purpose';
const begun = Date.now();
const seconds = () => Math.round((Date.now() - begun) / 1000);
const said = plantMarker();
const stage = await buildStage(said.forms[0] ?? '', say);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    dig(plants);
    void stage.takeDown().finally(() => process.exit(1));
  });
const plantedProfile = join(stage.work, 'planted');
const plants: Plant[] = [
  { marker: said, place: 'what the programs said', path: '' },
  { marker: said, place: 'command lines and environments', path: '' },
];
try {
  const { markers, visible } = await walk(stage);
  const places = placesOf(stage);
  await lay(places);
  const own = values.plant === undefined ? [] : [plantAt(values.plant)];
  say(`${seconds()} s: searching for ${markers.length} markers …`);
  const looked = look(
    places,
    [...markers, ...plants.map(({ marker }) => marker), ...own.map(({ marker }) => marker)],
    visible,
  );
  dig([...plants, ...own]);
  process.exitCode = judge(markers, looked, own);
} catch (error) {
  dig(plants);
  say(stage.said().slice(-1500));
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await stage.takeDown();
}

async function walk(built: Built): Promise<{ markers: Marker[]; visible: string[] }> {
  const markers: Marker[] = [];
  const visible: string[] = [];
  for (const ending of endings) {
    const visit = await walkVisit(built, ending);
    markers.push(...visit.markers);
    visible.push(...visit.visible);
    say(`${seconds()} s: visit "${ending satisfies Ending}" with ${visit.markers.length} markers has ended.`);
  }
  return { markers, visible };
}

function placesOf({ stateFolder, work, temporary }: Built): Place[] {
  // Some file systems keep whole seconds only.
  const since = begun - 2000;
  return [
    ...machinePlaces({ stateFolder, work, temporary, since }),
    { name: 'net logs of both browsers', roots: [join(work, 'netlog')] },
    { name: PLANTED_DATABASE, roots: [plantedProfile] },
  ];
}

/** One trace on purpose in each place, also in what is said and sent. */
async function lay(places: readonly Place[]): Promise<void> {
  for (const [turn, place] of places.entries()) {
    if (place.name === PLANTED_DATABASE) continue;
    const folders = place.name === 'the rest of the disk' ? ['/var/lib', '/opt', '/srv'] : place.roots;
    const plant = plantIn(place.name, folders, turn);
    if (plant === null) say(`nothing can be written to "${place.name}" here, so nothing is planted there`);
    else plants.push(plant);
  }
  plants.push({ marker: await plantDatabase(plantedProfile), place: PLANTED_DATABASE, path: '' });
  const sent = plantMarker();
  await fetch(`http://127.0.0.1:${stage.wire.port}/${sent.forms[0]}`).catch(() => undefined);
  plants.push({ marker: sent, place: 'sent to the gateway', path: '' });
}

function look(places: readonly Place[], wanted: readonly Marker[], visible: readonly string[]): Looked[] {
  const search = createSearch([...new Set(wanted)].flatMap(needlesOf));
  return [
    ...places.map((place) => lookThrough(place, search)),
    lookAt('what the programs said', Buffer.from(stage.said()), search),
    lookAt('sent to the gateway', stage.wire.sent(), search),
    lookAt('command lines and environments', Buffer.from([...new Set(visible)].join('\n')), search),
  ];
}

function judge(markers: readonly Marker[], looked: readonly Looked[], own: readonly Plant[]): number {
  for (const { name, files, bytes } of looked) say(`  ${name}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  say('Left out: /proc, /sys, /dev but /dev/shm, node_modules, and the folder of this proof (camera picture, studio).');
  say('The demonstration office has its private keys in "demo-office" on this machine; a real terminal has none.');
  say(
    'Not looked at: blocks of deleted files, memory of running programs, a real print spool (a stand-in took the pages).',
  );
  if (swaps() > 0)
    say('Attention: swap is on here. What lies in memory can reach the disk; a terminal runs without it.');
  const missed = missedPlants(plants, looked);
  for (const { place } of missed)
    say(`What was planted on purpose in "${place}" was not found: the search cannot be trusted.`);
  const ownMissed = own.filter(({ marker }) => !looked.some(({ hits }) => hits.some((hit) => hit.marker === marker)));
  for (const { path } of ownMissed) say(`The marker planted at ${path} was not found: that place is not searched.`);
  const hits = traces(plants, looked);
  for (const hit of hits) say(`FOUND ${hit.marker.name} (${hit.encoding}) in ${hit.where}`);
  say(`${plants.length - missed.length} of ${plants.length} planted markers found, ${seconds()} s in all.`);
  say(`prove:privacy: ${markers.length} markers, ${looked.length} places, ${hits.length} hits`);
  // Without a visit there is nothing to find, and nothing proved.
  return markers.length > 0 && hits.length === 0 && missed.length === 0 && ownMissed.length === 0 ? 0 : 1;
}

/** proc(5): one heading, then one line for each. */
function swaps(): number {
  return existsSync('/proc/swaps') ? readFileSync('/proc/swaps', 'utf8').trim().split('\n').length - 1 : 0;
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
