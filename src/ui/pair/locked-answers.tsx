// One's own answers of a question while the seat is locked: to read, with the way to unlock.

import { asText } from '../../core/draft/text-value.ts';
import { reasonKey } from '../../core/instrument/keys.ts';
import type { Part, Question } from '../../core/instrument/impact-tool.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useMoment } from '../parts/moment.ts';
import { useTextLanguage } from '../parts/text-language.ts';
import { useAnswerWords } from './answer-words.ts';
import { EvidenceRead } from './evidence-read.tsx';
import { usePairLinks } from './pair-links.ts';
import { useSeats } from './use-pair.ts';

export function LockedAnswers({ aid, seat, question, parts }: { aid: string; seat: string; question: Question; parts: readonly Part[] }) {
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const moment = useMoment();
  const lang = useTextLanguage();
  const words = useAnswerWords();
  const links = usePairLinks(aid);
  const reader = session.reader.value;
  const reason = asText(reader.value(reasonKey(aid, question.id, seat)));
  const lock = useSeats(aid).flow.locked.get(seat);
  return (
    <>
      <div class="banner" data-color="info">
        <Icon name="lock" />
        <div>
          <p>{t('pair:lockedHere', { when: moment(lock?.at ?? '') })}</p>
          <p>
            <a class="ds-link" href={links.lock}>
              {t('pair:toUnlock')}
            </a>
          </p>
        </div>
      </div>
      <section class="paper stack" aria-labelledby="answer">
        <h2 class="h3" id="answer">
          {t('impact:answer')}
        </h2>
        <dl class="seat-card__answers">
          {parts
            .filter(({ kind }) => kind !== 'computed')
            .map((part) => (
              <div key={part.id}>
                <dt>{label(part.label)}</dt>
                <dd class="pre" lang={part.kind === 'text' ? lang : undefined}>
                  {words.seat(reader, aid, question.id, part, seat)}
                </dd>
              </div>
            ))}
        </dl>
        <h3 class="label">{t('impact:reason')}</h3>
        <p class="pre" lang={lang}>
          {reason || <span class="muted">{t('pair:noReason')}</span>}
        </p>
        <h3 class="label">{t('pair:evidence')}</h3>
        <EvidenceRead reader={reader} aid={aid} question={question.id} seat={seat} />
      </section>
    </>
  );
}
