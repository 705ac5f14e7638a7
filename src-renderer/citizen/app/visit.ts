import type { useMachine } from '@xstate/react';
import type { visitMachine } from './visit-machine.ts';

/** The running visit as React holds it: where it stands, and the way to move it. */
export type Visit = ReturnType<typeof useMachine<typeof visitMachine>>;
