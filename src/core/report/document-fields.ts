// The description as a document: stage by stage, every field that says something, and at the end of a stage those that do not.

import type { Facts } from '../instrument/evaluate.ts';
import { holds } from '../instrument/evaluate.ts';
import type { Field, FieldPart, Stage } from '../instrument/definition.ts';
import { freeTextKey, keyOf, notApplicableKey, ownFieldOf } from '../instrument/keys.ts';
import { statusOf } from '../model/completion.ts';
import { contentOf, membersOf } from '../model/content.ts';
import { listNames } from '../model/rows.ts';
import { indicatorBlocks } from './document-indicators.ts';
import { keptTogether } from './document-keep.ts';
import type { DocumentBlock, DocumentFact } from './document-model.ts';
import { filesBlock, isFileList, rowsBlock } from './document-rows.ts';
import { optionsFor, type DocumentSource } from './document-source.ts';
import { textBlocks } from './document-text.ts';
import { shownDay, shownOption } from './shown-value.ts';

export function fieldBlocks(source: DocumentSource, facts: Facts): readonly DocumentBlock[] {
  const indicatorsAt = source.path.fields.find((field) => field.rows?.includes(listNames.indicators))?.id;
  return source.path.stages.flatMap((stage) => stageBlocks(source, facts, stage, indicatorsAt));
}

function stageBlocks(source: DocumentSource, facts: Facts, stage: Stage, indicatorsAt: string | undefined): readonly DocumentBlock[] {
  const { path, language, words } = source;
  const fields = stage.fields.flatMap((id) => ownFieldOf(path, id) ?? []).filter((field) => field.kind !== 'automatic');
  const told = fields.map((field) => ({ field, blocks: oneField(source, facts, field, field.id === indicatorsAt) }));
  const empty = told.filter(({ blocks }) => blocks.length === 0).map(({ field }) => field.label[language]);
  return [
    { kind: 'heading', level: 3, text: stage.title[language] },
    ...told.reduce<readonly DocumentBlock[]>((before, { field, blocks }) => {
      const last = before.at(-1);
      const short = shortAnswer(field, blocks, field.label[language]);
      if (short === undefined) return [...before, ...keptTogether({ kind: 'heading', level: 4, text: field.label[language] }, blocks)];
      return last?.kind === 'facts'
        ? [...before.slice(0, -1), { kind: 'facts', items: [...last.items, short] }]
        : [...before, { kind: 'facts', items: [short] }];
    }, []),
    ...(empty.length === 0
      ? []
      : [{ kind: 'paragraph' as const, text: words('Empty', { fields: empty.join(', ') }), quiet: true as const }]),
  ];
}

/** A line, a choice or a day needs no heading of its own: it stands beside its name. */
function shortAnswer(field: Field, [only, ...rest]: readonly DocumentBlock[], name: string): DocumentFact | undefined {
  return field.kind !== 'text' && field.kind !== 'group' && rest.length === 0 && only?.kind === 'paragraph'
    ? { name, value: only.text, own: true }
    : undefined;
}

function oneField(source: DocumentSource, facts: Facts, field: Field, withIndicators: boolean): readonly DocumentBlock[] {
  const { reader, path, words } = source;
  const { attachments, links } = contentOf(reader, path, field);
  const reason = reader.value(notApplicableKey(field.id));
  const doesNotApply = statusOf(field, facts) === 'notApplicable' && typeof reason === 'string';
  const parts = (field.parts ?? []).filter((part) => part.when === undefined || holds(part.when, facts));
  const lists = (field.rows ?? []).filter((list) => !isFileList(list));
  return [
    ...(doesNotApply ? [{ kind: 'paragraph' as const, text: words('NotApplicable', { reason }), own: true as const }] : []),
    ...(field.kind === 'group' ? [] : leafBlocks(source, field)),
    ...parts.flatMap((part) => partBlocks(source, part)),
    ...(withIndicators ? indicatorBlocks(source) : []),
    ...lists
      .filter((list) => list !== listNames.indicators && list !== listNames.followUps)
      .flatMap((list) => rowsBlock(source, list, reader.rows(list))),
    ...filesBlock(source, attachments, links),
  ];
}

/** A short answer stands beside its name, a text under it. */
function partBlocks(source: DocumentSource, part: FieldPart): readonly DocumentBlock[] {
  const name = part.label[source.language];
  const blocks = leafBlocks(source, part);
  if (part.kind !== 'text' || blocks.length === 0)
    return blocks.map((block) => (block.kind === 'paragraph' ? fact(name, block.text) : block));
  return [{ kind: 'paragraph', text: name, quiet: true }, ...blocks];
}

function leafBlocks(source: DocumentSource, leaf: Field | FieldPart): readonly DocumentBlock[] {
  const { reader, language } = source;
  const value = reader.value(keyOf(leaf));
  switch (leaf.kind) {
    case 'text':
      return typeof value === 'string' ? textBlocks(value) : [];
    case 'line':
    case 'address':
      return said(typeof value === 'string' ? value.trim() : '');
    case 'date':
      return said(typeof value === 'string' ? shownDay(value, language) : '');
    case 'choice':
    case 'choices':
    case 'words':
      return said(
        membersOf(value)
          .map((member) => chosen(source, leaf, member))
          .join('; '),
      );
    case 'image':
    case 'files':
    case 'rows':
    case 'models':
    case 'automatic':
    case 'group':
      return [];
  }
}

function chosen(source: DocumentSource, leaf: Field | FieldPart, member: string): string {
  const options = optionsFor(leaf.options, source);
  const own = options.find(({ id }) => id === member)?.freeText === true ? source.reader.value(freeTextKey(leaf.id, member)) : null;
  const label = shownOption(member, options, source.language);
  return typeof own === 'string' && own.trim() !== '' ? `${label}: ${own.trim()}` : label;
}

const said = (text: string): readonly DocumentBlock[] => (text === '' ? [] : [{ kind: 'paragraph', text, own: true }]);
const fact = (name: string, value: string): DocumentBlock => ({
  kind: 'facts',
  items: [{ name, value, own: true } satisfies DocumentFact],
});
