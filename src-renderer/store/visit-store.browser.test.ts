import { randomId } from '#shared/basics';
import { createDexieVisitStore } from './dexie-visit-store.ts';
import { visitStoreContract } from './visit-store.contract.ts';

visitStoreContract('Dexie in Chromium', () => createDexieVisitStore({ name: randomId() }));
