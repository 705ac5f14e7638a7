import type { Pins } from '#main/provisioning';
import type { Implementation, StaffRole, staffContract } from '#shared/bridge';
import { pinProblem } from '#shared/staff';
import type { EventLog } from './event-log.ts';
import type { StaffGate } from './gate.ts';
import { maySetPin } from './pin-rights.ts';

type Access = Pick<
  Implementation<typeof staffContract>,
  'lockState' | 'unlock' | 'lock' | 'touch' | 'firstPins' | 'setPin'
>;

/** The door of the staff window: PINs, tries, roles. */
export function accessMethods(machine: {
  readonly gate: StaffGate;
  readonly pins: Pins;
  readonly log: EventLog;
  readonly site: string;
  readonly profile: 'demo' | 'release';
  readonly humanCalls: () => number;
}): Access {
  const { gate, pins, log } = machine;
  const nobody = () => !pins.isSet('stadt-it') && !pins.isSet('standortleitung');
  const doorOf = (role: StaffRole) => {
    const door = pins.door(role);
    if (door === null) return { door: 'not-set' as const };
    return door.state === 'waiting' ? { door: door.state, seconds: door.seconds } : { door: door.state };
  };
  return {
    lockState: async () => {
      const role = gate.role();
      return {
        phase: role !== null ? 'open' : nobody() ? 'first-start' : 'locked',
        role,
        doors: { standortleitung: doorOf('standortleitung'), 'stadt-it': doorOf('stadt-it') },
        site: machine.site,
        profile: machine.profile,
        humanCalls: machine.humanCalls(),
      };
    },
    unlock: async ({ role, pin }) => {
      const answer = await pins.check(role, pin);
      if (answer.outcome === 'right') {
        gate.open(role);
        void log.note({ event: 'unlocked', role });
      } else if (answer.outcome !== 'not-set') {
        void log.note({ event: answer.outcome === 'locked' ? 'locked-out' : 'wrong-pin', role });
      }
      return answer;
    },
    lock: async () => {
      gate.shut();
      return null;
    },
    touch: async () => {
      gate.touch();
      return null;
    },
    firstPins: async (chosen) => {
      if (!nobody()) return { outcome: 'already-set' };
      for (const role of ['stadt-it', 'standortleitung'] as const) {
        const problem = pinProblem(chosen[role]);
        if (problem !== null) return { outcome: 'not-good', role, problem };
      }
      // Two roles with one PIN are one role.
      if (chosen['stadt-it'] === chosen.standortleitung) return { outcome: 'same' };
      for (const role of ['stadt-it', 'standortleitung'] as const) {
        await pins.set(role, chosen[role]);
        void log.note({ event: 'pin-set', role });
      }
      gate.open('stadt-it');
      return { outcome: 'set' };
    },
    setPin: async ({ role, pin }) => {
      const signedIn = gate.role();
      if (signedIn === null || !maySetPin(signedIn, role, pins.door(role)?.state === 'shut'))
        return { outcome: 'not-allowed' };
      const problem = pinProblem(pin);
      if (problem !== null) return { outcome: 'not-good', problem };
      await pins.set(role, pin);
      void log.note({ event: 'pin-set', role });
      return { outcome: 'set' };
    },
  };
}
