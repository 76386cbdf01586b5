// Reads the program's own sources for the guards, and walks their syntax trees.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

export interface SourceFile {
  /** from the root of the project, with forward slashes */
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree (ESTree with TypeScript). */
export interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** Paths of all files under the folders; folders that do not exist are empty. */
export const pathsUnder = (...folders: readonly string[]): readonly string[] => folders.flatMap((folder) => [...walkFolder(folder)]).sort();

/** The same, read, for files whose name matches. */
export const filesUnder = (pattern: RegExp, ...folders: readonly string[]): readonly SourceFile[] =>
  pathsUnder(...folders)
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Every node of a file, outermost first. */
export function nodesOf({ path, text }: SourceFile): readonly Node[] {
  const lang = path.endsWith('x') ? 'tsx' : path.endsWith('.d.ts') ? 'dts' : path.endsWith('ts') ? 'ts' : 'js';
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(parseAst(text, { lang }));
  return found;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Name of an identifier, '' for anything else. */
export const nameOf = (value: unknown): string => (isNode(value) && value.type === 'Identifier' ? String(value['name']) : '');

/** Text of a string literal or of a template without holes; undefined for anything else. */
export function literalOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type === 'TSLiteralType') return literalOf(value['literal']);
  const quasis = value.type === 'TemplateLiteral' && Array.isArray(value['quasis']) ? (value['quasis'] as readonly Node[]) : [];
  const only = quasis.length === 1 ? (quasis[0]?.['value'] as { readonly cooked?: string } | undefined) : undefined;
  return only?.cooked;
}

function* walkFolder(folder: string): Generator<string> {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name).replaceAll('\\', '/');
    if (entry.isDirectory()) yield* walkFolder(path);
    else yield path;
  }
}
