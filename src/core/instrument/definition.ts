// What an instrument file holds, whichever instrument it is. A file is one version in three languages, frozen once published.

import type { Condition, ConditionLists } from './condition.ts';
import type { Words } from './words.ts';

export interface InstrumentHead {
  readonly format: 1;
  readonly id: string;
  /** semver; 0.x = working version: texts may change, ids never change meaning nor are reused */
  readonly version: string;
  readonly title: Words;
  /** short name for tabs and lists */
  readonly shortTitle: Words;
  /** 'own-unreviewed' until a person has checked the Swedish and the English */
  readonly review: 'own-unreviewed' | 'reviewed';
  /** ids of the instruments whose answers its conditions read */
  readonly reads: readonly string[];
  readonly lists: ConditionLists;
}

/** A choice of a list. `freeText`: choosing it opens a line for own words (stored under `text/<field>.<option>`). */
export interface Option {
  readonly id: string;
  readonly label: Words;
  readonly note?: Words;
  /** for use after a number («pv»); signs are the same in every language */
  readonly short?: Words;
  readonly freeText?: true;
}

export type ColumnKind = 'line' | 'text' | 'number' | 'date' | 'choice' | 'yesNo' | 'address' | 'file' | 'reference';

export interface Column {
  readonly id: string;
  readonly label: Words;
  readonly kind: ColumnKind;
  /** needed for the row to count as complete; a condition may read `row.<column>.<option>` and `row.<column>` (1 when filled) */
  readonly required: boolean | Condition;
  readonly help?: Words;
  /** name of an option set of the path instrument, for `choice` */
  readonly options?: string;
  /** list whose rows a `reference` points to */
  readonly refersTo?: string;
  readonly maxLength?: number;
}

/** A list of rows (goals, indicators, attachments …), stored as `row/<id>/<rowId>/<column>`. */
export interface RowList {
  readonly id: string;
  readonly label: Words;
  /** what one row is called, for «Lisää …» */
  readonly rowLabel: Words;
  readonly help?: Words;
  readonly columns: readonly Column[];
}

export type Role =
  | 'modelName'
  | 'shortDescription'
  | 'place'
  | 'county'
  | 'funders'
  | 'collection'
  | 'stageOfDevelopment'
  | 'attachments'
  | 'coverImage'
  | 'keywords'
  | 'author'
  | 'textLanguage'
  | 'call'
  | 'pillar'
  | 'investments'
  | 'theme'
  | 'vulnerable'
  | 'programmeIndicator'
  | 'goals'
  | 'indicators'
  | 'coreIdea'
  | 'results'
  | 'collectionName';

export type FieldKind =
  | 'text' // many lines; stored under text/<id>
  | 'line' // one line; text/<id>
  | 'address' // one web address; text/<id>
  | 'choice' // one option id; meta/<id>
  | 'choices' // option ids; meta/<id>
  | 'words' // own words, a list; meta/<id>
  | 'date' // ISO day; meta/<id>
  | 'image' // one attachment row with alt text
  | 'files' // only attachments and links
  | 'rows' // only the lists named in `rows`
  | 'models' // the operating models of a collection
  | 'automatic' // made by the app, never asked
  | 'group'; // `parts` are asked together

export interface Criterion {
  /** «F12.1» = field F12, n 1 */
  readonly n: number;
  readonly text: Words;
  readonly required: boolean;
  /** asked only when this holds (RRP models) */
  readonly when?: Condition;
  /** where the program can see it itself, this decides and nobody ticks */
  readonly met?: Condition;
}

export interface FieldPart {
  readonly id: string;
  readonly kind: Exclude<FieldKind, 'group' | 'automatic' | 'files' | 'image' | 'models'>;
  readonly label: Words;
  readonly help?: Words;
  /** option set name, or `programme:<list>` for a list of the programme data */
  readonly options?: string;
  /** shown only when this holds */
  readonly when?: Condition;
}

export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly role?: Role;
  readonly label: Words;
  /** shown on the public summary page */
  readonly inSummary?: true;
  readonly guide: Words;
  readonly ask: readonly Words[];
  /** advice in characters of normalised text (for `words`: number of words), never a limit */
  readonly length?: { readonly min: number; readonly max: number };
  readonly criteria: readonly Criterion[];
  readonly good?: Words;
  readonly weak?: Words;
  readonly options?: string;
  readonly parts?: readonly FieldPart[];
  /** row lists edited in this field */
  readonly rows?: readonly string[];
  /** attachments and links can be added to this field */
  readonly files?: true;
  /** «ei koske» may be chosen, with a reason */
  readonly mayNotApply?: true;
}

export interface Stage {
  readonly id: string;
  readonly title: Words;
  /** the one question this stage answers */
  readonly question: Words;
  readonly fields: readonly string[];
  /** how one page shows the fields together; every field in exactly one group */
  readonly groups?: readonly { readonly title: Words; readonly lead?: Words; readonly fields: readonly string[] }[];
}

/** An automatic check: only a proposal, a person takes it or dismisses it with a reason. */
export interface Check {
  readonly id: string;
  /** field ids, or a list name such as `@f`; empty = the whole description */
  readonly fields: readonly string[];
  readonly kind: 'proposal' | 'privacy';
  readonly when: Condition;
  readonly title: Words;
  readonly advice: Words;
  /** criteria of tool 1 it speaks about */
  readonly criteria: readonly string[];
  /** which passages of the text show why */
  readonly quotes?: 'projectSentences' | 'placeholders' | 'personal' | 'addresses';
}

export interface GateItem {
  readonly id: string;
  readonly when: Condition;
  readonly field: string;
  readonly text: Words;
}

export interface PathInstrument extends InstrumentHead {
  readonly kind: 'path';
  readonly stages: readonly Stage[];
  readonly fields: readonly Field[];
  /** fields of a collection (kokonaisuus) */
  readonly collection: readonly Field[];
  /** public summary, in Innokylä's own order */
  readonly summaryOrder: readonly string[];
  readonly options: Readonly<Record<string, readonly Option[]>>;
  readonly rowLists: readonly RowList[];
  readonly checks: readonly Check[];
  /** «Valmis»: warnings, never a lock (a.6) */
  readonly readyGate: readonly GateItem[];
  /** word lists of the checks, in the notation of b.11; language-independent ones under `any` */
  readonly wordLists: Readonly<Record<string, Readonly<Record<'fi' | 'sv' | 'en', readonly string[]>>>>;
  /** a.0.6 */
  readonly placeholders: { readonly strong: readonly string[]; readonly weak: readonly string[]; readonly references: readonly string[] };
}
