// What a payload adds once both roles have confirmed it: who confirmed, and of an assessment made apart how far the two agreed.

import { isMoment } from './leaves.ts';
import { wellFormed } from './canonical-json.ts';
import type { Content } from './content.ts';
import { dayIn, idIn } from './payload-values.ts';
import type { PayloadImpact } from './payload-schema.ts';
import type { ConfirmationState } from '../review/confirmation.ts';

export type ConfirmedPart = Pick<PayloadImpact, 'finishedAt' | 'confirmations'>;

/** Nothing to add while one of the roles has not confirmed the content as it is now: a half confirmation is not told. */
export function confirmedPart({ impact }: Content, { confirmed, roles }: ConfirmationState): Partial<ConfirmedPart> {
  if (!confirmed) return {};
  const confirmations = roles.flatMap((role) => (role.state === 'valid' ? [role.confirmation] : []));
  const last = confirmations.map(({ at }) => at).filter(isMoment).toSorted().at(-1) ?? '';
  const finishedAt = impact?.finishedAt ?? '';
  return {
    finishedAt: finishedAt === '' ? last : finishedAt,
    confirmations: confirmations.map(({ role, name, organisation, on, contentHash }) => ({
      role: idIn(role),
      name: wellFormed(name),
      organisation: wellFormed(organisation),
      on: dayIn(on),
      contentHash,
    })),
  };
}
