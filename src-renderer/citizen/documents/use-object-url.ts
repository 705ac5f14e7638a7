import { useEffect, useState } from 'react';

/** A `blob:` address for as long as it is shown; it is given back when the picture changes or goes. */
export function useObjectUrl(make: () => Promise<string | null>, dependencies: readonly unknown[]): string | null {
  const [url, setUrl] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who calls says what the picture depends on.
  useEffect(() => {
    let gone = false;
    let made: string | null = null;
    setUrl(null);
    void make().then(
      (address) => {
        made = address;
        if (address === null) return;
        if (gone) URL.revokeObjectURL(address);
        else setUrl(address);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, dependencies);
  return url;
}
