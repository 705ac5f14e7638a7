import { percentile } from '../bench-ocr/score.ts';
import { PEERS, type Peer, type Row } from './peers.ts';

const names = Object.keys(PEERS) as Peer[];

/** Markdown: a row for each condition, then for each group of conditions, then for all. */
export function tableOf(rows: readonly Row[]): string {
  const present = names.filter((peer) => rows.some((row) => row.peers[peer] !== undefined));
  const withCorners = rows.some((row) => row.corners !== undefined);
  const heads = ['condition', 'n', ...present.map((peer) => PEERS[peer])];
  const lines = [
    `| ${[...heads, ...(withCorners ? ['corners ours', 'corners jscanify'] : [])].join(' | ')} |`,
    `|${'---|'.repeat(heads.length + (withCorners ? 2 : 0))}`,
  ];
  const add = (name: string, part: readonly Row[]) => {
    const cells = present.map((peer) => cellOf(part.flatMap((row) => row.peers[peer] ?? [])));
    const corners = withCorners ? [cornersOf(part, 'ours'), cornersOf(part, 'jscanify')] : [];
    lines.push(`| ${[name, part.length, ...cells, ...corners].join(' | ')} |`);
  };
  for (const [name, part] of byKey(rows, ({ condition }) => condition)) add(name, part);
  const groups = byKey(rows, ({ group }) => group);
  // Sets that name no groups have the conditions as groups: the rows above say it already.
  if (rows.some(({ group, condition }) => group !== condition))
    for (const [name, part] of groups) add(`**${name}**`, part);
  add('**all**', rows);
  return `${lines.join('\n')}\n`;
}

/** How many times smaller the median error of our pipeline is than that of the same kind of engine on the raw picture. */
export function preparationGain(rows: readonly Row[]): string {
  return byKey(rows, ({ group }) => group)
    .map(([name, part]) => {
      const median = (peer: Peer) =>
        percentile(
          part.flatMap((row) => row.peers[peer]?.error ?? []),
          0.5,
        );
      const [raw, ours] = [median('nativeRaw'), median('ours')];
      const times = ours === 0 ? 'no error left' : `${(raw / ours).toFixed(1)} times better than raw`;
      return `${name}: preparation ${times} (${raw.toFixed(2)} → ${ours.toFixed(2)})`;
    })
    .join('\n');
}

function cellOf(outcomes: readonly { readonly error: number; readonly ms: number }[]): string {
  if (outcomes.length === 0) return '–';
  const errors = outcomes.map(({ error }) => error);
  const ms = percentile(
    outcomes.map((one) => one.ms),
    0.5,
  );
  return `${percentile(errors, 0.5).toFixed(2)} / ${percentile(errors, 0.9).toFixed(2)} · ${Math.round(ms)} ms`;
}

/** Median and how many lie within half a percent; a page not found counts as beyond. */
function cornersOf(rows: readonly Row[], who: 'ours' | 'jscanify'): string {
  const all = rows.flatMap(({ corners }) => (corners === undefined ? [] : [corners[who] ?? 100]));
  if (all.length === 0) return '–';
  return `${percentile(all, 0.5).toFixed(2)} % (${all.filter((error) => error <= 0.5).length}/${all.length})`;
}

function byKey(rows: readonly Row[], keyOf: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b));
}
