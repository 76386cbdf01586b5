// What the file of tool 2 holds: scales, gate, questions with their parts and rules.

import type { Condition } from './condition.ts';
import type { InstrumentHead, Option } from './definition.ts';
import type { Words } from './words.ts';

export type PartKind = 'scale' | 'yesNo' | 'number' | 'text' | 'date' | 'choices' | 'rows' | 'indicators' | 'address' | 'computed';

export interface ScaleOption {
  readonly code: string;
  readonly value: number;
  readonly label: Words;
}

export interface Scale {
  readonly id: string;
  readonly label: Words;
  readonly question: Words;
  readonly options: readonly ScaleOption[];
}

/** EV = ei voida arvioida, ET = ei tavoiteltu, EO = en osaa arvioida. */
export type SpecialCode = 'EV' | 'ET' | 'EO';

export interface Part {
  readonly id: string;
  readonly kind: PartKind;
  readonly label: Words;
  readonly help?: Words;
  readonly scale?: string;
  /** other words for the same values (2.W4 is reversed) */
  readonly optionLabels?: Readonly<Record<string, Words>>;
  readonly special: readonly SpecialCode[];
  /** option set of the path instrument, for `choices` */
  readonly options?: string;
  /** row list of the path instrument, for `rows` (`reach`, `goalrisks`) */
  readonly list?: string;
  /** asked only when this holds; `{q}` = the question */
  readonly asked?: Condition;
  /** what a `computed` part shows */
  readonly computes?: 'changes' | 'fulfilment' | 'share' | 'assessors';
  /** for `choices`/`indicators`: at most so many */
  readonly max?: number;
}

export interface PartRule {
  readonly id: string;
  readonly when: Condition;
  readonly part: string;
  readonly text: Words;
}

export interface Question {
  readonly id: string;
  readonly label: Words;
  /** what the reader looks for, one sentence */
  readonly help: Words;
  /** perspective (asiakas, talous …): id in `views` */
  readonly view?: string;
  /** name of a bundle of parts used as is (VN), or own parts */
  readonly bundle?: string;
  readonly parts?: readonly Part[];
  /** other words for the options of a scale of its bundle (2.X3) */
  readonly scaleNote?: Words;
  /** fields of the description shown beside, first first */
  readonly fields: readonly string[];
  /** reason is required when this holds (bundle questions: the bundle says) */
  readonly reasonRequired?: Condition;
}

export interface GateQuestion extends Question {
  readonly evidence: boolean;
  readonly metWhen: Condition;
  readonly warnings: readonly { readonly id: string; readonly when: Condition; readonly text: Words }[];
}

export interface QuestionSection {
  readonly id: string;
  readonly title: Words;
  readonly lead: Words;
  readonly questions: readonly string[];
  /** asked only when this joint yes/no part is yes («2.N.k») */
  readonly optional?: { readonly id: string; readonly label: Words; readonly help: Words };
}

export interface ImpactTool extends InstrumentHead {
  readonly kind: 'impact';
  readonly scales: readonly Scale[];
  readonly special: Readonly<Record<SpecialCode, Words>>;
  readonly views: readonly { readonly id: string; readonly label: Words }[];
  readonly bundles: Readonly<
    Record<
      string,
      {
        readonly parts: readonly Part[];
        readonly rules: readonly PartRule[];
        readonly reasonRequired: Condition;
        readonly reasonHelp: Words;
      }
    >
  >;
  readonly gate: readonly GateQuestion[];
  readonly sections: readonly QuestionSection[];
  readonly questions: readonly Question[];
  /** closing sentences 2.Y1–2.Y5, joint text */
  readonly summarySentences: readonly { readonly id: string; readonly label: Words; readonly help: Words }[];
  readonly assessorRoles: readonly Option[];
  /** roles that must be two different people */
  readonly requiredRoles: readonly string[];
  readonly confirmWhen: Condition;
}
