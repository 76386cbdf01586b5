// A draft for tests of rules: plain values and rows, and the instruments as they are published.

import { readFileSync } from 'node:fs';
import type { DraftReader } from '../../../src/core/draft/reader.ts';
import type { Json } from '../../../src/core/draft/revision.ts';
import { parseDescriptionTool, parseImpactTool, parsePath, parseProgramme } from '../../../src/core/instrument/schema.ts';
import { factsOf } from '../../../src/core/model/facts.ts';
import type { FactsInput } from '../../../src/core/model/facts.ts';
import type { Facts } from '../../../src/core/instrument/evaluate.ts';

export interface Draft {
  readonly values?: Readonly<Record<string, Json>>;
  /** list → rowId → column → value */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Json>>>>>>;
  readonly conflicts?: readonly string[];
}

export function draftOf({ values = {}, rows = {}, conflicts = [] }: Draft): DraftReader {
  return {
    value: (field) => values[field] ?? null,
    inConflict: (field) => conflicts.includes(field),
    rows: (list) => Object.entries(rows[list] ?? {}).map(([id, columns]) => ({ id, value: (column) => columns[column] ?? null })),
    keys: (prefix) =>
      [
        ...Object.keys(values),
        ...Object.entries(rows).flatMap(([list, own]) =>
          Object.entries(own).flatMap(([id, columns]) => Object.keys(columns).map((column) => `row/${list}/${id}/${column}`)),
        ),
      ]
        .filter((key) => key.startsWith(prefix))
        .toSorted(),
  };
}

const file = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8'));

export const rawFiles = {
  path: file('instruments/kehittamisen-polku/0.1.0.json'),
  tool1: file('instruments/kuvauksen-itsearviointi/0.1.0.json'),
  tool2: file('instruments/vaikutusten-itsearviointi/0.1.0.json'),
  programme: file('programme/rrp/0.1.0.json'),
};
export const path = parsePath(rawFiles.path);
export const tool1 = parseDescriptionTool(rawFiles.tool1);
export const tool2 = parseImpactTool(rawFiles.tool2);
export const programme = parseProgramme(rawFiles.programme);

export const factsIn = (draft: Draft, more: Partial<FactsInput> = {}): Facts =>
  factsOf({ reader: draftOf(draft), path, tool1, tool2, programme, ...more });

/** A text of at least so many characters that no check finds anything in. */
export const words = (length: number): string =>
  'Vastuuhoitaja soittaa asiakkaalle samana päivänä ja käy kotona. '.repeat(Math.ceil(length / 60)).trim();
