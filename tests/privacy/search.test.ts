import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needlesOf } from './encodings.ts';
import { caseMarkers, dayMarker, ibanMarker, type Marker, moneyMarker, pictureMarker, textMarker } from './markers.ts';
import { filesOf, piecesOf } from './places.ts';
import { dig, plantAt, plantIn } from './plants.ts';
import { lookThrough, missedPlants, traces } from './report.ts';
import { createSearch } from './search.ts';

const { marker, typed } = textMarker('a name');
const search = createSearch(needlesOf(marker));
const finds = (bytes: Uint8Array) => search.within(bytes).length > 0;
const noise = (text: string) => `{"before":1}${text}{"after":2}`;

describe('one marker is found however it is written', () => {
  test.each<[string, (text: string) => Uint8Array]>([
    ['as it was typed', (text) => Buffer.from(noise(text))],
    ['in small letters', (text) => Buffer.from(noise(text.toLowerCase()))],
    ['in capitals', (text) => Buffer.from(noise(text.toUpperCase()))],
    ['with two bytes a letter, as databases of a browser keep it', (text) => Buffer.from(noise(text), 'utf16le')],
    ['in base64', (text) => Buffer.from(Buffer.from(noise(text)).toString('base64'))],
    ['in base64, one further', (text) => Buffer.from(Buffer.from(`x${noise(text)}`).toString('base64'))],
    ['in base64, two further', (text) => Buffer.from(Buffer.from(`xy${noise(text)}`).toString('base64url'))],
    ['in hexadecimal', (text) => Buffer.from(Buffer.from(noise(text)).toString('hex'))],
    ['in gzip', (text) => Buffer.concat([Buffer.from('head'), gzipSync(noise(text)), Buffer.from('tail')])],
    ['in a stream of a PDF', (text) => Buffer.concat([Buffer.from('stream\n'), deflateSync(Buffer.from(noise(text)))])],
    ['in gzip that breaks off', (text) => gzipSync(noise(text)).subarray(0, -10)],
    ['half of it, where a compressor copied the rest', (text) => Buffer.from(noise(text.slice(7)))],
  ])('%s', (_, write) => {
    expect(finds(write(typed))).toBe(true);
    expect(finds(write(textMarker('another').typed))).toBe(false);
  });
});

describe('what is no word', () => {
  const foundIn = (wanted: Marker, text: string) =>
    createSearch(needlesOf(wanted)).within(Buffer.from(text)).length > 0;

  test('a day is found as typed and as the program keeps it', () => {
    const day = dayMarker('born');
    const [date, month, year] = day.typed.split('.');
    expect(foundIn(day.marker, `"${year}-${month}-${date}"`)).toBe(true);
    expect(foundIn(day.marker, `"${month}-${year}"`)).toBe(false);
  });

  test('an amount is found in whole cents inside JSON, but not as a part of any number', () => {
    const money = moneyMarker('rent');
    const cents = money.typed.replace(',', '');
    expect(foundIn(money.marker, `{"rent":${cents},"x":1}`)).toBe(true);
    expect(foundIn(money.marker, `1${cents}9`)).toBe(false);
  });

  test('an IBAN has right check digits and is found with blanks too', () => {
    const iban = ibanMarker('account');
    const moved = `${iban.typed.slice(4)}1314${iban.typed.slice(2, 4)}`;
    expect(BigInt(moved) % 97n).toBe(1n);
    expect(foundIn(iban.marker, iban.typed.replace(/(.{4})(?=.)/g, '$1 '))).toBe(true);
  });

  test('number and PIN of a case: the number in any writing, the PIN only where it is named', () => {
    const [code, pin] = caseMarkers('finish', 'KR7M-4Q2F-X9AB-CDEF-G', '4711') as [Marker, Marker];
    expect(foundIn(code, 'kr7m4q2fx9abcdefg')).toBe(true);
    expect(foundIn(pin, '{"pin":"4711"}')).toBe(true);
    expect(foundIn(pin, 'in 4711 Köln')).toBe(false);
  });

  test('a picture is known by a run of its bytes', () => {
    const jpeg = new Uint8Array(randomBytes(999));
    const wanted = createSearch(needlesOf(pictureMarker('scan', jpeg)));
    expect(wanted.within(jpeg)).toHaveLength(1);
    expect(wanted.within(Buffer.from(Buffer.from(jpeg).toString('base64'))).length).toBeGreaterThan(0);
    expect(wanted.within(jpeg.slice(0, 400))).toHaveLength(0);
  });
});

describe('places', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'places-'));
    for (const name of ['a/deep', 'left-out', 'node_modules']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['a/deep/file', 'left-out/file', 'node_modules/file', 'old'])
      writeFileSync(join(folder, name), 'nothing');
    symlinkSync('/etc/hostname', join(folder, 'a/link'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const place = () => ({ name: 'here', roots: [folder], except: [join(folder, 'left-out')] });

  test('every file below, without links and what is left out by name', () => {
    expect([...filesOf(place())].toSorted()).toEqual([join(folder, 'a/deep/file'), join(folder, 'old')]);
  });

  test('only what changed since; a time set back does not hide a file', () => {
    utimesSync(join(folder, 'old'), 0, 0);
    expect([...filesOf({ ...place(), since: Date.now() + 5000 })]).toEqual([]);
    expect([...filesOf({ ...place(), since: Date.now() - 60_000 })]).toContain(join(folder, 'old'));
  });

  test('a file or folder that is gone gives nothing', () => {
    expect([...filesOf({ name: 'gone', roots: [join(folder, 'gone')] })]).toEqual([]);
    expect([...piecesOf(join(folder, 'gone'))]).toEqual([]);
  });

  test('what is planted is found in its place, and a place that is not searched is noticed', () => {
    const plants = [0, 1, 2, 3, 4]
      .map((turn) => plantIn('here', [join(folder, 'a')], turn))
      .filter((one) => one !== null);
    const own = plantAt(join(folder, 'left-out'));
    const wanted = createSearch([...plants, own].flatMap((plant) => needlesOf(plant.marker)));
    const looked = [lookThrough(place(), wanted)];
    expect(plants).toHaveLength(5);
    expect(missedPlants(plants, looked)).toEqual([]);
    expect(missedPlants([{ ...own, place: 'here' }], looked)).toHaveLength(1);
    expect(traces(plants, looked)).toEqual([]);
    expect(traces(plants.slice(1), looked)).toMatchObject([{ where: plants[0]?.path }]);
    dig([...plants, own]);
    expect(lookThrough(place(), wanted).hits).toEqual([]);
  });

  test('nothing is planted over a file that is there', () => {
    expect(() => plantAt(join(folder, 'old'))).toThrow('EEXIST');
  });
});
