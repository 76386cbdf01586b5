// Makes PDF files off the main thread: one order in, one file out.

import type { PdfAnswer, PdfOrder } from './pdf-message.ts';
import { pdfOf } from './writer/pdf-order.ts';

interface WorkerScope {
  onmessage: (event: { readonly data: PdfOrder }) => void;
  postMessage(answer: PdfAnswer, transfer?: readonly ArrayBuffer[]): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = (event): void => {
  void answer(event.data);
};

async function answer(order: PdfOrder): Promise<void> {
  try {
    const bytes = await pdfOf(order);
    const done: PdfAnswer = { ok: true, bytes };
    scope.postMessage(done, [bytes.buffer]);
  } catch {
    const failed: PdfAnswer = { ok: false };
    scope.postMessage(failed);
  }
}
