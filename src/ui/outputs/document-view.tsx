// A document on the screen and on paper: the same headings, paragraphs and tables.

import type { DocumentBlock, DocumentFact, DraftDocument } from '../../core/report/document-model.ts';

export function DocumentView({ document, lang }: { document: DraftDocument; lang: string }) {
  return (
    <div class="document">
      <section class="sheet sheet--cover" aria-labelledby="document-title">
        <Foot text={document.ownAid} title={document.title} />
        <div class="sheet__body">
          <h2 class="document__title" id="document-title" lang={lang}>
            {document.title}
          </h2>
          {document.lead !== '' && (
            <p class="pre" lang={lang}>
              {document.lead}
            </p>
          )}
          <Facts items={document.facts} lang={lang} columns />
          <p class="small muted cover-note">{document.ownAid}</p>
        </div>
      </section>
      {document.sections.map((section) => (
        <section class="sheet" key={section.id} aria-labelledby={`section-${section.id}`}>
          {section.mark !== '' && <div class="sheet__mark">{section.mark}</div>}
          <Foot text={document.ownAid} title={document.title} />
          <div class="sheet__body">
            <h2 class="h2" id={`section-${section.id}`}>
              {section.title}
            </h2>
            <Blocks blocks={section.blocks} lang={lang} />
          </div>
        </section>
      ))}
    </div>
  );
}

/** On every sheet of paper; the screen has it once, on the cover. */
function Foot({ text, title }: { text: string; title: string }) {
  return (
    <div class="sheet__foot" aria-hidden="true">
      {title} · {text}
    </div>
  );
}

function Blocks({ blocks, lang }: { blocks: readonly DocumentBlock[]; lang: string }) {
  return (
    <>
      {blocks.map((block, index) => (
        <Block key={index} block={block} lang={lang} />
      ))}
    </>
  );
}

function Block({ block, lang }: { block: DocumentBlock; lang: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? (
        <h3 class="h3">{block.text}</h3>
      ) : (
        <h4 class="h4">
          {block.code && <span class="muted">{block.code}</span>}
          {block.text}
        </h4>
      );
    case 'paragraph':
      return (
        <p class={block.quiet ? 'small muted' : isLeadIn(block.text) ? 'pre lead-in' : 'pre'} lang={block.own ? lang : undefined}>
          {block.text}
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}>{item}</li>);
      return block.ordered ? (
        <ol class="document__list" lang={lang}>
          {items}
        </ol>
      ) : (
        <ul class="document__list" lang={lang}>
          {items}
        </ul>
      );
    }
    case 'facts':
      return <Facts items={block.items} lang={lang} />;
    case 'table':
      return <Table block={block} lang={lang} />;
    case 'group':
      return (
        <div class="keep">
          <Blocks blocks={block.blocks} lang={lang} />
        </div>
      );
  }
}

/** A short line that ends in no full stop is a heading of the writer's own: on paper it stays with what follows. */
const isLeadIn = (text: string): boolean => text.length < 80 && !/[.!?…]$/u.test(text);

function Facts({ items, lang, columns }: { items: readonly DocumentFact[]; lang: string; columns?: boolean }) {
  return (
    <dl class={columns ? 'document__facts document__facts--columns' : 'document__facts'}>
      {items.map(({ name, value, own }, index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd class="pre" lang={own ? lang : undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Wide tables scroll inside themselves on a narrow screen; on paper they fit by their weights. */
function Table({ block, lang }: { block: Extract<DocumentBlock, { kind: 'table' }>; lang: string }) {
  const whole = block.columns.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <table class="table document__table">
      {block.label !== '' && <caption>{block.label}</caption>}
      <colgroup>
        {block.columns.map(({ weight }, index) => (
          <col key={index} style={{ inlineSize: `${(100 * weight) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map(({ label }, index) => (
            <th scope="col" key={index}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th scope="row" key={column} lang={lang}>
                  {cell}
                </th>
              ) : (
                <td class="pre" key={column} lang={lang} data-label={block.columns[column]?.label}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
