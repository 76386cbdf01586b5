// Fills an order: inflates the fonts and makes the file.

import type { PdfOrder } from '../pdf-message.ts';
import { makeFormPdf } from './form-pdf.ts';
import type { FontFile } from './typeface.ts';

/** Throws when the fonts are not ours or the form is wrong in itself. */
export async function pdfOf(order: PdfOrder): Promise<Uint8Array<ArrayBuffer>> {
  const [regular, bold] = await Promise.all([inflated(order.fontRegular), inflated(order.fontBold)]);
  return makeFormPdf({ form: order.form, regular, bold, date: new Date(order.date), id: order.id });
}

/** Our own files, so the browser's own inflater will do: nobody else's bytes come this way. */
async function inflated(deflated: Uint8Array<ArrayBuffer>): Promise<FontFile> {
  const stream = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate'));
  return { deflated, bytes: new Uint8Array(await new Response(stream).arrayBuffer()) };
}
