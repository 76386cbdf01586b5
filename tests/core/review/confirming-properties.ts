// What a confirmation promises, as properties of random schedules (merge.md §10, P9 and P16). Broken rules must be caught by them.

import { expect } from 'vitest';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { stateOf } from '../../../src/core/draft/field-state.ts';
import type { Json } from '../../../src/core/draft/revision.ts';
import { allRevisions, emptySet, headsOf, withRevisions, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { lockedAssessments } from '../../../src/core/review/read-only.ts';
import type { Confirmation } from '../../../src/core/review/confirmation-records.ts';
import { contentOf } from '../../../src/core/submission/content.ts';
import { inputOf, play, tool2, type Rules, type Signed, type Step, type World } from './confirming-world.ts';

export type Property = (script: readonly Step[], rules: Rules) => void;

/** What the schedules reached: a property nothing reaches proves nothing. */
export const reached = {
  signed: 0,
  rebuiltAfterChange: 0,
  valid: 0,
  outdated: 0,
  reopened: 0,
  locked: 0,
  lockedAndOutdated: 0,
  conflicts: 0,
};

const remembered = new WeakMap<RevisionSet, readonly string[]>();
function fieldsOf(set: RevisionSet): readonly string[] {
  const fields =
    remembered.get(set) ?? [...(contentOf(inputOf(set))?.fields ?? [])].filter((field) => headsOf(set, field).length > 0).toSorted();
  remembered.set(set, fields);
  return fields;
}
/** What a payload would tell of the content. */
const toldOf = (set: RevisionSet): string => {
  const { model, impact } = contentOf(inputOf(set)) ?? {};
  return JSON.stringify([model, impact]);
};
const union = (world: World, order: number): RevisionSet => {
  const all = world.copies.flatMap(({ set }) => allRevisions(set));
  return withRevisions(emptySet, order % 2 === 0 ? all : all.toReversed());
};
const everyCopy = (world: World): readonly RevisionSet[] => [...world.copies.map(({ set }) => set), union(world, 0)];
const knows = (set: RevisionSet, { id }: Signed): boolean => set.has(`flow/a1/confirm/${id}`);
const recordOf = ({ record }: Signed): Pick<Confirmation, 'heads' | 'contentHash'> =>
  record as unknown as Pick<Confirmation, 'heads' | 'contentHash'>;

const standingIn = (world: World, set: RevisionSet): readonly Signed[] => {
  const reader = readerOf(set);
  const cancelled = new Set(
    reader
      .keys('flow/a1/reopen/')
      .flatMap((key) => (reader.value(key) as { readonly [key: string]: Json })['cancels'] as readonly string[]),
  );
  return world.signed.filter((one) => knows(set, one) && !cancelled.has(one.id));
};

/** Every key of either draft that belongs to either content and whose heads are not the same, found by looking at all of them. */
function differing(then: RevisionSet, now: RevisionSet): readonly string[] {
  const [before, after] = [new Set(fieldsOf(then)), new Set(fieldsOf(now))];
  const headsIn = (set: RevisionSet, fields: ReadonlySet<string>, key: string): string => (fields.has(key) ? headsOf(set, key).join() : '');
  return [...new Set([...then.keys(), ...now.keys()])].filter((key) => headsIn(then, before, key) !== headsIn(now, after, key)).toSorted();
}

export const properties: Readonly<Record<string, Property>> = {
  'P9 what was confirmed is rebuilt exactly, whatever arrived later and in whatever order': (script, rules) => {
    const world = play(script, rules);
    for (const set of [...everyCopy(world), union(world, 1)]) {
      for (const one of world.signed.filter((candidate) => knows(set, candidate))) {
        reached.signed++;
        const rebuilt = rules.rebuild(set, recordOf(one));
        const then = readerOf(one.at);
        const fields = fieldsOf(one.at);
        if (differing(one.at, set).length > 0) reached.rebuiltAfterChange++;
        expect(fields.map((field) => [field, rebuilt.value(field)])).toEqual(fields.map((field) => [field, then.value(field)]));
        expect(rebuilt.rows('evid:a1:2.K2:joint').map(({ id }) => id)).toEqual(then.rows('evid:a1:2.K2:joint').map(({ id }) => id));
        expect(rebuilt.keys('').filter((key) => !fields.includes(key))).toEqual([]);
      }
    }
  },
  'P9 nothing is confirmed that has two versions or an unseen merge': (script, rules) => {
    const world = play(script, rules);
    for (const { set } of world.copies) if ([...set.keys()].some((key) => stateOf(set, key).kind === 'conflict')) reached.conflicts++;
    for (const { at } of world.signed)
      expect(fieldsOf(at).filter((field) => ['conflict', 'merged'].includes(stateOf(at, field).kind))).toEqual([]);
  },
  'P16 a confirmation is valid exactly while the content is the one it was given for': (script, rules) => {
    const world = play(script, rules);
    for (const set of everyCopy(world)) {
      const standing = standingIn(world, set);
      for (const { role, state } of rules.state(inputOf(set))?.roles ?? []) {
        const own = standing.filter((one) => one.role === role);
        const same = own.filter(({ at }) => differing(at, set).length === 0);
        if (state === 'valid') reached.valid++;
        expect([role, state === 'valid']).toEqual([role, same.length > 0]);
        for (const { at } of same) expect(toldOf(at)).toBe(toldOf(set));
        expect([role, state === 'outdated']).toEqual([role, own.length > 0 && same.length === 0]);
      }
    }
  },
  'P16 an outdated confirmation lists every field that differs, and no other': (script, rules) => {
    const world = play(script, rules);
    for (const set of everyCopy(world)) {
      const state = rules.state(inputOf(set));
      for (const role of state?.roles ?? []) {
        if (role.state !== 'outdated') continue;
        reached.outdated++;
        const given = world.signed.find(({ id }) => id === role.confirmation.id);
        expect(role.changed.map(({ field }) => field)).toEqual(given === undefined ? [] : differing(given.at, set));
        expect(role.changed.length).toBeGreaterThan(0);
      }
    }
  },
  'P16 both on one content lock the answers until they are reopened, and the same on every copy that knows the same': (script, rules) => {
    const world = play(script, rules);
    for (const set of everyCopy(world)) {
      const standing = standingIn(world, set);
      const hashes = standing.map((one) => recordOf(one).contentHash);
      const isAgreed = hashes.some((hash) =>
        tool2.requiredRoles.every((role) => standing.some((one) => one.role === role && recordOf(one).contentHash === hash)),
      );
      const state = rules.state(inputOf(set));
      expect([state?.locked, lockedAssessments(set, tool2.requiredRoles).has('a1')]).toEqual([isAgreed, isAgreed]);
      if (isAgreed) reached.locked++;
      if (isAgreed && state?.confirmed === false) reached.lockedAndOutdated++;
      expect(state?.confirmed === true && !isAgreed).toBe(false);
    }
    for (const { copy, cancels } of world.reopened) {
      reached.reopened++;
      const state = rules.state(inputOf(copy));
      expect(cancels.length).toBeGreaterThan(0);
      expect([state?.locked, state?.confirmed, state?.roles.filter(({ state: one }) => one === 'valid' || one === 'outdated')]).toEqual([
        false,
        false,
        [],
      ]);
    }
    expect(rules.state(inputOf(union(world, 1)))).toEqual(rules.state(inputOf(union(world, 0))));
  },
};
