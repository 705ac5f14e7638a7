/** Key rows as on the real keyboards of a script. `⇧` stands for shift, `⌫` for delete; both are drawn as signs. */
export type Layout = {
  readonly rows: readonly string[];
  readonly comma: string;
  readonly stop: string;
  /** Written by the long key instead of a space. */
  readonly instead?: string;
};

export const SHIFT = '⇧';
export const REMOVE = '⌫';

export const layouts = {
  de: { rows: ['1234567890ß', 'qwertzuiopü', 'asdfghjklöä', '⇧yxcvbnm-⌫'], comma: ',', stop: '.' },
  en: { rows: ['1234567890', 'qwertyuiop', "asdfghjkl'", '⇧zxcvbnm-⌫'], comma: ',', stop: '.' },
  ar: { rows: ['١٢٣٤٥٦٧٨٩٠', 'ضصثقفغعهخحجد', 'شسيبلاتنمكطذ', 'ئءؤرىةوزظأ⌫'], comma: '،', stop: '.' },
  /** No capitals and no space: neither belongs into an address, and @ is one key away. */
  email: { rows: ['1234567890', 'qwertzuiop', 'asdfghjkl_', 'yxcvbnm-+⌫'], comma: '@', stop: '.', instead: '.de' },
} as const satisfies Record<string, Layout>;

/** What names, addresses and questions need beyond letters. Western digits also for who writes Arabic: papers show them. */
export const signs: Layout = { rows: ['1234567890', '!?()/&+=%§', ':;"„“*#@€', '´`áàéèçñ⌫'], comma: ',', stop: '.' };
