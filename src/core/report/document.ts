// A draft as one document: what it is about, the description and the chosen assessments. Screen and paper are drawn from it.

import type { Facts } from '../instrument/evaluate.ts';
import type { Role } from '../instrument/definition.ts';
import { fieldInRole, keyOf } from '../instrument/keys.ts';
import { membersOf } from '../model/content.ts';
import { factsOf } from '../model/facts.ts';
import { classify, type Classification } from '../review/classification.ts';
import { fieldBlocks } from './document-fields.ts';
import { impactSection } from './document-impact.ts';
import type { DocumentFact, DocumentSection, DraftDocument } from './document-model.ts';
import { className, reviewSection } from './document-review.ts';
import { optionsFor, type DocumentSource, type ShownAssessment } from './document-source.ts';
import { shownDay, shownOption } from './shown-value.ts';

export interface DocumentChoice {
  readonly description: boolean;
  readonly assessments: readonly ShownAssessment[];
}

export function documentOf(source: DocumentSource, choice: DocumentChoice): DraftDocument {
  const { path, language, words, ownAid } = source;
  const facts = factsFor(source);
  const classification = classify({ facts, tool1: source.tool1 });
  const description: DocumentSection = { id: path.id, title: path.title[language], mark: '', blocks: fieldBlocks(source, facts) };
  return {
    title: textIn(source, 'modelName') || words('Unnamed'),
    lead: textIn(source, 'shortDescription'),
    facts: headFacts(source, classification),
    ownAid,
    sections: [...(choice.description ? [description] : []), ...choice.assessments.map((shown) => sectionOf(source, shown))],
  };
}

function sectionOf(source: DocumentSource, shown: ShownAssessment): DocumentSection {
  const { aid, tool } = shown.assessment;
  if (tool !== source.tool1.id) return impactSection(source, shown, factsFor(source, { assessment2: { aid, seat: shown.seat.id } }));
  const facts = factsFor(source, { assessment1: aid, seat1: shown.seat.id });
  return reviewSection(source, shown, facts, shown.own ? undefined : classify({ facts, tool1: source.tool1 }));
}

const factsFor = (
  { reader, path, tool1, tool2, programme, today }: DocumentSource,
  asked: { assessment1?: string; seat1?: string; assessment2?: { aid: string; seat: string } } = {},
): Facts => factsOf({ reader, path, tool1, tool2, programme, today, ...asked });

function headFacts(source: DocumentSource, classification: Classification): readonly DocumentFact[] {
  const { language, words, today, path } = source;
  const facts: readonly DocumentFact[] = [
    { name: words('County'), value: chosenIn(source, 'county') },
    { name: words('Stage'), value: chosenIn(source, 'stageOfDevelopment') },
    { name: words('Class'), value: className(source, classification) },
    { name: words('Language'), value: chosenIn(source, 'textLanguage') },
    { name: words('Printed'), value: shownDay(today, language) },
    { name: words('Version'), value: path.version },
  ];
  return facts.filter(({ value }) => value !== '');
}

function textIn({ path, reader }: DocumentSource, role: Role): string {
  const field = fieldInRole(path, role);
  const value = field === undefined ? null : reader.value(keyOf(field));
  return typeof value === 'string' ? value.trim() : '';
}

function chosenIn(source: DocumentSource, role: Role): string {
  const field = fieldInRole(source.path, role);
  if (field === undefined) return '';
  const options = optionsFor(field.options, source);
  return membersOf(source.reader.value(keyOf(field)))
    .map((id) => shownOption(id, options, source.language))
    .join(', ');
}
