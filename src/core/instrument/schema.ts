// What is wrong with an instrument or programme file. Asked at build and in tests, never in the browser.

import type * as z from 'zod/mini';

import type { PathInstrument } from './definition.ts';
import type { DescriptionTool } from './description-tool.ts';
import type { ImpactTool } from './impact-tool.ts';
import type { Programme } from '../programme.ts';
import { pathSchema } from './path-schema.ts';
import { programmeSchema } from './programme-schema.ts';
import { descriptionToolSchema, impactToolSchema } from './tool-schemas.ts';

const issuesOf = (schema: z.ZodMiniType, value: unknown): readonly string[] => {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
};

/** What is wrong with a file, «fields.3.guide: …», in order; empty when it is a `PathInstrument`, `DescriptionTool`, `ImpactTool` or `Programme`. */
export const instrumentFaults = (value: unknown): readonly string[] => {
  const kind = value !== null && typeof value === 'object' && 'kind' in value ? value.kind : undefined;
  if (kind === 'path') return issuesOf(pathSchema, value);
  if (kind === 'description') return issuesOf(descriptionToolSchema, value);
  return kind === 'impact' ? issuesOf(impactToolSchema, value) : ['kind: not an instrument'];
};
export const programmeFaults = (value: unknown): readonly string[] => issuesOf(programmeSchema, value);

/** The files as what they hold; a fault in one is a mistake of its author and throws. */
export const parsePath = (value: unknown): PathInstrument => checked<PathInstrument>(value, instrumentFaults(value));
export const parseDescriptionTool = (value: unknown): DescriptionTool => checked<DescriptionTool>(value, instrumentFaults(value));
export const parseImpactTool = (value: unknown): ImpactTool => checked<ImpactTool>(value, instrumentFaults(value));
export const parseProgramme = (value: unknown): Programme => checked<Programme>(value, programmeFaults(value));

function checked<T>(value: unknown, faults: readonly string[]): T {
  if (faults.length > 0) throw new Error(faults.slice(0, 10).join('\n'));
  return value as T;
}
