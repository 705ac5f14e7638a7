import { look } from './look.ts';
import type { Pixels } from './pixels.ts';
import { type Preparation, prepare } from './prepare.ts';

/** What this worker is asked: a page to prepare, or a small live picture to look at. */
export type Task =
  | { readonly kind: 'prepare'; readonly pixels: Pixels; readonly how: Preparation }
  | { readonly kind: 'look'; readonly pixels: Pixels };

self.onmessage = ({ data: task }: MessageEvent<Task>) => {
  if (task.kind === 'look') return self.postMessage(look(task.pixels));
  const prepared = prepare(task.pixels, task.how);
  self.postMessage(prepared, { transfer: [prepared.page.grey.buffer] });
};
