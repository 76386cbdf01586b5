// How the app is built: one folder of files that any https host can serve under any path.

import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { cspMetaElement } from './scripts/build/csp-meta.mjs';
import { serviceWorker } from './scripts/build/service-worker.mjs';
import { slimPdfLib, withoutSideEffects } from './scripts/build/slim-pdf-lib.mjs';
import { securityHeaders } from './scripts/csp.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  base: './', // one build for any sub-path; routes live in the hash
  appType: 'mpa', // a missing file is a 404, never the page
  define: { __BUILD__: JSON.stringify(process.env['BUILD_ID'] ?? version) },
  build: {
    outDir: process.env['OUT_DIR'] ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: { treeshake: withoutSideEffects },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: {
    format: 'es', // the default cannot hold a dynamic import
    plugins: () => [slimPdfLib()],
    rolldownOptions: { treeshake: withoutSideEffects },
  },
  preview: { headers: securityHeaders },
  plugins: [slimPdfLib(), cspMetaElement(), serviceWorker()],
});
