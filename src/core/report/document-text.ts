// Text as people write it into a plain box, as paragraphs and lists: a blank line parts, «- » and «1. » begin an item (ux.md §3.4).

import type { DocumentBlock } from './document-model.ts';

const bullet = /^\s*[-–•·]\s+/u;
const number = /^\s*\d{1,3}[.)]\s+/u;

/** Nothing of the text is left out but the marks of the items; single line breaks stay. */
export function textBlocks(text: string): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let lines: string[] = [];
  let items: string[] = [];
  let mark: RegExp | undefined;
  const end = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n'), own: true });
    if (items.length > 0) blocks.push({ kind: 'list', ordered: mark === number, items });
    lines = [];
    items = [];
    mark = undefined;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const found = bullet.test(line) ? bullet : number.test(line) ? number : undefined;
    if (line.trim() === '') end();
    else if (found === undefined) {
      if (items.length > 0) end();
      lines.push(line.trimEnd());
    } else {
      if (lines.length > 0 || (mark !== undefined && mark !== found)) end();
      mark = found;
      items.push(line.replace(found, '').trimEnd());
    }
  }
  end();
  return blocks;
}
