// Freezes a published version of an instrument: writes its hash into src/instruments/published.json, which only grows.
// npm run freeze -- src/instruments/<instrument>/<version>.json
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Hash of a file as it stands in the list of published versions. @param {Uint8Array | string} bytes */
export const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Adds one version to the list. Refuses working versions (0.x), a version in the list, and a file name that tells another version.
 * @param {string} dir folder of the instruments, with published.json
 * @param {string} path of the version inside that folder: «<instrument>/<version>.json»
 */
export function freeze(dir, path) {
  const list = join(dir, 'published.json');
  /** @type {Record<string, string>} */
  const published = JSON.parse(readFileSync(list, 'utf8'));
  const bytes = readFileSync(join(dir, path));
  const { version } = JSON.parse(bytes.toString('utf8'));
  if (typeof version !== 'string' || !path.endsWith(`/${version}.json`)) throw new Error(`${path} holds version ${version}`);
  if (!/^[1-9]\d*\.\d+\.\d+$/.test(version)) throw new Error(`${version} is a working version; only 1.0.0 and later are published`);
  if (path in published) throw new Error(`${path} is published already; make a new version`);
  writeFileSync(list, `${JSON.stringify({ ...published, [path]: hashOf(bytes) }, null, 2)}\n`);
}

/**
 * What is wrong with a list of published versions: files that changed or went away, and lines that an earlier list had.
 * @param {string} dir
 * @param {Readonly<Record<string, string>>} [earlier] the list as it was before
 * @returns {string[]}
 */
export function changedVersions(dir, earlier = {}) {
  /** @type {Record<string, string>} */
  const published = JSON.parse(readFileSync(join(dir, 'published.json'), 'utf8'));
  const lost = Object.entries(earlier).filter(([path, hash]) => published[path] !== hash);
  const changed = Object.entries(published).filter(([path, hash]) => {
    try {
      return hashOf(readFileSync(join(dir, path))) !== hash;
    } catch {
      return true;
    }
  });
  return [
    ...lost.map(([path]) => `${path} left the list or has another hash there`),
    ...changed.map(([path]) => `${path} is not what was published`),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = process.argv[2];
  if (!path) throw new Error('Name the file: npm run freeze -- src/instruments/<instrument>/<version>.json');
  freeze('src/instruments', relative('src/instruments', path).replaceAll('\\', '/'));
  console.log(`${path} is frozen`);
}
