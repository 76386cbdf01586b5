// The promises of the draft model as properties of random worlds (merge.md §10). A model that breaks one must be caught by it.

import { expect } from 'vitest';
import { comparable, isEmptyValue } from '../../../src/core/draft/canonical.ts';
import { join, preview, rescue } from '../../../src/core/draft/join.ts';
import type { Json, Revision } from '../../../src/core/draft/revision.ts';
import {
  allHeads,
  allRevisions,
  emptySet,
  headsOf,
  historyOf,
  missingParents,
  revisionOf,
  setAt,
  withRevisions,
} from '../../../src/core/draft/revision-set.ts';
import type { RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { rowsOf } from '../../../src/core/draft/rows.ts';
import { sentencesOf, wordsOf } from '../../../src/core/draft/sentences.ts';
import { columns, list, pictureOf, play, take } from './world.ts';
import type { Model, Step, World } from './world.ts';

/** What the worlds reached, to see that the properties speak of something. */
export const reached = { fields: 0, conflicts: 0, merged: 0, deletedRows: 0 };

type Property = (script: readonly Step[], model: Model) => void;

export const properties: Readonly<Record<string, Property>> = {
  'P1 the same revisions give the same draft on every copy, in whatever order they came': (script, model) => {
    const { copies } = play(script, model);
    const pictures = copies.map((_, shift) => {
      const order = [...copies.slice(shift), ...copies.slice(0, shift)];
      const set = order.reduce((whole, { set: more }) => withRevisions(whole, allRevisions(more)), emptySet);
      return `${pictureOf(set, model)}${JSON.stringify(allHeads(set))}`;
    });
    expect(new Set(pictures).size).toBe(1);
  },
  'P2 taking in the same file again changes nothing and asks nothing': (script, model) => {
    const [mine, theirs] = play(script, model).copies;
    const file = allRevisions(theirs?.set ?? emptySet);
    const once = take(mine?.set ?? emptySet, file).set;
    const again = take(once, file);
    expect(again.set).toBe(once);
    expect(again.report).toMatchObject({ added: 0, duplicates: file.length, fields: [], newConflicts: [], merged: [], revivedRows: [] });
  },
  'P3 a file may be split, shuffled and grouped in any way': (script, model) => {
    const { copies } = play(script, model);
    const all = copies.flatMap(({ set }) => allRevisions(set));
    const whole = pictureOf(withRevisions(emptySet, all), model);
    expect(pictureOf(withRevisions(emptySet, all.toReversed()), model)).toBe(whole);
    expect(
      pictureOf(
        all.reduce((set, revision) => withRevisions(set, [revision]), emptySet),
        model,
      ),
    ).toBe(whole);
    const half = withRevisions(emptySet, all.slice(all.length / 2));
    expect(pictureOf(withRevisions(half, all.slice(0, all.length / 2)), model)).toBe(whole);
  },
  'P4 every value ever sealed is in every full copy': (script, model) => {
    const world = play(script, model);
    const full = fullCopyOf(world);
    for (const { revision } of world.made) expect(revisionOf(full, revision.field, revision.id)).toEqual(revision);
  },
  'P5 a revision stops being current only through somebody whose copy had it': (script, model) => {
    const world = play(script, model);
    const full = fullCopyOf(world);
    for (const {
      revision: { field, id },
    } of world.made) {
      if (headsOf(full, field).includes(id)) continue;
      const children = world.made.filter(({ revision }) => revision.parents.includes(id));
      expect(children.some(({ known }) => revisionOf(known, field, id) !== undefined)).toBe(true);
    }
  },
  'P6 every current value is on screen, merged in or the same as one that is': (script, model) => {
    const full = fullCopyOf(play(script, model));
    for (const field of full.keys()) {
      if (isRowMark(field)) continue;
      const state = model.state(full, field);
      reached.fields++;
      if (state.kind === 'conflict') reached.conflicts++;
      const heads = headsOf(full, field).map((id) => revisionOf(full, field, id)?.value ?? null);
      if (state.kind === 'merged') {
        const base = new Set(sentencesIn(state.base.value));
        const merged = new Set(sentencesIn(state.value));
        expect(heads.flatMap(sentencesIn).filter((sentence) => !base.has(sentence) && !merged.has(sentence))).toEqual([]);
      } else {
        const shown =
          state.kind === 'conflict'
            ? state.versions.map(({ value }) => comparable(value))
            : [comparable(state.kind === 'one' ? state.value : null)];
        for (const value of heads) expect(shown).toContain(comparable(value));
      }
    }
  },
  'P7 a conflict ends only by a decision, never by typing or by importing': (script, model) => {
    for (const { revision, known } of play(script, model).made) {
      if (revision.parents.length < 2 || revision.kind === 'resolve' || revision.kind === 'confirm' || isRowMark(revision.field)) continue;
      const values = new Set(revision.parents.map((id) => comparable(revisionOf(known, revision.field, id)?.value ?? null)));
      if (values.size > 1) expect(model.state(known, revision.field).kind).toBe('merged');
    }
  },
  'P8 merged text holds no sentence that nobody wrote': (script, model) => {
    const full = fullCopyOf(play(script, model));
    for (const field of full.keys()) {
      const state = model.state(full, field);
      if (state.kind !== 'merged') continue;
      reached.merged++;
      const written = new Set(historyOf(full, field).flatMap(({ value }) => sentencesIn(value)));
      expect(sentencesIn(state.value).filter((sentence) => !written.has(sentence))).toEqual([]);
    }
  },
  'P9 a confirmed state is shown again exactly, whatever arrives later': (script, model) => {
    const world = play(script, model);
    const full = fullCopyOf(world);
    for (const { heads, state } of world.confirmed) expect(pictureOf(setAt(full, heads), model)).toBe(state);
  },
  'P10 deleting a row never hides an edit its author had not seen': (script, model) => {
    const world = play(script, model);
    const full = fullCopyOf(world);
    for (const { id: row } of rowsOf(full, list)) {
      if (model.rowState(full, list, row) !== 'deleted') continue;
      reached.deletedRows++;
      const deletions = world.made.filter(({ revision }) => headsOf(full, `row/${list}/${row}/$`).includes(revision.id));
      for (const field of columns.map((column) => `row/${list}/${row}/${column}`)) {
        for (const head of headsOf(full, field)) {
          if (isEmptyValue(revisionOf(full, field, head)?.value ?? null)) continue;
          expect(deletions.some(({ known }) => revisionOf(known, field, head) !== undefined)).toBe(true);
        }
      }
    }
  },
  'P11 fields of a later instrument survive copies that do not know them': (script, model) => {
    const world = play(script, model);
    const later = world.made.filter(({ revision }) => revision.field.startsWith('text/later/'));
    for (const { set } of world.copies) {
      const full = take(
        set,
        later.map(({ revision }) => revision),
      ).set;
      for (const { revision } of later) expect(allRevisions(full)).toContainEqual(revision);
    }
  },
  'P12 a damaged revision is refused with its whole file, and a rescue takes the rest': (script, model) => {
    const file = allRevisions(fullCopyOf(play(script, model)));
    const damaged = file.map((revision, index) => (index === 1 ? { ...revision, value: [revision.value, 'x'] } : revision));
    expect(join(emptySet, damaged)).toEqual({ ok: false, problem: { code: 'file.damaged', where: damaged[1]?.field } });
    const rescued = rescue(emptySet, damaged);
    expect(rescued.rejected).toEqual([damaged[1]?.id]);
    expect(rescued.report.added).toBe(file.length - 1);
  },
  'P18 what is previewed is what is taken in': (script, model) => {
    const [mine, theirs] = play(script, model).copies;
    const file = allRevisions(theirs?.set ?? emptySet);
    const before = mine?.set ?? emptySet;
    const joined = take(before, file);
    expect(preview(before, file)).toEqual(joined.report);
    expect(joined.added.length).toBe(allRevisions(joined.set).length - allRevisions(before).length);
  },
  'P19 a file opened elsewhere gives the same draft': (script, model) => {
    const full = fullCopyOf(play(script, model));
    expect(missingParents(full)).toEqual([]);
    const opened = join(emptySet, JSON.parse(JSON.stringify(allRevisions(full))) as Revision[]);
    expect(opened.ok && allRevisions(opened.value.set)).toEqual(allRevisions(full));
    expect(opened.ok && pictureOf(opened.value.set, model)).toBe(pictureOf(full, model));
  },
};

/** A copy that has met every other. */
function fullCopyOf({ copies }: World): RevisionSet {
  return withRevisions(
    emptySet,
    copies.flatMap(({ set }) => allRevisions(set)),
  );
}

function sentencesIn(value: Json): readonly string[] {
  return typeof value === 'string'
    ? sentencesOf(value)
        .map(wordsOf)
        .filter((sentence) => sentence !== '')
    : [];
}

/** Whether a row lives and where it stands are settled by their own rules. */
function isRowMark(field: string): boolean {
  return field.endsWith('/$') || field.endsWith('/$pos');
}
