import { spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { saneTestBackend } from '../../src-main/devices/sane-test-backend.fixture.ts';
import { pictureMarker } from './markers.ts';
import type { Person } from './person.ts';

const hasSane = () => spawnSync('scanimage', ['--version']).status === 0;

/**
 * A scanner and a stick for the terminal under proof: the real `scanimage` with SANE's own test back end, whose sheets have
 * a size that no other run has; and a folder that is a stick. Both lie in the proof's own folder.
 */
export function layPaperSources(work: string, say: (text: string) => void): Record<string, string> {
  mkdirSync(join(work, 'stick'));
  if (!hasSane()) say('There is no scanimage here (sane-utils): nothing is scanned in this proof.');
  return {
    SANE_CONFIG_DIR: saneTestBackend({ dpi: randomInt(201, 300) }, work),
    ERSTHILFE_STICK_FOLDER: join(work, 'stick'),
  };
}

/**
 * A person's stick is read whole and a stack is scanned, through the bridge of the visit's own page. One sheet is taken,
 * the others are still under way when the visit ends.
 */
export async function bringPapers(page: Page, name: string, person: Person, work: string): Promise<void> {
  const stick = join(work, 'stick');
  for (const old of readdirSync(stick)) rmSync(join(stick, old));
  const letter = `%PDF-1.4\n% ${person.word('stick, text of a PDF')}\n%%EOF\n`;
  writeFileSync(join(stick, `${person.word('stick, name of a file')}.pdf`), letter);
  const photo = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(20_000)]);
  person.add(pictureMarker(`${name}: picture on the stick`, photo));
  writeFileSync(join(stick, 'foto.jpg'), photo);
  const taken = await page.evaluate(takePapers, hasSane());
  if (taken.files !== 2) throw new Error(`the stick gave ${taken.files} files of two: ${taken.said}`);
  if (taken.sheet === null) {
    if (hasSane()) throw new Error(`the scanner gave no sheet: ${taken.said}`);
    return;
  }
  const sheet = Buffer.from(taken.sheet, 'base64');
  person.add(pictureMarker(`${name}: scanned sheet`, sheet));
}

/** Runs inside the page, as its own bridge would (src-renderer/bridge/loopback.ts); what it got stays in its memory. */
async function takePapers(scan: boolean): Promise<{ files: number; sheet: string | null; said: string }> {
  const call = async (method: string, payload: unknown = null) => {
    const answer = await fetch('/rpc/citizen', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ method, payload, blobs: [] }),
    });
    const reply = await answer.json();
    const blobs = await Promise.all(
      (reply.blobs ?? []).map(async (handle: string) => await (await fetch(`/bytes/citizen/${handle}`)).arrayBuffer()),
    );
    return { value: reply.payload, bytes: blobs[0] === undefined ? null : new Uint8Array(blobs[0]) };
  };
  const held: Uint8Array[] = [];
  Object.assign(globalThis, { papersOfTheProof: held });
  const listing = (await call('stickFiles')).value;
  for (const { id } of listing.files ?? []) {
    const { bytes } = await call('stickFile', { id });
    if (bytes !== null) held.push(bytes);
  }
  const files = held.length;
  if (!scan) return { files, sheet: null, said: JSON.stringify(listing.outcome) };
  const devices = (await call('paperDevices')).value;
  const started = (await call('scanStart', { scanner: devices.scanners[0]?.id ?? '', from: 'feeder' })).value;
  const next = await call('scanNext');
  const said = JSON.stringify([listing.outcome, devices, started, next.value?.outcome]);
  if (next.bytes === null) return { files, sheet: null, said };
  held.push(next.bytes);
  let binary = '';
  for (const byte of next.bytes) binary += String.fromCharCode(byte);
  return { files, sheet: btoa(binary), said };
}
