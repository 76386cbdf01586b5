// Facts of tool 2: answer parts, the gate, assessors and what still lacks a joint value (instruments.md a.0.7, c.1–c.2, c.10).

import type { Json } from '../draft/revision.ts';
import type { ImpactTool, Part, Question } from '../instrument/impact-tool.ts';
import { assessorsList, jointSeat, partList, partsOf, reasonKey } from '../instrument/keys.ts';
import { choiceKey, gateState, partValue, specialOf, withoutJointValue } from '../review/answers.ts';
import { assessorsOf, representatives } from '../review/assessments.ts';
import { membersOf } from './content.ts';
import { isTextFilled } from './facts-fields.ts';
import type { FactsSource } from './facts.ts';

interface Place {
  readonly question: Question;
  readonly part: Part;
  /** what comes after the part in the id: an option */
  readonly rest: string;
  readonly seat: string;
}

/** `2.K3.va`, `2.K3.va.m2`, `2.Q2.ryh`, `2.N.k`, `portti.2Q`, `x.edustaja.*`, `x.sopimatta`. Undefined: not an id of tool 2. */
export function impactValue(id: string, source: FactsSource): number | undefined {
  const { tool2, assessment2, reader, path, facts } = source;
  if (tool2 === undefined) return undefined;
  if (id === 'portti.2Q') return assessment2 !== undefined && gateState(tool2, facts).met ? 1 : 0;
  if (id.startsWith('x.edustaja.')) return representedBy(id.slice('x.edustaja.'.length), source);
  if (id === 'x.sopimatta')
    return assessment2 === undefined ? 0 : withoutJointValue({ tool: tool2, path, reader, aid: assessment2.aid, facts }).length;
  if (tool2.sections.some((section) => section.optional?.id === id))
    return assessment2 !== undefined && reader.value(choiceKey(assessment2.aid, id)) === true ? 1 : 0;
  const place = placeOf(id, source, tool2);
  return place === undefined ? undefined : answerValue(place, source, tool2);
}

/** Text, day and address parts, and `<question>.perustelu`. Undefined: not an id of tool 2. */
export function impactFilled(id: string, n: number, source: FactsSource): boolean | undefined {
  const { tool2, assessment2, reader } = source;
  if (tool2 === undefined) return undefined;
  const question = allQuestions(tool2).find((candidate) => id === `${candidate.id}.perustelu`);
  if (question !== undefined) {
    return (
      assessment2 !== undefined &&
      isTextFilled(reader.value(reasonKey(assessment2.aid, question.id, seatFor(tool2, question, assessment2.seat))), n, source)
    );
  }
  const place = placeOf(id, source, tool2);
  if (place === undefined || place.rest !== '') return undefined;
  const value = storedValue(place, source);
  if (specialOf(value) !== undefined) return false;
  return place.part.kind === 'text' ? isTextFilled(value, n, source) : [...membersOf(value).join(' ')].length >= Math.max(n, 1);
}

const allQuestions = (tool: ImpactTool): readonly Question[] => [...tool.questions, ...tool.gate];

/** The gate is answered together, once in an assessment. */
const seatFor = (tool: ImpactTool, question: Question, seat: string): string =>
  tool.gate.some((gate) => gate.id === question.id) ? jointSeat : seat;

function placeOf(id: string, { assessment2 }: FactsSource, tool: ImpactTool): Place | undefined {
  const question = allQuestions(tool).find((candidate) => id.startsWith(`${candidate.id}.`));
  if (question === undefined) return undefined;
  const [partId = '', ...rest] = id.slice(question.id.length + 1).split('.');
  const part = partsOf(tool, question).find((candidate) => candidate.id === partId);
  return part === undefined
    ? undefined
    : { question, part, rest: rest.join('.'), seat: seatFor(tool, question, assessment2?.seat ?? jointSeat) };
}

const storedValue = ({ question, part, seat }: Place, { assessment2, reader }: FactsSource): Json =>
  assessment2 === undefined ? null : partValue(reader, assessment2.aid, question.id, part.id, seat);

/** A scale counts its number, a choice how many were chosen, an option 1 when chosen; EV, ET, EO and nothing count 0. */
function answerValue(place: Place, source: FactsSource, tool: ImpactTool): number {
  const { part, rest } = place;
  const value = storedValue(place, source);
  if (part.kind === 'computed')
    return part.computes === 'assessors' ? Number(tool.requiredRoles.every((role) => representedBy(role, source) >= 1)) : 0;
  if (specialOf(value) !== undefined) return 0;
  if (rest !== '') return membersOf(value).includes(rest) ? 1 : 0;
  if (part.kind === 'scale')
    return tool.scales.find((scale) => scale.id === part.scale)?.options.find((option) => option.code === value)?.value ?? 0;
  if (part.kind === 'rows')
    return source.assessment2 === undefined ? 0 : source.reader.rows(partList(part, source.assessment2.aid, place.seat)).length;
  if (part.kind === 'choices' || part.kind === 'indicators') return membersOf(value).length;
  if (part.kind === 'number') return typeof value === 'string' && /^\d/u.test(value) ? Number(value) : 0;
  if (part.kind === 'yesNo') return value === true ? 1 : 0;
  return membersOf(value).length > 0 ? 1 : 0;
}

function representedBy(role: string, { tool2, assessment2, reader }: FactsSource): number {
  if (tool2 === undefined || assessment2 === undefined || reader.rows(assessorsList(assessment2.aid)).length === 0) return 0;
  return representatives(assessorsOf(reader, assessment2.aid), role, tool2.requiredRoles);
}
