// Where the pair stands on the page of results: before the reveal how far each is, after it what is still to be agreed.

import { useLabel, useWords } from '../app-context.ts';
import type { OpenAssessment } from '../impact/assessment.ts';
import { Icon } from '../parts/icon.tsx';
import { StatusMark } from '../parts/marks.tsx';
import { usePairLinks } from './pair-links.ts';
import { SeatsPanel } from './seats-panel.tsx';
import { useStillNeeded } from './still-needed.ts';
import type { Pair } from './use-pair.ts';

export function PairProgress({ open, pair }: { open: OpenAssessment; pair: Pair | undefined }) {
  const t = useWords();
  const label = useLabel();
  const links = usePairLinks(open.assessment.aid);
  const needed = useStillNeeded();
  if (!pair) {
    return (
      <>
        <p class="lead">
          <Icon name="lock" size={18} /> {t('pair:resultLater')}
        </p>
        <SeatsPanel open={open} />
        <p>
          <a class="ds-link" href={links.lock}>
            {t('pair:lockTitle')}
          </a>
        </p>
      </>
    );
  }
  const waiting = pair.questions.filter(({ done }) => !done);
  return (
    <>
      <p class="lead num">{t('pair:agreedOf', { n: pair.questions.length - waiting.length, all: pair.questions.length })}</p>
      {waiting.length === 0 ? (
        <p class="ok">
          <Icon name="checkRound" /> {t('pair:allAgreed')}
        </p>
      ) : (
        <details class="paper fold" open={waiting.length <= 8}>
          <summary>
            <h2 class="h3">
              {t('impact:missingTitle')} ({waiting.length})
            </h2>
          </summary>
          <p>
            <a class="ds-link" href={links.differences}>
              {t('pair:toDifferences')}
            </a>
          </p>
          <ul class="gaps">
            {waiting.map((agreed) => (
              <li key={agreed.question.id}>
                <StatusMark status="begun" />
                <div>
                  <a class="ds-link" href={links.joint(agreed.question.id)}>
                    <span class="muted">{agreed.question.id}</span> {label(agreed.question.label)}
                  </a>
                  <p class="small muted">{needed(pair, agreed)}</p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a class="ds-link" href={links.minutes}>
          <Icon name="file" size={18} /> {t('pair:openMinutes')}
        </a>
      </p>
    </>
  );
}
