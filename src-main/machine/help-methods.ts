import type { HelpCall } from '#main/devices';
import type { Pins } from '#main/provisioning';
import type { Session } from '#main/session';
import type { citizenContract, Implementation } from '#shared/bridge';

type Citizen = Implementation<typeof citizenContract>;

/** Only what the citizen window may ask of the PINs: a try for the helper's. */
export type HelperDoor = Pick<Pins, 'check'>;

/** Calling a human, and the helper whom the person lets in and sends away. Nothing here knows who a helper is. */
export function helpMethods(machine: {
  readonly help: HelpCall;
  readonly session: Session;
  readonly helperDoor: HelperDoor;
}): Pick<Citizen, 'callHuman' | 'letHelperIn' | 'sendHelperAway'> {
  const { help, session, helperDoor } = machine;
  return {
    callHuman: async () => {
      const { outcome, bell, since } = await help.call();
      return { outcome, bell, since: new Date(since).toISOString() };
    },
    letHelperIn: async ({ pin }) => {
      // A helper sees along in somebody's visit; without one there is nobody who could allow it.
      const before = session.current();
      if (before.state !== 'visit') return { outcome: 'no-visit' };
      const answer = await helperDoor.check('helper', pin);
      if (answer.outcome !== 'right') return answer;
      // Checking takes a third of a second: the visit must still be the one that allowed it.
      const now = session.current();
      if (now.state !== 'visit' || now.sessionId !== before.sessionId) return { outcome: 'no-visit' };
      session.send('HELPER_IN');
      return { outcome: 'let-in' };
    },
    sendHelperAway: async () => {
      session.send('HELPER_OUT');
      return null;
    },
  };
}
