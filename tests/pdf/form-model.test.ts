// The forms before any layout: every answer has its field, every field its own name.

import { describe, expect, test } from 'vitest';
import { languages } from '../../src/core/instrument/words.ts';
import { rateKey } from '../../src/core/instrument/keys.ts';
import { formFileName } from '../../src/core/report/form-file-name.ts';
import { formFields } from '../../src/core/report/form-model.ts';
import type { FormDocument } from '../../src/core/report/form-model.ts';
import { formPhraseKeys } from '../../src/core/report/form-phrases.ts';
import { aid, answers1, answers2, background, form1, form2, ownAid, phrasesOf, seats, tool1, tool2 } from './forms.ts';

const keysOf = (form: FormDocument): ReadonlySet<string> =>
  new Set(formFields(form).flatMap((field) => (field.key !== undefined && field.value !== '' ? [field.key] : [])));
const valueOf = (form: FormDocument, name: string): string | undefined => formFields(form).find((field) => field.name === name)?.value;
const kindsIn = (form: FormDocument): readonly string[] =>
  form.blocks.flatMap((block) => (block.kind === 'question' ? block.blocks.map(({ kind }) => kind) : [block.kind]));

describe('a form', () => {
  const seat = seats.a;
  const cases = [
    { name: 'tool 1 blank', form: form1() },
    { name: 'tool 1 filled', form: form1({ values: answers1(seat) }) },
    { name: 'tool 2 blank', form: form2() },
    { name: 'tool 2 filled', form: form2({ values: answers2(seat) }) },
    { name: 'tool 2 filled with special codes', form: form2({ values: answers2(seat, true) }) },
  ];
  test.each(cases)('gives every field a name of its own, without a dot ($name)', ({ form }) => {
    const names = formFields(form).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^q_[A-Za-z0-9_-]+__([abj])(__[A-Za-z0-9_-]+)?$/.test(name))).toEqual([]);
  });

  test('has a field with a value for every answer of tool 1', () => {
    const values = answers1(seat);
    const keys = keysOf(form1({ values }));
    const answered = [...values.keys()].filter((key) => !background.has(key) && !key.endsWith('/kohde'));
    expect(answered.filter((key) => !keys.has(key))).toEqual([]);
  });

  test.each([
    ['plain answers', false],
    ['special codes', true],
  ])('has a field with a value for every answer of tool 2: %s', (_, special) => {
    const values = answers2(seat, special);
    const keys = keysOf(form2({ values }));
    // what a row is about stands in front of it as words
    const told = [`row/goalrisks:${aid}:p1/k1/tavoite`];
    const answered = [...values.keys()].filter((key) => !background.has(key) && !key.endsWith('/kohde') && !told.includes(key));
    expect(answered.filter((key) => !keys.has(key))).toEqual([]);
  });

  test('holds no answers when it is blank', () => {
    for (const form of [form1(), form2()])
      expect(formFields(form).filter((field) => field.value !== '' || field.key !== undefined)).toEqual([]);
  });

  test('asks every criterion of tool 1, with «ei koske» only where it is allowed', () => {
    const questions = form1().blocks.filter((block) => block.kind === 'question');
    expect(questions.map(({ id }) => id)).toEqual(tool1.sections.flatMap(({ criteria }) => criteria));
    for (const question of questions) {
      const options = question.blocks.flatMap((block) => (block.kind === 'choiceField' ? block.options.map(({ id }) => id) : []));
      const mayNotApply = tool1.criteria.find(({ id }) => id === question.id)?.mayNotApply === true;
      expect(options).toEqual(mayNotApply ? ['0', '1', '2', 'na', 'ns'] : ['0', '1', '2', 'ns']);
    }
  });

  test('offers every special code of a part of tool 2', () => {
    const form = form2();
    const names = formFields(form).map(({ name }) => name);
    const radios = new Map(
      form.blocks
        .flatMap((block) => (block.kind === 'question' ? block.blocks : []))
        .flatMap((block) => (block.kind === 'choiceField' ? [[block.name, block.options.map(({ id }) => id)] as const] : [])),
    );
    for (const question of tool2.questions) {
      for (const part of question.parts ?? []) {
        const name = `q_${question.id.replace('.', '_')}_${part.id}`;
        for (const code of part.special)
          expect(
            radios.get(`${name}__a`)?.includes(code) === true || names.includes(`${name}_special__a__${code}`),
            `${name} ${code}`,
          ).toBe(true);
      }
    }
    expect(radios.get('q_2_K3_va__a')).toEqual(['m2', 'm1', 'n0', 'p1', 'p2', 'EV', 'ET']);
  });

  test('keeps gate answers joint whoever the form is for', () => {
    const names = formFields(form2({ seat: seats.a })).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('q_2_Q')).every((name) => /__j(__|$)/.test(name))).toBe(true);
    expect(names).toContain('q_2_K2_to__a');
  });

  test('writes numbers and days as the language does', () => {
    const values = answers2(seats.a);
    expect(valueOf(form2({ values }), 'q_2_I1_nyt__a')).toBe('1234,5');
    expect(valueOf(form2({ values, language: 'en' }), 'q_2_I1_nyt__a')).toBe('1234.5');
    expect(valueOf(form2({ values }), 'q_2_M7_pvm__a')).toBe('30.6.2025');
    expect(valueOf(form2({ values, language: 'en' }), 'q_2_M7_pvm__a')).toBe('2025-06-30');
  });

  test('tells numbers that stand on fewer than five in words', () => {
    const tables = form2({ values: answers2(seats.a) }).blocks.filter((block) => block.kind === 'table');
    const rows = tables.flatMap(({ rows: all }) => all);
    expect(rows.find(([name]) => name?.startsWith('Uusintakäynnit'))?.[1]).toBe('alle 5, ei julkaista');
    expect(rows.find(([name]) => name?.startsWith('Avun'))).toEqual([
      'Avun alkaminen kotiutumisesta (päivää)',
      '12,5 (1.3.2024)',
      '7 (31.12.2025)',
      '6,25 (1.10.2025)',
      '−6,25 (−50\u00a0%)'.replace('\u00a0', ' '),
    ]);
  });

  test('says that an answer has two versions', () => {
    const key = rateKey(aid, '1.A1', 'v', 'p1');
    const form = form1({ values: answers1(seats.a), conflicts: new Set([key]) });
    const help = form.blocks
      .flatMap((block) => (block.kind === 'question' && block.id === '1.A1' ? block.blocks : []))
      .flatMap((block) => (block.kind === 'choiceField' ? [block.help] : []));
    expect(help).toEqual([phrasesOf('fi')('inConflict')]);
  });

  test('shows the joint mark of no joint value', () => {
    const values = new Map(answers2(seats.j)).set(rateKey(aid, '2.K2', 'to', 'joint'), 'EY');
    expect(valueOf(form2({ values, seat: seats.j }), 'q_2_K2_to__j')).toBe('EY');
  });

  test('marks practice and whose answers they are, a blank form neither', () => {
    const practice = form1({ values: answers1(seats.a), purpose: 'practice' });
    expect([practice.purpose, practice.mark]).toEqual(['practice', 'oma arvio']);
    const joint = form2({ values: answers2(seats.j), seat: seats.j });
    expect([joint.purpose, joint.mark]).toEqual([undefined, undefined]);
    expect([form1().purpose, form1().mark]).toEqual([undefined, undefined]);
  });

  test.each(languages)('has the same blocks in every language, and its own words (%s)', (language) => {
    expect(kindsIn(form2({ language }))).toEqual(kindsIn(form2()));
    expect(form2({ language }).ownAid).toBe(ownAid[language]);
    const missing = formPhraseKeys.filter((key) => phrasesOf(language)(key).startsWith('?'));
    expect(missing).toEqual([]);
  });
});

test('a file is named after the tool and the day, and a blank one says so', () => {
  expect(formFileName('kuvauksen-itsearviointi', '2026-11-24', undefined)).toBe('kuvauksen-itsearviointi-2026-11-24.pdf');
  expect(formFileName('vaikutusten.itsearviointi', '2026-11-24', 'fi')).toBe('vaikutusten_itsearviointi-2026-11-24-tyhja.pdf');
  expect(formFileName('t', '2026-11-24', 'en')).toBe('t-2026-11-24-blank.pdf');
});
