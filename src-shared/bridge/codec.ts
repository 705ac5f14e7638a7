import { err, ok, type Result } from '#shared/basics';

/** What JSON can carry without loss. Bytes are lifted out before and put back after. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A value ready to travel: plain JSON, and beside it the bytes that stood in it, numbered in order of appearance. */
export type Encoded = { readonly payload: JsonValue; readonly blobs: readonly Uint8Array[] };

/** Where a value cannot travel and why; `path` names fields and never a value (values may be a person's). */
export type CodecFailure = { readonly path: string; readonly reason: string };

/** Marks where bytes stood: `{"$bytes": 0}`. A value that uses this key itself is refused, so that nothing can forge one. */
const MARK = '$bytes';
/** Deeper than any contract; keeps a hostile payload from exhausting the stack. */
const DEEPEST = 100;

/**
 * Takes the bytes out of a value. Refuses whatever JSON would silently change (`undefined`, NaN, Map, Date, functions …)
 * instead of letting two hosts disagree: structured clone keeps a Map, JSON makes `{}` of it.
 */
export function encodeValue(value: unknown): Result<Encoded, CodecFailure> {
  const blobs: Uint8Array[] = [];
  const walked = encodeAt(value, 'value', 0, blobs);
  return walked.ok ? ok({ payload: walked.value, blobs }) : walked;
}

/** The inverse of `encodeValue`. Every blob must be used exactly once; what is missing or left over is refused. */
export function decodeValue(payload: unknown, blobs: readonly Uint8Array[]): Result<unknown, CodecFailure> {
  const used = new Set<number>();
  const walked = decodeAt(payload, 'value', 0, blobs, used);
  if (!walked.ok) return walked;
  return used.size === blobs.length ? walked : refuse('value', 'bytes without a place');
}

function encodeAt(value: unknown, path: string, depth: number, blobs: Uint8Array[]): Result<JsonValue, CodecFailure> {
  const plain = plainValue(value, path, depth);
  if (plain !== null) return plain;
  if (value instanceof Uint8Array) return ok({ [MARK]: blobs.push(value) - 1 });
  if (Array.isArray(value)) return mapItems(value, path, (item, at) => encodeAt(item, at, depth + 1, blobs));
  if (!isPlainObject(value)) return refuse(path, `${nameOf(value)} cannot travel`);
  if (Object.hasOwn(value, MARK)) return refuse(path, `the key ${MARK} is reserved`);
  return mapFields(value, path, (field, at) => encodeAt(field, at, depth + 1, blobs));
}

function decodeAt(
  value: unknown,
  path: string,
  depth: number,
  blobs: readonly Uint8Array[],
  used: Set<number>,
): Result<unknown, CodecFailure> {
  const plain = plainValue(value, path, depth);
  if (plain !== null) return plain;
  if (Array.isArray(value)) return mapItems(value, path, (item, at) => decodeAt(item, at, depth + 1, blobs, used));
  if (!isPlainObject(value)) return refuse(path, `${nameOf(value)} cannot travel`);
  if (!Object.hasOwn(value, MARK)) {
    return mapFields(value, path, (field, at) => decodeAt(field, at, depth + 1, blobs, used));
  }
  const index = value[MARK];
  const blob = typeof index === 'number' ? blobs[index] : undefined;
  if (typeof index !== 'number' || blob === undefined || used.has(index)) return refuse(path, 'bytes are missing');
  used.add(index);
  return ok(blob);
}

/** The answer for null, booleans, numbers, strings and what can never travel; null where the walk goes on. */
function plainValue(value: unknown, path: string, depth: number): Result<JsonValue, CodecFailure> | null {
  if (depth > DEEPEST) return refuse(path, 'nested too deeply');
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return ok(value);
  if (typeof value === 'number') return Number.isFinite(value) ? ok(value) : refuse(path, 'not a finite number');
  return typeof value === 'object' ? null : refuse(path, `${typeof value} cannot travel`);
}

function mapItems<Out>(
  items: readonly unknown[],
  path: string,
  walk: (item: unknown, path: string) => Result<Out, CodecFailure>,
): Result<Out[], CodecFailure> {
  const out: Out[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const walked = walk(items[index], `${path}[${index}]`);
    if (!walked.ok) return walked;
    out.push(walked.value);
  }
  return ok(out);
}

function mapFields<Out>(
  fields: Readonly<Record<string, unknown>>,
  path: string,
  walk: (field: unknown, path: string) => Result<Out, CodecFailure>,
): Result<{ readonly [key: string]: Out }, CodecFailure> {
  if (Object.getOwnPropertySymbols(fields).length > 0) return refuse(path, 'symbol keys cannot travel');
  const out: [string, Out][] = [];
  for (const [key, field] of Object.entries(fields)) {
    const walked = walk(field, `${path}.${key}`);
    if (!walked.ok) return walked;
    out.push([key, walked.value]);
  }
  // fromEntries defines own properties: a key "__proto__" stays a key and changes no prototype.
  return ok(Object.fromEntries(out));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects that came over a context bridge carry the prototype of another realm: judge by its own shape, not by identity.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nameOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function refuse(path: string, reason: string): Result<never, CodecFailure> {
  return err({ path, reason });
}
