/**
 * The look of the terminal, "Samt und Seide": theme, frame and components that every window uses.
 * Components take plain strings; no journey, no language file and no machine is known here.
 */
import './theme/base.css';
import './theme/kern-bridge.css';
import './frame.css';
import './frame-modes.css';
import './parts.css';
import './actions.css';
import './heading.css';
import './surfaces.css';
import './pictures.css';
import './choices.css';
import './fields.css';
import './keys.css';
import './lists.css';
import './calendar.css';
import './paper.css';
import './results.css';
import './layout.css';
import './attract.css';
import './veil.css';
import './helper.css';

export { type Act, Button } from './button.tsx';
export { CaseSlip } from './case-slip.tsx';
export { ChoiceList, type Option, TickList } from './choices.tsx';
export { Covered } from './covered.tsx';
export type { DateDigits } from './date-digits.ts';
export { DateField } from './date-field.tsx';
export { DatePair } from './date-pair.tsx';
export { Declaration } from './declaration.tsx';
export type { AccompaniedBy } from './helper-banner.tsx';
export type { HelperCardContent } from './helper-card.tsx';
export { Hint } from './hint.tsx';
export { IdleWarning } from './idle-warning.tsx';
export { Keyboard, type KeyboardScript } from './keyboard.tsx';
export { Kiosk } from './kiosk.tsx';
export type { KioskConstants } from './kiosk-constants.ts';
export { LanguageButton } from './language-button.tsx';
export { LineField } from './line-field.tsx';
export { applyModes, defaultModes, type Modes, nextSize, nextTheme } from './modes.ts';
export { type DayMark, MonthPicture, monthsBetween } from './month-picture.tsx';
export { NumberPad, typed } from './number-pad.tsx';
export { PaperCrop, type PaperPlace } from './paper-crop.tsx';
export { Icon, Pictogram, Scene } from './picture.tsx';
export { QrCode } from './qr-code.tsx';
export { ReadingList, type ReadingRow } from './reading-list.tsx';
export { SectionThread } from './section-thread.tsx';
export { SilkThread } from './silk-thread.tsx';
export { Stations } from './stations.tsx';
export { Card, ErrorNote, Note, Progress, Steps, Tag } from './surfaces.tsx';
export { Tile, Way } from './tiles.tsx';
export { Timeline } from './timeline.tsx';
export { type UiWords, UiWordsContext } from './ui-words.ts';
export { WhyNote } from './why-note.tsx';
