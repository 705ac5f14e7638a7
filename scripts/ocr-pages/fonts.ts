import { spawnSync } from 'node:child_process';

/** Where Debian keeps the fonts the letters are set in. What is not named here comes with every desktop (fonts-urw-base35, fonts-dejavu). */
const PACKAGES: Readonly<Record<string, string>> = {
  'Liberation Sans': 'fonts-liberation',
  'Liberation Sans Narrow': 'fonts-liberation',
  'Liberation Serif': 'fonts-liberation',
  'Liberation Mono': 'fonts-liberation',
  Carlito: 'fonts-crosextra-carlito',
  Caladea: 'fonts-crosextra-caladea',
  'EB Garamond': 'fonts-ebgaramond',
  Lato: 'fonts-lato',
  'Noto Serif': 'fonts-noto-core',
  'Noto Sans': 'fonts-noto-core',
  'Open Sans': 'fonts-open-sans',
  'Courier Prime': 'fonts-courier-prime',
  Breip: 'fonts-breip',
  Cabin: 'fonts-cabin',
  'TeX Gyre Schola': 'fonts-texgyre',
  'TeX Gyre Heros': 'fonts-texgyre',
  'TeX Gyre Termes': 'fonts-texgyre',
  'TeX Gyre Pagella': 'fonts-texgyre',
  'Linux Libertine O': 'fonts-linuxlibertine',
  Roboto: 'fonts-roboto-unhinted',
  Gentium: 'fonts-sil-gentium',
  FreeSans: 'fonts-freefont-ttf',
  Cantarell: 'fonts-cantarell',
  Hack: 'fonts-hack',
  'Comic Neue': 'fonts-comic-neue',
  Andika: 'fonts-sil-andika',
  Inconsolata: 'fonts-inconsolata',
  Quicksand: 'fonts-quicksand',
};

/** A browser sets a missing font in another one without a word: the set would not be the one its name says. */
export function missingFonts(fonts: readonly string[]): { readonly fonts: string[]; readonly packages: string[] } {
  const there = new Set(
    spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' })
      .stdout?.split('\n')
      .flatMap((line) => line.split(',')),
  );
  const missing = [...new Set(fonts.map((font) => font.replaceAll("'", '')))].filter((font) => !there.has(font));
  const packages = missing.map((font) => PACKAGES[font] ?? 'fonts-urw-base35 fonts-dejavu');
  return { fonts: missing, packages: [...new Set(packages)] };
}
