// Answers a condition of the condition language from the facts of a draft (instruments.md a.0.7).

import type { Condition } from './condition.ts';

/** What conditions may ask of a draft. An id nobody knows is 0 and not filled. */
export interface Facts {
  value(id: string): number;
  /** n ≥ 1: not blank and at least n characters; n = 0: not blank as classification sees it (a file or link is enough) */
  filled(id: string, n: number): boolean;
  /** name without `@`; undefined = no such list */
  list(name: string): readonly (string | Condition)[] | undefined;
}

/** What `{F}` and `{q}` stand for. */
export type Binding = Readonly<Partial<Record<'F' | 'q', string>>>;

/** Whether the condition holds. A list opens as members of the `all`/`any` around it; alone, or under `not`, it means all. */
export function holds(condition: Condition, facts: Facts, binding: Binding = {}): boolean {
  if ('all' in condition)
    return condition.all.every((member) => membersOf(member, facts, binding).every((leaf) => holds(leaf, facts, binding)));
  if ('any' in condition)
    return condition.any.some((member) => membersOf(member, facts, binding).some((leaf) => holds(leaf, facts, binding)));
  if ('not' in condition) return !holds(condition.not, facts, binding);
  if (opens(condition)) return membersOf(condition, facts, binding).every((leaf) => holds(leaf, facts, binding));
  if ('min' in condition) return facts.value(bound(condition.min[0], binding)) >= condition.min[1];
  if ('filled' in condition) return facts.filled(bound(condition.filled[0], binding), condition.filled[1]);
  return false;
}

/**
 * The leaves that keep the condition from holding, with `{F}` and `{q}` replaced and lists opened; empty when it holds.
 * A `not` that fails is returned whole. Of an `any` that fails, every member fails and all of them are returned.
 */
export function unmet(condition: Condition, facts: Facts, binding: Binding = {}): readonly Condition[] {
  if (holds(condition, facts, binding)) return [];
  if ('all' in condition || 'any' in condition) {
    const members = 'all' in condition ? condition.all : condition.any;
    return members.flatMap((member) => membersOf(member, facts, binding)).flatMap((leaf) => unmet(leaf, facts, binding));
  }
  if (opens(condition)) return membersOf(condition, facts, binding).flatMap((leaf) => unmet(leaf, facts, binding));
  return [boundIn(condition, binding)];
}

/** The condition with `{F}` and `{q}` replaced in every id. */
export function boundIn(condition: Condition, binding: Binding): Condition {
  if ('all' in condition) return { all: condition.all.map((member) => boundIn(member, binding)) };
  if ('any' in condition) return { any: condition.any.map((member) => boundIn(member, binding)) };
  if ('not' in condition) return { not: boundIn(condition.not, binding) };
  if ('min' in condition) return { min: [bound(condition.min[0], binding), condition.min[1]] };
  if ('filled' in condition) return { filled: [bound(condition.filled[0], binding), condition.filled[1]] };
  return { list: bound(condition.list, binding) };
}

/** Every id and list name a condition names, as written (lists not opened, `{F}` and `{q}` not replaced). */
export function idsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(idsIn);
  if ('any' in condition) return condition.any.flatMap(idsIn);
  if ('not' in condition) return idsIn(condition.not);
  if ('min' in condition) return [condition.min[0]];
  if ('filled' in condition) return [condition.filled[0]];
  return [condition.list.startsWith('@') ? condition.list : `@${condition.list}`];
}

/** List name without the `@` it may be written with. */
export const listName = (name: string): string => (name.startsWith('@') ? name.slice(1) : name);

function membersOf(condition: Condition, facts: Facts, binding: Binding): readonly Condition[] {
  if ('list' in condition)
    return entriesOf(condition.list, facts, binding).map((entry) => (typeof entry === 'string' ? { min: [entry, 1] } : entry));
  if ('min' in condition && condition.min[0].startsWith('@'))
    return opened(condition.min[0], facts, binding, (id) => ({ min: [id, condition.min[1]] }));
  if ('filled' in condition && condition.filled[0].startsWith('@')) {
    return opened(condition.filled[0], facts, binding, (id) => ({ filled: [id, condition.filled[1]] }));
  }
  return [condition];
}

const opens = (condition: Condition): boolean =>
  'list' in condition ||
  ('min' in condition && condition.min[0].startsWith('@')) ||
  ('filled' in condition && condition.filled[0].startsWith('@'));

const opened = (name: string, facts: Facts, binding: Binding, make: (id: string) => Condition): readonly Condition[] =>
  entriesOf(name, facts, binding).map((entry) => (typeof entry === 'string' ? make(entry) : entry));

/** A list may name another list («@tausta»). An unknown list opens to one id that is never met, so a mistake never lets a rule pass. */
function entriesOf(name: string, facts: Facts, binding: Binding, seen: readonly string[] = []): readonly (string | Condition)[] {
  const plain = listName(bound(name, binding));
  const entries = facts.list(plain);
  if (entries === undefined || seen.includes(plain)) return [`?${plain}`];
  return entries.flatMap((entry) =>
    typeof entry === 'string' && entry.startsWith('@') ? entriesOf(entry, facts, binding, [...seen, plain]) : [entry],
  );
}

const bound = (id: string, binding: Binding): string =>
  id.replace(/\{([Fq])\}/g, (whole, name: string) => (name === 'F' ? binding.F : binding.q) ?? whole);
