// What the reading worker does with a request: apart from the worker itself, so that it can be run anywhere.

import { fail, ok } from '../core/result.ts';
import { fileLimits } from '../core/submission/limits.ts';
import type { ReaderAnswer, ReaderRequest } from './messages.ts';
import { polkuZipOf } from './polku-file.ts';
import { readPolku } from './read-polku.ts';

/** Never throws: what memory or a fault of ours ends is «unreadable». */
export function answerTo(request: ReaderRequest): ReaderAnswer {
  if (request.task === 'zip') return { task: 'zip', bytes: zipped(request.text, request.files) };
  try {
    return { task: 'read', content: readPolku(request.bytes) };
  } catch {
    return { task: 'read', content: fail({ code: 'file.unreadable' }) };
  }
}

function zipped(text: string, files: Extract<ReaderRequest, { task: 'zip' }>['files']) {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, text.length) > fileLimits.zipBytes)
    return fail({ code: 'file.tooLarge', limitMb: fileLimits.zipMb });
  try {
    return ok(polkuZipOf(text, files));
  } catch {
    return fail({ code: 'file.unreadable' });
  }
}
