// Addresses of the pages an assessment ends with.

import { useDraft } from '../app-context.ts';

export function useConfirmLinks(aid: string) {
  const { session } = useDraft();
  const base = `#/malli/${session.id}/vaikutukset/${aid}`;
  return { confirmation: `${base}/vahvistus`, report: `${base}/raportti` };
}
