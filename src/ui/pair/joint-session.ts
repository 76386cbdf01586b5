// The open draft as the joint page writes into it: every joint answer carries what it was made from (architecture §4 «basis»).

import { useMemo } from 'preact/hooks';
import type { FieldKey } from '../../core/draft/revision.ts';
import { jointSeat, partList } from '../../core/instrument/keys.ts';
import { basisOf, isStale, jointKey, type JointPlace } from '../../core/review/basis.ts';
import { writeJoint } from '../../state/pair.ts';
import type { Session } from '../../state/session.ts';
import { useDraft } from '../app-context.ts';

/** `places`: the parts of one question. Everything that is no joint answer of theirs passes through as it is. */
export function useJointSession(places: readonly JointPlace[]): Session {
  const { session } = useDraft();
  const named = places.map((place) => jointKey(place)).join(' ');
  return useMemo(() => jointSession(session, places), [session, named]);
}

function jointSession(session: Session, places: readonly JointPlace[]): Session {
  const typed = new Set<FieldKey>();
  const answerOf = (field: FieldKey) => places.find((place) => jointKey(place) === field);
  const rowsOf = (field: FieldKey) =>
    places.find(({ part, aid }) => part.kind === 'rows' && field.startsWith(`row/${partList(part, aid, jointSeat)}/`));
  /** joint rows stand on what was seen when they were written */
  const standOnRows = (fields: readonly FieldKey[]) => {
    for (const place of new Set(fields.flatMap((field) => rowsOf(field) ?? [])))
      if (isStale(session.set.peek(), place)) writeJoint(session, place, null);
  };
  const joint: Session = {
    ...session,
    type(field, text) {
      typed.add(field);
      session.type(field, text);
    },
    seal(field) {
      session.seal(field);
      const place = answerOf(field);
      if (!typed.delete(field)) return;
      const set = session.set.peek();
      const state = session.state(field);
      if (place && state.kind === 'one' && state.value !== null && state.value !== '' && basisOf(set, field) === undefined)
        writeJoint(session, place, state.value);
      standOnRows([field]);
    },
    sealAll() {
      for (const field of typed) joint.seal(field);
      session.sealAll();
    },
    write(field, value, extra) {
      const place = answerOf(field);
      if (place) writeJoint(session, place, value);
      else session.write(field, value, extra);
      standOnRows([field]);
    },
    add(revisions, files) {
      session.add(revisions, files);
      standOnRows(revisions.map(({ field }) => field));
    },
  };
  return joint;
}
