import type { Input, WebContents } from 'electron';
import { ORIGIN } from './address.ts';

/** What a person may press together with Ctrl while writing. Everything else with Ctrl, Alt or the super key does nothing. */
const WRITING = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'arrowleft',
  'arrowright',
  'backspace',
  'delete',
  'home',
  'end',
]);

/** Takes away from a page whatever leads out of it. Called for every web contents there will ever be. */
export function lockDown(contents: WebContents): void {
  contents.on('will-navigate', (event) => stay(event, event.url));
  contents.on('will-frame-navigate', (event) => stay(event, event.url));
  contents.on('will-redirect', (event) => stay(event, event.url));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('login', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  contents.on('before-input-event', (event, input) => {
    if (!allowed(input)) event.preventDefault();
  });
  contents.on('devtools-opened', () => contents.closeDevTools());
  contents.on('zoom-changed', () => contents.setZoomFactor(1));
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1));
}

/** A page may only reload itself: every window has exactly one page. */
function stay(event: { preventDefault: () => void }, address: string): void {
  if (!address.startsWith(`${ORIGIN}/`)) event.preventDefault();
}

function allowed({ type, key, control, alt, meta }: Input): boolean {
  if (type !== 'keyDown' && type !== 'rawKeyDown') return true;
  const name = key.toLowerCase();
  if (/^f\d+$/.test(name) || meta) return false;
  // AltGr arrives as Ctrl+Alt together with the character it makes: @ and € are written that way.
  if (control && alt) return key.length === 1;
  if (alt) return false;
  return !control || WRITING.has(name);
}
