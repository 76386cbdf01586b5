// What stays together on one sheet: a heading with what comes first, and a short answer as a whole.

import type { DocumentBlock } from './document-model.ts';

/** Characters that are about a quarter of a sheet: more than this may part, so that no sheet is left half empty. */
const shortEnough = 900;
/** Two lines: a heading over less than this looks left alone at the foot of a sheet. */
const enoughBeside = 160;

/** [] when there is nothing under the heading. */
export function keptTogether(heading: DocumentBlock, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  if (blocks.length === 0) return [];
  if (blocks.reduce((sum, block) => sum + lengthOf(block), 0) <= shortEnough) return [{ kind: 'group', blocks: [heading, ...blocks] }];
  const opening = openingOf(blocks);
  return opening === 0
    ? [heading, ...blocks]
    : [{ kind: 'group', blocks: [heading, ...blocks.slice(0, opening)] }, ...blocks.slice(opening)];
}

/** How many blocks from the beginning are enough to stand with the heading; 0 when the first alone is too much. */
function openingOf(blocks: readonly DocumentBlock[]): number {
  let sum = 0;
  for (const [index, block] of blocks.entries()) {
    if (sum >= enoughBeside || sum + lengthOf(block) > shortEnough) return index;
    sum += lengthOf(block);
  }
  return blocks.length;
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
