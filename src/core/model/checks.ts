// The automatic checks: proposals a person takes or dismisses with a reason (instruments.md b.11). Nothing here is stored.

import type { DraftReader } from '../draft/reader.ts';
import type { FieldKey } from '../draft/revision.ts';
import type { Condition } from '../instrument/condition.ts';
import type { Check, PathInstrument } from '../instrument/definition.ts';
import { holds, idsIn, listName } from '../instrument/evaluate.ts';
import type { Facts } from '../instrument/evaluate.ts';
import { fieldOf } from '../instrument/keys.ts';
import { contentOf, textLanguageOf, writtenIn } from './content.ts';
import { passageDigest } from './digest.ts';
import { addressesIn, withoutAddresses } from './normalised.ts';
import { personalDataIn, withoutPersonalData } from './personal.ts';
import { placeholdersIn } from './placeholders.ts';
import { projectSentences } from './project-talk.ts';
import { sentencesOf } from './sentences.ts';
import { projectWordsOf } from './word-lists.ts';

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Finding {
  readonly check: Check;
  /** '' = the whole description */
  readonly field: string;
  /** places in the field's text; of the field's own text the places are those of the stored value */
  readonly passages: readonly Passage[];
  /** last part of the key a dismissal is stored under */
  readonly digest: string;
  /** the reason it was dismissed with */
  readonly dismissed?: string;
}

export interface CheckContext {
  readonly reader: DraftReader;
  readonly path: PathInstrument;
  readonly facts: Facts;
}

/** Findings in a field, dismissed ones too; '' = those about the whole description. */
export function findingsIn(fieldId: string, context: CheckContext): readonly Finding[] {
  const language = textLanguageOf(context.reader, context.path);
  return context.path.checks
    .filter((check) => !(language === 'se' && isLanguageBound(check.when)))
    .filter((check) => fires(check, fieldId, context))
    .map((check) => findingOf(check, fieldId, context));
}

/** Every finding of the draft: of the whole description first, then field by field. */
export const allFindings = (context: CheckContext): readonly Finding[] =>
  ['', ...[...context.path.fields, ...context.path.collection].map((field) => field.id)].flatMap((id) => findingsIn(id, context));

export const dismissKey = (checkId: string, fieldId: string, digest: string): FieldKey =>
  `dismiss/${fieldId === '' ? checkId : `${checkId}.${fieldId}`}/${digest}`;

/** Fields a check looks at, lists opened; none = the whole description. */
export const fieldsOfCheck = (check: Check, facts: Facts): readonly string[] =>
  check.fields.flatMap((field) => (field.startsWith('@') ? namesIn(field, facts) : [field]));

/** A condition that reads word lists of a language; not asked of a text in Northern Sámi. */
export const isLanguageBound = (condition: Condition): boolean =>
  idsIn(condition).some((id) => /^x\.(?:sana|hankelause|hankeosuus|ydin)\./u.test(id));

/** Personal data anywhere in the draft, reasons, evidence and comments included, by field key. */
export const personalDataByKey = (reader: DraftReader): readonly { key: FieldKey; passages: readonly Passage[] }[] =>
  ['text/', 'meta/', 'na/', 'row/', 'rate/', 'just/', 'cmt/', 'dismiss/']
    .flatMap((prefix) => reader.keys(prefix))
    .map((key) => ({ key, passages: personalDataIn(textIn(reader.value(key))) }))
    .filter((entry) => entry.passages.length > 0);

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : value !== null && typeof value === 'object' ? Object.values(value).map(textIn).join('\n') : '';

const namesIn = (name: string, facts: Facts): readonly string[] =>
  (facts.list(listName(name)) ?? []).flatMap((entry) =>
    typeof entry !== 'string' ? [] : entry.startsWith('@') ? namesIn(entry, facts) : [entry],
  );

function fires(check: Check, fieldId: string, { facts }: CheckContext): boolean {
  const fields = fieldsOfCheck(check, facts);
  const perField = idsIn(check.when).some((id) => id.includes('{F}'));
  if (perField) return fieldId !== '' && (fields.length === 0 || fields.includes(fieldId)) && holds(check.when, facts, { F: fieldId });
  return fieldId === (fields.length === 0 ? '' : blamed(check.when, fields, facts)) && holds(check.when, facts);
}

/** Of several fields, the one the first holding branch of the condition speaks of; else the first. */
function blamed(condition: Condition, fields: readonly string[], facts: Facts): string {
  if (fields.length === 1) return fields[0] ?? '';
  const named = branches(condition)
    .filter((branch) => holds(branch, facts))
    .map((branch) =>
      fields.find((field) => idsIn(branch).some((id) => id === field || id.startsWith(`${field}.`) || id.endsWith(`.${field}`))),
    )
    .find((field) => field !== undefined);
  return named ?? fields[0] ?? '';
}

const branches = (condition: Condition): readonly Condition[] =>
  'any' in condition ? condition.any : 'all' in condition ? condition.all.flatMap((member) => ('any' in member ? member.any : [])) : [];

function findingOf(check: Check, fieldId: string, context: CheckContext): Finding {
  const text = textOf(check, fieldId, context);
  const passages = passagesOf(check, text, context);
  const digest = passageDigest(
    passages.length === 0
      ? [text]
      : check.quotes === 'personal'
        ? maskedSentences(text, passages)
        : passages.map((passage) => passage.text),
  );
  const dismissed = context.reader.value(dismissKey(check.id, fieldId, digest));
  return { check, field: fieldId, passages, digest, ...(typeof dismissed === 'string' && dismissed.trim() !== '' ? { dismissed } : {}) };
}

function textOf(check: Check, fieldId: string, { reader, path }: CheckContext): string {
  const field = fieldOf(path, fieldId);
  if (field === undefined) return '';
  const content = contentOf(reader, path, field);
  return check.quotes === 'personal' ? writtenIn(path, field, content) : content.text;
}

function passagesOf(check: Check, text: string, { reader, path }: CheckContext): readonly Passage[] {
  const places = (): readonly { start: number; end: number }[] => {
    switch (check.quotes) {
      case 'projectSentences':
        return projectSentences(withoutAddresses(text), projectWordsOf(path, textLanguageOf(reader, path)));
      case 'placeholders':
        return placeholdersIn(text, path.placeholders);
      case 'personal':
        return personalDataIn(text);
      case 'addresses':
        return addressesIn(text);
      default:
        return [];
    }
  };
  return places().map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
}

/** The sentences around personal data with the data masked: a digest that anyone could guess back must not be stored. */
const maskedSentences = (text: string, passages: readonly Passage[]): readonly string[] =>
  sentencesOf(text)
    .filter((sentence) => passages.some((passage) => passage.start < sentence.end && sentence.start < passage.end))
    .map((sentence) => withoutPersonalData(sentence.text));
