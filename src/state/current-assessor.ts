// Who writes now in an assessment made apart: known only while the app is open, never stored, asked again after a restart.

import { signal, type Signal } from '@preact/signals';

const known = new Map<string, Signal<string>>();

/** Person id of the one who writes in this assessment now; '' = nobody has said. */
export function currentAssessor(aid: string): Signal<string> {
  const own = known.get(aid) ?? signal('');
  known.set(aid, own);
  return own;
}
