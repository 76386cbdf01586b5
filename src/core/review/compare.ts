// Two answers of one kind side by side: the table of c.9.2, one cell at a time. No averages, no scores.

import { comparable } from '../draft/canonical.ts';
import type { Json } from '../draft/revision.ts';
import type { PartKind } from '../instrument/impact-tool.ts';
import { parseDecimal } from '../model/decimal.ts';
import { normalised } from '../model/normalised.ts';
import { specialOf, type LevelCode } from './answers.ts';

export type DifferenceKind =
  /** |a − b| ≥ 1 on one scale, on the same side of zero */
  | 'steps'
  /** other sign class − / 0 / + on a scale that has a worse and a better end */
  | 'direction'
  /** EV, ET, EO, «ei koske» or «?» against another of them or against an answer */
  | 'cannotAssess'
  /** unanswered by one or both, or a row only one has */
  | 'missing'
  /** number, date, text, choices, yes/no: not the same */
  | 'other'
  | 'same'
  /** asked of one only: not compared */
  | 'notAsked';

export interface Comparison {
  readonly kind: DifferenceKind;
  /** of two values on one scale */
  readonly steps?: number;
  readonly mustDiscuss: boolean;
}

/** So many steps apart must be talked about (c.9.2). */
const stepsToDiscuss = 2;

const same: Comparison = { kind: 'same', mustDiscuss: false };
const other: Comparison = { kind: 'other', mustDiscuss: false };
export const missing: Comparison = { kind: 'missing', mustDiscuss: true };
export const cannotAssess: Comparison = { kind: 'cannotAssess', mustDiscuss: true };
export const notAsked: Comparison = { kind: 'notAsked', mustDiscuss: false };

/** One step of a scale: its code and what it counts. */
export interface Step {
  readonly code: string;
  readonly value: number;
}

/** Two answers on one scale; a code the scale does not have counts as unanswered. Equal EV or ET is the same answer. */
export function compareOnScale(steps: readonly Step[], a: Json, b: Json): Comparison {
  const [special, otherSpecial] = [specialOf(a), specialOf(b)];
  const [step, otherStep] = [steps.find(({ code }) => code === a), steps.find(({ code }) => code === b)];
  if ((special === undefined && step === undefined) || (otherSpecial === undefined && otherStep === undefined)) return missing;
  if (step === undefined || otherStep === undefined) return special === otherSpecial ? same : cannotAssess;
  const apart = Math.abs(step.value - otherStep.value);
  if (apart === 0) return { ...same, steps: 0 };
  const isTwoWay = steps.some(({ value }) => value < 0);
  if (isTwoWay && Math.sign(step.value) !== Math.sign(otherStep.value)) return { kind: 'direction', steps: apart, mustDiscuss: true };
  return { kind: 'steps', steps: apart, mustDiscuss: apart >= stepsToDiscuss };
}

/** Two levels of tool 1: «ei koske» or «?» against anything else must be discussed. */
export function compareLevels(a: LevelCode | undefined, b: LevelCode | undefined): Comparison {
  if (a === undefined || b === undefined) return missing;
  if (isLevel(a) && isLevel(b)) return compareOnScale(levelSteps, a, b);
  return a === b ? same : cannotAssess;
}

/** Two answers of a part without a scale, both given (or EO): only «sama» and «eri». */
export function compareAnswers(kind: PartKind, a: Json, b: Json): Comparison {
  const [special, otherSpecial] = [specialOf(a), specialOf(b)];
  if (special !== undefined || otherSpecial !== undefined) return special === otherSpecial ? same : cannotAssess;
  return contentOf(kind, a) === contentOf(kind, b) ? same : other;
}

/** Steps of tool 1's levels; its other answers are no levels. */
export const levelSteps: readonly Step[] = [0, 1, 2].map((value) => ({ code: String(value), value }));

const isLevel = (code: LevelCode): boolean => levelSteps.some((step) => step.code === code);

/** A number as a value, a text normalised, choices in any order. */
function contentOf(kind: PartKind, value: Json): string {
  if (kind === 'number' && typeof value === 'string') return parseDecimal(value) ?? value;
  if (kind === 'text' && typeof value === 'string') return normalised(value);
  if (Array.isArray(value)) return comparable(value.map((member: Json) => comparable(member)).toSorted());
  return comparable(value);
}
