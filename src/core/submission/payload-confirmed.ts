// What a payload adds once both roles have confirmed it: who confirmed, and of an assessment made apart how far the two agreed before they talked.

import { agreementAtLock } from '../review/agreement.ts';
import type { ConfirmationState } from '../review/confirmation.ts';
import { pairContextOf } from '../review/pair-of.ts';
import { wellFormed } from './canonical-json.ts';
import type { Content, ContentInput } from './content.ts';
import { isMoment } from './leaves.ts';
import { dayIn, idIn } from './payload-values.ts';
import type { PayloadImpact } from './payload-schema.ts';

export type ConfirmedPart = Pick<PayloadImpact, 'finishedAt' | 'confirmations' | 'agreement'>;

/** Nothing to add while one of the roles has not confirmed the content as it is now: a half confirmation is not told. */
export function confirmedPart(
  input: ContentInput,
  { assessment, impact }: Content,
  { confirmed, roles }: ConfirmationState,
): Partial<ConfirmedPart> {
  if (!confirmed) return {};
  const confirmations = roles.flatMap((role) => (role.state === 'valid' ? [role.confirmation] : []));
  const last =
    confirmations
      .map(({ at }) => at)
      .filter(isMoment)
      .toSorted()
      .at(-1) ?? '';
  const finishedAt = impact?.finishedAt ?? '';
  const pair = pairContextOf(input, assessment);
  return {
    agreement: pair === undefined ? [] : [...agreementAtLock(pair).scales],
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
