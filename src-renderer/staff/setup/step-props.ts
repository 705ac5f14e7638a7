import type { StaffRole } from '#shared/bridge';
import type { StaffClient } from '../staff-client.ts';
import type { Form, FormProblems } from './form.ts';

export type Setup = Awaited<ReturnType<StaffClient['call']['setup']>>;
export type Devices = Awaited<ReturnType<StaffClient['call']['devices']>>;

/** What every step of the set-up is given. */
export type StepProps = {
  readonly client: Pick<StaffClient, 'call'>;
  readonly role: StaffRole;
  readonly setup: Setup;
  readonly form: Form;
  readonly problems: FormProblems;
  readonly onForm: (part: Partial<Form>) => void;
  /** Something was kept by the machine: read it again. */
  readonly onKept: () => Promise<void>;
};
