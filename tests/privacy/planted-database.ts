import { chromium } from 'playwright-core';
import { browserLaunch } from '../support/browser-launch.ts';
import { type Marker, textMarker } from './markers.ts';

/** Nothing listens there: the answer comes from the proof itself. */
const ORIGIN = 'http://127.0.0.1:47919/';
/** More than LevelDB keeps in its log: the first rows move into a table that Snappy compresses. */
const ROWS = 4000;

/**
 * Lets a real Chromium write a marker into a real IndexedDB, deep enough to be compressed: what the vault's profile would
 * look like if something of a person were in it. Row by row the same words stand around it, as in a list of answers.
 */
export async function plantDatabase(profile: string): Promise<Marker> {
  const { marker, typed } = textMarker('planted in a database of Chromium');
  const context = await chromium.launchPersistentContext(profile, browserLaunch());
  try {
    const page = await context.newPage();
    await page.route(ORIGIN, (route) => route.fulfill({ contentType: 'text/html', body: '<title>planted</title>' }));
    await page.goto(ORIGIN);
    await page.evaluate(
      async ({ name, rows }) => {
        const settled = (request: IDBRequest) =>
          new Promise<void>((done, fail) => {
            request.onsuccess = () => done();
            request.onerror = () => fail(request.error);
          });
        const opening = indexedDB.open('planted', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        await settled(opening);
        const around = 'Familienname und Vornamen wie im Ausweis – '.repeat(20);
        for (let first = 0; first < rows; first += 500) {
          const transaction = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
          for (let row = first; row < first + 500; row += 1)
            transaction.objectStore('rows').put({ text: `${around}${row === 0 ? name : row}${around}` }, row);
          await new Promise((done) => {
            transaction.oncomplete = done;
          });
        }
        opening.result.close();
      },
      { name: typed, rows: ROWS },
    );
  } finally {
    await context.close();
  }
  return marker;
}
