import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AnyStateMachine, type AnyStateNode, type AnyTransitionDefinition, StateMachine } from 'xstate';

const ROOT = join(import.meta.dirname, '..');
export const FLOW_FILE = join(ROOT, 'docs', 'flow.md');

const MACHINES = [
  { file: 'src-main/session/session-machine.ts', title: 'The session of one person', held: 'by the machine side' },
  { file: 'src-renderer/citizen/app/visit-machine.ts', title: 'The visit', held: 'by the citizen window' },
  {
    file: 'src-renderer/citizen/application/interview-machine.ts',
    title: 'One application being filled in and sent',
    held: 'by the citizen window',
  },
  {
    file: 'src-renderer/citizen/documents/capture-machine.ts',
    title: 'Capturing one document',
    held: 'by the citizen window',
  },
  { file: 'src-shared/sync/outbox-item-machine.ts', title: 'The life of one envelope', held: 'by the vault window' },
] as const;

const HEAD = `# The state machines

Made from the machines themselves by \`node scripts/flow-diagrams.ts\`; a test fails when this file is out of date. Do not edit.

An arrow reads: event, then its condition in brackets; \`[…]\` is a condition written in place, without a name of its own.
\`after\` is a time limit, \`done\` and \`error\` are the two ends of work the state waits for. Transitions of a group of
states are drawn from each of them. The order of pages inside an application is no machine: see decisions/004.
`;

/** The whole of docs/flow.md. The machines are loaded by path, because their faces' types (DOM) are not known to scripts. */
export async function flowDocument(): Promise<string> {
  const sections = await Promise.all(MACHINES.map(section));
  return [HEAD, ...sections].join('\n');
}

async function section({ file, title, held }: (typeof MACHINES)[number]): Promise<string> {
  const machine = await machineIn(file);
  const everywhere = transitionsOf(machine.root);
  const states = leavesOf(machine.root);
  const lines = states.flatMap((state) => [`  state ${JSON.stringify(nameOf(state))} as ${idOf(state)}`]);
  const arrows = states.flatMap((state) =>
    ownAndGroups(state).flatMap((transition) => {
      const target = targetOf(transition);
      return target === null ? [] : [`  ${idOf(state)} --> ${idOf(target)} : ${labelOf(transition)}`];
    }),
  );
  const ends = states.filter(({ type }) => type === 'final').map((state) => `  ${idOf(state)} --> [*]`);
  const diagram = ['stateDiagram-v2', ...lines, `  [*] --> ${idOf(initialLeaf(machine.root))}`, ...arrows, ...ends];
  return [
    `## ${title}`,
    '',
    `\`${file}\`, held ${held}.`,
    '',
    '```mermaid',
    ...new Set(diagram),
    '```',
    '',
    ...list('From every state', everywhere, arrowText),
    ...list('Waits for', states.filter(({ invoke }) => invoke.length > 0).flatMap(waits), (text) => text),
    ...list('Time limits', delaysOf(machine), (text) => text),
  ].join('\n');
}

async function machineIn(file: string): Promise<AnyStateMachine> {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(ROOT, file)).href);
  const machine = Object.values(exported).find((value) => value instanceof StateMachine);
  if (machine === undefined) throw new Error(`${file} exports no state machine`);
  return machine;
}

function leavesOf(node: AnyStateNode): AnyStateNode[] {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leavesOf);
}

function initialLeaf(node: AnyStateNode): AnyStateNode {
  const [first] = node.initial?.target ?? [];
  return first === undefined || first === node ? node : initialLeaf(first);
}

/** What a state does itself and what the groups around it do, without the root: that stands in a list of its own. */
function ownAndGroups(state: AnyStateNode): AnyTransitionDefinition[] {
  const around = state.parent;
  const own = transitionsOf(state);
  return around === undefined || around.parent === undefined ? own : [...own, ...ownAndGroups(around)];
}

function transitionsOf(node: AnyStateNode): AnyTransitionDefinition[] {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

function targetOf(transition: AnyTransitionDefinition): AnyStateNode | null {
  const [target] = transition.target ?? [];
  return target === undefined ? null : initialLeaf(target);
}

function labelOf({ eventType, guard }: AnyTransitionDefinition): string {
  const event = eventName(eventType);
  if (guard === undefined) return event;
  return `${event} [${typeof guard === 'string' ? guard : '…'}]`;
}

function arrowText(transition: AnyTransitionDefinition): string {
  const target = targetOf(transition);
  return `\`${labelOf(transition)}\` ${target === null ? 'stays' : `leads to ${nameOf(target)}`}`;
}

/** `xstate.after.idle.session.visit` is read as `after idle`, `xstate.done.actor.0.session.wiping` as `done`. */
function eventName(eventType: string): string {
  if (eventType === '') return 'at once';
  const [, kind = '', detail = ''] = /^xstate\.(after|done|error)\.(?:actor\.)?([^.]*)/.exec(eventType) ?? [];
  if (kind === 'after') return `after ${/^\d+$/.test(detail) ? milliseconds(Number(detail)) : detail}`;
  return kind === '' ? eventType : kind;
}

function waits(state: AnyStateNode): string[] {
  return state.invoke.map(
    ({ src }) => `${nameOf(state)}: \`${typeof src === 'string' ? src : 'work written in place'}\``,
  );
}

function delaysOf(machine: AnyStateMachine): string[] {
  return Object.entries(machine.implementations.delays).map(
    ([name, delay]) =>
      `\`${name}\`: ${typeof delay === 'number' ? milliseconds(delay) : 'set when the machine starts'}`,
  );
}

function milliseconds(time: number): string {
  return `${time / 1000} s`;
}

function nameOf(node: AnyStateNode): string {
  return node.path.join('.');
}

function idOf(node: AnyStateNode): string {
  return node.path.join('_').replaceAll('-', '_');
}

function list<T>(title: string, rows: readonly T[], text: (row: T) => string): string[] {
  return rows.length === 0 ? [] : [`${title}:`, '', ...rows.map((row) => `- ${text(row)}`), ''];
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(FLOW_FILE, await flowDocument());
  process.stdout.write(`${FLOW_FILE}\n`);
}
