// Takes a file of the person's into the draft: stored once under its hash, with a row that says what it is.

import { attachmentColumns, listNames } from '../core/model/rows.ts';
import { fileLimits } from '../core/submission/limits.ts';
import { hashOfBytes } from '../core/submission/hash.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { App } from './app.ts';
import { addTo } from './rows.ts';
import type { Session } from './session.ts';

/** Refused: attachment.tooLarge, file.empty, file.unreadable. The row and the bytes become durable together. */
export async function attach(app: App, session: Session, file: File, field: string): Promise<Result<string>> {
  if (file.size > fileLimits.attachmentBytes) return fail({ code: 'attachment.tooLarge', limitMb: fileLimits.attachmentMb });
  if (file.size === 0) return fail({ code: 'file.empty' });
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (!bytes) return fail({ code: 'file.unreadable' });
  const stored = {
    hash: hashOfBytes(bytes),
    name: file.name,
    type: file.type || 'application/octet-stream',
    sizeBytes: bytes.length,
    bytes,
  };
  const record = { hash: stored.hash, name: stored.name, type: stored.type, sizeBytes: stored.sizeBytes };
  const columns = { [attachmentColumns.file]: record, [attachmentColumns.name]: file.name, [attachmentColumns.field]: field };
  return ok(addTo(session, listNames.attachments, columns, app.ids.random(), [stored]));
}

export interface AttachedFile {
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly sizeBytes: number;
}

/** What the file column of an attachment row holds. */
export function attachedFile(value: unknown): AttachedFile | undefined {
  const record = value as Partial<AttachedFile> | null;
  return record && typeof record === 'object' && typeof record.hash === 'string'
    ? { hash: record.hash, name: record.name ?? '', type: record.type ?? '', sizeBytes: record.sizeBytes ?? 0 }
    : undefined;
}

export async function openAttachment(app: App, file: AttachedFile): Promise<void> {
  const stored = await app.store.file(file.hash);
  if (stored.ok) app.device.saveFile(file.name, file.type, stored.value.bytes);
  else app.problem.value = { code: 'attachment.missing', name: file.name };
}
