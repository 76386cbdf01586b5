// The class of a description, why it is what it is, and what raises it (instruments.md b.13).

import type { Condition } from '../instrument/condition.ts';
import type { ClassDefinition, DescriptionTool, RaiseStep, ReviewCriterion } from '../instrument/description-tool.ts';
import { holds, idsIn, listName, unmet } from '../instrument/evaluate.ts';
import type { Facts } from '../instrument/evaluate.ts';
import type { Words } from '../instrument/words.ts';
import { isNotApplicableByRule } from './answers.ts';
import type { LevelCode } from './answers.ts';

export interface Classification {
  /** id of the class as in `classes` */
  readonly id: string;
  readonly mark: string;
  /** id of the variant that holds */
  readonly variant?: string;
  /** nobody has answered the deciding criteria yet: the class is computed from the text alone */
  readonly preliminary: boolean;
  readonly why: readonly { readonly condition: Condition; readonly holds: boolean; readonly criterion?: string; readonly text: Words }[];
  /** steps to the next classes that are not yet taken; `conditions` are the unmet ones, lists opened */
  readonly raise: readonly {
    readonly step: RaiseStep;
    readonly from: string;
    readonly to: string;
    readonly conditions: readonly Condition[];
  }[];
}

export type CountedFrom = 'rule' | 'emptyFields' | 'unanswered' | 'notApplicable' | 'answer';

export interface CountedValue {
  readonly value: 0 | 1 | 2;
  readonly from: CountedFrom;
  /** «kenttä on tyhjä»: answered, but no field of the criterion says anything · «tarkista»: answered 1 or 2 although the text is short */
  readonly notice?: 'emptyFields' | 'check';
}

/** Class of the description from the answers; the preliminary one while the deciding criteria are unanswered. */
export function classify({ facts, tool1 }: { readonly facts: Facts; readonly tool1: DescriptionTool }): Classification {
  const preliminary = holds(tool1.preliminary.shownWhen, facts);
  const shown = preliminary ? preliminaryOf(tool1, facts) : tool1.classes.find((candidate) => holds(candidate.when, facts));
  const definition = shown ?? lowestOf(tool1);
  const variant = preliminary ? undefined : definition.variants?.find((candidate) => holds(candidate.when, facts));
  return {
    id: definition.id,
    mark: definition.mark,
    ...(variant === undefined ? {} : { variant: variant.id }),
    preliminary,
    why: tool1.why.map((reason) => ({
      condition: reason.when,
      holds: holds(reason.when, facts),
      text: reason.text,
      ...(reason.criterion === undefined ? {} : { criterion: reason.criterion }),
    })),
    raise: tool1.raise
      .filter((ladder) => plain(ladder.from) === plain(definition.id))
      .flatMap((ladder) => ladder.steps.map((step) => ({ step, from: ladder.from, to: ladder.to, conditions: unmet(step.when, facts) })))
      .filter((entry) => entry.conditions.length > 0),
  };
}

/**
 * What a criterion counts as (first that fits): «ei koske» by rule 2 · every field of it empty 0 · unanswered or «?» 0 · the answer.
 * «Ei koske» answered by a person counts 0 and is left out of percentages (`from`).
 */
export function countedValue(
  criterion: ReviewCriterion,
  answer: LevelCode | undefined,
  facts: Facts,
  tool1: DescriptionTool,
): CountedValue {
  if (isNotApplicableByRule(criterion, facts)) return { value: 2, from: 'rule' };
  if (areFieldsEmpty(criterion, facts)) {
    return answer === '1' || answer === '2' ? { value: 0, from: 'emptyFields', notice: 'emptyFields' } : { value: 0, from: 'emptyFields' };
  }
  if (answer === undefined || answer === 'ns') return { value: 0, from: 'unanswered' };
  if (answer === 'na') return { value: 0, from: 'notApplicable' };
  const value = answer === '2' ? 2 : answer === '1' ? 1 : 0;
  return value > 0 && isShort(criterion, facts, tool1) ? { value, from: 'answer', notice: 'check' } : { value, from: 'answer' };
}

/** Share of the greatest possible sum, in whole per cent downwards, «ei koske» left out; for following progress only. */
export function progressPercent(counted: readonly CountedValue[]): number {
  const included = counted.filter((value) => value.from !== 'rule' && value.from !== 'notApplicable');
  return included.length === 0 ? 0 : Math.floor((100 * included.reduce((sum, value) => sum + value.value, 0)) / (2 * included.length));
}

/** Field ids a criterion is read from, lists opened; 'attached' = no field of its own. */
export const fieldsOfCriterion = (criterion: ReviewCriterion, facts: Facts): readonly string[] =>
  criterion.fields.flatMap((field) => (field.startsWith('@') ? idsOfList(field, facts) : field === 'attached' ? [] : [field]));

const areFieldsEmpty = (criterion: ReviewCriterion, facts: Facts): boolean => {
  const fields = fieldsOfCriterion(criterion, facts);
  return fields.length > 0 && fields.every((field) => !facts.filled(field, 0));
};

/** A length condition among the advisory steps speaks of one of its fields and does not hold. */
const isShort = (criterion: ReviewCriterion, facts: Facts, tool1: DescriptionTool): boolean => {
  const fields = fieldsOfCriterion(criterion, facts);
  return tool1.raise
    .flatMap((ladder) => ladder.steps)
    .some((step) => step.advisory === true && idsIn(step.when).some((id) => fields.includes(id)) && !holds(step.when, facts));
};

function idsOfList(name: string, facts: Facts): readonly string[] {
  return (facts.list(listName(name)) ?? []).flatMap((entry) =>
    typeof entry !== 'string' ? [] : entry.startsWith('@') ? idsOfList(entry, facts) : [entry],
  );
}

const preliminaryOf = (tool1: DescriptionTool, facts: Facts): ClassDefinition | undefined => {
  const found = tool1.preliminary.classes.find((candidate) => holds(candidate.when, facts));
  return found === undefined ? undefined : tool1.classes.find((candidate) => plain(candidate.id) === plain(found.id));
};

const lowestOf = (tool1: DescriptionTool): ClassDefinition => {
  const lowest = tool1.classes.find((candidate) => plain(candidate.id) === plain(tool1.ladder[0] ?? '')) ?? tool1.classes.at(-1);
  if (lowest === undefined) throw new Error('a tool without classes');
  return lowest;
};

/** «luokka.A» and «alustava.A» are class «A». */
const plain = (id: string): string => id.replace(/^(?:luokka|alustava)\./, '');
