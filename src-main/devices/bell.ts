import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chimeWav } from './chime.ts';
import { runCommand } from './run-command.ts';

export type BellOutcome = 'rung' | 'no-sound';

/** The bell in the house. A terminal without a sound system says `no-sound`: the call goes on without it. */
export type Bell = { readonly ring: () => Promise<BellOutcome> };

/** PipeWire and PulseAudio first, because ALSA may be held by them; both read the WAV from standard input. */
const PLAYERS = [
  { program: 'paplay', arguments: [] },
  { program: 'aplay', arguments: ['-q', '-'] },
] as const;
/** The bell lasts 1.6 s; a player that takes longer waits for a device that does not come. */
const PLAY_LIMIT = 5_000;

export function systemBell(players: readonly { program: string; arguments: readonly string[] }[] = PLAYERS): Bell {
  const wav = chimeWav();
  return {
    ring: async () => {
      for (const player of players) {
        const result = await runCommand(player.program, {
          arguments: player.arguments,
          input: wav,
          timeLimit: PLAY_LIMIT,
        });
        if (result.outcome === 'done' && result.exitCode === 0) return 'rung';
      }
      return 'no-sound';
    },
  };
}

/** File-backed fake for tests and the tour: each ring is a WAV in `folder`. */
export function fileBell(folder: string): Bell {
  let count = 0;
  return {
    ring: async () => {
      count += 1;
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `ring-${String(count).padStart(3, '0')}.wav`), chimeWav());
      return 'rung';
    },
  };
}
