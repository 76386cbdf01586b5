// Addresses of the pages only an assessment made apart has.

import { useDraft } from '../app-context.ts';

export function usePairLinks(aid: string) {
  const { session } = useDraft();
  const base = `#/malli/${session.id}/vaikutukset/${aid}`;
  return {
    handOver: `${base}/vaihto`,
    lock: `${base}/lukitus`,
    differences: `${base}/erot`,
    minutes: `${base}/muistio`,
    joint: (question: string) => `${base}/yhteinen/${encodeURIComponent(question)}`,
  };
}
