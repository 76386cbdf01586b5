// Marks of the assessors: A a circle for the first required role, B a square for the second, the others neutral with their initial.

import type { Assessor } from '../../core/review/assessments.ts';
import { useDraft } from '../app-context.ts';

type Shape = 'a' | 'b' | 'other';

/** Shape and letter of a person; of two with the same required role the first gets the letter. */
export function seatMarkOf(
  assessor: Assessor,
  assessors: readonly Assessor[],
  requiredRoles: readonly string[],
): { readonly shape: Shape; readonly letter: string } {
  const first = assessors.find(({ role }) => role === assessor.role)?.personId === assessor.personId;
  const place = first ? requiredRoles.indexOf(assessor.role) : -1;
  if (place === 0) return { shape: 'a', letter: 'A' };
  if (place === 1) return { shape: 'b', letter: 'B' };
  return { shape: 'other', letter: [...assessor.name][0]?.toUpperCase() ?? '·' };
}

export function SeatMark({ assessor, assessors }: { assessor: Assessor; assessors: readonly Assessor[] }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const { shape, letter } = seatMarkOf(assessor, assessors, tool2.requiredRoles);
  return (
    <span class="seat" data-shape={shape} aria-hidden="true">
      {letter}
    </span>
  );
}
