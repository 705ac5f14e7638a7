import { useMachine } from '@xstate/react';
import { useEffect, useMemo } from 'react';
import { fromCallback, fromPromise } from 'xstate';
import { err } from '#shared/basics';
import type { CaptureTools } from './camera-tools.ts';
import { type CaptureEvent, captureMachine } from './capture-machine.ts';

/** The capture machine on real tools. The camera (and its light) goes off with the page, whatever ends it. */
export function useCapture(tools: CaptureTools) {
  const machine = useMemo(
    () =>
      captureMachine.provide({
        actors: {
          open: fromPromise(({ signal }) => tools.open(signal)),
          watch: fromCallback<CaptureEvent, { camera: Parameters<CaptureTools['watch']>[0] | null }>(
            ({ input, sendBack }) => {
              if (input.camera === null) return undefined;
              const end = new AbortController();
              const report = {
                look: (observation: Extract<CaptureEvent, { type: 'OBSERVED' }>['observation']) =>
                  sendBack({ type: 'OBSERVED', observation }),
                lost: () => sendBack({ type: 'LOST' }),
              };
              tools.watch(input.camera, report, end.signal);
              return () => end.abort();
            },
          ),
          prepare: fromPromise(async ({ input, signal }) =>
            input.camera === null ? err('failed' as const) : tools.shoot(input.camera, signal),
          ),
          read: fromPromise(async ({ input }) => (input.shot === null ? null : tools.read(input.shot))),
        },
      }),
    [tools],
  );
  const [state, send] = useMachine(machine);
  const { camera } = state.context;
  useEffect(() => () => camera?.close(), [camera]);
  return { state, send };
}
