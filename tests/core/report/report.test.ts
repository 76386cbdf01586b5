// The report of an assessment: who confirmed what, what the two had answered where they disagree, and texts to be moved into another form.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import type { RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import type { Language } from '../../../src/core/instrument/words.ts';
import type { Programme } from '../../../src/core/programme.ts';
import { changeShown } from '../../../src/core/report/change-shown.ts';
import { asPlainText, copyTexts } from '../../../src/core/report/copy-texts.ts';
import type { DocumentBlock, DraftDocument } from '../../../src/core/report/document-model.ts';
import type { DocumentSource } from '../../../src/core/report/document-source.ts';
import { reportPhraseKeys } from '../../../src/core/report/report-phrases.ts';
import { reportOf } from '../../../src/core/report/report.ts';
import { assessmentsOf, type Assessment } from '../../../src/core/review/assessments.ts';
import { attachKey, reopeningsOf } from '../../../src/core/review/confirmation-records.ts';
import { confirmationState } from '../../../src/core/review/confirmation.ts';
import { noJointValue } from '../../../src/core/review/answers.ts';
import { pairContextOf } from '../../../src/core/review/pair-of.ts';
import { exampleSet, ids, path, programme as rules, tool1, tool2, written } from '../../fixtures/example-draft.ts';
import { aid as apartAid, names, revealedPairSet, seats } from '../../fixtures/pair-draft.ts';

const programme = rules as unknown as Programme;
const wordsOf = (language: Language, file: string) =>
  JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Record<string, string>;
const lookUp = (words: Readonly<Record<string, string>>, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{{${name}}}`, String(value)), words[key] ?? `?${key}`);

function sourceOf(set: RevisionSet, language: Language = 'fi'): DocumentSource {
  const [outputs, form] = [wordsOf(language, 'outputs'), wordsOf(language, 'form')];
  return {
    reader: readerOf(set),
    path,
    tool1,
    tool2,
    programme,
    language,
    ownAid: 'Oma apuväline',
    today: '2026-11-25',
    words: (key, values) => lookUp(outputs, `doc${key}`, values),
    formWords: (key, values) => lookUp(form, key, values),
  };
}

function reported(set: RevisionSet, aid: string, language: Language = 'fi'): DraftDocument {
  const assessment = assessmentOf(set, aid);
  const input = { set, aid, path, tool1, tool2, programme };
  const confirmation = confirmationState(input);
  if (confirmation === undefined) throw new Error('no such assessment');
  const words = wordsOf(language, 'confirm');
  return reportOf({
    source: sourceOf(set, language),
    set,
    assessment,
    confirmation,
    reopenings: reopeningsOf(readerOf(set), aid),
    pair: pairContextOf(input, assessment),
    phrases: (key, values) => lookUp(words, `report${key}`, values),
  });
}

function assessmentOf(set: RevisionSet, aid: string): Assessment {
  const found = assessmentsOf(readerOf(set), tool2.id).find((one) => one.aid === aid);
  if (found === undefined) throw new Error('no such assessment');
  return found;
}

const textOf = (blocks: readonly DocumentBlock[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'group') return textOf(block.blocks);
      if (block.kind === 'facts') return block.items.map(({ name, value }) => `${name}: ${value}`).join('\n');
      if (block.kind === 'list') return block.items.join('\n');
      return block.kind === 'table'
        ? [block.columns.map(({ label }) => label), ...block.rows].map((row) => row.join(' | ')).join('\n')
        : block.text;
    })
    .join('\n');
const sectionIn = (document: DraftDocument, end: string) => document.sections.find(({ id }) => id.endsWith(end));

describe('the report', () => {
  test.each(['fi', 'sv', 'en'] as const)('has every word it needs in %s', (language) => {
    const words = wordsOf(language, 'confirm');
    expect(reportPhraseKeys.filter((key) => (words[`report${key}`] ?? '') === '')).toEqual([]);
    expect(JSON.stringify(reported(revealedPairSet(), apartAid, language))).not.toContain('?report');
  });

  test('counts by view as the table of results does, and adds nothing up over scales', () => {
    const result = textOf(sectionIn(reported(exampleSet(), ids.impact), '-result')?.blocks ?? []);
    expect(result).toContain('Parannettu | 2 | 2 | 1 | 2 | 3 | 10');
    expect(result).toContain('Valmiita kysymyksiä: 42/42');
    expect(result).not.toContain('Yksimielisyys');
  });

  test('of a pair tells how far it agreed before the talk, and own answers only when they are attached', () => {
    const set = revealedPairSet();
    expect(textOf(sectionIn(reported(set, apartAid), '-result')?.blocks ?? [])).toContain('Yksimielisyys ennen keskustelua');
    const titles = (one: RevisionSet) => reported(one, apartAid).sections.map(({ title }) => title);
    expect(titles(set).filter((title) => title.startsWith('Oma arvio'))).toEqual([]);
    const attached = titles(written(set, { [attachKey(apartAid)]: true }));
    expect(attached.filter((title) => title.startsWith('Oma arvio'))).toEqual(
      [names.a, names.b].map((name) => `Oma arvio ennen keskustelua: ${name}`),
    );
  });

  test('tells of a disagreement what each answered and why', () => {
    const question = tool2.questions.find(({ view, bundle }) => view !== undefined && bundle !== undefined)?.id ?? '';
    const part = tool2.bundles[tool2.questions.find(({ id }) => id === question)?.bundle ?? '']?.parts[0]?.id ?? '';
    const set = written(revealedPairSet(), {
      [rateKey(apartAid, question, part, 'joint')]: noJointValue,
      [reasonKey(apartAid, question, seats.a)]: 'Alueen luvuissa muutosta ei näy.',
      [reasonKey(apartAid, question, seats.b)]: 'Hankkeen seurannassa muutos näkyy selvästi.',
    });
    const dissent = textOf(sectionIn(reported(set, apartAid), '-dissent')?.blocks ?? []);
    for (const said of [names.a, names.b, 'Alueen luvuissa muutosta ei näy.', 'Hankkeen seurannassa muutos näkyy selvästi.'])
      expect(dissent).toContain(said);
  });

  test('says that nobody has confirmed, marks practice on every sheet, and that it is no signature', () => {
    const document = reported(written(exampleSet(), { [`row/assessments/${ids.impact}/purpose`]: 'practice' }), ids.impact);
    expect(document.sections.filter(({ mark }) => !mark.includes('HARJOITTELU'))).toEqual([]);
    const confirmations = textOf(sectionIn(document, '-confirmations')?.blocks ?? []);
    expect(confirmations).toContain('Ei vahvistettu');
    expect(confirmations).toContain('ei ole sähköinen allekirjoitus');
  });
});

describe('texts to be copied', () => {
  const questions = copyTexts(sourceOf(exampleSet()), assessmentOf(exampleSet(), ids.impact));

  test('are in the order of the form: gate, questions, closing sentences; every asked question once', () => {
    const asked = tool2.sections.filter(({ optional }) => optional === undefined).flatMap((section) => section.questions);
    const order = [...tool2.gate.map(({ id }) => id), ...asked, ...tool2.summarySentences.map(({ id }) => id)];
    expect(questions.map(({ id }) => id)).toEqual(order);
  });

  test('say a choice in words and the reason as it was written', () => {
    const own = questions.find(
      ({ items }) => items.some(({ kind }) => kind === 'choose') && items.some(({ name }) => name === 'Perustelu'),
    );
    expect(own?.items.some(({ kind, value }) => kind === 'choose' && !/^[A-Z0-9+-]{1,2}$/.test(value))).toBe(true);
    expect(own?.items.find(({ name }) => name === 'Perustelu')).toMatchObject({
      kind: 'text',
      value: 'Luvut ovat samasta järjestelmästä ennen ja jälkeen, ja 14 haastattelua kertoo samaa.',
    });
    expect(asPlainText(questions, ({ name, value }) => `${name} – Valitse: ${value}`)).toContain(' – Valitse: ');
  });
});

describe('a change is shown by its place', () => {
  test.each([
    [
      'vastuuhoitaja soittaa samana päivänä',
      'vastuuhoitaja soittaa seuraavana päivänä',
      { before: 'vastuuhoitaja soittaa samana päivänä', after: 'vastuuhoitaja soittaa seuraavana päivänä' },
    ],
    ['', 'Uusi', { before: '–', after: 'Uusi' }],
    [
      `${'a'.repeat(60)}b${'c'.repeat(60)}`,
      `${'a'.repeat(60)}d${'c'.repeat(60)}`,
      { before: `…${'a'.repeat(24)}b${'c'.repeat(24)}…`, after: `…${'a'.repeat(24)}d${'c'.repeat(24)}…` },
    ],
    ['🙂', '🙃', { before: '🙂', after: '🙃' }],
  ])('%#', (before, after, shown) => expect(changeShown(before, after)).toEqual(shown));
});
