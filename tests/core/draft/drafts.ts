// Small drafts for the tests: an author, a running clock, and one line to write an answer.

import { write } from '../../../src/core/draft/writing.ts';
import type { Author, FieldKey, Json, Revision, Stamp } from '../../../src/core/draft/revision.ts';
import { allRevisions, emptySet, withRevisions } from '../../../src/core/draft/revision-set.ts';
import type { RevisionSet } from '../../../src/core/draft/revision-set.ts';

export const anna: Author = { by: ['anna'], role: 'writer', device: 'laptop-a', instrument: 'path@0.1.0' };
export const bo: Author = { by: ['bo'], role: 'writer', device: 'laptop-b', instrument: 'path@0.1.0' };

/** Stamps one second apart, each with its own salt. */
export function stampsFrom(iso: string, name = ''): () => Stamp {
  let count = 0;
  return () => ({ at: `${new Date(Date.parse(iso) + 1000 * count).toISOString()}~0000`, salt: `${name}${count++}` });
}

/** Writes the answers one after another. */
export function written(set: RevisionSet, author: Author, stamps: () => Stamp, ...answers: readonly [FieldKey, Json][]): RevisionSet {
  return answers.reduce((now, [field, value]) => write(now, field, value, author, stamps())?.set ?? now, set);
}

export function united(...sets: readonly RevisionSet[]): RevisionSet {
  return withRevisions(
    emptySet,
    sets.flatMap((set): readonly Revision[] => allRevisions(set)),
  );
}
