// Reads foreign files and packs attachments away from the page: whatever a file does, the page can end this worker.

import { answerTo } from './answer.ts';
import type { ReaderRequest } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => self.postMessage(answerTo(data)));
