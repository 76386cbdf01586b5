// Paragraphs and lists of a text a person wrote.

import type { DocumentBlock } from '../../core/report/document-model.ts';

export function TextBlocks({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return (
    <>
      {blocks.map((block, index) => {
        if (block.kind === 'paragraph')
          return (
            <p class="pre" key={index}>
              {block.text}
            </p>
          );
        if (block.kind !== 'list') return null;
        const items = block.items.map((item, at) => <li key={at}>{item}</li>);
        return block.ordered ? (
          <ol class="written-list" key={index}>
            {items}
          </ol>
        ) : (
          <ul class="written-list" key={index}>
            {items}
          </ul>
        );
      })}
    </>
  );
}
