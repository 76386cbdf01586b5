// Before both have locked there is nothing to compare: how far each is, and the way to locking.

import { useWords } from '../app-context.ts';
import { useImpactLinks, type OpenAssessment } from '../impact/assessment.ts';
import { Icon } from '../parts/icon.tsx';
import { usePairLinks } from './pair-links.ts';
import { SeatsPanel } from './seats-panel.tsx';
import { useSeats } from './use-pair.ts';

export function NotRevealed({
  open,
  title,
}: {
  open: OpenAssessment;
  title: 'pair:differencesTitle' | 'pair:minutesTitle' | 'pair:jointTitle';
}) {
  const t = useWords();
  const { aid } = open.assessment;
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const { seating } = useSeats(aid);
  return (
    <div class="impact-two">
      <div class="stack stack--wide">
        <h1 class="h1" tabIndex={-1}>
          {t(title)}
        </h1>
        <p class="lead">
          <Icon name="lock" size={18} /> {t('pair:notRevealed')}
        </p>
        <p>
          {seating.pair ? (
            <a class="ds-button" href={pairLinks.lock}>
              <Icon name="lock" />
              {t('pair:lockTitle')}
            </a>
          ) : (
            <a class="ds-button" href={links.assessors}>
              {t('impact:openAssessors')}
            </a>
          )}
        </p>
      </div>
      <aside class="stack" aria-label={t('impact:about')}>
        <SeatsPanel open={open} />
      </aside>
    </div>
  );
}
