// Who has confirmed what and when, what became of it, and every reopening with its reason (merge.md §4.6).

import type { RoleConfirmation } from '../review/confirmation.ts';
import type { DocumentBlock, DocumentSection } from './document-model.ts';
import { hashShown, type ReportInput } from './report-source.ts';
import { shownDay, shownOption } from './shown-value.ts';

export function confirmationSection({ source, assessment, confirmation, reopenings, pair, phrases }: ReportInput): DocumentSection {
  const { tool2, language, formWords } = source;
  const row = (role: RoleConfirmation): readonly string[] => {
    const name = shownOption(role.role, tool2.assessorRoles, language);
    if (role.state === 'none') return [name, '', '', '', phrases('RoleState_none')];
    const { confirmation: given } = role;
    const practice = given.practice ? ` ${formWords('practiceMark')}` : '';
    return [
      name,
      given.name,
      given.organisation,
      shownDay(given.on, language),
      `${given.statement} ${phrases(`RoleState_${role.state}`)} ${hashShown(given.contentHash)}${practice}`,
    ];
  };
  const table: DocumentBlock = {
    kind: 'table',
    label: '',
    columns: [
      { label: phrases('Role'), weight: 2 },
      { label: phrases('Name'), weight: 2 },
      { label: phrases('Organisation'), weight: 2 },
      { label: phrases('Day'), weight: 1.2 },
      { label: phrases('Confirmation'), weight: 3 },
    ],
    rows: confirmation.roles.map(row),
  };
  const taken = reopenings.map(({ at, reason }) => phrases('Reopened', { day: shownDay(at.slice(0, 10), language), reason }));
  return {
    id: `${assessment.aid}-confirmations`,
    title: phrases('Confirmations'),
    mark: '',
    blocks: [
      table,
      { kind: 'paragraph', text: phrases('NoSignature') },
      ...(pair === undefined
        ? []
        : [{ kind: 'paragraph' as const, text: phrases(confirmation.attachIndividual ? 'Attached' : 'NotAttached') }]),
      ...(taken.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: taken }]),
    ],
  };
}
