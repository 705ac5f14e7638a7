import { describe, expect, test } from 'vitest';
import { dpiOf, offerOf, sourcesOf, wordsFor } from './sane-options.ts';

/** Lines as `scanimage --all-options` prints them for kinds of devices that are sold. */
const inTheNetwork = offerOf(`
All options specific to device \`airscan:e0:Buero':
  Standard:
    --resolution 75|100|150|200|300|600dpi [300]
        Sets the resolution of the scanned image.
    --mode Color|Gray [Color]
    --source Flatbed|ADF|ADF Duplex [Flatbed]
  Geometry:
    -l 0..215.9mm [0]
    -t 0..297.18mm (in steps of 0.0846666) [0]
    -x 0..215.9mm [215.9]
    -y 0..297.18mm [297.18]
  Enhancement:
    --threshold[=(auto|yes|no)] [inactive]
`);
const feederOnly = offerOf(`
    --source ADF Duplex|ADF Front|ADF Back [ADF Front]
    --mode Lineart|Halftone|Gray|Color [Lineart]
    --resolution 50..600dpi (in steps of 1) [600]
    --page-width 0..221.121mm (in steps of 0.0211639) [215.872]
    --page-height 0..863.489mm (in steps of 0.0211639) [279.364]
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
    -y 0..279.364mm (in steps of 0.0211639) [279.364]
`);
const oldFlatbed = offerOf(`
    --mode Lineart|Grayscale|24bit Color [24bit Color]
    --resolution 75|150dpi [75]
    --depth 8|16bit [inactive]
    -x 0..216mm [216]
    -y 0..299mm [299]
`);

describe('what a scanner is told', () => {
  test('a page in grey at the first step of 200 to 300 dpi, one side, as large as A4', () => {
    expect(wordsFor(inTheNetwork, sourcesOf(inTheNetwork, '').feeder ?? '')).toEqual([
      ...['--source=ADF', '--mode=Gray', '--resolution=200'],
      ...['-l', '0', '-t', '0', '-x', '210', '-y', '297'],
    ]);
  });

  test('a feeder with a paper size of its own hears it before the area, and never more than it can', () => {
    expect(sourcesOf(feederOnly, 'sheetfed scanner')).toEqual({ flatbed: null, feeder: 'ADF Front' });
    expect(wordsFor(feederOnly, 'ADF Front')).toEqual([
      ...['--source=ADF Front', '--mode=Gray', '--resolution=200', '--page-width=210', '--page-height=297'],
      ...['-x', '210', '-y', '279.364'],
    ]);
  });

  test('what a device does not let itself be told is left out; the finest step it has is taken', () => {
    expect(sourcesOf(oldFlatbed, 'flatbed scanner')).toEqual({ flatbed: '', feeder: null });
    expect(wordsFor(oldFlatbed, '')).toEqual(['--mode=Grayscale', '--resolution=150', '-x', '210', '-y', '297']);
  });

  test('a device without a choice is what SANE calls it', () => {
    expect(sourcesOf(offerOf(''), 'sheetfed scanner')).toEqual({ flatbed: null, feeder: '' });
    expect(sourcesOf(offerOf(''), '')).toEqual({ flatbed: '', feeder: null });
  });

  test('film is no paper, and both sides only where there is no other feeder', () => {
    const sources = (names: string) => sourcesOf(offerOf(`    --source ${names} [x]`), '');
    expect(sources('Transparency Adapter|Flatbed')).toEqual({ flatbed: 'Flatbed', feeder: null });
    expect(sources('Flatbed|ADF Duplex')).toEqual({ flatbed: 'Flatbed', feeder: 'ADF Duplex' });
  });

  test.each([
    ['300|600dpi', 300],
    ['50..1200dpi (in steps of 1)', 200],
    ['240..600dpi', 240],
    ['auto|75|100dpi', 100],
  ])('of %s it takes %d dpi', (values, dpi) => {
    expect(dpiOf(offerOf(`    --resolution ${values} [75]`))).toBe(dpi);
  });
});
