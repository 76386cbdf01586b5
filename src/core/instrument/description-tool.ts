// What the file of tool 1 holds: levels, criteria, classes and what raises them.

import type { Condition } from './condition.ts';
import type { InstrumentHead } from './definition.ts';
import type { Words } from './words.ts';

/** Answer codes of tool 1: levels '0' '1' '2', 'na' = ei koske, 'ns' = en osaa sanoa. */
export interface LevelOption {
  readonly code: '0' | '1' | '2' | 'na' | 'ns';
  readonly label: Words;
  readonly meaning: Words;
}

export interface ReviewCriterion {
  readonly id: string;
  readonly label: Words;
  /** what the reader looks for, one sentence */
  readonly help: Words;
  /** path fields it is read from; `@f`-like list names allowed; 'attached' = fields with an attachment or link; empty = no field */
  readonly fields: readonly string[];
  readonly weight: 'decisive' | 'important' | 'supplementary';
  readonly mayNotApply: boolean;
  /** by rule, derived and never stored (b.1) */
  readonly notApplicableWhen?: Condition;
  /** a proposed level the program can compute (1.L3): first condition that holds */
  readonly proposal?: readonly { readonly code: '0' | '1' | '2'; readonly when: Condition }[];
}

export interface ReviewSection {
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  readonly criteria: readonly string[];
}

export interface ClassDefinition {
  readonly id: string;
  /** what stands in the square: «A+» */
  readonly mark: string;
  readonly label: Words;
  readonly meaning: Words;
  readonly when: Condition;
  /** refinements of this class: first that holds is shown under the label */
  readonly variants?: readonly { readonly id: string; readonly label: Words; readonly when: Condition }[];
}

/** One condition of «what raises the class». `advisory`: length advice, not part of the class rule. */
export interface RaiseStep {
  readonly when: Condition;
  readonly field: string;
  readonly criterion?: string;
  readonly advisory?: true;
  readonly advice: Words;
}

export interface DescriptionTool extends InstrumentHead {
  readonly kind: 'description';
  readonly levels: readonly LevelOption[];
  readonly weights: readonly { readonly id: ReviewCriterion['weight']; readonly label: Words }[];
  readonly sections: readonly ReviewSection[];
  readonly criteria: readonly ReviewCriterion[];
  /** in the order they are tried: the first that holds is the class */
  readonly classes: readonly ClassDefinition[];
  /** ladder from lowest to highest, ids of `classes` */
  readonly ladder: readonly string[];
  readonly preliminary: { readonly shownWhen: Condition; readonly classes: readonly { readonly id: string; readonly when: Condition }[] };
  /** by the class shown: what the next one asks */
  readonly raise: readonly { readonly from: string; readonly to: string; readonly steps: readonly RaiseStep[] }[];
  /** the conditions listed under «why», for every class: those of class A */
  readonly why: readonly { readonly when: Condition; readonly criterion?: string; readonly text: Words }[];
  readonly comparison: {
    readonly label: Words;
    readonly note: Words;
    readonly total: number;
    readonly counts: Readonly<Record<string, number>>;
  };
}
