// What the document says of an assessment before its answers: how, when and by whom.

import { assessorsOf } from '../review/assessments.ts';
import type { DocumentBlock, DocumentFact } from './document-model.ts';
import type { DocumentSource, ShownAssessment } from './document-source.ts';
import { shownDay, shownOption } from './shown-value.ts';

export function headBlocks(source: DocumentSource, { assessment }: ShownAssessment, version: string): readonly DocumentBlock[] {
  const { reader, tool2, language, words } = source;
  const people = assessorsOf(reader, assessment.aid).map(({ name, role, organisation }) =>
    [name, role === '' ? '' : shownOption(role, tool2.assessorRoles, language), organisation].filter((part) => part !== '').join(', '),
  );
  const { finishedAt } = assessment;
  const items: readonly DocumentFact[] = [
    { name: words('Purpose'), value: words(`Purpose_${assessment.purpose}`) },
    { name: words('Mode'), value: words(`Mode_${assessment.mode}`) },
    { name: words('Started'), value: shownDay(assessment.startedOn.slice(0, 10), language) },
    { name: words('Finished'), value: finishedAt === undefined ? words('Unfinished') : shownDay(finishedAt.slice(0, 10), language) },
    { name: words('Assessors'), value: people.filter((person) => person !== '').join('\n') },
    { name: words('Version'), value: version },
  ];
  return [{ kind: 'facts', items: items.filter(({ value }) => value !== '') }];
}

/** What stands on every sheet of an assessment. */
export function markOf(source: DocumentSource, { assessment, own }: ShownAssessment): string {
  const marks = [assessment.purpose === 'practice' ? source.formWords('practiceMark') : '', own ? source.formWords('own') : ''];
  return marks.filter((mark) => mark !== '').join(' · ');
}
