// What leaves the app and comes in as a file: implemented by exchange and pdf, wired by main.tsx.

import type { RevisionSet } from '../core/draft/revision-set.ts';
import type { DraftSummary } from '../core/ports.ts';
import type { FormDocument } from '../core/report/form-model.ts';
import type { Result } from '../core/result.ts';
import type { PolkuContent } from '../core/submission/polku-content.ts';
import type { Definitions } from './definitions.ts';

export interface OutputFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Outputs {
  /** «Varmuuskopio»: every answer of every seat, whole history, attachments (architecture §5) */
  backup(summary: DraftSummary, set: RevisionSet, definitions: Definitions): Promise<Result<OutputFile>>;
  /** reads any file a person gives; refuses what is not ours */
  read(file: Blob): Promise<Result<PolkuContent>>;
  pdf(form: FormDocument): Promise<Result<Uint8Array>>;
}
