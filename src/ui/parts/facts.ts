// Facts of the open draft, computed once per sealed state.

import type { DraftReader } from '../../core/draft/reader.ts';
import type { Facts } from '../../core/instrument/evaluate.ts';
import type { Asked } from '../../state/facts.ts';
import { descriptionFacts } from '../../state/facts.ts';
import { useApp, useDraft } from '../app-context.ts';

const known = new WeakMap<DraftReader, Map<string, Facts>>();

/** Rules read sealed answers: what is being typed counts from the blur on. */
export function useFacts(asked: Omit<Asked, 'today'> = {}): Facts {
  const app = useApp();
  const { session, definitions } = useDraft();
  const reader = session.reader.value;
  const ofReader = known.get(reader) ?? new Map<string, Facts>();
  known.set(reader, ofReader);
  const key = JSON.stringify(asked);
  const facts = ofReader.get(key) ?? descriptionFacts(reader, definitions, { ...asked, today: app.clock.now() });
  ofReader.set(key, facts);
  return facts;
}
