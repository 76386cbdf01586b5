// Facts of the open draft.

import type { Facts } from '../../core/instrument/evaluate.ts';
import { descriptionFacts, type Asked } from '../../state/facts.ts';
import { useApp, useDraft } from '../app-context.ts';

/** Rules read sealed answers: what is being typed counts from the blur on. */
export function useFacts(asked: Omit<Asked, 'today'> = {}): Facts {
  const app = useApp();
  const { session, definitions } = useDraft();
  return descriptionFacts(session.reader.value, definitions, { ...asked, today: app.clock.now() });
}
