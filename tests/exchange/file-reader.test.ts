// The page's side of reading: one worker per file, always ended.

import { describe, expect, it, vi } from 'vitest';

import { allRevisions } from '../../src/core/draft/revision-set.ts';
import { answerTo } from '../../src/exchange/answer.ts';
import { createFileReader, type ReadingWorker } from '../../src/exchange/file-reader.ts';
import type { ReaderRequest } from '../../src/exchange/messages.ts';
import { bytesOf, sampleSet, sampleText } from './drafts.ts';

function fakeWorker(behave: (worker: ReadingWorker, request: ReaderRequest) => void) {
  const terminate = vi.fn<() => void>();
  const worker: ReadingWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    terminate,
    postMessage: (request: ReaderRequest) => behave(worker, request),
  };
  return { worker, terminate };
}
const answering = (worker: ReadingWorker, request: ReaderRequest) =>
  queueMicrotask(() =>
    worker.onmessage?.call(worker as Worker, { data: structuredClone(answerTo(structuredClone(request))) } as MessageEvent),
  );

describe('the reader of files', () => {
  it('gives what the worker read and ends the worker', async () => {
    const { worker, terminate } = fakeWorker(answering);
    const result = await createFileReader('/read.js', () => worker).read(bytesOf(sampleText));
    expect(result.ok && result.value.revisions).toEqual(allRevisions(sampleSet));
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('packs a zip it can read again', async () => {
    const reader = createFileReader('/read.js', () => fakeWorker(answering).worker);
    const zip = await reader.zip(sampleText, []);
    const result = zip.ok ? await reader.read(zip.value) : zip;
    expect(result.ok && result.value).toHaveProperty('draft', 'draft1');
  });

  it('ends a worker that does not answer in ten seconds and calls the file unreadable', async () => {
    vi.useFakeTimers();
    const { worker, terminate } = fakeWorker(() => undefined);
    const reading = createFileReader('/read.js', () => worker).read(bytesOf('{}'));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(terminate).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toEqual({ ok: false, problem: { code: 'file.unreadable' } });
    expect(terminate).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('calls the file unreadable when the worker dies', async () => {
    const { worker, terminate } = fakeWorker((dying) => queueMicrotask(() => dying.onerror?.call(dying as Worker, {} as ErrorEvent)));
    expect(await createFileReader('/read.js', () => worker).read(bytesOf('{}'))).toEqual({
      ok: false,
      problem: { code: 'file.unreadable' },
    });
    expect(terminate).toHaveBeenCalledOnce();
  });
});
