// While a page of the pair is open, what is written is both people's; their own reasons may be one's alone.

import { useLayoutEffect } from 'preact/hooks';
import { jointSeat } from '../../core/instrument/keys.ts';
import type { Session } from '../../state/session.ts';
import { useDraft } from '../app-context.ts';
import type { Pair } from './use-pair.ts';

/** `sealing`: the session whose typed texts are sealed before the page goes. */
export function usePairWriters({ context: { pair } }: Pair, sealing?: Session): void {
  const { session } = useDraft();
  const people = pair.join(' ');
  useLayoutEffect(() => {
    session.setWriters(people.split(' '), jointSeat);
    return () => {
      sealing?.sealAll();
      session.setWriters([], 'writer');
    };
  }, [session, sealing, people]);
}
