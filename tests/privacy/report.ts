import type { Marker } from './markers.ts';
import { filesOf, type Place, piecesOf } from './places.ts';
import type { Plant } from './plants.ts';
import type { Search } from './search.ts';

/** Where a marker was found. Never what stands around it. */
export type Hit = { readonly marker: Marker; readonly encoding: string; readonly where: string };

export type Looked = {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly hits: readonly Hit[];
};

/** Looks through every file of a place. */
export function lookThrough(place: Place, search: Search): Looked {
  const hits: Hit[] = [];
  let files = 0;
  let bytes = 0;
  for (const file of filesOf(place)) {
    files += 1;
    for (const piece of piecesOf(file)) {
      bytes += piece.length;
      for (const { marker, encoding } of search.within(piece)) hits.push({ marker, encoding, where: file });
    }
  }
  return { name: place.name, files, bytes, hits: once(hits) };
}

/** The same for what was never a file: words of the machine, what went over the wire. */
export function lookAt(name: string, bytes: Uint8Array, search: Search): Looked {
  const hits = search.within(bytes).map(({ marker, encoding }) => ({ marker, encoding, where: name }));
  return { name, files: 1, bytes: bytes.length, hits: once(hits) };
}

/** What was laid on purpose and not found; an empty list is what a search must give. */
export function missedPlants(plants: readonly Plant[], looked: readonly Looked[]): Plant[] {
  const found = new Map<Marker, Set<string>>();
  for (const { name, hits } of looked)
    for (const { marker } of hits) found.set(marker, (found.get(marker) ?? new Set()).add(name));
  return plants.filter(({ marker, place }) => found.get(marker)?.has(place) !== true);
}

/** Traces of the visits: everything found but the plants. */
export function traces(plants: readonly Plant[], looked: readonly Looked[]): Hit[] {
  const laid = new Set(plants.map(({ marker }) => marker));
  return looked.flatMap(({ hits }) => hits.filter(({ marker }) => !laid.has(marker)));
}

function once(hits: readonly Hit[]): Hit[] {
  const seen = new Map(hits.map((hit) => [`${hit.marker.name} ${hit.where} ${hit.encoding}`, hit]));
  return [...seen.values()];
}
