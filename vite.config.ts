import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { writeAssistantModel } from './scripts/assistant-model.ts';
import { checkLocales } from './scripts/check-locales.ts';
import { collectLicences } from './scripts/licences.ts';
import { copyOcrAssets } from './scripts/ocr-assets.ts';
import { copyPdfAssets } from './scripts/pdf-assets.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Who gives something away with a program owes the licences of its parts: packages carry `dist/licences.txt`. */
const licences = collectLicences(here('.'));

/** Every screen in every language or no build at all: a missing text would show its key to a person. */
const locales: Plugin = {
  name: 'locales',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    const problems = checkLocales(here('locales'));
    if (problems.length > 0) this.error(`locales/ is not complete:\n  ${problems.join('\n  ')}`);
  },
};

/** The content security policy allows no script and no style inside a page; find out here, not on a blank screen. */
const nothingInline: Plugin = {
  name: 'nothing-inline',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
      const html = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
      const inline = /<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+=/.exec(html);
      if (inline !== null) this.error(`${file.fileName} holds something inline: ${inline[0]}`);
    }
  },
};

const page = {
  target: 'chrome140',
  emptyOutDir: true,
  // `font-src 'self'` allows no data: address, and a terminal reads its own disk anyway.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  reportCompressedSize: false,
  // Paper (pdf-lib and fontkit, 1.2 MB) and the camera tools are chunks of their own, fetched when a journey needs them.
  chunkSizeWarningLimit: 1300,
} as const;

/** One file without imports, so that the sandboxed preload (CommonJS only) and the packed main process need no node_modules. */
function nodeSide(input: string, folder: string, name: string, format: 'es' | 'cjs'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      target: 'node24',
      outDir: here(folder),
      emptyOutDir: false,
      ssr: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: here(input),
        external: ['electron', /^node:/],
        output: { format, entryFileNames: name, codeSplitting: false },
      },
    },
  };
}

const preload = (window: string) =>
  nodeSide(`src-main/hosts/electron/preloads/${window}.ts`, 'dist/electron/preloads', `${window}.cjs`, 'cjs');

/**
 * Everything that is built. In a checkout the machine side under the Chromium host and the gateway run from TypeScript as they
 * are; `dist/machine` and `dist/gateway` are the same as one file each, for packages.
 */
export default defineConfig({
  root: here('src-renderer'),
  publicDir: false,
  plugins: [react(), locales, nothingInline],
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        ...page,
        outDir: here('dist/renderer'),
        rolldownOptions: {
          input: {
            citizen: here('src-renderer/citizen/index.html'),
            vault: here('src-renderer/vault/index.html'),
            staff: here('src-renderer/staff/index.html'),
          },
        },
      },
    },
    electronMain: nodeSide('src-main/hosts/electron/main.ts', 'dist/electron', 'main.js', 'es'),
    chromiumMain: nodeSide('src-main/main.ts', 'dist/machine', 'main.js', 'es'),
    gateway: nodeSide('src-gateway/main.ts', 'dist/gateway', 'gateway.js', 'es'),
    demoOffice: nodeSide('src-gateway/demo-office.ts', 'dist/gateway', 'demo-office.js', 'es'),
    electronPreloadCitizen: preload('citizen'),
    electronPreloadVault: preload('vault'),
    electronPreloadStaff: preload('staff'),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') licences.add(await builder.build(environment));
      }
      copyOcrAssets(here('dist/renderer/assets/ocr'));
      copyPdfAssets(here('dist/renderer/assets/pdf'));
      writeAssistantModel(here('dist/renderer/assets/assistant/model.bin'));
      // The inbox belongs to the gateway: another origin, another base address, no file in common with the terminal.
      const inbox = await build({
        configFile: false,
        logLevel: builder.config.logLevel ?? 'info',
        root: here('src-gateway/inbox'),
        base: '/inbox/',
        publicDir: false,
        plugins: [react(), nothingInline],
        build: { ...page, outDir: here('dist/inbox') },
      });
      licences.add(inbox);
      licences.write(here('dist/licences.txt'));
    },
  },
});
