// The answers given on the screens, looked for in what was taken away: every one of them, under its own id.

import { expect } from '@playwright/test';
import { fieldName, namePart } from '../../../src/core/report/form-model.ts';
import { partsOf, questionOf } from '../../../src/core/instrument/keys.ts';
import type { Payload } from '../../../src/core/submission/payload-schema.ts';
import type { Description } from '../../fixtures/description.ts';
import { byRule, levels, noted, expectedClass, reasons } from './description-answers.ts';
import { answers, assessors, change, evidence, gate, sentences, textOf, type PartAnswer, type QuestionAnswer } from './impact-answers.ts';
import { found, path, tool2, type SpokenWords } from './words.ts';

const special = (value: PartAnswer) => (value === 'EV' || value === 'ET' || value === 'EO' ? value : '');
const number = (text: string) => text.replace(',', '.');
const day = (text: string) =>
  text
    .split('.')
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** Every answer of both tools, the texts and the class. */
export function expectPayload(payload: Payload, description: Description): void {
  expect(payload.state).toBe('practice');
  const told = JSON.stringify(payload.model);
  for (const text of [description.name, description.shortDescription, description.place, ...description.fields.map((field) => field.text)])
    expect(told).toContain(JSON.stringify(text).slice(1, -1));
  const review = payload.description!;
  expect(Object.fromEntries(review.answers.filter(({ byRule: ruled }) => !ruled).map(({ id, answer }) => [id, answer]))).toEqual(levels);
  expect(review.answers.filter((answer) => answer.byRule).map(({ id }) => id)).toEqual(byRule);
  expect(review.answers.find(({ id }) => id === noted.criterion)!.finding).toBe(noted.finding);
  expect([review.classAtFinish.id, review.classNow.id]).toEqual([expectedClass.id, expectedClass.id]);
  const { impact } = payload;
  expect(impact).toMatchObject({
    mode: 'together',
    purpose: 'practice',
    assessors: assessors.map(({ role, name, organisation }) => ({ role, name, organisation })),
  });
  expect(impact.gate.met).toBe(true);
  expect(impact.answers.map(({ id }) => id)).toEqual(tool2.questions.map(({ id }) => id));
  for (const answer of [...impact.gate.questions, ...impact.answers]) expectAnswer(answer, { ...gate, ...answers }[answer.id]);
  expect(Object.fromEntries(impact.sentences.map(({ id, text }) => [id, text]))).toEqual(sentences);
  expect(told).toContain(change.value);
}

function expectAnswer({ id, parts, reason }: Payload['impact']['answers'][number], given: QuestionAnswer | undefined): void {
  expect(reason, id).toBe(given?.reason ?? '');
  for (const part of parts) {
    const value = given?.parts[part.id];
    if (value === undefined) continue;
    const where = `${id}.${part.id}`;
    expect(part.special, where).toBe(special(value));
    if (special(value) !== '') continue;
    if (part.kind === 'rows')
      expect(JSON.stringify(part.rows), where).toContain(Object.values((value as readonly Record<string, string>[])[0]!)[0]);
    else if (part.kind === 'choices') expect(part.values, where).toEqual(value);
    else if (part.kind === 'indicators') expect(part.values, where).toHaveLength((value as readonly string[]).length);
    else if (part.kind === 'yesNo') expect(part.value, where).toBe(value === true ? 'yes' : 'no');
    else if (part.kind !== 'computed')
      expect(part.value, where).toBe(part.kind === 'number' ? number(textOf(value)) : part.kind === 'date' ? day(textOf(value)) : value);
  }
}

type Values = ReadonlyMap<string, string>;
/** Field of an answer that is everybody's, or the only assessor's. */
const fieldIn = (values: Values, question: string, part: string): string | undefined => values.get(fieldName(question, part, 'j'));

export function expectDescriptionForm(values: Values, words: SpokenWords): void {
  for (const [id, level] of Object.entries(levels)) {
    expect(fieldIn(values, id, 'v'), id).toBe(level);
    expect(fieldIn(values, id, 'reason'), id).toBe(id === noted.criterion ? noted.finding : (reasons[id] ?? ''));
  }
  expect(fieldIn(values, noted.criterion, 'repair_1_mita')).toBe(noted.repair.what);
  expect(fieldIn(values, noted.criterion, 'repair_1_kuka')).toBe(noted.repair.who);
  expect(fieldIn(values, noted.criterion, 'repair_1_mihinMennessa')).toBe(shownDay(noted.repair.when, words));
}

export function expectImpactForm(values: Values, words: SpokenWords): void {
  for (const [id, { parts, reason = '' }] of Object.entries({ ...gate, ...answers })) {
    const question = questionOf(tool2, id)!;
    if (id in answers) expect(fieldIn(values, id, 'reason'), id).toBe(reason);
    for (const part of partsOf(tool2, question)) {
      const value = parts[part.id];
      if (value === undefined) continue;
      const where = `${id}.${part.id}`;
      const ticked = (name: string, option: string) => values.get(`${fieldName(id, name, 'j')}__${namePart(option)}`);
      if (part.kind === 'scale') expect(fieldIn(values, id, part.id), where).toBe(value);
      else if (part.kind === 'yesNo') expect(fieldIn(values, id, part.id), where).toBe(value === true ? 'yes' : 'no');
      else if (special(value) !== '') expect(ticked(`${part.id}_special`, textOf(value)), where).toBe('on');
      else if (part.kind === 'choices') for (const option of value as readonly string[]) expect(ticked(part.id, option), where).toBe('on');
      else if (part.kind === 'rows') expectRow(values, words, id, part.id, part.list!, (value as readonly Record<string, string>[])[0]!);
      else if (part.kind === 'indicators')
        expect(
          [...values].filter(([name, shown]) => name.startsWith(fieldName(id, part.id, 'j')) && shown === 'on'),
          where,
        ).toHaveLength(1);
      else
        expect(fieldIn(values, id, part.id), where).toBe(
          part.kind === 'number' ? shownNumber(textOf(value), words) : part.kind === 'date' ? shownDay(textOf(value), words) : value,
        );
    }
  }
  for (const [id, text] of Object.entries(sentences)) expect(fieldIn(values, id, 't'), id).toBe(text);
  expect([...values.values()]).toEqual(
    expect.arrayContaining([...assessors.flatMap(({ name, organisation }) => [name, organisation]), evidence.viite]),
  );
}

/** A form writes numbers and days as its language does; English days are ISO days. */
const shownNumber = (text: string, { language }: SpokenWords): string => (language === 'en' ? number(text) : text);
const shownDay = (text: string, { language }: SpokenWords): string => (language === 'en' ? day(text) : text);

/** The one row of a part, its choices in words of the language. */
function expectRow(
  values: Values,
  words: SpokenWords,
  question: string,
  part: string,
  list: string,
  row: Readonly<Record<string, string>>,
): void {
  for (const [column, value] of Object.entries(row)) {
    const { kind, options } = found(found(path.rowLists, list).columns, column);
    const shown = kind === 'choice' ? words.label(found(path.options[options!]!, value).label) : value;
    expect(fieldIn(values, question, `${part}_1_${column}`), `${question} ${column}`).toBe(shown);
  }
}
