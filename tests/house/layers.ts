// Who may import whom (architecture.md §3), as a table and as the function that checks it.

import { posix } from 'node:path';
import { isNode, literalOf, nameOf, type Node, nodesOf, type SourceFile } from './source-files.ts';

export interface Layer {
  readonly folders: readonly string[];
  /** exact name, or its beginning up to a slash */
  readonly packages: readonly string[];
}

const everything = ['core', 'instruments', 'programme', 'storage', 'exchange', 'pdf', 'upload', 'state', 'ui', 'locales'];

/** Folder or file directly under src/, and server: what it may reach besides itself. */
export const layers: Readonly<Record<string, Layer>> = {
  core: { folders: [], packages: ['zod/mini', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'] },
  instruments: { folders: [], packages: [] },
  programme: { folders: [], packages: [] },
  storage: { folders: ['core'], packages: ['dexie'] },
  exchange: { folders: ['core'], packages: ['fflate'] },
  pdf: { folders: ['core'], packages: ['pdf-lib'] },
  upload: { folders: ['core'], packages: [] },
  state: { folders: ['core'], packages: ['@preact/signals'] },
  ui: { folders: ['core', 'state'], packages: ['preact', '@preact/signals', 'i18next', '@digdir/designsystemet-css'] },
  'main.tsx': { folders: everything, packages: ['preact', 'workbox-window'] },
  'sw.ts': { folders: everything, packages: ['workbox-precaching', 'workbox-routing'] },
  server: {
    folders: ['core', 'instruments', 'programme'],
    packages: ['fastify', '@fastify/static', '@fastify/rate-limit', '@fastify/swagger', 'kysely', 'pg', '@photostructure/sqlite', 'node:'],
  },
};

/** Everything a file names as its source: static, re-exported, dynamic, typed, by worker, by `new URL` and by glob. */
export const importsOf = (file: SourceFile): readonly string[] => nodesOf(file).flatMap(sourcesIn);

/** One line per import that the table does not allow, per folder that is not in it, and per source that cannot be read. */
export const brokenLayers = (files: readonly SourceFile[], table: Readonly<Record<string, Layer>> = layers): readonly string[] =>
  files.flatMap((file) => {
    const layer = layerOf(file.path);
    const rule = table[layer];
    if (!rule) return [`${file.path}: «${layer}» is not in the table of layers`];
    return importsOf(file).flatMap((source) => complaint(file.path, layer, rule, source));
  });

function complaint(path: string, layer: string, rule: Layer, source: string): readonly string[] {
  const name = source.split('?')[0] ?? source;
  if (!name.startsWith('.') && !name.startsWith('/')) {
    const allowed = rule.packages.some((one) => name === one || name.startsWith(one.endsWith(':') ? one : `${one}/`));
    return allowed ? [] : [`${path} may not use the package ${name}`];
  }
  const target = name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name);
  const reached = layerOf(target);
  return reached === layer || rule.folders.includes(reached) ? [] : [`${path} may not reach ${target}`];
}

/** «src/core/draft/x.ts» → core; «src/main.tsx» → main.tsx; «locales/fi/a.json» → locales. */
const layerOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? second : first;
};

function sourcesIn(node: Node): readonly string[] {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node['source'] ? [literalOf(node['source']) ?? '(computed)'] : [];
    case 'NewExpression':
      return nameOf(node['callee']) === 'URL' && isMetaUrl(argumentsOf(node)[1]) ? [literalOf(argumentsOf(node)[0]) ?? '(computed)'] : [];
    case 'CallExpression':
      return isGlob(node['callee']) ? argumentsOf(node).slice(0, 1).flatMap(globsIn) : [];
    default:
      return [];
  }
}

const argumentsOf = (node: Node): readonly unknown[] => (Array.isArray(node['arguments']) ? (node['arguments'] as readonly unknown[]) : []);

const isMeta = (value: unknown): boolean => isNode(value) && value.type === 'MetaProperty';

const isMetaUrl = (value: unknown): boolean =>
  isNode(value) && value.type === 'MemberExpression' && isMeta(value['object']) && nameOf(value['property']) === 'url';

const isGlob = (value: unknown): boolean =>
  isNode(value) && value.type === 'MemberExpression' && isMeta(value['object']) && nameOf(value['property']) === 'glob';

const globsIn = (value: unknown): readonly string[] =>
  isNode(value) && value.type === 'ArrayExpression'
    ? (value['elements'] as readonly unknown[]).flatMap(globsIn)
    : [literalOf(value)?.replace(/^!/, '') ?? '(computed)'];
