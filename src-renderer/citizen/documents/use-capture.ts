import { useMachine } from '@xstate/react';
import { useEffect, useMemo } from 'react';
import { fromCallback, fromPromise } from 'xstate';
import type { CameraStream, Observation } from '#renderer/imaging';
import { err } from '#shared/basics';
import { captureMachine } from './capture-machine.ts';
import type { CaptureContext, CaptureEvent } from './capture-setup.ts';
import type { CaptureTools } from './capture-tools.ts';
import type { Shot } from './held-page.ts';
import type { Fed, Feed } from './page-source.ts';

/**
 * The capture machine on real tools; `onShot` (the same function throughout) gives each page to the visit. The camera (and
 * its light) goes off with the page, whatever ends it.
 */
export function useCapture(
  tools: CaptureTools,
  held: { readonly count: number; readonly waiting: number },
  onShot: (shot: Shot, replaces: string | null) => void,
) {
  const machine = useMemo(() => machineOn(tools, onShot), [tools, onShot]);
  const { count, waiting } = held;
  const [state, send] = useMachine(machine, { input: { count, waiting } });
  const { camera } = state.context;
  useEffect(() => () => camera?.close(), [camera]);
  useEffect(() => send({ type: 'PAGES', count, waiting }), [send, count, waiting]);
  useEffect(() => tools.onStick((present) => send({ type: 'STICK', present })), [tools, send]);
  return { state, send };
}

function machineOn(tools: CaptureTools, onShot: (shot: Shot, replaces: string | null) => void) {
  return captureMachine.provide({
    actions: {
      keep: ({ context, event }) => {
        const shot = shotIn(context, event);
        if (shot !== null)
          onShot(shot, event.type === 'FED' ? context.replaces : (context.editing ?? context.replaces));
      },
    },
    actors: {
      devices: fromPromise(() => tools.devices()),
      open: fromPromise(({ signal }) => tools.open(signal)),
      watch: fromCallback<CaptureEvent, { camera: CameraStream | null }>(({ input, sendBack }) => {
        if (input.camera === null) return undefined;
        const end = new AbortController();
        const look = (observation: Observation) => sendBack({ type: 'OBSERVED', observation });
        tools.watch(input.camera, { look, lost: () => sendBack({ type: 'LOST' }) }, end.signal);
        return () => end.abort();
      }),
      prepare: fromPromise(async ({ input, signal }) =>
        input.camera === null ? err('failed' as const) : tools.shoot(input.camera, signal),
      ),
      adjust: fromPromise(async ({ input: { shot, adjustment }, signal }) =>
        shot === null || adjustment === null ? err('failed' as const) : tools.adjust(shot, adjustment, signal),
      ),
      list: fromPromise(() => tools.stickFiles()),
      feed: fromCallback<CaptureEvent, { feed: Feed | null }>(({ input, sendBack }) => {
        if (input.feed === null) return undefined;
        const end = new AbortController();
        const report = (fed: Fed) => {
          if (!end.signal.aborted) sendBack({ type: 'FED', fed });
        };
        void tools
          .source(input.feed)(report, end.signal)
          .catch(() => 'failed' as const)
          .then((how) => sendBack({ type: 'ENDED', end: how }));
        return () => end.abort();
      }),
    },
  });
}

function shotIn(context: CaptureContext, event: CaptureEvent): Shot | null {
  if (event.type !== 'FED') return context.shot;
  return event.fed.kind === 'page' ? event.fed.shot : null;
}
