// Writes a draft as a .polku file: UTF-8 JSON that can be read without this program, or a zip of it with the attachments.

import { allHeads, allRevisions, ancestorsOf, type RevisionSet } from '../core/draft/revision-set.ts';
import type { FieldKey, Json, Revision, RevisionId } from '../core/draft/revision.ts';
import type { DraftSummary, StoredFile } from '../core/ports.ts';
import { hashOfJson } from '../core/submission/canonical-json.ts';
import { draftFileFormat, draftFileVersion } from '../core/submission/draft-file-schema.ts';
import type { InstrumentMark, PolkuKind } from '../core/submission/polku-content.ts';
import { draftFileName } from './file-name.ts';
import { zipOf } from './zip.ts';

export interface PolkuRequest {
  readonly summary: Pick<DraftSummary, 'id' | 'name'>;
  readonly set: RevisionSet;
  /** present state for a reader of the file, by field key */
  readonly readableCurrent: Readonly<Record<FieldKey, Json>>;
  readonly instruments: readonly InstrumentMark[];
  /** version of the app */
  readonly app: string;
  /** moment of the export, ISO 8601 UTC */
  readonly at: string;
  /** who exports, in words; never part of the file's name */
  readonly person?: string;
  /** 'full' unless told */
  readonly kind?: PolkuKind;
  /** for `diff`: heads the other copy is known to have */
  readonly known?: Readonly<Record<FieldKey, readonly RevisionId[]>>;
  /** keys left out, `*` = anything; never applied to `full`, which is a safety copy and must not lose a word */
  readonly withheld?: readonly string[];
  /** what the attachments are; their bytes go into the zip only */
  readonly files?: readonly Omit<StoredFile, 'bytes'>[];
}

export interface PolkuFile {
  readonly name: string;
  readonly text: string;
}

/** The file exactly as architecture §5 describes it; one revision a line. */
export function polkuFileOf(request: PolkuRequest): PolkuFile {
  const { summary, at, person = '', kind = 'full', known = {}, files = [] } = request;
  const withheld = kind === 'full' ? [] : (request.withheld ?? []);
  const leftOut = matcherOf(kind === 'current' ? [...withheld, 'cmt/*', 'flow/*'] : withheld);
  const shown = <T>(record: Readonly<Record<FieldKey, T>>): Record<FieldKey, T> =>
    Object.fromEntries(
      Object.entries(record)
        .filter(([key]) => !leftOut(key))
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  const revisions = (kind === 'current' ? [] : kind === 'diff' ? lacking(request.set, known) : allRevisions(request.set)).filter(
    ({ field }) => !leftOut(field),
  );
  const head = {
    format: draftFileFormat,
    v: draftFileVersion,
    kind,
    draft: summary.id,
    title: summary.name,
    instruments: request.instruments.map(({ id, version, hash }) => ({ id, version, hash })),
    exported: { at, app: request.app, person },
    withheld: [...withheld],
    files: files.map(({ hash, name, type, sizeBytes }) => ({ hash, name, type, sizeBytes })),
    heads: shown(allHeads(request.set)),
    current: shown(request.readableCurrent),
  };
  const lines = Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  lines.push(
    `"revisions": [${revisions.map((revision) => `\n${JSON.stringify(written(revision))}`).join(',')}\n]`,
    `"sum": "${sumOf(revisions)}"`,
  );
  return { name: draftFileName(summary.name, at), text: `{\n${lines.join(',\n')}\n}\n` };
}

/** The same JSON as `draft.json` and every attachment as `attachments/<hash>`. For the worker: it copies every byte. */
export function polkuZipOf(text: string, files: readonly Pick<StoredFile, 'hash' | 'bytes'>[]): Uint8Array<ArrayBuffer> {
  const attachments = files.map(({ hash, bytes }): [string, Uint8Array] => [`attachments/${hash}`, bytes]);
  return zipOf({ 'draft.json': new TextEncoder().encode(text), ...Object.fromEntries(attachments) });
}

/** Checksum of the file: of the revisions in the order they stand in it. */
export const sumOf = (revisions: readonly Revision[]): string => hashOfJson(revisions.map(written));

/** What the copy that has the known heads does not have. */
function lacking(set: RevisionSet, known: Readonly<Record<FieldKey, readonly RevisionId[]>>): readonly Revision[] {
  return allRevisions(set).filter(({ field, id }) => {
    const log = set.get(field);
    return log === undefined || !ancestorsOf(log, known[field] ?? []).has(id);
  });
}

/** Only the members a revision has, in one order, so that a file does not depend on how the object was made. */
function written(revision: Revision): { readonly [key: string]: Json } {
  const { id, field, parents, value, salt, digest, by, role, device, at, kind, seen, instrument, note } = revision;
  return {
    id,
    field,
    parents,
    value,
    salt,
    digest,
    by,
    role,
    device,
    at,
    ...(kind === undefined ? {} : { kind }),
    ...(seen === undefined ? {} : { seen }),
    instrument,
    ...(note === undefined ? {} : { note }),
  };
}

function matcherOf(patterns: readonly string[]): (key: FieldKey) => boolean {
  const rules = patterns.map(
    (pattern) =>
      new RegExp(
        `^${pattern
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
      ),
  );
  return (key) => rules.some((rule) => rule.test(key));
}
