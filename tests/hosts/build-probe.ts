import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the two probe pages (the real bridge of the faces, nothing else) into `folder`. */
export async function buildProbe(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('./probe', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      target: 'chrome140',
      outDir: folder,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [`${root}/citizen/index.html`, `${root}/vault/index.html`] },
    },
  });
}
