// A value as text.

import type { Json } from './revision.ts';

/** '' for whatever is not a text. */
export const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
