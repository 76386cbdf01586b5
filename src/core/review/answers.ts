// Answers of both tools as rules see them: what is answered, what is asked, what is missing (instruments.md a.0.7, b.1, c.1–c.2).

import type { DraftReader } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool, ReviewCriterion, ReviewSection } from '../instrument/description-tool.ts';
import type { GateQuestion, ImpactTool, Part, PartRule, Question, SpecialCode } from '../instrument/impact-tool.ts';
import { holds } from '../instrument/evaluate.ts';
import type { Facts } from '../instrument/evaluate.ts';
import { evidenceList, jointSeat, levelPart, partList, partsOf, questionOf, rateKey } from '../instrument/keys.ts';
import { missingColumns, rowListOf } from '../model/rows.ts';

export type LevelCode = '0' | '1' | '2' | 'na' | 'ns';

/** Stored at the joint seat when the assessors stay of two minds: «ei yhteistä arvoa» (c.9.3). */
export const noJointValue = 'EY';
/** A reason says enough from so many characters on (c.2). */
export const reasonLength = 20;

// ── Tool 1 ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Stored answer of a criterion; undefined when there is none or copies are in conflict. */
export function answerOf(reader: DraftReader, aid: string, criterionId: string, seat: string): LevelCode | undefined {
  const key = rateKey(aid, criterionId, levelPart, seat);
  const value = reader.inConflict(key) ? null : reader.value(key);
  return value === '0' || value === '1' || value === '2' || value === 'na' || value === 'ns' ? value : undefined;
}

/** «Ei koske» by rule: nobody is asked, and a stored answer waits (b.1). */
export const isNotApplicableByRule = (criterion: ReviewCriterion, facts: Facts): boolean =>
  criterion.notApplicableWhen !== undefined && holds(criterion.notApplicableWhen, facts);

/** Whether the criterion is answered: 0, 1, 2, «ei koske» or a rule; «?» is not an answer. */
export const isAnswered = (criterion: ReviewCriterion, answer: LevelCode | undefined, facts: Facts): boolean =>
  isNotApplicableByRule(criterion, facts) || (answer !== undefined && answer !== 'ns' && (answer !== 'na' || criterion.mayNotApply));

/** Criteria that still wait for an answer, in order. */
export const openCriteria = (tool: DescriptionTool, reader: DraftReader, aid: string, seat: string, facts: Facts): readonly string[] =>
  tool.criteria
    .filter((criterion) => !isAnswered(criterion, answerOf(reader, aid, criterion.id, seat), facts))
    .map((criterion) => criterion.id);

/** Per section: criteria answered and in all. */
export function sectionProgress(
  tool: DescriptionTool,
  reader: DraftReader,
  aid: string,
  seat: string,
  facts: Facts,
): readonly { section: ReviewSection; answered: number; total: number }[] {
  const open = new Set(openCriteria(tool, reader, aid, seat, facts));
  return tool.sections.map((section) => ({
    section,
    answered: section.criteria.filter((id) => !open.has(id)).length,
    total: section.criteria.length,
  }));
}

/** The level the program proposes for a criterion it can compute; undefined when it has no proposal. */
export const proposedLevel = (criterion: ReviewCriterion, facts: Facts): '0' | '1' | '2' | undefined =>
  criterion.proposal?.find((step) => holds(step.when, facts))?.code;

// ── Tool 2 ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface QuestionState {
  readonly complete: boolean;
  /** parts a person is asked, in order; computed parts are never asked */
  readonly asked: readonly Part[];
  readonly missing: readonly Part[];
  readonly errors: readonly PartRule[];
  readonly reasonMissing: boolean;
}

export interface QuestionContext {
  readonly tool: ImpactTool;
  readonly path: PathInstrument;
  readonly reader: DraftReader;
  readonly aid: string;
  readonly seat: string;
  /** facts read with the same assessment and seat */
  readonly facts: Facts;
}

/** EV, ET or EO stored in place of an answer. */
export const specialOf = (value: Json): SpecialCode | undefined => (value === 'EV' || value === 'ET' || value === 'EO' ? value : undefined);

/** Value of a part as rules see it: null when missing or in conflict. */
export function partValue(reader: DraftReader, aid: string, questionId: string, partId: string, seat: string): Json {
  const key = rateKey(aid, questionId, partId, seat);
  return reader.inConflict(key) ? null : reader.value(key);
}

/** What a question still needs in a seat. */
export function questionState(context: QuestionContext & { readonly question: Question }): QuestionState {
  const { tool, question, facts } = context;
  const binding = { q: question.id };
  const bundle = question.bundle === undefined ? undefined : tool.bundles[question.bundle];
  const asked = partsOf(tool, question).filter(
    (part) => part.kind !== 'computed' && (part.asked === undefined || holds(part.asked, facts, binding)),
  );
  const missing = asked.filter((part) => !isPartAnswered(context, part));
  const errors = (bundle?.rules ?? []).filter((rule) => holds(rule.when, facts, binding));
  const reasonRequired = question.reasonRequired ?? bundle?.reasonRequired;
  const reasonMissing =
    reasonRequired !== undefined && holds(reasonRequired, facts, binding) && !facts.filled(`${question.id}.perustelu`, reasonLength);
  return { complete: missing.length === 0 && errors.length === 0 && !reasonMissing, asked, missing, errors, reasonMissing };
}

/** Questions of the sections, in order; those of an optional section only when it was chosen together. */
export const askedQuestions = (tool: ImpactTool, reader: DraftReader, aid: string): readonly Question[] =>
  tool.sections
    .filter((section) => section.optional === undefined || isChosen(reader, aid, section.optional.id))
    .flatMap((section) => section.questions.map((id) => questionOf(tool, id)))
    .filter((question): question is Question => question !== undefined);

/** Every gate question, whether it is met, and its warnings that hold. `met` of the whole = every one is met. */
export function gateState(
  tool: ImpactTool,
  facts: Facts,
): { met: boolean; questions: readonly { question: GateQuestion; met: boolean; warnings: readonly string[] }[] } {
  const questions = tool.gate.map((question) => ({
    question,
    met: holds(question.metWhen, facts, { q: question.id }),
    warnings: question.warnings.filter((warning) => holds(warning.when, facts, { q: question.id })).map((warning) => warning.id),
  }));
  return { met: questions.every((question) => question.met), questions };
}

/** Asked questions none of whose description fields says anything, with those fields (c.10: what is missing from the description). */
export const gapsOf = (questions: readonly Question[], facts: Facts): readonly { question: string; fields: readonly string[] }[] =>
  questions
    .filter((question) => question.fields.length > 0 && question.fields.every((field) => !facts.filled(field, 1)))
    .map((question) => ({ question: question.id, fields: question.fields }));

/** Asked parts that have neither a joint value nor the mark of no joint value; facts must be read from the joint seat. */
export const withoutJointValue = (context: Omit<QuestionContext, 'seat'>): readonly { question: Question; part: Part }[] =>
  askedQuestions(context.tool, context.reader, context.aid).flatMap((question) =>
    questionState({ ...context, seat: jointSeat, question }).missing.map((part) => ({ question, part })),
  );

/** Key of a joint yes/no that is named as one id: «2.N.k» = question «2.N», part «k». */
export const choiceKey = (aid: string, id: string): string => `rate/${aid}/${id}/${jointSeat}`;

const isChosen = (reader: DraftReader, aid: string, id: string): boolean => reader.value(choiceKey(aid, id)) === true;

function isPartAnswered(
  { path, reader, aid, seat, facts, ...rest }: QuestionContext & { readonly question: Question },
  part: Part,
): boolean {
  const questionId = rest.question.id;
  const value = partValue(reader, aid, questionId, part.id, seat);
  const special = specialOf(value);
  if (value === noJointValue && seat === jointSeat) return true;
  if (special !== undefined) return part.special.includes(special);
  if (part.kind === 'rows') return areRowsAnswered(path, reader, partList(part, aid, seat), part, facts);
  if (part.kind === 'text') return facts.filled(`${questionId}.${part.id}`, 1);
  if (part.kind === 'choices' || part.kind === 'indicators')
    return Array.isArray(value) && value.length > 0 && value.length <= (part.max ?? value.length);
  return typeof value === 'boolean' || (typeof value === 'string' && value.trim() !== '');
}

/** At least one row, every row complete, and where rows point to another list, one for each of its rows. */
function areRowsAnswered(path: PathInstrument, reader: DraftReader, list: string, part: Part, facts: Facts): boolean {
  const definition = rowListOf(path, part.list ?? list);
  const rows = reader.rows(list);
  if (definition === undefined || rows.length === 0 || rows.some((row) => missingColumns(row, definition, facts).length > 0)) return false;
  const reference = definition.columns.find((column) => column.kind === 'reference' && column.refersTo !== undefined);
  if (reference?.refersTo === undefined) return true;
  const referred = new Set(rows.map((row) => row.value(reference.id)));
  return reader.rows(reference.refersTo).every((row) => referred.has(row.id));
}

/** Rows of evidence of a question in a seat. */
export const evidenceRows = (reader: DraftReader, aid: string, questionId: string, seat: string): number =>
  reader.rows(evidenceList(aid, questionId, seat)).length;
