import type { ReactNode } from 'react';
import type { KioskConstants } from './kiosk-constants.ts';
import { Icon, Pictogram } from './picture.tsx';

/** Who helps me: a human, the emergency numbers, the way out. Never inert, never covered. */
export function KioskSafe({
  constants,
  hideEnd,
}: {
  readonly constants: KioskConstants;
  readonly hideEnd: boolean;
}): ReactNode {
  const { human, emergency, end } = constants;
  return (
    <footer className="kiosk-safe">
      <button type="button" className="human" onClick={human.onPress}>
        <Pictogram name="human" />
        <span>{human.label}</span>
      </button>
      <fieldset className="emergency" aria-label={emergency.label}>
        <button type="button" onClick={emergency.onPress}>
          <b className="left-to-right">112</b>
          <span>{emergency.fire}</span>
        </button>
        <button type="button" onClick={emergency.onPress}>
          <b className="left-to-right">110</b>
          <span>{emergency.police}</span>
        </button>
        <button type="button" onClick={emergency.onPress}>
          <b>
            <Icon name="phone" />
          </b>
          <span>{emergency.talk}</span>
        </button>
      </fieldset>
      <button type="button" className={hideEnd ? 'end place-kept' : 'end'} onClick={end.onPress}>
        <Icon name="door" />
        <span>{end.label}</span>
      </button>
    </footer>
  );
}
