import { useEffect, useState } from 'react';

/** A `blob:` address for as long as it is shown; it is given back when the picture changes or goes; `make` is the same function until then. */
export function useObjectUrl(make: () => Promise<string | null>): string | null {
  const [url, setUrl] = useState<string | null>(null);
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
  }, [make]);
  return url;
}
