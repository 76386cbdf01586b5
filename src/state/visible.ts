// The draft as the one who writes now may see it: other people's answers stay out until both seats have locked.

import type { DraftReader } from '../core/draft/reader.ts';
import type { FieldKey } from '../core/draft/revision.ts';
import { isWithheld, viewOf, withoutWithheld } from '../core/review/visibility.ts';
import { currentAssessor } from './current-assessor.ts';
import type { Session } from './session.ts';

const viewerNow = (aid: string): string | undefined => currentAssessor(aid).value || undefined;

/** For whatever is shown, printed or saved as a file of answers; the backup alone reads everything. */
export const visibleNow = (session: Session): DraftReader => withoutWithheld(session.reader.value, viewerNow);

/** Whether a key must stay unnamed on this screen now. `reader`: the whole draft. */
export function withheldNow(reader: DraftReader): (key: FieldKey) => boolean {
  const view = viewOf(reader, viewerNow);
  return (key) => isWithheld(key, view);
}
