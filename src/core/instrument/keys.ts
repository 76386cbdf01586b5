// Where each answer of an instrument is stored: the field keys of architecture §4.

import type { FieldKey } from '../draft/revision.ts';
import type { Field, FieldPart, PathInstrument, Role } from './definition.ts';
import type { ImpactTool, Part, Question } from './impact-tool.ts';

/** Seat whose answers are common to everybody in an assessment. */
export const jointSeat = 'joint';

/** Key of a field's or part's own answer: text, line and address under `text/`, everything else under `meta/`. */
export const keyOf = (field: Pick<Field | FieldPart, 'id' | 'kind'>): FieldKey =>
  field.kind === 'text' || field.kind === 'line' || field.kind === 'address' ? `text/${field.id}` : `meta/${field.id}`;

/** Own words of an option that has `freeText`. */
export const freeTextKey = (fieldId: string, optionId: string): FieldKey => `text/${fieldId}.${optionId}`;

/** Tick of the n-th criterion of a field. */
export const criterionKey = (fieldId: string, n: number): FieldKey => `crit/${fieldId}.${n}`;

/** Why the field does not apply. */
export const notApplicableKey = (fieldId: string): FieldKey => `na/${fieldId}`;

/** One answer part; tool 1 has the one part «v». */
export const rateKey = (aid: string, questionId: string, partId: string, seat: string): FieldKey =>
  `rate/${aid}/${questionId}.${partId}/${seat}`;

/** Part of the one answer a criterion of tool 1 has. */
export const levelPart = 'v';

export const reasonKey = (aid: string, questionId: string, seat: string): FieldKey => `just/${aid}/${questionId}/${seat}`;

/** Names of the row lists of one assessment, without the `row/` in front. */
export const evidenceList = (aid: string, questionId: string, seat: string): string => `evid:${aid}:${questionId}:${seat}`;
export const reachList = (aid: string, seat: string): string => `reach:${aid}:${seat}`;
export const goalRisksList = (aid: string, seat: string): string => `goalrisks:${aid}:${seat}`;
export const assessorsList = (aid: string): string => `assessors:${aid}`;
/** Row list of a `rows` part: its list of the path instrument, one per assessment and seat. */
export const partList = (part: Pick<Part, 'list' | 'id'>, aid: string, seat: string): string => `${part.list ?? part.id}:${aid}:${seat}`;

export const personKey = (personId: string): FieldKey => `meta/person/${personId}`;

export const rowKey = (list: string, rowId: string, column: string): FieldKey => `row/${list}/${rowId}/${column}`;

/** A field or part of the path or of a collection; undefined when the instrument has no such id. */
export const fieldOf = (path: PathInstrument, id: string): Field | FieldPart | undefined =>
  ownFieldOf(path, id) ?? [...path.fields, ...path.collection].flatMap((field) => field.parts ?? []).find((part) => part.id === id);

/** A whole field (never a part). */
export const ownFieldOf = (path: PathInstrument, id: string): Field | undefined =>
  path.fields.find((field) => field.id === id) ?? path.collection.find((field) => field.id === id);

/** The field that plays a role; fields of the path come before those of a collection. */
export const fieldInRole = (path: PathInstrument, role: Role): Field | undefined =>
  path.fields.find((field) => field.role === role) ?? path.collection.find((field) => field.role === role);

/** The parts of a question: those of its bundle, then its own. */
export const partsOf = (tool: ImpactTool, question: Pick<Question, 'bundle' | 'parts'>): readonly Part[] => [
  ...(question.bundle === undefined ? [] : (tool.bundles[question.bundle]?.parts ?? [])),
  ...(question.parts ?? []),
];

/** A question or gate question of tool 2. */
export const questionOf = (tool: ImpactTool, id: string): Question | undefined =>
  tool.questions.find((question) => question.id === id) ?? tool.gate.find((question) => question.id === id);
