import { type ReactNode, useCallback } from 'react';
import { useObjectUrl } from './use-object-url.ts';

/** A page as a picture from bytes in memory. */
export function Preview({ jpeg, label }: { readonly jpeg: Uint8Array; readonly label: string }): ReactNode {
  const make = useCallback(async () => URL.createObjectURL(new Blob([jpeg.slice()], { type: 'image/jpeg' })), [jpeg]);
  const url = useObjectUrl(make);
  return url === null ? null : <img className="scan-preview" src={url} alt={label} />;
}
