// What two seats of a pair answered differently, part by part (instruments.md c.9.2), the ones to be talked about first.

import type { DraftReader } from '../draft/reader.ts';
import type { Json } from '../draft/revision.ts';
import type { PathInstrument } from '../instrument/definition.ts';
import type { DescriptionTool } from '../instrument/description-tool.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { ImpactTool, Part, Question } from '../instrument/impact-tool.ts';
import { levelPart, partList, partsOf } from '../instrument/keys.ts';
import { rowListOf } from '../model/rows.ts';
import { answerOf, askedQuestions, isNotApplicableByRule, partValue, questionState, specialOf, type QuestionState } from './answers.ts';
import { cannotAssess, compareAnswers, compareLevels, compareOnScale, missing, notAsked, type Comparison } from './compare.ts';
import { rowDifferences, type RowPair } from './row-differences.ts';

export interface PairContext {
  readonly tool: ImpactTool | DescriptionTool;
  readonly path: PathInstrument;
  readonly reader: DraftReader;
  readonly aid: string;
  /** person ids of the two seats, in the order of the roles */
  readonly pair: readonly [string, string];
  /** facts of that draft read with this assessment and the given seat */
  readonly factsFor: (reader: DraftReader, seat: string) => Facts;
}

export interface PartDifference extends Comparison {
  /** question or criterion */
  readonly question: string;
  readonly part: string;
  readonly row?: RowPair;
  readonly column?: string;
  /** the answers; of a missing row the row ids, of rows EO or null */
  readonly a: Json;
  readonly b: Json;
  /** ids of the scales the two answers stand on; `levels` for tool 1 */
  readonly scales: readonly string[];
}

/** Id under which levels of tool 1 are counted. */
export const levelScale = 'levels';

/** Every compared part: what must be discussed, other differences, what was asked of one only, what is the same; each in the tool's order. */
export function differencesOf(context: PairContext): readonly PartDifference[] {
  return inTurn(context).toSorted((x, y) => rankOf(x) - rankOf(y));
}

export interface QuestionDifferences {
  readonly question: string;
  readonly parts: readonly PartDifference[];
  readonly mustDiscuss: boolean;
  /** anything but the same, and what was asked of one only */
  readonly differs: boolean;
}

/** The same by question: those with something to discuss first, equal ones last; parts as they were given. */
export function byQuestion(differences: readonly PartDifference[]): readonly QuestionDifferences[] {
  const questions = new Map<string, PartDifference[]>();
  for (const difference of differences) questions.set(difference.question, [...(questions.get(difference.question) ?? []), difference]);
  return [...questions].map(([question, parts]) => ({
    question,
    parts,
    mustDiscuss: parts.some(({ mustDiscuss }) => mustDiscuss),
    differs: parts.some(({ kind }) => kind !== 'same' && kind !== 'notAsked'),
  }));
}

/** In the order of the tool. */
export const inTurn = (context: PairContext): readonly PartDifference[] =>
  context.tool.kind === 'impact' ? impactDifferences(context, context.tool) : levelDifferences(context, context.tool);

const rankOf = ({ mustDiscuss, kind }: PartDifference): number => (mustDiscuss ? 0 : kind === 'same' ? 3 : kind === 'notAsked' ? 2 : 1);

function levelDifferences({ reader, aid, pair: [a, b], factsFor }: PairContext, tool: DescriptionTool): readonly PartDifference[] {
  const facts = factsFor(reader, a);
  return tool.criteria
    .filter((criterion) => !isNotApplicableByRule(criterion, facts))
    .map((criterion) => {
      const [one, two] = [a, b].map((seat) => {
        const answer = answerOf(reader, aid, criterion.id, seat);
        return answer === 'na' && !criterion.mayNotApply ? undefined : answer;
      });
      return { question: criterion.id, part: levelPart, a: one ?? null, b: two ?? null, scales: [levelScale], ...compareLevels(one, two) };
    });
}

interface Seated {
  readonly seat: string;
  readonly state: QuestionState;
}

function impactDifferences(context: PairContext, tool: ImpactTool): readonly PartDifference[] {
  const { path, reader, aid, pair, factsFor } = context;
  const [factsA, factsB] = [factsFor(reader, pair[0]), factsFor(reader, pair[1])];
  return askedQuestions(tool, reader, aid).flatMap((question) => {
    const seated = (seat: string, facts: Facts): Seated => ({
      seat,
      state: questionState({ tool, path, reader, aid, seat, facts, question }),
    });
    const [a, b] = [seated(pair[0], factsA), seated(pair[1], factsB)];
    return partsOf(tool, question).flatMap((part) => partDifferences(context, tool, { question, part, a, b }));
  });
}

interface Compared {
  readonly question: Question;
  readonly part: Part;
  readonly a: Seated;
  readonly b: Seated;
}

function partDifferences(
  { path, reader, aid }: PairContext,
  tool: ImpactTool,
  { question, part, a, b }: Compared,
): readonly PartDifference[] {
  const seats = [a, b];
  const isAsked = seats.map(({ state }) => state.asked.includes(part));
  if (!isAsked.includes(true)) return [];
  const [one = null, two = null] = seats.map(({ seat }, index) =>
    isAsked[index] === true ? partValue(reader, aid, question.id, part.id, seat) : null,
  );
  const scale = part.kind === 'scale' ? tool.scales.find(({ id }) => id === part.scale) : undefined;
  const whole = { question: question.id, part: part.id, a: one, b: two, scales: scale === undefined ? [] : [scale.id] };
  if (isAsked.includes(false)) return [{ ...whole, ...notAsked }];
  const lists = [partList(part, aid, a.seat), partList(part, aid, b.seat)] as const;
  const definition = part.kind === 'rows' ? rowListOf(path, part.list ?? part.id) : undefined;
  if (
    definition !== undefined &&
    seats.every(({ seat }, index) => specialOf(index === 0 ? one : two) === undefined && reader.rows(partList(part, aid, seat)).length > 0)
  ) {
    return rowDifferences({ path, reader, scales: tool.scales, definition, lists }).map((difference) => ({
      question: question.id,
      part: part.id,
      ...difference,
    }));
  }
  if (seats.some(({ state }) => state.missing.includes(part))) return [{ ...whole, ...missing }];
  if (part.kind === 'rows')
    return [{ ...whole, ...(specialOf(one) === specialOf(two) ? { kind: 'same' as const, mustDiscuss: false } : cannotAssess) }];
  return [{ ...whole, ...(scale === undefined ? compareAnswers(part.kind, one, two) : compareOnScale(scale.options, one, two)) }];
}
