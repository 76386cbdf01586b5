// The table of screens as tools need it: read from its source, so that pictures and checks know every screen without running the app.
import { readFileSync } from 'node:fs';
import { parseAst } from 'vite';

/** @typedef {{ id: string, path: string }} Screen */

/**
 * Id and path of every route written out in the table.
 * @param {string} [file] source with `export const routes = [{ id, path, … }, …]`
 * @returns {Screen[]}
 */
export function routeTable(file = 'src/ui/routes.ts') {
  /** @type {any[]} */
  const body = parseAst(readFileSync(file, 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }).body;
  const table = body
    .flatMap((node) => node.declaration?.declarations ?? [])
    .find((declaration) => declaration.id.name === 'routes' && declaration.init?.type === 'ArrayExpression');
  if (!table) throw new Error(`${file} holds no table called routes`);
  return table.init.elements.map((/** @type {any} */ element) => {
    const text = (/** @type {string} */ name) => element.properties?.find((/** @type {any} */ one) => one.key?.name === name)?.value?.value;
    if (typeof text('id') !== 'string' || typeof text('path') !== 'string')
      throw new Error(`${file}: a route without its id and path written out`);
    return { id: text('id'), path: text('path') };
  });
}

/**
 * Which screen a hash leads to: the first of the table that fits; undefined when none does.
 * @param {readonly Screen[]} table
 * @param {string} hash like #/malli/abc/yhteenveto
 */
export const screenOf = (table, hash) => table.find(({ path }) => new RegExp(`^#${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(hash));
