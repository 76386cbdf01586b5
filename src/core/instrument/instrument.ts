// An instrument, whichever of the three it is.

import type { PathInstrument } from './definition.ts';
import type { DescriptionTool } from './description-tool.ts';
import type { ImpactTool } from './impact-tool.ts';

export type Instrument = PathInstrument | DescriptionTool | ImpactTool;
