// Rows read back are checked by hand before anything relies on them: the disk is not to be trusted, and a schema library is too heavy here.

import type { DraftSummary, StoredFile, WorkingCopy } from '../core/ports.ts';
import type { Revision } from '../core/draft/revision.ts';
import type { RevisionRow, WorkingRow } from './database.ts';

type Members = Readonly<Record<string, unknown>>;

export function isRevisionRow(row: unknown): row is RevisionRow {
  return (
    isRecord(row) &&
    areTexts(row, ['draft', 'id', 'field', 'salt', 'digest', 'role', 'device', 'at', 'instrument']) &&
    isTextList(row['parents']) &&
    isTextList(row['by']) &&
    row['value'] !== undefined &&
    (row['seen'] === undefined || isTextList(row['seen'])) &&
    (row['kind'] === undefined || typeof row['kind'] === 'string') &&
    (row['note'] === undefined || typeof row['note'] === 'string')
  );
}

export function isSummary(row: unknown): row is DraftSummary {
  return (
    isRecord(row) &&
    areTexts(row, [
      'id',
      'name',
      'county',
      'language',
      'stageOfDevelopment',
      'createdAt',
      'changedAt',
      'classMark',
      'lastPlace',
      'binnedAt',
      'backupAt',
      'device',
    ]) &&
    (row['kind'] === 'model' || row['kind'] === 'collection') &&
    typeof row['preliminary'] === 'boolean' &&
    Array.isArray(row['progress']) &&
    row['progress'].every(isProgress)
  );
}

export function isWorkingRow(row: unknown): row is WorkingRow {
  return (
    isRecord(row) &&
    areTexts(row, ['draft', 'field', 'tab', 'value', 'role', 'startedAt', 'changedAt']) &&
    ['start', 'longest'].every((name) => row[name] === undefined || typeof row[name] === 'string') &&
    isTextList(row['parents']) &&
    isTextList(row['by'])
  );
}

export function isStoredFile(row: unknown): row is StoredFile {
  return (
    isRecord(row) && areTexts(row, ['hash', 'name', 'type']) && typeof row['sizeBytes'] === 'number' && ArrayBuffer.isView(row['bytes'])
  );
}

/** The revision without what the table adds to it. */
export function revisionIn({ draft: _draft, files: _files, ...revision }: RevisionRow): Revision {
  return Object.freeze(revision);
}

/** The working copy as it is stored: what is the value itself is left out, for a long text is written at every key. */
export function workingRowOf({ start, longest, ...copy }: WorkingCopy): WorkingRow {
  return { ...copy, ...(start === copy.value ? {} : { start }), ...(longest === copy.value ? {} : { longest }) };
}

export function workingCopyIn(row: WorkingRow): WorkingCopy {
  return { ...row, start: row.start ?? row.value, longest: row.longest ?? row.value };
}

/** Attachment hashes a value names, at any depth: SHA-256 as base64url or hex. */
export function hashesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:[A-Za-z0-9_-]{43}|[0-9a-f]{64})$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(hashesIn))];
}

function isProgress(row: unknown): boolean {
  return isRecord(row) && typeof row['stage'] === 'string' && ['ready', 'begun', 'empty'].every((count) => typeof row[count] === 'number');
}

function isRecord(row: unknown): row is Members {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}

function areTexts(row: Members, names: readonly string[]): boolean {
  return names.every((name) => typeof row[name] === 'string');
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}
