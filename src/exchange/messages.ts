// What the page and the reading worker say to each other.

import type { StoredFile } from '../core/ports.ts';
import type { Result } from '../core/result.ts';
import type { PolkuContent } from '../core/submission/polku-content.ts';

export type ReaderRequest =
  | { readonly task: 'read'; readonly bytes: Uint8Array }
  | { readonly task: 'zip'; readonly text: string; readonly files: readonly Pick<StoredFile, 'hash' | 'bytes'>[] };

export type ReaderAnswer =
  | { readonly task: 'read'; readonly content: Result<PolkuContent> }
  | { readonly task: 'zip'; readonly bytes: Result<Uint8Array> };
