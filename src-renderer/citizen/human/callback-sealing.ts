import {
  type MessageProblem,
  type SealedMessage,
  type SentMessage,
  sealMessage,
  usableDestination,
} from '#renderer/sealing';
import type { Result } from '#shared/basics';
import { writtenCaseCode } from '#shared/cases';
import { officeOf } from '#shared/content';
import type { Destination } from '#shared/sealing';
import type { Terminal } from '../app/terminal.ts';
import { type CallbackDraft, callbackData } from './callback.ts';

/** Key of the office in the content pack that takes requests to be called back. */
const OFFICE = 'rueckruf';

export type SentCallback = SentMessage;

/** The office for callbacks with a key that is valid now; null: say so before the person starts typing. */
export function callbackDestination(terminal: Terminal): Promise<Destination | null> {
  return usableDestination(terminal, officeOf(terminal.pack, OFFICE)?.destinationId);
}

/** Sealed exactly as an application is, to an office of its own: nobody else opens it, this terminal included. */
export function sealCallback(terminal: Terminal, draft: CallbackDraft): Promise<Result<SealedMessage, MessageProblem>> {
  const { clock, constants, germanWords } = terminal;
  return sealMessage(terminal, officeOf(terminal.pack, OFFICE)?.destinationId, (code) =>
    callbackData(
      draft,
      { caseCode: writtenCaseCode(code), createdOn: clock.today(), site: constants.site },
      germanWords,
    ),
  );
}
