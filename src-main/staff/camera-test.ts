import type { CameraPicture, TestedCamera } from '#shared/bridge';

/** The window's own limit for opening a camera is 10 s, judging the picture 10 s more. */
const ANSWER_LIMIT = 25_000;

/** A test picture on its way from the citizen window to the staff window. It lies nowhere but in this memory, once. */
export type CameraTest = {
  readonly ask: (camera: string | null) => Promise<TestedCamera>;
  /** From the citizen window: an answer to anything but the picture asked for now is dropped. */
  readonly answer: (id: string, picture: CameraPicture) => void;
};

/** `free`: nobody is at the terminal. A new question ends the one before it as `no-answer`. */
export function cameraTest(machine: {
  readonly free: () => boolean;
  readonly signal: (id: string, camera: string | null) => void;
  readonly newId: () => string;
  readonly limit?: number;
}): CameraTest {
  let waiting: { readonly id: string; readonly end: (tested: TestedCamera) => void } | null = null;
  return {
    ask: (camera) => {
      waiting?.end({ outcome: 'no-answer' });
      if (!machine.free()) return Promise.resolve({ outcome: 'in-use' });
      return new Promise((resolve) => {
        const id = machine.newId();
        const timer = setTimeout(() => end({ outcome: 'no-answer' }), machine.limit ?? ANSWER_LIMIT);
        const end = (tested: TestedCamera) => {
          clearTimeout(timer);
          if (waiting?.id === id) waiting = null;
          resolve(tested);
        };
        waiting = { id, end };
        machine.signal(id, camera);
      });
    },
    answer: (id, picture) => {
      if (waiting?.id !== id) return;
      // Somebody came while the camera looked: what it saw of them is for nobody.
      waiting.end(machine.free() ? picture : { outcome: 'in-use' });
    },
  };
}
