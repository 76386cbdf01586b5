// The report of an assessment both roles stand behind: result, gate and joint answers, dissent, actions, confirmations, as one document.

import { readerOf } from '../draft/draft-reader.ts';
import { jointSeat } from '../instrument/keys.ts';
import { assessorsOf } from '../review/assessments.ts';
import { readerAtLock } from '../review/flow.ts';
import { documentOf } from './document.ts';
import type { DocumentSection, DraftDocument } from './document-model.ts';
import type { DocumentSource } from './document-source.ts';
import { confirmationSection } from './report-confirmations.ts';
import { dissentSection } from './report-dissent.ts';
import { resultSection } from './report-result.ts';
import { hashShown, reportState, type ReportInput } from './report-source.ts';

export function reportOf(input: ReportInput): DraftDocument {
  const { source, assessment, confirmation, phrases } = input;
  const { words } = source;
  const joint = { assessment, seat: { id: jointSeat, letter: 'j' as const }, own: false };
  const { sections: answers, facts, ...cover } = documentOf(source, { description: false, assessments: [joint] });
  const sections = [resultSection(input), ...answers, ...dissentSection(input), ...ownSections(input), confirmationSection(input)];
  return {
    ...cover,
    facts: [
      { name: phrases('State'), value: phrases(`State_${reportState(confirmation)}`) },
      { name: words('Mode'), value: words(`Mode_${assessment.mode}`) },
      { name: phrases('ContentHash'), value: hashShown(confirmation.contentHash) },
      ...facts,
    ],
    sections: sections.map((section) => ({ ...section, mark: marked(source, section, confirmation.practice) })),
  };
}

const marked = ({ formWords }: DocumentSource, { mark }: DocumentSection, practice: boolean): string =>
  practice && !mark.includes(formWords('practiceMark'))
    ? [formWords('practiceMark'), mark].filter((part) => part !== '').join(' · ')
    : mark;

/** What each of the pair had answered when it was locked, when they attach it. */
function ownSections({ source, set, assessment, confirmation, pair, phrases }: ReportInput): readonly DocumentSection[] {
  if (pair === undefined || !confirmation.attachIndividual) return [];
  const reader = readerAtLock(set, assessment.aid);
  const assessors = assessorsOf(readerOf(set), assessment.aid);
  return pair.pair.flatMap((person, index) => {
    const shown = { assessment, seat: { id: person, letter: index === 0 ? ('a' as const) : ('b' as const) }, own: true };
    const name = assessors.find(({ personId }) => personId === person)?.name ?? '';
    return documentOf({ ...source, reader }, { description: false, assessments: [shown] }).sections.map((section) => ({
      ...section,
      id: `${section.id}-${index}`,
      title: phrases('OwnAnswers', { name }),
    }));
  });
}
