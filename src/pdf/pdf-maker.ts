// Makes the PDF of a form in a worker of its own, and gives up when it takes too long.

import type { Clock, Ids } from '../core/ports.ts';
import type { FormDocument } from '../core/report/form-model.ts';
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { PdfAnswer, PdfOrder } from './pdf-message.ts';

export interface PdfMaker {
  /** bytes of the file; `pdf.failed` when it could not be made */
  make(form: FormDocument): Promise<Result<Uint8Array>>;
}

export interface PdfMakerParts {
  /** address of the bundled pdf.worker.ts */
  readonly workerUrl: string;
  readonly fontUrls: { readonly regular: string; readonly bold: string };
  /** reads a file of the app itself */
  readonly loadBytes: (url: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly startWorker?: (url: string) => Worker;
  readonly waitMs?: number;
}

const longestMs = 30_000;

export function createPdfMaker(parts: PdfMakerParts): PdfMaker {
  const start = parts.startWorker ?? ((url: string): Worker => new Worker(url, { type: 'module' }));
  let fonts: Promise<readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]> | undefined;

  const loaded = (): NonNullable<typeof fonts> => {
    const loading = (fonts ??= Promise.all([parts.loadBytes(parts.fontUrls.regular), parts.loadBytes(parts.fontUrls.bold)]));
    // a failed load is tried again at the next file
    loading.catch(() => {
      fonts = undefined;
    });
    return loading;
  };

  return {
    make: async (form) => {
      try {
        const [fontRegular, fontBold] = await loaded();
        const order: PdfOrder = { form, fontRegular, fontBold, date: parts.clock.now().toISOString(), id: hexDigits(parts.ids.random()) };
        const answer = await inWorker(start(parts.workerUrl), order, parts.waitMs ?? longestMs);
        return answer.ok ? ok(answer.bytes) : fail({ code: 'pdf.failed' });
      } catch {
        return fail({ code: 'pdf.failed' });
      }
    },
  };
}

function inWorker(worker: Worker, order: PdfOrder, waitMs: number): Promise<PdfAnswer> {
  return new Promise<PdfAnswer>((resolve) => {
    const end = (answer: PdfAnswer): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ ok: false }), waitMs);
    worker.onmessage = (event: MessageEvent<PdfAnswer>) => end(event.data);
    worker.onerror = () => end({ ok: false });
    worker.onmessageerror = () => end({ ok: false });
    worker.postMessage(order);
  });
}

/** A random id of any alphabet as the 32 hexadecimal digits a file is told apart by. */
const hexDigits = (id: string): string =>
  Array.from(id, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(32, '0')
    .slice(-32);
