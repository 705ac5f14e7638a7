import type { IsoDay } from '#shared/basics';
import type { ReminderRequest } from '#shared/reminders';

/** One message that is due, opened: it exists in memory for the length of a call. */
export type DueReminder = { readonly submissionId: string; readonly day: IsoDay; readonly request: ReminderRequest };

/**
 * What became of it. `sent`: the mail server took it. `listed`: it waits for the printing office. `refused`: never for this
 * address. `later`: not now for this address. `unreachable`: not now for anybody. `unclear`: handed over whole, no answer.
 */
export type Outcome = 'sent' | 'listed' | 'refused' | 'later' | 'unreachable' | 'unclear';

/** Port of the dispatcher: a way by which a reminder leaves. Never rejects: every failure is an outcome without words. */
export type Channel = {
  readonly send: (due: DueReminder) => Promise<Outcome>;
  /** Gives up what is on its way, so that the gateway can stop. */
  readonly close: () => void;
};

/** Nobody set a mail server: nothing is lost, each day stays unsent and the status says so. */
export const noChannel: Channel = { send: async () => 'unreachable', close: () => undefined };

/** Letters: the printing office fetches them by itself, so being due is all that happens here. */
export const letterList: Channel = {
  send: async ({ request }) => (request.channel.by === 'letter' ? 'listed' : 'refused'),
  close: () => undefined,
};
