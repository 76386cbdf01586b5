// Looks at foreign JSON before it is parsed: how deep, how many, which keys. Nothing of it is built until this has passed.

import { fileLimits } from '../core/submission/limits.ts';
import type { Problem } from '../core/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';

/**
 * Text → value, or the Problem that says why not: empty, not an object, cut short, too deep, too many parts, a text or key too long,
 * the same key twice, a key that would change prototypes, or not JSON (reliability.md §5.2). Never throws.
 */
export function parseGuarded(text: string): Result<unknown> {
  const problem = guardJson(text);
  if (problem) return fail(problem);
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail({ code: 'file.damaged', where: 'json' });
  }
}

/** The scan alone; undefined when nothing speaks against parsing. Strings are skipped as strings, so brackets in them do not count. */
export function guardJson(text: string): Problem | undefined {
  let at = skipBlank(text, 0);
  if (at === text.length) return { code: 'file.empty' };
  if (text[at] !== '{') return { code: 'file.notOurs' };
  const open: (Set<string> | undefined)[] = [];
  let keyMayFollow = false;
  let tokens = 0;
  for (; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === quote) {
      const end = endOfString(text, at);
      if (end < 0) return { code: 'file.cut' };
      const problem = keyMayFollow ? refusedKey(text, at, end, open.at(-1)) : tooLong(end - at);
      if (problem) return problem;
      keyMayFollow = false;
      at = end;
      continue;
    }
    if (sign === comma || sign === colon || sign === openObject || sign === openList) {
      if (++tokens > fileLimits.tokens) return { code: 'file.tooMany', limit: fileLimits.tokens };
    }
    if (sign === openObject || sign === openList) {
      open.push(sign === openObject ? new Set() : undefined);
      if (open.length > fileLimits.depth) return { code: 'file.tooDeep' };
      keyMayFollow = sign === openObject;
    } else if (sign === closeObject || sign === closeList) {
      open.pop();
      keyMayFollow = false;
    } else if (sign === comma) keyMayFollow = open.at(-1) !== undefined;
  }
  return open.length > 0 ? { code: 'file.cut' } : undefined;
}

const quote = 0x22,
  backslash = 0x5c,
  comma = 0x2c,
  colon = 0x3a,
  openObject = 0x7b,
  closeObject = 0x7d,
  openList = 0x5b,
  closeList = 0x5d;

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n\uFEFF'.includes(text[at] as string)) at++;
  return at;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === backslash) at++;
    else if (sign === quote) return at;
  }
  return -1;
}

/** An escaped character takes at most six places in the file. */
const tooLong = (length: number): Problem | undefined =>
  length > fileLimits.text * 6 + 2 ? { code: 'file.damaged', where: 'text' } : undefined;

function refusedKey(text: string, start: number, end: number, known: Set<string> | undefined): Problem | undefined {
  if (end - start > fileLimits.key * 6 + 2) return { code: 'file.damaged', where: 'key' };
  const raw = text.slice(start + 1, end);
  const key = raw.includes('\\') ? unescaped(raw) : raw;
  if (key === '__proto__' || known?.has(key)) return { code: 'file.damaged', where: key.slice(0, 80) };
  known?.add(key);
  return undefined;
}

function unescaped(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return raw;
  }
}
