import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseStateFrom, type KnownOfCase } from './case-state.ts';

type Event = KnownOfCase['events'][number];

const savedAt = '2026-11-19T09:42:00Z';
const submit: Event = { state: 'submit', at: '2026-11-19T13:05:00Z', caseState: null };
const accept: Event = { state: 'accept', at: '2026-11-20T07:30:00Z', caseState: null };
const reject: Event = { state: 'reject', at: '2026-11-20T07:30:00Z', caseState: null };
const create: Event = { state: 'create', at: '2026-11-19T13:04:00Z', caseState: null };
const said = (caseState: Event['caseState'], at = '2026-11-24T08:00:00Z'): Event => ({
  state: 'notify',
  at,
  caseState,
});
const stateOf = (events: readonly Event[], signatureRequired = false) =>
  caseStateFrom({ savedAt, signatureRequired, events });

describe('state of a case', () => {
  test.each([
    ['nothing sent yet', [], 'saved'],
    ['only announced', [create], 'saved'],
    ['handed to the delivery service', [create, submit], 'transmitted'],
    ['accepted by the office', [submit, accept], 'received'],
    ['refused by the office', [submit, reject], 'rejected'],
    ['accepted and being worked on', [submit, accept, said('in-progress')], 'in-progress'],
    [
      'told twice, the later word counts',
      [accept, said('documents-missing', '2026-11-25T08:00:00Z'), said('in-progress')],
      'documents-missing',
    ],
    ['decided', [submit, accept, said('in-progress'), said('decided', '2026-12-01T08:00:00Z')], 'decided'],
    ['worked on, but never accepted', [submit, said('in-progress')], 'transmitted'],
  ] as const)('%s', (_, events, expected) => expect(stateOf(events).current).toBe(expected));

  test('received on the day of submit, not of accept', () => {
    expect(stateOf([accept, submit]).receivedAt).toBe(submit.at);
    expect(stateOf([submit]).receivedAt).toBeNull();
  });

  test('accepted without a receipt of submit is received, but on no day we could name', () =>
    expect(stateOf([accept])).toMatchObject({ current: 'received', receivedAt: null }));

  test('a signature that is demanded is missing until the office says it came', () => {
    expect(stateOf([submit, accept], true).current).toBe('signature-missing');
    expect(stateOf([submit, accept, said('in-progress')], true).current).toBe('signature-missing');
    expect(stateOf([submit, accept, said('signature-received')], true).current).toBe('received');
    expect(stateOf([submit, accept, said('decided')], true).current).toBe('decided');
    expect(stateOf([submit], true).current).toBe('transmitted');
  });

  test('the timeline tells what happened and when', () =>
    expect(stateOf([submit, accept, said('in-progress')]).timeline).toEqual([
      { state: 'saved', at: savedAt },
      { state: 'transmitted', at: submit.at },
      { state: 'received', at: submit.at },
      { state: 'in-progress', at: '2026-11-24T08:00:00Z' },
    ]));
});

describe('whatever is said in whatever order', () => {
  const events = fc.array(
    fc.record({
      state: fc.constantFrom('create', 'submit', 'notify', 'forward', 'accept', 'reject', 'delete'),
      at: fc.integer({ min: 0, max: 9 }).map((day) => `2026-11-2${day}T08:00:00Z`),
      caseState: fc.constantFrom('signature-received', 'in-progress', 'documents-missing', 'decided', null),
    }),
    { maxLength: 12 },
  );

  test('nobody reads "eingegangen" or anything later without an accept', () =>
    fc.assert(
      fc.property(events, fc.boolean(), (all, signatureRequired) => {
        const withoutAccept = all.filter(({ state }) => state !== 'accept');
        const { current, receivedAt, timeline } = stateOf(withoutAccept, signatureRequired);
        expect(['saved', 'transmitted', 'rejected']).toContain(current);
        expect(receivedAt).toBeNull();
        expect(timeline.every(({ state }) => ['saved', 'transmitted', 'rejected'].includes(state))).toBe(true);
      }),
    ));

  test('an accept is never taken back', () =>
    fc.assert(
      fc.property(events, (all) => {
        expect(stateOf([...all, accept]).timeline.map(({ state }) => state)).toContain('received');
      }),
    ));
});
