// Where the joint answer of a question is given: on its own page of a pair, else on the page of the question.

import { useDraft } from '../app-context.ts';
import { useImpactLinks } from '../impact/assessment.ts';
import { usePairLinks } from '../pair/pair-links.ts';

export function useJointLink(aid: string): (question: string) => string {
  const { session } = useDraft();
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const apart = session.reader.value.value(`row/assessments/${aid}/mode`) === 'apart';
  return (question) => (apart ? pairLinks.joint(question) : links.question(question));
}
