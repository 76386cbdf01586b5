// The instruments and the programme a draft is read with: handed in by main.tsx, which loads them.

import type { PathInstrument } from '../core/instrument/definition.ts';
import type { DescriptionTool } from '../core/instrument/description-tool.ts';
import type { ImpactTool } from '../core/instrument/impact-tool.ts';
import type { Programme } from '../core/programme.ts';

export interface Definitions {
  readonly path: PathInstrument;
  readonly tool1: DescriptionTool;
  readonly tool2: ImpactTool;
  readonly programme: Programme;
}

/** Instrument id@version a field key is written under. */
export function instrumentOf(definitions: Definitions, tool: 'path' | 'tool1' | 'tool2'): string {
  const { id, version } = definitions[tool];
  return `${id}@${version}`;
}
