import type { GreyPicture, Prepared, Reading } from '#renderer/imaging';

/** A straightened photo the person looks at before it is taken. */
export type Shot = { readonly prepared: Prepared; readonly jpeg: Uint8Array<ArrayBuffer> };

/** One page as it was taken. `reading` null: the text could not be read, the picture is kept all the same. */
export type CapturedPage = {
  readonly jpeg: Uint8Array;
  readonly picture: GreyPicture;
  readonly reading: Reading | null;
};
