// Reads a .polku file whatever it is called: looks at its bytes, checks everything, and takes nothing into any draft.

import type { Revision } from '../core/draft/revision.ts';
import { hashBytes } from '../core/draft/hash.ts';
import type { StoredFile } from '../core/ports.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { draftFileFormat, draftFileMembers, draftFileSchema, draftFileVersion } from '../core/submission/draft-file-schema.ts';
import { hashOfBytes } from '../core/submission/hash.ts';
import { fileLimits } from '../core/submission/limits.ts';
import type { PolkuContent } from '../core/submission/polku-content.ts';
import { parseGuarded } from './json-guard.ts';
import { sumOf } from './polku-file.ts';
import { contentKindOf, textOf } from './sniff.ts';
import { entriesOf, type ZipEntry } from './zip.ts';

/**
 * JSON, or a zip with `draft.json` and `attachments/<hash>`. Never throws; a Problem says what is wrong and nothing has happened.
 * Ids and digests of single revisions are checked by whoever joins them to a draft.
 */
export function readPolku(bytes: Uint8Array): Result<PolkuContent> {
  switch (contentKindOf(bytes)) {
    case 'empty':
      return fail({ code: 'file.empty' });
    case 'zip':
      return readZip(bytes);
    case 'text': {
      const draft = readJson(bytes);
      return draft.ok ? ok(draft.value.content) : draft;
    }
    case 'pdf':
    case 'gzip':
    case 'other':
      return fail({ code: 'file.notOurs' });
  }
}

interface ReadDraft {
  readonly content: PolkuContent;
  readonly listed: readonly Omit<StoredFile, 'bytes'>[];
}

function readJson(bytes: Uint8Array): Result<ReadDraft> {
  if (bytes.length > fileLimits.jsonBytes) return fail({ code: 'file.tooLarge', limitMb: fileLimits.jsonMb });
  const text = textOf(bytes);
  if (!text.ok) return beginsLikeOurs(String.fromCharCode(...bytes.subarray(0, 64))) ? text : fail({ code: 'file.notOurs' });
  const parsed = parseGuarded(text.value.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return parsed.problem.code === 'file.cut' && !beginsLikeOurs(text.value) ? fail({ code: 'file.notOurs' }) : parsed;
  return contentOf(parsed.value);
}

function contentOf(parsed: unknown): Result<ReadDraft> {
  const envelope = parsed as Readonly<Record<string, unknown>>;
  if (envelope['format'] !== draftFileFormat) return fail({ code: 'file.notOurs' });
  const version = envelope['v'];
  if (typeof version === 'number' && version > draftFileVersion) return fail({ code: 'file.newer' });
  const revisions = envelope['revisions'];
  if (Array.isArray(revisions) && revisions.length > fileLimits.revisions)
    return fail({ code: 'file.tooMany', limit: fileLimits.revisions });
  const checked = checkedEnvelope({ files: [], ...envelope });
  if (!checked.ok) return checked;
  const { format: _format, v: _v, sum, files, ...content } = checked.value;
  // zod's type allows `undefined` in an absent member; a parsed file never has one
  const read = content.revisions as readonly Revision[];
  if (sumOf(read) !== sum) return fail({ code: 'file.damaged', where: 'sum' });
  const unknownMembers = Object.keys(envelope).filter((key) => !draftFileMembers.includes(key)).length;
  return ok({
    content: { ...content, current: content.current as PolkuContent['current'], revisions: read, files: [], unknownMembers },
    listed: files,
  });
}

/** The first thing wrong is named by its path («revisions.3.at»); values are never quoted. */
function checkedEnvelope(envelope: unknown): ReturnType<typeof checked> {
  try {
    return checked(envelope);
  } catch {
    return fail({ code: 'file.damaged', where: 'json' });
  }
}

function checked(envelope: unknown): Result<ReturnType<typeof draftFileSchema.parse>> {
  const result = draftFileSchema.safeParse(envelope);
  if (result.success) return ok(result.data);
  return fail({ code: 'file.damaged', where: (result.error.issues[0]?.path ?? []).join('.').slice(0, 80) });
}

function readZip(bytes: Uint8Array): Result<PolkuContent> {
  if (bytes.length > fileLimits.zipBytes) return fail({ code: 'file.tooLarge', limitMb: fileLimits.zipMb });
  const entries = entriesOf(bytes);
  if (!entries.ok) return entries;
  const draft = entries.value
    .filter(({ name }) => /^([^/]+\/)?draft\.json$/.test(name) && !name.startsWith('__MACOSX/'))
    .toSorted((a, b) => a.name.length - b.name.length)[0];
  if (draft === undefined) return fail({ code: 'file.notOurs' });
  const json = draft.read(fileLimits.jsonBytes, fileLimits.jsonMb);
  if (!json.ok) return json;
  const read = readJson(json.value);
  if (!read.ok) return read;
  const files = readFiles(read.value.listed, entries.value, draft.name.slice(0, -'draft.json'.length));
  return files.ok ? ok({ ...read.value.content, files: files.value }) : files;
}

function readFiles(listed: ReadDraft['listed'], entries: readonly ZipEntry[], folder: string): Result<readonly StoredFile[]> {
  const read: StoredFile[] = [];
  let total = 0;
  for (const { hash, name, type } of listed) {
    const entry = entries.find((candidate) => candidate.name === `${folder}attachments/${hash}`);
    if (entry === undefined) return fail({ code: 'attachment.missing', name });
    const bytes = entry.read(fileLimits.attachmentBytes, fileLimits.attachmentMb);
    if (!bytes.ok) return bytes;
    total += bytes.value.length;
    if (total > fileLimits.zipBytes) return fail({ code: 'file.tooLarge', limitMb: fileLimits.zipMb });
    if (hash !== hashBytes(bytes.value) && hash !== hashOfBytes(bytes.value)) return fail({ code: 'file.damaged', where: name });
    read.push({ hash, name, type, sizeBytes: bytes.value.length, bytes: bytes.value });
  }
  return ok(read);
}

/** A cut file is ours when what is left of its beginning is. */
function beginsLikeOurs(text: string): boolean {
  const start = `{"format":"${draftFileFormat}"`;
  const dense = text.slice(0, 400).replace(/[\s\uFEFF]/g, '');
  return dense.includes(start.slice(1)) || start.startsWith(dense);
}
