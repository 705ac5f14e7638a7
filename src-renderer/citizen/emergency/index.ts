/**
 * The emergency page behind the strip of every screen, and what stands there while nothing else can: built in, without
 * content pack, machine or language files. Nothing of a tap here is kept.
 */
export { BUILT_IN_NUMBERS, builtInWords } from './built-in.ts';
export { EmergencyPage } from './emergency-page.tsx';
export { BuiltInNumbers } from './numbers.tsx';
export { Rescue, Unaided } from './unaided.tsx';
