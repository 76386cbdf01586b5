// The file being written: pages with their drawing, annotations, fields, bookmarks, and the bytes at the end.

import { PDFContext, PDFHexString, PDFName, PDFNull, PDFStreamWriter, PDFString } from 'pdf-lib';
import type { PDFObject, PDFRef } from 'pdf-lib';
import { addDescriptor, addFieldFont, addGlyphFont } from './font-objects.ts';
import { informationOf, xmpOf } from './metadata.ts';
import type { FileFacts } from './metadata.ts';
import { createTypeface } from './typeface.ts';
import type { FontFile, Typeface } from './typeface.ts';

/**
 * Name of the field font in the form's resources. Chromium's viewer redraws š č đ ŋ – ” with an embedded font only under one of four
 * names it takes for a font of signs; to every other viewer it is just a name (pdf.md §3).
 */
export const fieldFontName = 'Webdings';

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const;

export interface Page {
  readonly ref: PDFRef;
  readonly drawing: string[];
  readonly annotations: PDFRef[];
}

/** Entries of a dictionary; a string is a name, never a text. */
export interface Entries {
  readonly [name: string]: PDFObject | string | number | boolean | Entries | readonly (PDFObject | string | number)[];
}

export interface Bookmark {
  readonly title: string;
  readonly page: Page;
  readonly top: number;
}

export interface OpenDocument {
  readonly context: PDFContext;
  readonly regular: Typeface;
  readonly bold: Typeface;
  /** resources every appearance of a field is drawn with */
  readonly fontResources: PDFRef;
  readonly pages: readonly Page[];
  readonly fields: PDFRef[];
  readonly bookmarks: Bookmark[];
  /** bold where it has every letter, else regular: people's own words may hold anything */
  boldFor(text: string): Typeface;
  addPage(): Page;
  /** adds an annotation to a page; returns its reference */
  annotate(page: Page, entries: Entries): PDFRef;
  /** jumps to the top of something on a page */
  link(
    page: Page,
    area: readonly [left: number, bottom: number, right: number, top: number],
    target: { page: Page; top: number },
    label: string,
  ): void;
  /** `id`: 32 hexadecimal digits, one per export */
  bytes(facts: FileFacts, id: string): Promise<Uint8Array<ArrayBuffer>>;
}

export function openDocument(fonts: { readonly regular: FontFile; readonly bold: FontFile }): OpenDocument {
  const context = PDFContext.create();
  const regular = createTypeface(fonts.regular, 'F0');
  const bold = createTypeface(fonts.bold, 'F1');
  const descriptor = addDescriptor(context, regular);
  const fontObjects = {
    [regular.resource]: addGlyphFont(context, regular, descriptor),
    [bold.resource]: addGlyphFont(context, bold, addDescriptor(context, bold)),
    [fieldFontName]: addFieldFont(context, regular, descriptor),
  };
  const fontResources = context.register(context.obj(fontObjects));
  // viewers that redraw check boxes themselves look for ZapfDingbats; our own appearances never use it
  const dingbats = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats' }));
  const formFonts = context.register(context.obj({ ...fontObjects, ZaDb: dingbats }));
  const pageTree = context.nextRef();
  const pages: Page[] = [];
  const fields: PDFRef[] = [];
  const bookmarks: Bookmark[] = [];

  const destination = (page: Page, top: number): (PDFRef | PDFName | number | typeof PDFNull)[] => [
    page.ref,
    PDFName.of('XYZ'),
    PDFNull,
    top,
    PDFNull,
  ];

  const annotate: OpenDocument['annotate'] = (page, entries) => {
    const ref = context.register(context.obj({ Type: 'Annot', F: 4, P: page.ref, ...(entries as Record<string, PDFObject>) }));
    page.annotations.push(ref);
    return ref;
  };

  function writeOutline(): PDFRef | undefined {
    if (bookmarks.length === 0) return undefined;
    const root = context.nextRef();
    const refs = bookmarks.map(() => context.nextRef());
    bookmarks.forEach(({ title, page, top }, index) => {
      const previous = refs[index - 1];
      const next = refs[index + 1];
      const entry = {
        Title: PDFHexString.fromText(title),
        Parent: root,
        Dest: destination(page, top),
        ...(previous === undefined ? {} : { Prev: previous }),
        ...(next === undefined ? {} : { Next: next }),
      };
      context.assign(refs[index] ?? root, context.obj(entry));
    });
    context.assign(root, context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }));
    return root;
  }

  return {
    context,
    regular,
    bold,
    fontResources,
    pages,
    fields,
    bookmarks,
    boldFor: (text) => (bold.covers(text) ? bold : regular),
    addPage: () => {
      const page: Page = { ref: context.nextRef(), drawing: [], annotations: [] };
      pages.push(page);
      return page;
    },
    annotate,
    link: (page, area, target, label) => {
      annotate(page, {
        Subtype: 'Link',
        Rect: [...area],
        Border: [0, 0, 0],
        Contents: PDFHexString.fromText(label),
        Dest: destination(target.page, target.top),
      });
    },
    bytes: async (facts, id) => {
      for (const page of pages) {
        const entries = {
          Type: 'Page',
          Parent: pageTree,
          MediaBox: [0, 0, pageSize.width, pageSize.height],
          Resources: { Font: fontResources },
          Contents: context.register(context.flateStream(page.drawing.join('\n'))),
          Tabs: 'S',
          ...(page.annotations.length === 0 ? {} : { Annots: page.annotations }),
        };
        context.assign(page.ref, context.obj(entries));
      }
      context.assign(pageTree, context.obj({ Type: 'Pages', Kids: pages.map((page) => page.ref), Count: pages.length }));
      const outline = writeOutline();
      const catalog = {
        Type: 'Catalog',
        Pages: pageTree,
        Lang: PDFString.of(facts.language),
        ViewerPreferences: { DisplayDocTitle: true },
        Metadata: context.register(context.stream(new TextEncoder().encode(xmpOf(facts)), { Type: 'Metadata', Subtype: 'XML' })),
        AcroForm: context.register(
          context.obj({ Fields: fields, DR: { Font: formFonts }, DA: PDFString.of(`/${fieldFontName} 10 Tf 0 g`) }),
        ),
        ...(outline === undefined ? {} : { Outlines: outline, PageMode: 'UseOutlines' }),
      };
      context.trailerInfo.Root = context.register(context.obj(catalog));
      context.trailerInfo.Info = context.register(context.obj(informationOf(facts)));
      context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
      return PDFStreamWriter.forContext(context, Number.MAX_SAFE_INTEGER).serializeToBuffer();
    },
  };
}
