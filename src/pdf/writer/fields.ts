// The fields of the form: text, radio groups, check boxes, and one unseen field that says which form this is.

import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import { namePart } from '../../core/report/form-model.ts';
import type { FormMeta } from '../../core/report/form-model.ts';
import { buttonLook, fieldText, textAppearance } from './appearances.ts';
import type { ButtonLook } from './appearances.ts';
import { border } from './drawing.ts';
import { fieldFontName } from './document.ts';
import type { OpenDocument, Page } from './document.ts';

const flags = { readOnly: 1, multiline: 1 << 12, radio: 1 << 15 } as const;

/** Side of a radio button or check box. */
export const buttonSide = 11;

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

export interface FieldWriter {
  /** `description`: the whole question, for those who do not see the page */
  text(page: Page, at: Box, field: { name: string; description: string; value: string; multiline: boolean }): void;
  tick(page: Page, at: { left: number; bottom: number }, field: { name: string; description: string; ticked: boolean }): void;
  radios(field: { name: string; description: string; value: string | undefined }): RadioWriter;
  meta(meta: FormMeta, language: string): void;
}

export interface RadioWriter {
  add(page: Page, at: { left: number; bottom: number }, option: { id: string; label: string }): void;
  /** writes the group once all its buttons are placed */
  close(): void;
}

export function createFieldWriter(document: OpenDocument): FieldWriter {
  const { context } = document;
  const names = new Set<string>();
  const blanks = new Map<string, PDFRef>();
  const looks: { round?: ButtonLook; square?: ButtonLook } = {};
  const button = (shape: 'round' | 'square'): ButtonLook => (looks[shape] ??= buttonLook(document, buttonSide, shape));
  const appearance = {
    BS: { Type: 'Border', W: 1, S: 'S' },
    DA: PDFString.of('/ZaDb 0 Tf 0 g'),
  };

  /** Empty boxes of one size share a picture. */
  const textLook = (at: Box, value: string, multiline: boolean): PDFRef => {
    const size = `${at.width.toFixed(2)} ${at.height.toFixed(2)}`;
    const known = value === '' ? blanks.get(size) : undefined;
    const look = known ?? textAppearance(document, at.width, at.height, value, multiline);
    if (value === '') blanks.set(size, look);
    return look;
  };
  /** Two fields of one name would be one field to every viewer. */
  const claimed = (name: string): PDFHexString => {
    if (names.has(name)) throw new Error(`Two fields are named ${name}`);
    names.add(name);
    return PDFHexString.fromText(name);
  };
  const square = (at: { left: number; bottom: number }): number[] => [at.left, at.bottom, at.left + buttonSide, at.bottom + buttonSide];

  return {
    text: (page, at, { name, description, value, multiline }) => {
      const ref = document.annotate(page, {
        Subtype: 'Widget',
        FT: 'Tx',
        T: claimed(name),
        TU: PDFHexString.fromText(description),
        Rect: [at.left, at.bottom, at.left + at.width, at.bottom + at.height],
        Ff: multiline ? flags.multiline : 0,
        DA: PDFString.of(`/${fieldFontName} ${fieldText.size} Tf 0 g`),
        MK: { BC: [...border], BG: [1] },
        BS: { Type: 'Border', W: 0.8, S: 'S' },
        AP: { N: textLook(at, value, multiline) },
        ...(value === '' ? {} : { V: PDFHexString.fromText(value) }),
      });
      document.fields.push(ref);
    },
    tick: (page, at, { name, description, ticked }) => {
      const state = PDFName.of(ticked ? 'on' : 'Off');
      const { on, off } = button('square');
      const ref = document.annotate(page, {
        Subtype: 'Widget',
        FT: 'Btn',
        T: claimed(name),
        TU: PDFHexString.fromText(description),
        Rect: square(at),
        V: state,
        AS: state,
        MK: { BC: [...border], BG: [1], CA: PDFString.of('4') },
        AP: { N: { on, Off: off } },
        ...appearance,
      });
      document.fields.push(ref);
    },
    radios: ({ name, description, value }) => {
      const group = context.nextRef();
      const title = claimed(name);
      const buttons: PDFRef[] = [];
      const chosen = value === undefined ? 'Off' : namePart(value);
      document.fields.push(group);
      return {
        add: (page, at, option) => {
          const id = namePart(option.id);
          const { on, off } = button('round');
          const ref = document.annotate(page, {
            Subtype: 'Widget',
            Parent: group,
            TU: PDFHexString.fromText(`${description} – ${option.label}`),
            Rect: square(at),
            AS: PDFName.of(id === chosen ? id : 'Off'),
            MK: { BC: [...border], BG: [1], CA: PDFString.of('l') },
            AP: { N: { [id]: on, Off: off } },
            ...appearance,
          });
          buttons.push(ref);
        },
        close: () => {
          // without /V some viewers cannot save the group; toggling off stays allowed, so that an answer can be taken back
          const entries = {
            FT: 'Btn',
            Ff: flags.radio,
            T: title,
            TU: PDFHexString.fromText(description),
            V: PDFName.of(chosen),
            Kids: buttons,
          };
          context.assign(group, context.obj(entries));
        },
      };
    },
    meta: (meta, language) => {
      const value = JSON.stringify({ app: 'polku', tool: meta.tool, v: meta.version, lang: language, draft: meta.draft });
      const entries = {
        FT: 'Tx',
        T: claimed('_meta'),
        TU: PDFHexString.fromText('–'),
        Ff: flags.readOnly,
        V: PDFHexString.fromText(value),
      };
      document.fields.push(context.register(context.obj(entries)));
    },
  };
}
