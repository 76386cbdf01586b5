// «Varmuuskopio» of one draft: the .polku with everything, zipped with its attachments when it has any.

import { valueOf } from '../core/draft/field-state.ts';
import { readerOf } from '../core/draft/draft-reader.ts';
import type { RevisionSet } from '../core/draft/revision-set.ts';
import type { Json } from '../core/draft/revision.ts';
import { personKey } from '../core/instrument/keys.ts';
import type { DraftStore, DraftSummary, StoredFile } from '../core/ports.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { attachmentColumns, listNames } from '../core/model/rows.ts';
import { instrumentMark } from '../core/submission/instrument-mark.ts';
import { fileIn } from '../core/submission/payload-values.ts';
import type { PolkuReader } from './file-reader.ts';
import { polkuFileOf } from './polku-file.ts';

interface Versioned {
  readonly id: string;
  readonly version: string;
}

export interface BackupRequest {
  readonly summary: DraftSummary;
  readonly set: RevisionSet;
  readonly store: DraftStore;
  readonly definitions: Readonly<Record<'path' | 'tool1' | 'tool2' | 'programme', Versioned>>;
  readonly app: string;
  readonly at: string;
  /** who exports, in words; '' = nobody has said a name */
  readonly person: string;
  readonly reader: PolkuReader;
}

/** Refused with `attachment.missing` when the bytes of an attachment are not on this machine: a backup without them would lie. */
export async function backupOf(request: BackupRequest): Promise<Result<{ name: string; type: string; bytes: Uint8Array }>> {
  const { summary, set, store, definitions, app, at, person, reader } = request;
  const draft = readerOf(set);
  const files: StoredFile[] = [];
  for (const row of draft.rows(listNames.attachments)) {
    const { hash } = fileIn(row.value(attachmentColumns.file), []);
    if (hash === '' || files.some((file) => file.hash === hash)) continue;
    const file = await store.file(hash);
    const name = row.value(attachmentColumns.name);
    if (!file.ok) return fail({ code: 'attachment.missing', name: typeof name === 'string' ? name : '' });
    files.push(file.value);
  }
  const instruments = Object.values(definitions).map(instrumentMark);
  const readableCurrent = Object.fromEntries(draft.keys('').map((key) => [key, draft.value(key)]));
  const { name, text } = polkuFileOf({ summary, set, readableCurrent, instruments, app, at, person, files });
  if (files.length === 0) return ok({ name, type: 'application/json', bytes: new TextEncoder().encode(text) });
  const zipped = await reader.zip(text, files);
  return zipped.ok ? ok({ name, type: 'application/octet-stream', bytes: zipped.value }) : zipped;
}

/** Name or initials the person of this installation has given in the draft; '' = none. */
export function personIn(set: RevisionSet, person: string): string {
  const record = valueOf(set, personKey(person));
  const name =
    record !== null && typeof record === 'object' && !Array.isArray(record) ? (record as { readonly [key: string]: Json })['name'] : '';
  return typeof name === 'string' ? name.trim() : '';
}
