import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type TourPicture = {
  readonly run: string;
  readonly number: number;
  readonly name: string;
  readonly file: string;
};

/** One page to show to the city: each visit in a row, each screen with its name. No script, no network. */
export function writeReport(folder: string, pictures: readonly TourPicture[]): void {
  const runs = [...new Set(pictures.map((picture) => picture.run))];
  const sections = runs.map((run) => {
    const figures = pictures
      .filter((picture) => picture.run === run)
      .map(
        ({ file, name, number }) =>
          `<figure><a href="${file}"><img src="${file}" alt="${escaped(name)}" loading="lazy"></a><figcaption>${number}. ${escaped(name)}</figcaption></figure>`,
      );
    return `<h2>${escaped(run)}</h2><div class="visit">${figures.join('\n')}</div>`;
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Rundgang durch das Ersthilfe-Terminal</title>
<style>body{font:18px/1.4 system-ui,sans-serif;margin:32px;background:#fbf7f0;color:#13272d}.visit{display:flex;flex-wrap:wrap;gap:20px}figure{margin:0;width:300px}img{width:100%;border:1px solid #ddd0ba;border-radius:8px}figcaption{font-size:15px}</style>
<h1>Rundgang durch das Ersthilfe-Terminal</h1><p>Alle Personen und Briefe sind erfunden. Uhr der Vorführung: 19. Februar 2026.</p>
${sections.join('\n')}</html>\n`,
  );
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
