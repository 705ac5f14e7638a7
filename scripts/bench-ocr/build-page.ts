import { build } from 'vite';

/** Builds a small page of a benchmark with its workers into `folder`, apart from the product's own build. */
export async function buildPage(root: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    publicDir: false,
    worker: { format: 'es' },
    build: {
      target: 'chrome140',
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  });
}
