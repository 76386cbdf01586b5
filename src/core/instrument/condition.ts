// The condition language of every rule: class, gate, completion, checks, visibility (instruments.md a.0.7).

/**
 * `min`: value of id ≥ n. `filled` (n ≥ 1): field not blank and at least n characters; n = 0: not blank as classification sees it
 * (an attachment or link is enough). `list` opens a named list as members of the `all`/`any` around it (alone = all); an id
 * written as `@name` inside `min` or `filled` opens the same way, one condition per member.
 * `{F}` and `{q}` in an id stand for the field or question a rule is asked about.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly min: readonly [id: string, n: number] }
  | { readonly filled: readonly [id: string, n: number] }
  | { readonly list: string };

/** Named lists: ids (opened by `min`/`filled`), or conditions (opened by `list`). */
export type ConditionLists = Readonly<Record<string, readonly (string | Condition)[]>>;
