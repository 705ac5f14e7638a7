import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReminderRequest } from '#shared/reminders';
import type { Channel, DueReminder, Outcome } from './channel.ts';

const WAYS: Readonly<Record<'email' | 'letter', ReminderRequest['channel']>> = {
  email: { by: 'email', address: 'erika@example.org' },
  letter: { by: 'letter', lines: ['Erika Beispiel', 'Musterstraße 1', '47798 Krefeld'] },
};

export function dueForTest(by: 'email' | 'letter', language: ReminderRequest['language'] = 'de'): DueReminder {
  return {
    submissionId: '0192e6c8-7f00-4a00-8000-000000000001',
    day: '2026-11-23',
    request: {
      version: 1,
      language,
      channel: WAYS[by],
      days: ['2026-11-23'],
      lastDay: '2026-11-30',
      consent: { on: '2026-11-19', words: '1' },
    },
  };
}

/** What every way of sending does, whatever stands behind it. */
export function channelContract(
  name: string,
  by: 'email' | 'letter',
  taken: Outcome,
  open: () => Promise<{ channel: Channel; end: () => Promise<void> }>,
): void {
  describe(`the port of the dispatcher: ${name}`, () => {
    let here: Awaited<ReturnType<typeof open>>;
    beforeEach(async () => {
      here = await open();
    });
    afterEach(() => here.end());

    test('takes what is due, in each language', async () => {
      for (const language of ['de', 'en', 'ar'] as const) {
        expect(await here.channel.send(dueForTest(by, language))).toBe(taken);
      }
    });

    test('refuses what is meant for another way', async () => {
      expect(await here.channel.send(dueForTest(by === 'email' ? 'letter' : 'email'))).toBe('refused');
    });

    test('closed, it still answers and never throws', async () => {
      here.channel.close();
      expect([taken, 'unreachable']).toContain(await here.channel.send(dueForTest(by)));
    });
  });
}
