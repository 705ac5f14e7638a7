import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserLaunch } from './tests/support/browser-launch.ts';

/** One runner, four kinds of test: pure and Node code, components in happy-dom, real Chromium, whole visits. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src-{shared,main,gateway}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'src-gateway/inbox/**'],
          testTimeout: 20_000,
          // Seven RSA keys of 4096 bits for a demonstration: seconds alone, more on a busy machine.
          hookTimeout: 90_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['src-renderer/**/*.test.{ts,tsx}', 'src-gateway/inbox/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}'],
          setupFiles: ['tests/support/component-setup.ts'],
          // A sheet with four fonts takes a second alone and seconds on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        publicDir: 'dist/test-assets',
        // Found late, a dependency makes Vite reload the page in the middle of a test (seen on a cold cache).
        optimizeDeps: {
          include: [
            'dexie',
            'jose',
            'xstate',
            'tesseract.js',
            'pdf-lib',
            'pdfjs-dist',
            'pdfjs-dist/build/pdf.worker.mjs',
            'react',
            'react-dom/client',
            'qrcode',
            'zod',
            'ibantools',
            'i18next',
            'react-i18next',
            'yaml',
            'zxing-wasm/reader',
          ],
        },
        test: {
          name: 'browser',
          include: ['src-*/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunch() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'visits',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
