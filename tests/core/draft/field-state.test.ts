// What a field says when two people wrote apart, and how writing goes on from there.

import { describe, expect, test } from 'vitest';
import { clashOf, conflictsOf, mergedFieldsOf, mergesAsText, stateOf, valueOf } from '../../../src/core/draft/field-state.ts';
import {
  allRevisions,
  emptySet,
  headsOf,
  historyOf,
  missingParents,
  setAt,
  allHeads,
  withRevisions,
} from '../../../src/core/draft/revision-set.ts';
import { confirm, resolve, write } from '../../../src/core/draft/writing.ts';
import { anna, bo, stampsFrom, united, written } from './drafts.ts';

const at = stampsFrom('2026-11-24T08:00:00Z', 'r');
const atAnna = stampsFrom('2026-11-24T09:00:00Z', 'a');
const atBo = stampsFrom('2026-11-24T10:00:00Z', 'b');
const original = 'Palvelu tukee kotona asumista. Toinen virke on tässä. Kolmas virke päättää.';
const ground = written(emptySet, anna, at, ['text/F1', original], ['rate/x/2.1.v/joint', '3']);
const apart = (field: string, mine: string | null, theirs: string | null, start = ground) =>
  united(written(start, anna, atAnna, [field, mine]), written(start, bo, atBo, [field, theirs]));

describe('a field', () => {
  test('nobody wrote in is empty', () => {
    expect(stateOf(emptySet, 'text/F1')).toEqual({ kind: 'empty', heads: [] });
    expect(valueOf(emptySet, 'text/F1')).toBe(null);
  });

  test('in which both wrote the same has one value', () => {
    const both = apart('text/F1', 'Sama  teksti.', 'Sama teksti. ');
    expect(stateOf(both, 'text/F1')).toMatchObject({ kind: 'one', value: 'Sama teksti. ' });
    expect(headsOf(both, 'text/F1').length).toBe(2);
  });

  test('in which different sentences changed is merged, and nothing is written by it', () => {
    const both = apart(
      'text/F1',
      'Palvelu vahvistaa kotona asumista. Toinen virke on tässä. Kolmas virke päättää.',
      'Palvelu tukee kotona asumista. Toinen virke on tässä. Kolmas virke jatkaa.',
    );
    expect(stateOf(both, 'text/F1')).toMatchObject({
      kind: 'merged',
      value: 'Palvelu vahvistaa kotona asumista. Toinen virke on tässä. Kolmas virke jatkaa.',
    });
    expect(mergedFieldsOf(both)).toEqual(['text/F1']);
    const confirmed = confirm(both, 'text/F1', anna, atAnna());
    expect(confirmed?.revision).toMatchObject({ kind: 'confirm', parents: headsOf(both, 'text/F1') });
    expect(stateOf(confirmed?.set ?? emptySet, 'text/F1').kind).toBe('one');
    expect(confirm(ground, 'text/F1', anna, atAnna())).toBe(undefined);
  });

  test.each([
    ['a rating with two values', 'rate/x/2.1.v/joint', '4', '5', 'text'],
    ['a rating changed and cleared', 'rate/x/2.1.v/joint', null, '5', 'cleared'],
    [
      'the same sentence',
      'text/F1',
      'Palvelu tukee asumista. Toinen virke on tässä. Kolmas virke päättää.',
      'Palvelu ei tue kotona asumista. Toinen virke on tässä. Kolmas virke päättää.',
      'text',
    ],
    ['a text begun twice', 'text/F2', 'Yksi alku.', 'Toinen alku.', 'text'],
  ])('with %s is in conflict and shows the newest that is not empty', (_, field, mine, theirs, why) => {
    const both = apart(field, mine, theirs);
    expect(stateOf(both, field)).toMatchObject({ kind: 'conflict', why });
    expect(valueOf(both, field)).toBe(theirs);
    expect(conflictsOf(both)).toEqual([field]);
  });

  test('cleared by the newer one still shows the text', () => {
    expect(valueOf(apart('text/F1', 'Uusi teksti.', ''), 'text/F1')).toBe('Uusi teksti.');
  });

  test('with several best common ancestors is in conflict: no cleverness', () => {
    const left = written(ground, anna, atAnna, ['text/F1', 'Eka muutos tässä. Toinen virke on tässä. Kolmas virke päättää.']);
    const right = written(ground, bo, atBo, ['text/F1', 'Palvelu tukee kotona asumista. Toinen virke on tässä. Kolmas muutos tässä.']);
    const both = united(left, right);
    const mine = written(both, anna, atAnna, ['text/F1', 'Eka muutos tässä. Toinen virke on tässä. Kolmas muutos tässä. Annan lisä.']);
    const theirs = written(both, bo, atBo, ['text/F1', 'Bon alku. Eka muutos tässä. Toinen virke on tässä. Kolmas muutos tässä.']);
    expect(stateOf(united(mine, theirs), 'text/F1').kind).toBe('conflict');
  });

  test('of one word in a column is never merged, although one went back to the old', () => {
    const start = written(emptySet, anna, at, ['row/goals/r/value', '120']);
    const back = written(start, bo, atBo, ['row/goals/r/value', '130'], ['row/goals/r/value', '120']);
    expect(stateOf(united(written(start, anna, atAnna, ['row/goals/r/value', '140']), back), 'row/goals/r/value').kind).toBe('conflict');
  });

  test('tells where the two versions differ', () => {
    const both = apart(
      'text/F1',
      'Palvelu tukee asumista. Toinen virke on tässä. Kolmas virke päättää.',
      'Palvelu ei tue. Toinen virke on tässä. Kolmas virke päättää.',
    );
    const regions = clashOf(both, 'text/F1');
    expect(regions.filter((region) => 'base' in region)).toHaveLength(1);
    expect(regions.at(-1)).toEqual({ same: 'Toinen virke on tässä. Kolmas virke päättää.' });
    expect(clashOf(apart('text/F2', 'Yksi.', 'Kaksi.'), 'text/F2')).toMatchObject([{ base: '' }]);
    expect(clashOf(ground, 'text/F1')).toEqual([]);
  });

  test.each([
    ['text/F1', true],
    ['just/x/2.1/joint', true],
    ['row/goals/r/name', true],
    ['row/goals/r/$', false],
    ['row/goals/r/$pos', false],
    ['rate/x/2.1.v/p', true],
    ['na/F9', true],
    ['meta/P2', false],
    ['flow/x/lock/y', false],
  ])('%s merges as text: %s', (field, merges) => {
    expect(mergesAsText(field)).toBe(merges);
  });
});

describe('writing', () => {
  test('what is there already makes no revision', () => {
    expect(write(ground, 'rate/x/2.1.v/joint', '3', anna, at())).toBe(undefined);
    expect(write(emptySet, 'text/F1', '', anna, at())).toBe(undefined);
  });

  test('a new paragraph break is a change', () => {
    expect(write(ground, 'text/F1', original.replace('. T', '.\n\nT'), anna, at())).toBeDefined();
  });

  test('in a conflict goes on from the version on screen and ends nothing; a decision does', () => {
    const both = apart('rate/x/2.1.v/joint', '4', '5');
    const state = stateOf(both, 'rate/x/2.1.v/joint');
    const more = write(both, 'rate/x/2.1.v/joint', '2', anna, atAnna());
    expect(more?.revision.parents).toEqual(state.kind === 'conflict' ? [state.shown.id] : []);
    expect(stateOf(more?.set ?? both, 'rate/x/2.1.v/joint').kind).toBe('conflict');
    const decided = resolve(both, 'rate/x/2.1.v/joint', '4', anna, atAnna(), 'Sovittiin puhelimessa');
    expect(decided.revision).toMatchObject({
      kind: 'resolve',
      note: 'Sovittiin puhelimessa',
      parents: headsOf(both, 'rate/x/2.1.v/joint'),
    });
    expect(stateOf(decided.set, 'rate/x/2.1.v/joint')).toMatchObject({ kind: 'one', value: '4' });
  });

  test('leaves the set it began from as it was', () => {
    const before = allRevisions(ground).length;
    const after = written(ground, anna, atAnna, ['text/F9', 'Uusi vastaus.']);
    expect(allRevisions(ground).length).toBe(before);
    expect(allRevisions(after).length).toBe(before + 1);
    expect(after.get('text/F1')).toBe(ground.get('text/F1'));
  });
});

describe('a set', () => {
  test('can be seen as it was at earlier heads', () => {
    const heads = allHeads(ground);
    const later = written(ground, bo, atBo, ['text/F1', 'Kaikki uusiksi nyt.'], ['text/F5', 'Lisää tekstiä.']);
    expect(setAt(later, heads)).toEqual(ground);
    expect(historyOf(later, 'text/F1').map(({ by }) => by[0])).toEqual(['anna', 'bo']);
  });

  test('says which parents it lacks', () => {
    const later = written(ground, bo, atBo, ['text/F1', 'Kaikki uusiksi nyt.']);
    const part = withRevisions(emptySet, historyOf(later, 'text/F1').slice(1));
    expect(missingParents(part)).toEqual(headsOf(ground, 'text/F1'));
    expect(missingParents(later)).toEqual([]);
  });

  test('stays the very same when nothing new comes in', () => {
    expect(withRevisions(ground, allRevisions(ground))).toBe(ground);
  });
});
