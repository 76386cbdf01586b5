// Makes a PDF of a form, and reads one back with pdf.js: a reader that is not ours.

import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FormDocument } from '../../src/core/report/form-model.ts';
import { pdfOf } from '../../src/pdf/writer/pdf-order.ts';

const font = (weight: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`src/pdf/fonts/Inter-${weight}.z`));

export const date = '2026-11-24T10:00:00.000Z';
export const id = '0123456789abcdef0123456789abcdef';

export const pdfFile = (form: FormDocument): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf({ form, fontRegular: font('Regular'), fontBold: font('Bold'), date, id });

/** pdf.js takes the bytes over, so it gets a copy. */
export const opened = (bytes: Uint8Array) =>
  getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/',
  }).promise;
export type Opened = Awaited<ReturnType<typeof opened>>;

interface Widget {
  readonly fieldName: string;
  readonly id: string;
  readonly fieldValue: unknown;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly buttonValue?: string;
  readonly exportValue?: string;
  readonly alternativeText?: string;
  readonly hasAppearance?: boolean;
}

export async function widgetsOf(file: Opened): Promise<readonly Widget[]> {
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)));
  const all = await Promise.all(pages.map((page) => page.getAnnotations()));
  return all.flat().filter((annotation) => annotation.subtype === 'Widget') as Widget[];
}

/** Value of each field as pdf.js sees it: text, id of the chosen option, 'on'; '' = nothing. */
export async function valuesIn(file: Opened): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  for (const { fieldName, fieldValue } of await widgetsOf(file)) {
    const text = Array.isArray(fieldValue) ? fieldValue.join('\n') : typeof fieldValue === 'string' ? fieldValue : '';
    values.set(fieldName, text === 'Off' ? '' : text.replace(/\r\n?/g, '\n'));
  }
  return values;
}

/** Words of each page, white space made one. */
export async function textsOf(file: Opened): Promise<readonly string[]> {
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  return contents.map(({ items }) =>
    items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
  );
}
