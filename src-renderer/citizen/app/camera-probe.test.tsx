import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Client, citizenContract } from '#shared/bridge';
import { cameraPicture } from './camera-picture.ts';
import { useCameraProbe } from './camera-probe.ts';

vi.mock('./camera-picture.ts', () => ({ cameraPicture: vi.fn() }));

const ID = '4f3f1f52-5b8e-4a51-8a54-6f6a6ad0b2d1';
const looked = vi.mocked(cameraPicture);

function house() {
  const heard = new Set<(asked: { id: string; camera: string | null }) => void>();
  const answered: unknown[] = [];
  const client = {
    call: {
      cameraAnswered: async (answer: unknown) => {
        answered.push(answer);
        return null;
      },
    },
    on: (_name: string, listener: (asked: { id: string; camera: string | null }) => void) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
  } as unknown as Client<typeof citizenContract>;
  const ask = (camera: string | null) =>
    act(async () => heard.forEach((listener) => void listener({ id: ID, camera })));
  return { client, heard, answered, ask };
}

test('asked by staff while nobody is there, the window looks once and answers', async () => {
  looked.mockResolvedValueOnce({ outcome: 'no-camera' });
  const { client, answered, ask } = house();
  renderHook(() => useCameraProbe(client, true));
  await ask('Dokumenten');
  await vi.waitFor(() => expect(answered).toEqual([{ id: ID, answer: { outcome: 'no-camera' } }]));
  expect(looked).toHaveBeenLastCalledWith('Dokumenten', expect.any(AbortSignal));
});

test('whoever passes by is told while it looks; a picture that fails is an answer too', async () => {
  let fail: (error: Error) => void = () => undefined;
  looked.mockImplementationOnce(() => new Promise((_, reject) => (fail = reject)));
  const { client, answered, ask } = house();
  const { result } = renderHook(() => useCameraProbe(client, true));
  await ask(null);
  await vi.waitFor(() => expect(result.current).toBe(true));
  await act(async () => fail(new Error('gone')));
  await vi.waitFor(() => expect(answered).toEqual([{ id: ID, answer: { outcome: 'failed' } }]));
  await vi.waitFor(() => expect(result.current).toBe(false));
});

test('a person who begins switches the camera off, and during a visit nothing is heard', async () => {
  let signal: AbortSignal | null = null;
  looked.mockImplementationOnce((_, given) => {
    signal = given;
    return new Promise(() => undefined);
  });
  const { client, heard, ask } = house();
  const { rerender } = renderHook(({ free }) => useCameraProbe(client, free), { initialProps: { free: true } });
  await ask(null);
  await vi.waitFor(() => expect(signal).not.toBeNull());
  rerender({ free: false });
  expect((signal as AbortSignal | null)?.aborted).toBe(true);
  expect(heard.size).toBe(0);
});
