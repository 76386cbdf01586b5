// A fillable form without any layout: what is asked, what is answered, what is only read. Preview and PDF are drawn from it.

import type { FieldKey } from '../draft/revision.ts';
import type { Language } from '../instrument/words.ts';

export interface FormDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** name of the operating model, for the head of every page; '' in a blank form */
  readonly modelName: string;
  /** 'practice' = the words of `practiceMark` stand on every page */
  readonly purpose?: 'practice';
  /** whose answers these are, shown on every page: «oma arvio» */
  readonly mark?: string;
  /** the one sentence that says this is not an official form */
  readonly ownAid: string;
  readonly meta: FormMeta;
  readonly phrases: FormPhrases;
  readonly blocks: readonly FormBlock[];
}

/** Which form this is: travels in the file, unseen. */
export interface FormMeta {
  /** id of the draft; '' in a blank form */
  readonly draft: string;
  /** id of the instrument */
  readonly tool: string;
  /** version of the instrument */
  readonly version: string;
}

/** Words of the page itself. `page` and `continues` hold the placeholders the writer fills. */
export interface FormPhrases {
  /** «Sivu {{n}} / {{of}}» */
  readonly page: string;
  readonly practiceMark: string;
  /** under a box whose text did not fit: «Vastaus jatkuu: koko teksti liitteessä, kohta {{n}}» */
  readonly continues: string;
  readonly appendixTitle: string;
  readonly appendixNote: string;
}

export interface FormHeading {
  readonly kind: 'heading';
  /** 1 = section, 2 = part of a section; a question makes its own heading */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface FormParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Set apart from the flow: something to know before answering. */
export interface FormNote {
  readonly kind: 'note';
  readonly text: string;
}

/** Only read, never filled. */
export interface FormTable {
  readonly kind: 'table';
  readonly label?: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface FormColumn {
  readonly id: string;
  readonly label: string;
  /** share of the width, against the other columns */
  readonly weight: number;
}

interface FormFieldHead {
  /** unique in the form, `[A-Za-z0-9_-]` only */
  readonly name: string;
  /** where the answer lives in a draft; absent where there is no such place yet (blank row, blank form) */
  readonly key?: FieldKey;
  /** '' = the question above says it all */
  readonly label: string;
  readonly help?: string;
}

export interface FormTextField extends FormFieldHead {
  readonly kind: 'textField';
  /** height of the empty box in lines; 1 = a single line unless the value is longer */
  readonly lines: number;
  /** a date, a number or an address is plain text with a hint, in a box of its own width */
  readonly format: 'text' | 'date' | 'number' | 'address';
  readonly hint?: string;
  readonly value?: string;
}

export interface FormOption {
  readonly id: string;
  readonly label: string;
}

/** One of many. */
export interface FormChoiceField extends FormFieldHead {
  readonly kind: 'choiceField';
  readonly options: readonly FormOption[];
  /** id of an option */
  readonly value?: string;
}

/** Any of many: a check box each, named `<name>__<option>`. */
export interface FormChoicesField extends FormFieldHead {
  readonly kind: 'choicesField';
  readonly options: readonly FormOption[];
  readonly values: readonly string[];
}

/** A table of text fields: the rows there are, then blank ones to write in. */
export interface FormRowsTable {
  readonly kind: 'rowsTable';
  readonly label: string;
  readonly help?: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  /** words in front of the fields, for a row about something fixed (a goal); '' = none */
  readonly label: string;
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  readonly name: string;
  readonly key?: FieldKey;
  readonly value?: string;
}

/** One question with everything that is answered under it; kept together on a page when it can be. */
export interface FormQuestion {
  readonly kind: 'question';
  /** id as people cite it: «1.H3» */
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly blocks: readonly FormAnswerBlock[];
}

export type FormAnswerBlock = FormParagraph | FormNote | FormTable | FormTextField | FormChoiceField | FormChoicesField | FormRowsTable;
export type FormBlock = FormHeading | FormQuestion | FormAnswerBlock;

/** A field as it stands in the file: text, id of the chosen option, or 'on' for a ticked box; '' = unanswered. */
export interface FormFieldValue {
  readonly name: string;
  readonly key?: FieldKey;
  readonly value: string;
}

/** Name of one check box of a `choicesField`. */
export const tickName = (field: Pick<FormChoicesField, 'name'>, optionId: string): string => `${field.name}__${namePart(optionId)}`;

/** Letters that may stand in a field name: a dot would mean a hierarchy (pdf.md §6 «Names»). */
export const namePart = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, '_');

/** Seat of a field name: the first or the second assessor, or the joint answer (architecture §9). */
export type SeatLetter = 'a' | 'b' | 'j';

/** `q_<question>_<part>__<seat>` (architecture §9, last row). */
export const fieldName = (question: string, part: string, seat: SeatLetter): string => `q_${namePart(question)}_${namePart(part)}__${seat}`;

/** Every field of a form in reading order: what a filled file is compared with. */
export function formFields(form: Pick<FormDocument, 'blocks'>): readonly FormFieldValue[] {
  return form.blocks.flatMap(fieldsOfBlock);
}

function fieldsOfBlock(block: FormBlock): readonly FormFieldValue[] {
  switch (block.kind) {
    case 'question':
      return block.blocks.flatMap(fieldsOfBlock);
    case 'textField':
    case 'choiceField':
      return [withKey(block.name, block.value ?? '', block.key)];
    case 'choicesField':
      return block.options.map((option) => withKey(tickName(block, option.id), block.values.includes(option.id) ? 'on' : '', block.key));
    case 'rowsTable':
      return block.rows.flatMap((row) => row.cells.map((cell) => withKey(cell.name, cell.value ?? '', cell.key)));
    default:
      return [];
  }
}

const withKey = (name: string, value: string, key: FieldKey | undefined): FormFieldValue =>
  key === undefined ? { name, value } : { name, value, key };
