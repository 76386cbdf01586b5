// How far a field is, and what it still lacks (instruments.md a.0.8). Advice, never a lock.

import type { Criterion, Field, PathInstrument, Stage } from '../instrument/definition.ts';
import { holds } from '../instrument/evaluate.ts';
import type { Facts } from '../instrument/evaluate.ts';

export type Status = 'notApplicable' | 'empty' | 'begun' | 'ready';

/** The first of these that holds. An automatic field is always ready. */
export function statusOf(field: Field, facts: Facts): Status {
  if (field.kind === 'automatic') return 'ready';
  if (field.mayNotApply === true && facts.filled(`na.${field.id}`, 1) && !facts.filled(field.id, 0)) return 'notApplicable';
  if (!facts.filled(field.id, 1)) return 'empty';
  const isReady = unmetCriteria(field, facts).every((criterion) => !criterion.required) && facts.value(`AUT.${field.id}`) < 1;
  return isReady ? 'ready' : 'begun';
}

/** Nothing in the text, but a file or a link: shown as «vain liite». */
export const hasOnlyFiles = (field: Field, facts: Facts): boolean => !facts.filled(field.id, 1) && facts.filled(field.id, 0);

/** Criteria asked of this field (those of RRP models only of them). */
export const askedCriteria = (field: Field, facts: Facts): readonly Criterion[] =>
  field.criteria.filter((criterion) => criterion.when === undefined || holds(criterion.when, facts, { F: field.id }));

/** Asked criteria that are not met, in order; `required` says which of them keep the field from being ready. */
export const unmetCriteria = (field: Field, facts: Facts): readonly Criterion[] =>
  askedCriteria(field, facts).filter((criterion) => facts.value(`${field.id}.${criterion.n}`) < 1);

export interface StageProgress {
  readonly stage: Stage;
  readonly ready: number;
  readonly begun: number;
  readonly empty: number;
  readonly notApplicable: number;
}

/** Per stage, how many fields are in each state; fields the app fills itself are not counted. */
export const progressOf = (path: PathInstrument, facts: Facts): readonly StageProgress[] =>
  path.stages.map((stage) => ({
    stage,
    ...countsOf(
      path.fields.filter((field) => stage.fields.includes(field.id)),
      facts,
    ),
  }));

/** The same counts of any fields, for instance those of a collection. */
export function countsOf(fields: readonly Field[], facts: Facts): Omit<StageProgress, 'stage'> {
  const states = fields.filter((field) => field.kind !== 'automatic').map((field) => statusOf(field, facts));
  const count = (wanted: Status): number => states.filter((state) => state === wanted).length;
  return { ready: count('ready'), begun: count('begun'), empty: count('empty'), notApplicable: count('notApplicable') };
}
