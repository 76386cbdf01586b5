// The other rules of the house that a program can check: purity, length, names, first lines, membership of a TypeScript project, skipped tests.

import { isNode, literalOf, nameOf, type Node, nodesOf, type SourceFile } from './source-files.ts';

/** Calls that make the outcome depend on the moment, on chance or on the machine. */
export const impureParts = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) => nodesOf(file).flatMap((node) => (isImpure(node) ? [`${file.path}: ${impurityOf(node)}`] : [])));

/** Files with more lines than a person takes in at once. */
export const tooLong = (files: readonly SourceFile[], limit = 250): readonly string[] =>
  files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > limit ? [`${path} has ${lines} lines`] : [];
  });

/** Folders and files named after what they are instead of what they are about. */
export const emptyNames = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => path.split('/').some((part) => /^(utils?|helpers?|common|services?|types)(\.\w+)*$/.test(part)));

/** Sources whose first line does not say what they are for. */
export const withoutFirstLine = (files: readonly SourceFile[]): readonly string[] =>
  files.filter(({ text }) => !/^\/\/ \S.{10,}/.test(text)).map(({ path }) => path);

export interface Project {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}

/** Sources that no TypeScript project holds, or more than one. */
export const notInOneProject = (paths: readonly string[], projects: readonly Project[]): readonly string[] =>
  paths.flatMap((path) => {
    const holders = projects.filter(({ include, exclude = [] }) => include.some(covers(path)) && !exclude.some(covers(path)));
    return holders.length === 1 ? [] : [`${path} is in ${holders.map(({ name }) => name).join(' and ') || 'no project'}`];
  });

/** Tests that would not run: skipped, planned, or a lone one that silences the rest. */
export const silencedTests = (files: readonly SourceFile[]): readonly string[] =>
  files.flatMap((file) => nodesOf(file).flatMap((node) => (isSilencing(node) ? [`${file.path}: .${nameOf(node['property'])}`] : [])));

/** Ids of fields, questions and criteria written out in code, where a role or a kind must be asked for. */
export const namedIds = (files: readonly SourceFile[], ids: ReadonlySet<string>): readonly string[] =>
  files.flatMap((file) => nodesOf(file).flatMap((node) => (ids.has(literalOf(node) ?? '') ? [`${file.path}: «${literalOf(node)}»`] : [])));

/** Ids like «F7», «1.2» or «2.K1» in an instrument file; plain words and plain numbers are left out, they also mean other things. */
export function idsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'id' && typeof member === 'string' && /^(?:[A-Z]+\d|\d+\.)/.test(member) ? [member] : idsIn(member),
  );
}

const isSilencing = (node: Node): boolean =>
  node.type === 'MemberExpression' &&
  ['skip', 'skipIf', 'runIf', 'todo', 'only', 'fixme', 'fails'].includes(nameOf(node['property'])) &&
  ['test', 'it', 'describe'].includes(rootOf(node));

const rootOf = (node: unknown): string => (isNode(node) && node.type === 'MemberExpression' ? rootOf(node['object']) : nameOf(node));

const impureMembers = new Set(['Date.now', 'Math.random', 'performance.now', 'globalThis.crypto', 'globalThis.Date']);

const isImpure = (node: Node): boolean => {
  if (node.type === 'MemberExpression') return impureMembers.has(impurityOf(node)) || nameOf(node['object']) === 'crypto';
  if (node.type === 'NewExpression') return nameOf(node['callee']) === 'Date' && (node['arguments'] as readonly unknown[]).length === 0;
  if (node.type === 'ImportSpecifier') return nameOf(node['imported']) === 'randomBytes';
  return node.type === 'CallExpression' && nameOf(node['callee']) === 'Date';
};

const impurityOf = (node: Node): string => {
  if (node.type === 'MemberExpression') return `${nameOf(node['object'])}.${nameOf(node['property'])}`;
  return node.type === 'ImportSpecifier' ? nameOf(node['imported']) : `${nameOf(node['callee'])}()`;
};

/** Pattern of a tsconfig: a folder holds everything below it; `*` stays inside a folder, `**` does not. */
const covers =
  (path: string) =>
  (pattern: string): boolean => {
    const expression = pattern
      .split(/(\*\*\/|\*)/)
      .map((part) => (part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')))
      .join('');
    return new RegExp(`^${expression}(?:/.*)?$`).test(path);
  };
