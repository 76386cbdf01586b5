// Head and foot of every page: which model, whose answers, whether practice, and whose form this is not.

import type { FormDocument } from '../../core/report/form-model.ts';
import { hairline, line, quiet, text, warning } from './drawing.ts';
import { pageSize } from './document.ts';
import type { OpenDocument, Page } from './document.ts';
import { contentWidth, margins } from './flow.ts';
import { breakLines } from './line-break.ts';
import type { Typeface } from './typeface.ts';

const size = 8;

/** To be called once all pages are there: the foot says how many. `day` as it is to be read. */
export function framePages(document: OpenDocument, form: FormDocument, day: string): void {
  document.pages.forEach((page, index) => {
    drawHead(document, page, form, day);
    drawFoot(document, page, form, index + 1);
  });
}

function drawHead(document: OpenDocument, page: Page, form: FormDocument, day: string): void {
  const baseline = pageSize.height - 42;
  const plain = [form.mark, day].filter((part) => part !== undefined).join('  ·  ');
  const plainLeft = margins.left + contentWidth - document.regular.width(plain, size);
  page.drawing.push(text(document.regular, size, plainLeft, baseline, plain, quiet));
  let right = plainLeft - 14;
  if (form.purpose === 'practice') {
    const face = document.boldFor(form.phrases.practiceMark);
    right -= face.width(form.phrases.practiceMark, size);
    page.drawing.push(text(face, size, right, baseline, form.phrases.practiceMark, warning));
    right -= 14;
  }
  const name = form.modelName === '' ? form.title : form.modelName;
  page.drawing.push(text(document.regular, size, margins.left, baseline, shortened(document.regular, name, right - margins.left), quiet));
  page.drawing.push(line(margins.left, baseline - 7, margins.left + contentWidth, baseline - 7, hairline));
}

function drawFoot(document: OpenDocument, page: Page, form: FormDocument, n: number): void {
  const count = form.phrases.page.replace('{{n}}', String(n)).replace('{{of}}', String(document.pages.length));
  const countWidth = document.regular.width(count, size);
  const first = margins.bottom - 26;
  page.drawing.push(line(margins.left, first + 13, margins.left + contentWidth, first + 13, hairline));
  breakLines(document.regular, size - 0.5, form.ownAid, contentWidth - countWidth - 24).forEach((words, index) => {
    page.drawing.push(text(document.regular, size - 0.5, margins.left, first - index * 10, `${words} `, quiet));
  });
  page.drawing.push(text(document.regular, size, margins.left + contentWidth - countWidth, first, count, quiet));
}

function shortened(face: Typeface, words: string, width: number): string {
  const line = words.replace(/\s+/g, ' ');
  if (face.width(line, size) <= width) return line;
  const letters = [...line];
  while (letters.length > 0 && face.width(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
