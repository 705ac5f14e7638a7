import { useEffect, useState } from 'react';
import { useTerminal } from '../app/terminal.ts';
import type { CaptureTools } from './capture-tools.ts';

/** Camera, sources and recogniser, loaded when needed: recognition is a third of the window's code. */
export function useTools(wanted: boolean): CaptureTools | 'failed' | null {
  const { client, camera } = useTerminal();
  const [tools, setTools] = useState<CaptureTools | 'failed' | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    let made: CaptureTools | null = null;
    void import('./camera-tools.ts').then(
      ({ cameraTools }) => {
        if (gone) return;
        made = cameraTools(client, camera);
        setTools(made);
      },
      () => setTools('failed'),
    );
    return () => {
      gone = true;
      made?.close();
      // Closed tools read nothing: back from typing, new ones are made.
      setTools(null);
    };
  }, [wanted, client, camera]);
  return tools;
}
