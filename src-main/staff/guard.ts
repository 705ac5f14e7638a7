import { BridgeError, type Implementation, type StaffRole, type staffContract } from '#shared/bridge';
import type { StaffGate } from './gate.ts';

type Staff = Implementation<typeof staffContract>;
type Rule = 'anybody' | StaffRole;

/**
 * Who may call what at the staff window. `anybody`: also while it is locked (each of these looks for itself);
 * `standortleitung`: whoever is signed in; `stadt-it`: only the city's IT. A method without a row does not compile.
 */
export const STAFF_RULES: Readonly<Record<keyof Staff, Rule>> = {
  lockState: 'anybody',
  unlock: 'anybody',
  lock: 'anybody',
  firstPins: 'anybody',
  answerHumanCall: 'anybody',
  touch: 'standortleitung',
  setPin: 'standortleitung',
  readiness: 'standortleitung',
  sendNow: 'standortleitung',
  legalPoints: 'standortleitung',
  setup: 'standortleitung',
  saveStep: 'standortleitung',
  devices: 'standortleitung',
  printSheet: 'standortleitung',
  testScan: 'standortleitung',
  testCamera: 'standortleitung',
  testSpeech: 'standortleitung',
  judgeDevice: 'standortleitung',
  finishSetup: 'standortleitung',
  mediaFolders: 'standortleitung',
  exportSite: 'standortleitung',
  exportLog: 'standortleitung',
  outbox: 'standortleitung',
  requeue: 'standortleitung',
  tryGateway: 'stadt-it',
  importSite: 'stadt-it',
  exportItem: 'stadt-it',
  purgeItem: 'stadt-it',
};

/** The implementation behind its rules: refuses with `locked` or `not-allowed` before anything else happens. */
export function guarded(staff: Staff, gate: Pick<StaffGate, 'role'>): Staff {
  const behind = ([name, run]: [string, (input: never) => Promise<unknown>]) => {
    const rule = STAFF_RULES[name as keyof Staff];
    const guardedRun = async (input: never) => {
      if (rule !== 'anybody') {
        const role = gate.role();
        if (role === null) throw new BridgeError({ kind: 'locked', detail: name });
        if (rule === 'stadt-it' && role !== 'stadt-it') throw new BridgeError({ kind: 'not-allowed', detail: name });
      }
      return run(input);
    };
    return [name, guardedRun];
  };
  const entries = Object.entries(staff) as [string, (input: never) => Promise<unknown>][];
  return Object.fromEntries(entries.map(behind)) as Staff;
}
