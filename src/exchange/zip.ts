// Zip files of a draft and its attachments. Reading trusts no size a file claims: inflating stops at the cap.

import { Inflate, zipSync, type Zippable } from 'fflate';

import { fileLimits } from '../core/submission/limits.ts';
import { fail, ok, type Result } from '../core/result.ts';

export interface ZipEntry {
  readonly name: string;
  /** inflated content, at most `capBytes`; file.tooLarge beyond it */
  read(capBytes: number, limitMb: number): Result<Uint8Array>;
}

/** Stored, not compressed: readable without any program in thirty years. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: 0, mtime: zipEpoch }]]),
  );
  return zipSync(entries);
}

/** The directory of a zip. file.cut: its end is missing · file.tooMany · file.damaged: encrypted, or a directory that contradicts itself. */
export function entriesOf(bytes: Uint8Array): Result<readonly ZipEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) return fail({ code: 'file.cut' });
  const count = view.getUint16(end + 10, true);
  if (count > fileLimits.zipEntries) return fail({ code: 'file.tooMany', limit: fileLimits.zipEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return damaged('zip');
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    if (encrypted || (method !== 0 && method !== 8)) return damaged('zip');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push(entryAt(bytes, view, name, method, view.getUint32(at + 42, true), view.getUint32(at + 20, true)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** Pieces fed to the inflater: small, so that one piece cannot inflate far past the cap. */
const pieceBytes = 4_096;
/** Zip has no time before 1980; the moment of export stands in the draft itself. */
const zipEpoch = '1980-01-02T00:00:00Z';

function entryAt(bytes: Uint8Array, view: DataView, name: string, method: number, offset: number, packedSize: number): ZipEntry {
  return {
    name,
    read(capBytes, limitMb) {
      if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return damaged(name);
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (start + packedSize > bytes.length) return fail({ code: 'file.cut' });
      const packed = bytes.subarray(start, start + packedSize);
      if (method === 8) return inflated(packed, name, capBytes, limitMb);
      return packed.length > capBytes ? fail({ code: 'file.tooLarge', limitMb }) : ok(packed.slice());
    },
  };
}

function inflated(packed: Uint8Array, name: string, capBytes: number, limitMb: number): Result<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflate = new Inflate((part, last) => {
    size += part.length;
    ended ||= last;
    if (size <= capBytes) parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length && size <= capBytes; at += pieceBytes) {
      inflate.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch {
    return damaged(name);
  }
  if (size > capBytes) return fail({ code: 'file.tooLarge', limitMb });
  return ended ? ok(joined(parts, size)) : damaged(name);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The end record stands in the last 64 kB, behind it at most a comment. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

const damaged = (where: string): Result<never> => fail({ code: 'file.damaged', where: where.slice(0, 80) });
