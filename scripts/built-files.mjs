// What a built folder weighs and what its first page pulls in.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseAst } from 'vite';

/** Bytes a host with compression sends: brotli 11, or the file itself where that is smaller (fonts, pictures). @param {Uint8Array} bytes */
export const sentBytes = (bytes) =>
  Math.min(bytes.length, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);

/**
 * Scripts and style sheets that index.html needs before anything runs: its own links and everything they import statically.
 * @param {string} dir built folder
 */
export function firstScreenFiles(dir) {
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  const begin = [...html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) =>
    posix.normalize(match[1] ?? ''),
  );
  return reach(dir, begin, importsOf);
}

/**
 * Files reached from `begin`, with it, in order of discovery.
 * @param {string} dir
 * @param {readonly string[]} begin
 * @param {(code: string) => readonly string[]} imports
 */
export function reach(dir, begin, imports) {
  const found = new Set(begin);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    for (const path of imports(readFileSync(join(dir, file), 'utf8'))) found.add(posix.join(posix.dirname(file), path));
  }
  return [...found];
}

/** Relative paths a module imports or re-exports statically. @param {string} code @returns {string[]} */
export const importsOf = (code) =>
  parseAst(code).body.flatMap((node) =>
    (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source
      ? [node.source.value]
      : [],
  );

/** Every relative script a module names, dynamic imports and workers included. @param {string} code @returns {string[]} */
export const namedScripts = (code) => [...code.matchAll(/["'`](\.\.?\/[\w./-]+\.js)["'`]/g)].map((match) => match[1] ?? '');
