// What stays together on one sheet: a heading with what comes first, and a short answer as a whole.

import type { DocumentBlock } from './document-model.ts';

/** Characters that are about a quarter of a sheet: more than this may part, so that no sheet is left half empty. */
const shortEnough = 900;

/** [] when there is nothing under the heading. */
export function keptTogether(heading: DocumentBlock, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  if (blocks.reduce((sum, block) => sum + lengthOf(block), 0) <= shortEnough) return [{ kind: 'group', blocks: [heading, ...blocks] }];
  return lengthOf(first) <= shortEnough ? [{ kind: 'group', blocks: [heading, first] }, ...rest] : [heading, ...blocks];
}

function lengthOf(block: DocumentBlock): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text.length;
    case 'list':
      return block.items.reduce((sum, item) => sum + item.length + 40, 0);
    case 'facts':
      return block.items.reduce((sum, { value }) => sum + value.length + 40, 0);
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + cell.length, 0) + 80 * (block.rows.length + 1);
    case 'group':
      return block.blocks.reduce((sum, one) => sum + lengthOf(one), 0);
  }
}
