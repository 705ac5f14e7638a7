import { useEffect, useState } from 'react';
import type { CameraPicture, Client, citizenContract } from '#shared/bridge';

/**
 * Staff ask for a test picture: between two visits this window opens the camera, looks once and answers. True while it
 * looks, so that whoever passes by is told.
 */
export function useCameraProbe(client: Client<typeof citizenContract>, free: boolean): boolean {
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (!free) return;
    const end = new AbortController();
    const off = client.on('cameraAsked', ({ id, camera }) => {
      setLooking(true);
      void import('./camera-picture.ts')
        .then(({ cameraPicture }) => cameraPicture(camera, end.signal))
        .catch((): CameraPicture => ({ outcome: 'failed' }))
        .then((answer) => client.call.cameraAnswered({ id, answer }))
        .catch(() => undefined)
        .then(() => setLooking(false));
    });
    return () => {
      // A person begins: the camera goes off, and nothing of the picture is sent.
      end.abort();
      off();
      setLooking(false);
    };
  }, [client, free]);
  return looking;
}
