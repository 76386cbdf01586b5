// The maker and its worker, with a worker that runs here.

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FormDocument } from '../../src/core/report/form-model.ts';
import { createPdfMaker } from '../../src/pdf/pdf-maker.ts';
import type { PdfMakerParts } from '../../src/pdf/pdf-maker.ts';
import type { PdfAnswer, PdfOrder } from '../../src/pdf/pdf-message.ts';
import { date, opened, valuesIn } from './files.ts';
import { form1 } from './forms.ts';

type Handler = (order: PdfOrder, reply: (answer: PdfAnswer) => void, crash: () => void) => void;

function fakeWorkers(handler: Handler) {
  const ended: string[] = [];
  const startWorker = (url: string): Worker => {
    const worker = {
      onmessage: (_: { data: PdfAnswer }): void => undefined,
      onerror: (): void => undefined,
      onmessageerror: (): void => undefined,
      terminate: () => void ended.push(url),
      postMessage: (order: PdfOrder) =>
        queueMicrotask(() =>
          handler(
            structuredClone(order),
            (data) => worker.onmessage({ data }),
            () => worker.onerror(),
          ),
        ),
    };
    return worker as unknown as Worker;
  };
  return { startWorker, ended };
}

const loadBytes = (url: string): Promise<Uint8Array<ArrayBuffer>> => Promise.resolve(new Uint8Array(readFileSync(url)));
const parts: Omit<PdfMakerParts, 'startWorker'> = {
  workerUrl: 'worker.js',
  fontUrls: { regular: 'src/pdf/fonts/Inter-Regular.z', bold: 'src/pdf/fonts/Inter-Bold.z' },
  loadBytes,
  clock: { now: () => new Date(date) },
  ids: { random: () => 'V1StGXR8_Z5jdHi6B-myT' },
};

/** The worker's own file, run with a global scope of ours. */
async function workerScope(): Promise<{ ask(order: PdfOrder): Promise<PdfAnswer> }> {
  let posted: (answer: PdfAnswer) => void = () => undefined;
  const scope = { onmessage: (_: { data: PdfOrder }): void => undefined, postMessage: (answer: PdfAnswer) => posted(answer) };
  vi.stubGlobal('self', scope);
  vi.resetModules();
  await import('../../src/pdf/pdf.worker.ts');
  return {
    ask: (order) =>
      new Promise((resolve) => {
        posted = resolve;
        scope.onmessage({ data: order });
      }),
  };
}

afterEach(() => void vi.unstubAllGlobals());

describe('the maker', () => {
  test('hands the form and the fonts to the worker and ends it when the file is there', async () => {
    const scope = await workerScope();
    const orders: PdfOrder[] = [];
    const { startWorker, ended } = fakeWorkers((order, reply) => {
      orders.push(order);
      void scope.ask(order).then(reply);
    });
    const result = await createPdfMaker({ ...parts, startWorker }).make(form1());
    expect(result.ok && [...(await valuesIn(await opened(result.value)))].length).toBeGreaterThan(52);
    expect(ended).toEqual(['worker.js']);
    expect(orders.map(({ date: moment, id }) => [moment, /^[0-9a-f]{32}$/.test(id)])).toEqual([[date, true]]);
  });

  test('fails with its own code when the form is wrong in itself, when the worker crashes, and when it never answers', async () => {
    const scope = await workerScope();
    const broken: FormDocument = { ...form1(), blocks: [...form1().blocks, ...form1().blocks] };
    const handlers: readonly Handler[] = [(order, reply) => void scope.ask(order).then(reply), (_, __, crash) => crash(), () => undefined];
    for (const handler of handlers) {
      const { startWorker, ended } = fakeWorkers(handler);
      // only the silent worker runs into the limit
      const waitMs = handler === handlers[2] ? 20 : 30_000;
      expect(await createPdfMaker({ ...parts, startWorker, waitMs }).make(broken)).toEqual({ ok: false, problem: { code: 'pdf.failed' } });
      expect(ended).toEqual(['worker.js']);
    }
  });

  test('loads the fonts once, and again when loading failed', async () => {
    let calls = 0;
    const { startWorker } = fakeWorkers((_, reply) => reply({ ok: true, bytes: new Uint8Array(1) }));
    const flaky = (url: string): Promise<Uint8Array<ArrayBuffer>> => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('offline')) : loadBytes(url);
    };
    const maker = createPdfMaker({ ...parts, loadBytes: flaky, startWorker });
    expect((await maker.make(form1())).ok).toBe(false);
    expect((await maker.make(form1())).ok).toBe(true);
    const afterFirst = calls;
    expect((await maker.make(form1())).ok).toBe(true);
    expect(calls).toBe(afterFirst);
  });
});
