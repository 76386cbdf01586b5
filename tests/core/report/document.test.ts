// The document of a draft: everything written is in it, nothing that must stay behind is.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readerOf } from '../../../src/core/draft/draft-reader.ts';
import { emptySet, type RevisionSet } from '../../../src/core/draft/revision-set.ts';
import { rateKey, reasonKey } from '../../../src/core/instrument/keys.ts';
import type { Language } from '../../../src/core/instrument/words.ts';
import type { Programme } from '../../../src/core/programme.ts';
import { documentOf } from '../../../src/core/report/document.ts';
import type { DocumentBlock, DraftDocument } from '../../../src/core/report/document-model.ts';
import { documentPhraseKeys } from '../../../src/core/report/document-phrases.ts';
import { shownAssessment, type DocumentSource } from '../../../src/core/report/document-source.ts';
import { textBlocks } from '../../../src/core/report/document-text.ts';
import { assessmentsOf } from '../../../src/core/review/assessments.ts';
import { exampleSet, ids, impactValues, path, programme, row, tool1, tool2, written } from '../../fixtures/example-draft.ts';

const wordsOf = (language: Language, file: string): Readonly<Record<string, string>> =>
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
    programme: programme as unknown as Programme,
    language,
    ownAid: 'oma apuväline',
    today: '2026-11-24',
    words: (key, values) => lookUp(outputs, `doc${key}`, values),
    formWords: (key, values) => lookUp(form, key, values),
  };
}

function documentFor(set: RevisionSet, aids: readonly string[], person = '', language: Language = 'fi'): DraftDocument {
  const source = sourceOf(set, language);
  const all = [...assessmentsOf(source.reader, tool1.id), ...assessmentsOf(source.reader, tool2.id)];
  return documentOf(source, {
    description: true,
    assessments: all.filter(({ aid }) => aids.includes(aid)).map((assessment) => shownAssessment(source.reader, assessment, person)),
  });
}

const textOf = (block: DocumentBlock): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'facts':
      return block.items.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'table':
      return [block.label, ...block.columns.map(({ label }) => label), ...block.rows.flat()].join('\n');
    case 'group':
      return block.blocks.map(textOf).join('\n');
  }
};
const allText = (document: DraftDocument): string =>
  [
    document.title,
    document.lead,
    ...document.facts.map(({ value }) => value),
    ...document.sections.flatMap(({ title, mark, blocks }) => [title, mark, ...blocks.map(textOf)]),
  ].join('\n');

const whole = exampleSet();
const complete = allText(documentFor(whole, [ids.review, ids.impact, ids.practice]));

describe('the document of a draft', () => {
  test('holds every line a person wrote into the fields of the path', () => {
    const reader = readerOf(whole);
    const lines = reader
      .keys('text/')
      .flatMap((key) => (reader.value(key) as string).split('\n'))
      .map((line) => line.replace(/^\s*(?:[-–•·]|\d{1,3}[.)])\s+/u, '').trim())
      .filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => !complete.includes(line))).toEqual([]);
  });

  test('tells attachments and links with their summaries, and every repair of tool 1', () => {
    for (const part of [
      'Kotiutuksen kulku kuvana',
      'Neljä vaihetta puhelusta',
      'https://example.org/kokeilun-raportti',
      'Lisää yksi esimerkki ja luku.',
    ])
      expect(complete).toContain(part);
  });

  test('tells figures that stand on fewer than five in words only', () => {
    expect(complete).toContain('alle 5, ei julkaista');
    const figures = documentFor(whole, [])
      .sections[0]?.blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block]))
      .find((block) => block.kind === 'table' && block.rows.some(([name]) => name?.startsWith('Sairaalaan palanneet')));
    const withheld = figures?.kind === 'table' ? figures.rows.find(([name]) => name?.startsWith('Sairaalaan palanneet')) : undefined;
    expect(withheld?.slice(3)).toEqual(['alle 5, ei julkaista', 'alle 5, ei julkaista', 'alle 5, ei julkaista']);
    const reached = documentFor(whole, [ids.impact])
      .sections.at(-1)
      ?.blocks.map(textOf)
      .find((text) => text.includes('Omaishoitajat') && text.includes('640'));
    expect(reached).toContain('alle 5, ei julkaista');
    expect(reached?.split('\n')).not.toContain('3');
  });

  test('marks a practice, and only it', () => {
    const marks = documentFor(whole, [ids.review, ids.impact, ids.practice]).sections.map(({ id, mark }) => [id, mark]);
    expect(marks).toEqual([
      [path.id, ''],
      [ids.review, ''],
      [ids.impact, ''],
      [ids.practice, 'HARJOITTELU – ei palauteta'],
    ]);
  });

  test('of an assessment made apart shows one person’s own answers, marked, and nothing of the other’s', () => {
    const [mine, theirs] = ['personA0000000000000001', 'personB0000000000000001'];
    const question = tool2.questions.find(({ bundle }) => bundle !== undefined)?.id ?? '';
    const apart = written(written(whole, impactValues(ids.apart, 'apart', 'real', mine)), {
      [rateKey(ids.apart, question, 'va', theirs)]: 'm2',
      [reasonKey(ids.apart, question, theirs)]: 'Toisen arvioijan salainen perustelu, jota ei saa näyttää.',
      ...row(`evid:${ids.apart}:${question}:${theirs}`, 'e9', { laji: 'asiakirja', viite: 'Toisen oma lähde' }),
    });
    const document = documentFor(apart, [ids.apart], mine);
    const text = allText(document);
    expect(document.sections.at(-1)?.mark).toBe('oma arvio');
    expect(text).toContain('Luvut ovat samasta järjestelmästä');
    expect(text).not.toContain('Toisen');
    expect(allText(documentFor(apart, [ids.apart], theirs))).toContain('Toisen oma lähde');
  });

  test('of an empty draft is a cover and the names of the empty fields', () => {
    const document = documentFor(emptySet, []);
    expect(document.title).toBe('Nimetön malli');
    expect(allText(document)).toContain('Ei vielä kirjoitettu: ');
  });

  test('has every phrase in every language', () => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const outputs = wordsOf(language, 'outputs');
      expect(documentPhraseKeys.filter((key) => outputs[`doc${key}`] === undefined)).toEqual([]);
      expect(allText(documentFor(whole, [ids.review, ids.impact], '', language))).not.toMatch(/\?(?:doc)?[A-Za-z]+|\{\{/u);
    }
  });
});

describe('a text of a plain box', () => {
  test('becomes paragraphs and lists by its blank lines and item marks', () => {
    expect(textBlocks('Alku\nsamaa\n\n- yksi\n- kaksi\n1. eka\n2) toka\nloppu')).toEqual([
      { kind: 'paragraph', text: 'Alku\nsamaa', own: true },
      { kind: 'list', ordered: false, items: ['yksi', 'kaksi'] },
      { kind: 'list', ordered: true, items: ['eka', 'toka'] },
      { kind: 'paragraph', text: 'loppu', own: true },
    ]);
  });

  test('that is blank becomes nothing', () => {
    expect(textBlocks(' \n\n\r\n')).toEqual([]);
  });
});
