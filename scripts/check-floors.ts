import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** An arrow between two places of the house that the architecture forbids, or a room without a door. */
export type FloorProblem = { readonly file: string; readonly problem: string };

const ROOTS = ['src-shared', 'src-main', 'src-renderer', 'src-gateway'] as const;
const ALIASES: Readonly<Record<string, string>> = {
  '#shared': 'src-shared',
  '#main': 'src-main',
  '#renderer': 'src-renderer',
  '#gateway': 'src-gateway',
};
/** The domain rooms that must not know how things are sealed, sent or asked over the bridge (architecture.md 1). */
const DOMAIN_ROOMS = ['content', 'interview', 'documents', 'deadlines'];
const TECHNICAL_ROOMS = ['bridge', 'sync', 'sealing', 'wire'];
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|(?:^|[^.\w])import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;

/** Reads the whole house below `root` and lists every forbidden arrow; empty when the floors hold. */
export function floorProblems(root: string): FloorProblem[] {
  const files = ROOTS.flatMap((name) => (existsSync(join(root, name)) ? sourceFiles(join(root, name)) : []));
  return [...files.flatMap((file) => problemsOfFile(root, file)), ...roomsWithoutDoor(root)];
}

function problemsOfFile(root: string, file: string): FloorProblem[] {
  const from = relative(root, file);
  const text = readFileSync(file, 'utf8');
  return importsOf(text).flatMap((specifier) => {
    const problem = arrowProblem(from, targetOf(root, file, specifier), specifier);
    return problem === null ? [] : [{ file: from, problem }];
  });
}

function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((name) => name !== '');
}

/** Path of the imported place below the root (`src-shared/walk.ts`), or null for a package. */
function targetOf(root: string, file: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return relative(root, resolve(dirname(file), specifier));
  const [alias = '', ...rest] = specifier.split('/');
  const folder = ALIASES[alias];
  return folder === undefined ? null : join(folder, ...rest);
}

function arrowProblem(from: string, to: string | null, specifier: string): string | null {
  const test = /\.(test|contract|fixture|testing|bench)\.tsx?$/.test(from);
  if (to === null) {
    const electron = specifier === 'electron' && !from.startsWith('src-main/hosts/electron');
    return electron ? 'only src-main/hosts/electron may import electron' : null;
  }
  const [fromRoot = '', fromRoom = ''] = from.split('/');
  const [toRoot = '', toRoom = ''] = to.split('/');
  if (fromRoot === toRoot) return sameRootProblem(from, to, specifier, fromRoot, fromRoom, toRoom);
  if (fromRoot === 'src-shared') return `the ground floor imports ${to}`;
  if (toRoot === 'src-shared') return specifier.startsWith('#shared/') ? null : `imports ${to} past the door`;
  if (ROOTS.some((name) => name === toRoot)) return test ? null : `${fromRoot} imports ${toRoot}`;
  return null;
}

function sameRootProblem(
  from: string,
  to: string,
  specifier: string,
  root: string,
  fromRoom: string,
  toRoom: string,
): string | null {
  if (root === 'src-shared' && DOMAIN_ROOMS.includes(fromRoom) && TECHNICAL_ROOMS.includes(toRoom))
    return `${fromRoom} knows ${toRoom}`;
  if (from.startsWith('src-renderer/citizen/') && to.startsWith('src-renderer/citizen/'))
    return journeyProblem(from, to);
  const crossesRoom = fromRoom !== toRoom && toRoom !== '' && !/\.tsx?$/.test(fromRoom);
  return crossesRoom && specifier.startsWith('.') && root !== 'src-gateway' ? `imports ${to} past its door` : null;
}

/** Journeys do not import each other; `app` puts them together. */
function journeyProblem(from: string, to: string): string | null {
  const [journey, other] = [from.split('/')[2] ?? '', to.split('/')[2] ?? ''];
  if (journey === other || journey === 'app' || other === 'app' || /\.(tsx?|css)$/.test(journey)) return null;
  return `journey ${journey} imports journey ${other}`;
}

/** Each folder directly below a root (and each host) has an `index.ts` that says what it is for. */
function roomsWithoutDoor(root: string): FloorProblem[] {
  return ROOTS.filter((name) => existsSync(join(root, name))).flatMap((name) =>
    readdirSync(join(root, name))
      .map((room) => join(name, room))
      .filter(
        (room) =>
          statSync(join(root, room)).isDirectory() && hasSources(join(root, room)) && !isWindow(join(root, room)),
      )
      .flatMap((room) => doorProblem(root, room)),
  );
}

/** A window's folder is entered by its `index.html`, not by imports. */
function isWindow(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

function hasSources(folder: string): boolean {
  return readdirSync(folder).some((name) => /\.tsx?$/.test(name));
}

function doorProblem(root: string, room: string): FloorProblem[] {
  const door = join(root, room, 'index.ts');
  if (!existsSync(door)) return [{ file: room, problem: 'has no door (index.ts)' }];
  return readFileSync(door, 'utf8').trimStart().startsWith('/**')
    ? []
    : [{ file: `${room}/index.ts`, problem: 'does not say what the room is for' }];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

if (process.argv[1] === import.meta.filename) {
  const problems = floorProblems(resolve(import.meta.dirname, '..'));
  for (const { file, problem } of problems) process.stdout.write(`${file}: ${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
