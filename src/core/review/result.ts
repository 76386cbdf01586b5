// What an assessment of impacts came to, in counts by view and by scale; never one score (instruments.md c.9.4).

import type { DraftReader } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { ImpactTool, Part, Question, Scale, ScaleOption } from '../instrument/impact-tool.ts';
import { askedQuestions, evidenceRows, noJointValue, partValue, questionState, specialOf, type QuestionState } from './answers.ts';

export interface ResultContext {
  readonly tool: ImpactTool;
  readonly path: PathInstrument;
  readonly reader: DraftReader;
  readonly aid: string;
  /** the seat whose answers count: the joint one, or of an assessment made alone the assessor's */
  readonly seat: string;
  /** seats whose evidence counts as evidence of a question; the counting one when left out */
  readonly evidenceSeats?: readonly string[];
  /** facts read with this assessment and seat */
  readonly facts: Facts;
}

export type EffectCount = 'improved' | 'unchanged' | 'worse' | 'noJointValue' | 'notAimedAt' | 'cannotBeAssessed' | 'missing';

export interface ViewResult {
  /** undefined = questions without a view */
  readonly view: string | undefined;
  readonly counts: Readonly<Record<EffectCount, number>>;
  /** strongest evidence given, with the questions it was given in */
  readonly best: { readonly option: ScaleOption; readonly questions: readonly string[] } | undefined;
}

export interface ScaleResult {
  readonly scale: Scale;
  /** parts with words of their own (2.W4 is reversed) are told by themselves */
  readonly question: Question | undefined;
  readonly part: Part;
  /** code → how often; EV, ET and «ei yhteistä arvoa» among them */
  readonly counts: ReadonlyMap<string, number>;
  readonly missing: number;
}

export interface Coverage {
  readonly questions: number;
  readonly completeQuestions: number;
  /** parts asked, and how each was left */
  readonly parts: number;
  readonly answered: number;
  readonly noJointValue: number;
  readonly missing: number;
  /** questions that tell a change for better or worse, and how many of them name at least one piece of evidence */
  readonly changes: number;
  readonly changesWithEvidence: number;
}

export interface ImpactResult {
  readonly views: readonly ViewResult[];
  readonly scales: readonly ScaleResult[];
  readonly coverage: Coverage;
}

/** By view in the tool's order (views none of whose questions is asked are left out), by one-way scale, and what was covered. */
export function resultOf(context: ResultContext): ImpactResult {
  const asked = askedQuestions(context.tool, context.reader, context.aid).map((question) => ({
    question,
    state: questionState({ ...context, question }),
  }));
  return { views: viewResults(context, asked), scales: scaleResults(context, asked), coverage: coverageOf(context, asked) };
}

interface Asked {
  readonly question: Question;
  readonly state: QuestionState;
}

function viewResults(context: ResultContext, asked: readonly Asked[]): readonly ViewResult[] {
  return [...context.tool.views.map(({ id }) => id), undefined].flatMap((view) => {
    const own = asked.filter(({ question }) => question.view === view);
    const effects = own.flatMap(({ question, state }) =>
      state.asked.filter((part) => isTwoWay(context, part)).map((part) => effectOf(context, question, part)),
    );
    if (effects.length === 0) return [];
    const counts: Record<EffectCount, number> = {
      improved: 0,
      unchanged: 0,
      worse: 0,
      noJointValue: 0,
      notAimedAt: 0,
      cannotBeAssessed: 0,
      missing: 0,
    };
    for (const effect of effects) counts[effect] += 1;
    return [{ view, counts, best: bestEvidence(context, own) }];
  });
}

function scaleResults(context: ResultContext, asked: readonly Asked[]): readonly ScaleResult[] {
  const groups = new Map<string, { question: Question; part: Part; value: Json }[]>();
  for (const { question, state } of asked) {
    for (const part of state.asked.filter((candidate) => candidate.kind === 'scale' && !isTwoWay(context, candidate))) {
      const key = part.optionLabels === undefined ? (part.scale ?? '') : `${question.id}.${part.id}`;
      groups.set(key, [...(groups.get(key) ?? []), { question, part, value: valueIn(context, question, part) }]);
    }
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const scale = first && scaleOf(context, first.part);
    if (first === undefined || scale === undefined) return [];
    const given = group.flatMap(({ value }) => (typeof value === 'string' && value !== '' ? [value] : []));
    const counts = new Map<string, number>();
    for (const code of given) counts.set(code, (counts.get(code) ?? 0) + 1);
    return [
      {
        scale,
        question: first.part.optionLabels === undefined ? undefined : first.question,
        part: first.part,
        counts,
        missing: group.length - given.length,
      },
    ];
  });
}

function coverageOf(context: ResultContext, asked: readonly Asked[]): Coverage {
  const { reader, aid, seat, evidenceSeats = [seat] } = context;
  const parts = asked.flatMap(({ question, state }) => state.asked.map((part) => ({ question, part })));
  const missing = asked.reduce((count, { state }) => count + state.missing.length, 0);
  const dissent = parts.filter(({ question, part }) => valueIn(context, question, part) === noJointValue).length;
  const changes = asked.filter(({ question, state }) =>
    state.asked.some((part) => isTwoWay(context, part) && isChange(effectOf(context, question, part))),
  );
  return {
    questions: asked.length,
    completeQuestions: asked.filter(({ state }) => state.complete).length,
    parts: parts.length,
    answered: parts.length - missing - dissent,
    noJointValue: dissent,
    missing,
    changes: changes.length,
    changesWithEvidence: changes.filter(({ question }) => evidenceSeats.some((one) => evidenceRows(reader, aid, question.id, one) > 0))
      .length,
  };
}

function effectOf(context: ResultContext, question: Question, part: Part): EffectCount {
  const value = valueIn(context, question, part);
  if (value === noJointValue) return 'noJointValue';
  const special = specialOf(value);
  if (special !== undefined) return special === 'ET' ? 'notAimedAt' : 'cannotBeAssessed';
  const step = scaleOf(context, part)?.options.find(({ code }) => code === value);
  return step === undefined ? 'missing' : step.value > 0 ? 'improved' : step.value < 0 ? 'worse' : 'unchanged';
}

/** Evidence is told on the one-way scale of the bundle that also tells the effect; an answer that is no longer asked does not count. */
function bestEvidence(context: ResultContext, own: readonly Asked[]): ViewResult['best'] {
  const given = own.flatMap(({ question, state }) => {
    const bundled = question.bundle === undefined ? [] : (context.tool.bundles[question.bundle]?.parts ?? []);
    return bundled
      .filter((part) => state.asked.includes(part) && part.kind === 'scale' && !isTwoWay(context, part))
      .flatMap((part) => scaleOf(context, part)?.options.find(({ code }) => code === valueIn(context, question, part)) ?? [])
      .map((option) => ({ option, question: question.id }));
  });
  const best = given.map(({ option }) => option).toSorted((a, b) => b.value - a.value)[0];
  return best && { option: best, questions: given.filter(({ option }) => option.code === best.code).map(({ question }) => question) };
}

const isChange = (effect: EffectCount): boolean => effect === 'improved' || effect === 'worse';
const valueIn = ({ reader, aid, seat }: ResultContext, question: Question, part: Part): Json =>
  partValue(reader, aid, question.id, part.id, seat);
const scaleOf = ({ tool }: ResultContext, part: Part): Scale | undefined =>
  part.kind === 'scale' ? tool.scales.find(({ id }) => id === part.scale) : undefined;
const isTwoWay = (context: ResultContext, part: Part): boolean => scaleOf(context, part)?.options.some(({ value }) => value < 0) === true;
