// Build step: makes dist/sw.js, one file without importScripts, with the list of every built file in it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * What the service worker puts aside: address and revision. Hashed files need no revision.
 * @param {string} dir built folder
 * @param {string} assetsDir name of the folder with hashed files
 */
export function precacheList(dir, assetsDir = 'assets') {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((url) => url !== 'sw.js' && !url.endsWith('.map'))
    .sort()
    .map((url) => ({ url, revision: url.startsWith(`${assetsDir}/`) ? null : revisionOf(join(dir, url)) }));
}

/** @param {string} file */
const revisionOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

/** Vite plugin. @returns {import('vite').Plugin} */
export function serviceWorker() {
  /** @type {import('vite').ResolvedConfig} */
  let config;
  let broken = false;
  return {
    name: 'polku:service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    buildEnd(error) {
      broken = error !== undefined;
    },
    // also called after a build that failed; then the reason must stay the last thing on the screen
    async closeBundle(error) {
      if (error || broken || !existsSync(join(config.root, config.build.outDir, 'index.html'))) return;
      const { outDir, assetsDir, target } = config.build;
      const list = precacheList(join(config.root, outDir), assetsDir);
      await build({
        configFile: false,
        root: config.root,
        publicDir: false,
        logLevel: 'warn',
        define: { 'self.__WB_MANIFEST': JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir,
          emptyOutDir: false,
          target,
          rolldownOptions: { input: 'src/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
        },
      });
      console.log(`sw.js keeps ${list.length} files for use without a network`);
    },
  };
}
