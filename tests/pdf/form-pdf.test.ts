// The file itself, read back with pdf.js.

import { PDFDict, PDFHexString, PDFName, PDFParser } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/core/instrument/words.ts';
import { formFields } from '../../src/core/report/form-model.ts';
import type { FormDocument } from '../../src/core/report/form-model.ts';
import { opened, pdfFile, textsOf, valuesIn, widgetsOf } from './files.ts';
import { answers1, answers2, classified, form1, form2, letters, seats } from './forms.ts';

const byteLimit = 400_000;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Values of a form by name, as they are expected in the file. */
const wanted = (form: FormDocument): ReadonlyMap<string, string> => new Map(formFields(form).map(({ name, value }) => [name, value]));

const matrix = languages.flatMap((language) => [
  { name: `tool 1 blank ${language}`, form: form1({ language }) },
  { name: `tool 1 filled ${language}`, form: classified({ language, values: answers1(seats.a), purpose: 'practice' }) },
  { name: `tool 2 blank ${language}`, form: form2({ language }) },
  { name: `tool 2 filled ${language}`, form: form2({ language, values: answers2(seats.j), seat: seats.j, purpose: 'practice' }) },
]);

describe.each(matrix)('$name', ({ form }) => {
  test('is read back with every value as it was, in a file small enough to send', async () => {
    const bytes = await pdfFile(form);
    expect(bytes.length).toBeLessThanOrEqual(byteLimit);
    const file = await opened(bytes);
    expect(Object.fromEntries(await valuesIn(file))).toEqual(Object.fromEntries(wanted(form)));

    // what stands on every page
    const pages = await textsOf(file);
    expect(pages.length).toBeGreaterThan(5);
    const marked = pages.filter((text) => squeezed(text).includes(squeezed(form.phrases.practiceMark)));
    expect(marked).toHaveLength(form.purpose === 'practice' ? pages.length : 0);
    pages.forEach((text, index) => {
      expect(squeezed(text)).toContain(squeezed(form.ownAid));
      expect(text).toContain(`${index + 1} / ${pages.length}`);
    });

    // what the file says about itself
    const { metadata, info } = await file.getMetadata();
    const facts = info as { Title?: string; Language?: string };
    expect(facts.Title?.startsWith(form.title)).toBe(true);
    expect(facts.Language).toBe(form.language);
    expect(metadata?.get('dc:title')).toBe(facts.Title);
    expect(metadata?.get('dc:description')).toBe(form.ownAid);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('NeedAppearances');
  });
});

test('words of a file come out as they went in: letters of Finland and the signs of word processors', async () => {
  const form = form1({ values: answers1(seats.a) });
  const [text = ''] = await textsOf(await opened(await pdfFile(form)));
  expect(text).toContain('ž – čáppa');
  expect(squeezed(text)).toContain(squeezed(letters).slice(0, 20));
});

test('the same input gives the same bytes', async () => {
  const form = form2({ values: answers2(seats.a) });
  expect(Buffer.from(await pdfFile(form)).equals(Buffer.from(await pdfFile(form)))).toBe(true);
});

test('every field is described by its question for those who do not see the page, and no field runs a script', async () => {
  const file = await opened(await pdfFile(form2()));
  const widgets = await widgetsOf(file);
  expect(widgets.filter(({ alternativeText }) => alternativeText === undefined || alternativeText.trim() === '')).toEqual([]);
  expect(widgets.find(({ fieldName }) => fieldName === 'q_2_K3_va__a')?.alternativeText).toContain('2.K3');
  expect(await file.getJSActions()).toBeNull();
  expect(await file.hasJSActions()).toBe(false);
});

test('a field without a place on any page tells which form this is', async () => {
  const bytes = await pdfFile(form1({ values: answers1(seats.a), language: 'sv' }));
  const context = await PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument();
  const dictionaries = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const texts =
    (key: string) =>
    (dictionary: PDFDict): string | undefined => {
      const value = dictionary.get(PDFName.of(key));
      return value instanceof PDFHexString ? value.decodeText() : undefined;
    };
  const meta = dictionaries.find((dictionary) => texts('T')(dictionary) === '_meta');
  expect(meta?.has(PDFName.of('Rect'))).toBe(false);
  expect(JSON.parse((meta && texts('V')(meta)) ?? 'null')).toEqual({
    app: 'polku',
    tool: 'kuvauksen-itsearviointi',
    v: '0.1.0',
    lang: 'sv',
    draft: 'd1',
  });
});

test('a blank form filled in pdf.js and saved gives back what was typed', async () => {
  const bytes = await pdfFile(form2());
  const file = await opened(bytes);
  const widgets = await widgetsOf(file);
  const typed = new Map<string, string>();
  const take = (name: string, value: string): void => {
    const widget = widgets.find(
      ({ fieldName, buttonValue }) => fieldName === name && (buttonValue === undefined || buttonValue === null || buttonValue === value),
    );
    expect(widget, name).toBeDefined();
    if (widget === undefined) return;
    const isButton = widget.radioButton === true || widget.checkBox === true;
    file.annotationStorage.setValue(widget.id, { value: isButton ? true : value });
    typed.set(name, isButton ? (widget.buttonValue ?? widget.exportValue ?? 'on') : value);
  };
  take('q_head_model__a', letters);
  take('q_2_K5_t__a', `${letters}\nToinen rivi`);
  take('q_2_K3_va__a', 'p2');
  take('q_2_K1_r_1_ryhma__a', 'Omaishoitajat');
  take('q_2_Q2_ryh__j__carers', 'on');
  const saved = await valuesIn(await opened(await file.saveDocument()));
  for (const [name, value] of typed) expect(saved.get(name), name).toBe(value);
  expect([...saved].filter(([name, value]) => value !== '' && !typed.has(name))).toEqual([]);
});

describe('a long answer', () => {
  const long = Array.from(
    { length: 120 },
    (_, index) => `Virke ${index + 1} kertoo, mitä kokeilussa tapahtui ja mitä siitä opittiin yhdessä.`,
  ).join('\n');
  const form = form2({ values: new Map(answers2(seats.a)).set('just/a1/2.K2/p1', long) });

  test('is whole in its field and whole in the appendix, and the box leads there', async () => {
    const file = await opened(await pdfFile(form));
    expect((await valuesIn(file)).get('q_2_K2_reason__a')).toBe(long);
    const pages = await textsOf(file);
    const appendix = pages.findIndex((text) => text.includes(form.phrases.appendixTitle));
    expect(appendix).toBeGreaterThan(0);
    expect(pages.slice(appendix).join(' ')).toContain('Virke 120 kertoo');
    expect(pages.slice(0, appendix).join(' ')).toContain(form.phrases.continues.replace('{{n}}', '1'));
    const links = (await Promise.all(pages.map(async (_, index) => (await file.getPage(index + 1)).getAnnotations())))
      .flat()
      .filter(({ subtype }) => subtype === 'Link');
    expect(links).toHaveLength(1);
  });

  test('does not make an appendix when everything fits', async () => {
    const pages = await textsOf(await opened(await pdfFile(form2({ values: answers2(seats.a) }))));
    expect(pages.join(' ')).not.toContain(form.phrases.appendixTitle);
  });
});

test('what no font has is kept in the value', async () => {
  const odd = 'Hoitaja 👩‍⚕️ ja 漢字 \u202ekäänteinen';
  const form = form1({ values: new Map(answers1(seats.a)).set('just/a1/1.A1/p1', odd).set('text/P1', odd) });
  const file = await opened(await pdfFile(form));
  expect((await valuesIn(file)).get('q_1_A1_reason__a')).toBe(odd);
});

test('two fields of one name are refused', async () => {
  const form = form1();
  await expect(pdfFile({ ...form, blocks: [...form.blocks, ...form.blocks] })).rejects.toThrow(/Two fields/);
});
