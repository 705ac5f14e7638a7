import { useEffect, useState } from 'react';
import { createRanker, decodeModel, type Ranker, withoutModel } from '#shared/assistant';

const ADDRESS = '/assets/assistant/model.bin';
/** The terminal reads its own disk; what takes longer is not coming. */
const LIMIT = 8_000;

export type Loaded = { readonly rank: Ranker; readonly broken: boolean };
let loading: Promise<Loaded> | null = null;

/** Reads the model when the question box is opened for the first time. A failure is tried again at the next opening. */
function load(): Promise<Loaded> {
  loading ??= fetchModel().catch((): Loaded => {
    loading = null;
    return { rank: withoutModel, broken: true };
  });
  return loading;
}

async function fetchModel(): Promise<Loaded> {
  const response = await fetch(ADDRESS, { signal: AbortSignal.timeout(LIMIT) });
  const model = response.ok ? decodeModel(new Uint8Array(await response.arrayBuffer())) : null;
  if (model === null) throw new Error('no model');
  return { rank: createRanker(model), broken: false };
}

/** Null while the model is read. `given`: a ranker from elsewhere (tests). */
export function useRanker(given?: Ranker): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(given === undefined ? null : { rank: given, broken: false });
  useEffect(() => {
    if (given !== undefined) return;
    let here = true;
    void load().then((result) => {
      if (here) setLoaded(result);
    });
    return () => {
      here = false;
    };
  }, [given]);
  return loaded;
}
