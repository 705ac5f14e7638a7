import type { ReactNode } from 'react';
import { type AccompaniedBy, type KioskConstants, type Modes, nextSize, nextTheme } from '#renderer/ui';
import type { Words } from './terminal.ts';
import type { Overlay } from './visit-machine.ts';

/** What stands at the same place on every citizen screen: name, tools, who helps, the way out. */
export function kioskConstants(options: {
  readonly words: Words;
  readonly site: string;
  readonly demonstration: boolean;
  readonly modes: Modes;
  readonly setModes: (modes: Modes) => void;
  readonly overlay: Overlay;
  readonly show: (overlay: Overlay) => void;
  readonly readPage: () => void;
  readonly callHuman: () => void;
  readonly veil: ReactNode;
  readonly message: string | null;
  readonly helper: AccompaniedBy | null;
}): KioskConstants {
  const { words, modes, setModes, overlay, show } = options;
  return {
    name: words('app.name'),
    subtitle: words('app.subtitle'),
    site: options.site,
    banner: options.demonstration ? words('app.demonstration') : null,
    tools: [
      {
        label: words('tool.language'),
        icon: 'globe',
        onPress: () => show('language'),
        current: overlay === 'language',
      },
      {
        label: words('tool.size'),
        icon: 'size',
        onPress: () => setModes(nextSize(modes)),
        pressed: modes.size !== 'normal',
      },
      { label: words('tool.readAloud'), icon: 'ear', onPress: options.readPage },
      {
        label: words('tool.contrast'),
        icon: 'contrast',
        onPress: () => setModes(nextTheme(modes)),
        pressed: modes.theme !== 'light',
      },
      {
        label: words('tool.questions'),
        icon: 'ask',
        onPress: () => show('questions'),
        current: overlay === 'questions',
      },
    ],
    human: { label: words('safe.human'), onPress: options.callHuman },
    emergency: {
      label: words('safe.emergency'),
      fire: words('safe.fire'),
      police: words('safe.police'),
      talk: words('safe.talk'),
      onPress: () => show('emergency'),
    },
    end: { label: words('safe.end'), onPress: () => show('end') },
    veil: options.veil,
    message: options.message,
    ...(options.helper === null ? {} : { helper: options.helper }),
  };
}
