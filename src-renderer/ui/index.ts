/**
 * The look of the terminal, "Samt und Seide": theme, frame and components that every window uses.
 * Components take plain strings; no journey, no language file and no machine is known here.
 */
import './theme/base.css';
import './theme/kern-bridge.css';
import './kiosk.css';
import './controls.css';

export { type Act, Button } from './button.tsx';
export { ChoiceList, type Option, TickList } from './choices.tsx';
export { IdleWarning } from './idle-warning.tsx';
export { Keyboard, type KeyboardScript } from './keyboard.tsx';
export { Kiosk, type KioskConstants } from './kiosk.tsx';
export { LineField } from './line-field.tsx';
export { applyModes, defaultModes, type Modes, nextSize, nextTheme } from './modes.ts';
export { type DayMark, MonthPicture, monthsBetween } from './month-picture.tsx';
export { NumberPad, typed } from './number-pad.tsx';
export { Icon, Pictogram, Scene } from './picture.tsx';
export { QrCode } from './qr-code.tsx';
export { SectionThread } from './section-thread.tsx';
export { Card, ErrorNote, Note, Progress, Steps, Tag, Tile, Way } from './surfaces.tsx';
