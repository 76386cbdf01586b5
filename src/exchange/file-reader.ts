// The page's side of reading a file: one worker per file, ended when it has answered or when its time is up.

import type { StoredFile } from '../core/ports.ts';
import { fail, type Result } from '../core/result.ts';
import type { PolkuContent } from '../core/submission/polku-content.ts';
import type { ReaderAnswer, ReaderRequest } from './messages.ts';

export interface PolkuReader {
  /** any file a person gives: by content, never by name */
  read(bytes: Uint8Array): Promise<Result<PolkuContent>>;
  /** a .polku with attachments */
  zip(text: string, files: readonly Pick<StoredFile, 'hash' | 'bytes'>[]): Promise<Result<Uint8Array>>;
}

/** The part of a Worker this needs. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'>;

/** A file that takes longer is unreadable and its worker is ended (reliability.md §5.2). */
export const readingLimitMs = 10_000;

/** `workerUrl` comes from the bundler, and under Trusted Types from the policy that allows it. */
export function createFileReader(
  workerUrl: string | URL,
  start: (url: string | URL) => ReadingWorker = (url) => new Worker(url, { type: 'module' }),
  limitMs = readingLimitMs,
): PolkuReader {
  const ask = (request: ReaderRequest): Promise<ReaderAnswer | undefined> =>
    new Promise((resolve) => {
      const worker = start(workerUrl);
      const end = (answer: ReaderAnswer | undefined): void => {
        clearTimeout(timer);
        worker.terminate();
        resolve(answer);
      };
      const timer = setTimeout(end, limitMs, undefined);
      worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => end(data);
      worker.onerror = () => end(undefined);
      worker.onmessageerror = () => end(undefined);
      worker.postMessage(request);
    });
  return {
    async read(bytes) {
      const answer = await ask({ task: 'read', bytes });
      return answer?.task === 'read' ? answer.content : fail({ code: 'file.unreadable' });
    },
    async zip(text, files) {
      const answer = await ask({ task: 'zip', text, files });
      return answer?.task === 'zip' ? answer.bytes : fail({ code: 'file.unreadable' });
    },
  };
}
