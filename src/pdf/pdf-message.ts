// What goes into the PDF worker and what comes out.

import type { FormDocument } from '../core/report/form-model.ts';

export interface PdfOrder {
  readonly form: FormDocument;
  /** deflated fonts, as they are shipped */
  readonly fontRegular: Uint8Array<ArrayBuffer>;
  readonly fontBold: Uint8Array<ArrayBuffer>;
  /** ISO moment */
  readonly date: string;
  /** 32 hexadecimal digits */
  readonly id: string;
}

export type PdfAnswer = { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false };
