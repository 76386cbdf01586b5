// Five ways to get the model wrong, each caught by a property: a property that catches nothing proves nothing.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../src/core/draft/field-state.ts';
import type { FieldState } from '../../../src/core/draft/field-state.ts';
import { ancestorsOf, byTime, headsOf, revisionOf } from '../../../src/core/draft/revision-set.ts';
import type { RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { mergeBy } from '../../../src/core/draft/sentence-merge.ts';
import { properties } from './properties.ts';
import { soundModel, steps } from './world.ts';
import type { Model } from './world.ts';

const lastWriteWins: Model = {
  ...soundModel,
  state: (set, field) => {
    const [newest] = headsOf(set, field)
      .flatMap((id) => revisionOf(set, field, id) ?? [])
      .toSorted((a, b) => byTime(b, a));
    return newest === undefined ? { kind: 'empty', heads: [] } : { kind: 'one', heads: [newest.id], value: newest.value, revision: newest };
  },
};
const joinsWithoutSealing: Model = { ...soundModel, sealsBeforeJoin: false };
const typingJoinsBranches: Model = { ...soundModel, parents: headsOf };
const deleteWins: Model = {
  ...soundModel,
  rowState: (set, list, row) => {
    const alive = `row/${list}/${row}/$`;
    return headsOf(set, alive).some((id) => revisionOf(set, alive, id)?.value === false) ? 'deleted' : 'alive';
  },
};
const mergesByWord: Model = { ...soundModel, state: (set, field) => wordMerged(set, field) ?? stateOf(set, field) };

describe('a model that is wrong is caught', () => {
  test.each([
    ['the last write wins', 'P6', lastWriteWins],
    ['a file is joined before what is being typed is sealed', 'P7', joinsWithoutSealing],
    ['typing joins the branches of a conflict', 'P7', typingJoinsBranches],
    ['a deletion wins over an edit', 'P10', deleteWins],
    ['texts merge word by word', 'P8', mergesByWord],
  ])('when %s, by %s', { timeout: 120_000 }, (_, code, model) => {
    const property = Object.entries(properties).find(([title]) => title.startsWith(`${code} `))?.[1];
    expect(property).toBeDefined();
    const outcome = fc.check(
      fc.property(steps, (script) => property?.(script, model)),
      { numRuns: 20_000, endOnFailure: true, seed: 20261124 },
    );
    expect(outcome.failed).toBe(true);
    expect(String(outcome.errorInstance)).toContain('AssertionError');
  });
});

function wordMerged(set: RevisionSet, field: string): FieldState | undefined {
  const state = stateOf(set, field);
  const log = set.get(field);
  if (log === undefined || state.kind !== 'conflict' || state.why !== 'text' || state.versions.length !== 2 || !field.startsWith('text/'))
    return undefined;
  const [a, b] = state.versions.map(({ id }) => ancestorsOf(log, [id]));
  const base = [...(a ?? [])]
    .filter((id) => b?.has(id))
    .flatMap((id) => log.revisions.get(id) ?? [])
    .toSorted((x, y) => byTime(y, x))[0];
  if (base === undefined || typeof base.value !== 'string' || base.value === '') return undefined;
  const [mine = '', theirs = ''] = state.versions.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const merge = mergeBy((text) => text.match(/\S+\s*|\s+/g) ?? [], base.value, mine, theirs);
  return merge.clean ? { kind: 'merged', heads: state.heads, value: merge.text, base, versions: state.versions } : undefined;
}
