/** How a person reads: changed at any moment without losing anything, ended with the session. */
export type Modes = {
  readonly size: 'normal' | 'large' | 'xl';
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly reach: 'normal' | 'low';
};

export const defaultModes: Modes = { size: 'normal', theme: 'light', reach: 'normal' };

const SIZES = ['normal', 'large', 'xl'] as const;
const THEMES = ['light', 'contrast', 'dark'] as const;

export function nextSize(modes: Modes): Modes {
  return { ...modes, size: after(SIZES, modes.size) };
}

export function nextTheme(modes: Modes): Modes {
  return { ...modes, theme: after(THEMES, modes.theme) };
}

function after<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}

/** Writes modes, language and direction to the root element, where the stylesheets read them. */
export function applyModes(root: HTMLElement, modes: Modes, language: string): void {
  root.dataset.size = modes.size;
  root.dataset.theme = modes.theme;
  root.dataset.reach = modes.reach;
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
}
