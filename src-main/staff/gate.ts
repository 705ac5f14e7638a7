import type { StaffRole } from '#shared/bridge';

/** Five minutes without a touch, and whoever comes next has to know a PIN again. */
const PATIENCE = 5 * 60_000;

/** Whether somebody of the house is signed in at the staff window, and as whom. Held by the machine: a page forgets or lies. */
export type StaffGate = {
  readonly role: () => StaffRole | null;
  readonly open: (role: StaffRole) => void;
  readonly shut: () => void;
  /** Begins the time anew. Does nothing to a gate that is shut. */
  readonly touch: () => void;
};

/** `monotonic`: milliseconds that no clock setting moves. The host keeps one staff window at a time, so there is one gate. */
export function staffGate(monotonic: () => number): StaffGate {
  let inside: { readonly role: StaffRole; readonly touched: number } | null = null;
  const role = () => {
    if (inside !== null && monotonic() - inside.touched >= PATIENCE) inside = null;
    return inside?.role ?? null;
  };
  return {
    role,
    open: (who) => {
      inside = { role: who, touched: monotonic() };
    },
    shut: () => {
      inside = null;
    },
    touch: () => {
      const who = role();
      if (who !== null) inside = { role: who, touched: monotonic() };
    },
  };
}
