// Makes PDF files off the main thread: one order in, one file out.

import type { PdfAnswer, PdfOrder } from './pdf-message.ts';
import { pdfOf } from './writer/pdf-order.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = (event: MessageEvent<PdfOrder>): void => {
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
