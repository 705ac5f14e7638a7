import type { z } from 'zod';
import type { Contract, citizenContract, Implementation, OnFault, staffContract, vaultContract } from '#shared/bridge';

/** The windows of the terminal. `demonstration` is the citizen's contract in a browser the host did not launch. */
export type Role = 'citizen' | 'vault' | 'staff' | 'demonstration';

/** What the machine does for each window. Without one of its own, the demonstration is the citizen's with `mode` changed. */
export type Implementations = {
  readonly citizen: Implementation<typeof citizenContract>;
  readonly vault: Implementation<typeof vaultContract>;
  readonly staff: Implementation<typeof staffContract>;
  readonly demonstration?: Implementation<typeof citizenContract>;
};

type Emit<Table extends Contract> = <Name extends keyof Table['events'] & string>(
  name: Name,
  event: z.input<Table['events'][Name]>,
) => void;

/** How the end of a visit went. Times in milliseconds since `wipeCitizen` was called. */
export type WipeReport = {
  /** `wiped`: the self-check found nothing left and a fresh window answered (or none was open, or there is no display). */
  readonly outcome: 'wiped' | 'store-left' | 'window-missing';
  readonly goneAfter: number;
  readonly readyAfter: number | null;
};

/** Why a window does not run. Keys, not sentences: the staff page has the words. */
export type WindowState =
  | 'running'
  | 'starting'
  | 'stopped'
  | 'no-display'
  | 'no-browser'
  | 'no-sandbox'
  | 'no-memory-folder'
  | 'crashing';

export type HostStatus = {
  readonly kind: 'electron' | 'chromium';
  /** Where a browser the host did not launch finds the demonstration; null under Electron. */
  readonly address: string | null;
  readonly citizen: WindowState;
  readonly vault: WindowState;
  /** `off`: the browser runs without its sandbox (demo profile only); `refused`: it would have to, and the profile forbids it. */
  readonly browserSandbox: 'on' | 'off' | 'refused' | 'unknown';
};

/** What the machine may ask of either host. */
export type Host = {
  /** Events to a window. What goes to the citizen also reaches the demonstration unless that has an implementation of its own. */
  readonly emit: {
    readonly citizen: Emit<typeof citizenContract>;
    readonly vault: Emit<typeof vaultContract>;
    readonly staff: Emit<typeof staffContract>;
    readonly demonstration: Emit<typeof citizenContract>;
  };
  /** Ends the citizen window with everything in it and opens a fresh one. Never rejects, has a hard limit of 5 s. */
  readonly wipeCitizen: () => Promise<WipeReport>;
  /** For a vault window that fell silent. */
  readonly restartVault: () => Promise<void>;
  readonly status: () => HostStatus;
  /**
   * Lets somebody of the house in. Chromium host: the address and a single-use code to show on the console (10 minutes).
   * Electron: opens the staff window itself and answers null.
   */
  readonly openStaff: () => { readonly address: string; readonly code: string } | null;
  readonly close: () => Promise<void>;
};

/** What both hosts are told. */
export type HostOptions = {
  readonly profile: 'demo' | 'release';
  /** The built windows: `dist/renderer`. */
  readonly rendererFolder: string;
  readonly implementations: Implementations;
  /** A window's event stream opened: its page runs. */
  readonly onClientConnected?: (role: Role) => void;
  /** A window's event stream closed: reload, crash or end. The host itself restarts a crashed citizen page. */
  readonly onClientGone?: (role: Role) => void;
  readonly onFault?: OnFault;
};
