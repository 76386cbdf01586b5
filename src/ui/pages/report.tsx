// The report of an assessment, on the screen and on paper; beside it the return to THL, and the answers to be copied into its survey.

import { useId, useState } from 'preact/hooks';
import { copyTexts } from '../../core/report/copy-texts.ts';
import type { DocumentSource } from '../../core/report/document-source.ts';
import { reportOf } from '../../core/report/report.ts';
import { reportState } from '../../core/report/report-source.ts';
import { reopeningsOf } from '../../core/review/confirmation-records.ts';
import { confirmedReader, type ConfirmationState } from '../../core/review/confirmation.ts';
import { pairContextOf } from '../../core/review/pair-of.ts';
import { ownAid } from '../../core/submission/own-aid.ts';
import { visibleNow } from '../../state/visible.ts';
import { useApp, useDraft, useLanguage, useWords } from '../app-context.ts';
import { useConfirmLinks } from '../confirm/confirm-links.ts';
import { CopyHelper } from '../confirm/copy-helper.tsx';
import { ReturnRecords } from '../confirm/return-record.tsx';
import { isPractice, useConfirming } from '../confirm/use-confirming.ts';
import { useAssessment, useImpactLinks, type OpenAssessment } from '../impact/assessment.ts';
import { Walk } from '../impact/walk.tsx';
import { DocumentView } from '../outputs/document-view.tsx';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';
import '../theme/outputs.css';
import '../theme/confirm.css';

export function Report({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  const now = useConfirming(params['aid'] ?? '');
  return open && now ? (
    <Page open={open} confirmation={{ ...now.state, practice: isPractice(now, open.assessment) }} />
  ) : (
    <Missing params={params} />
  );
}

function Page({ open, confirmation }: { open: OpenAssessment; confirmation: ConfirmationState }) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const lang = useTextLanguage();
  const { assessment } = open;
  const { aid } = assessment;
  const links = useImpactLinks(aid);
  const own = useConfirmLinks(aid);
  const [wantsConfirmed, setWantsConfirmed] = useState(false);
  const set = session.set.value;
  const [outdated] = confirmation.roles.flatMap((role) => (role.state === 'outdated' ? [role.confirmation] : []));
  const past = wantsConfirmed && confirmation.locked ? outdated : undefined;
  const source: DocumentSource = {
    reader: past ? confirmedReader(set, past) : visibleNow(session),
    ...definitions,
    language,
    ownAid: ownAid[language],
    today: app.clock.now().toISOString().slice(0, 10),
    words: (key, values) => t(`outputs:doc${key}`, { ...values }),
    formWords: (key, values) => t(`form:${key}`, { ...values }),
  };
  const document = reportOf({
    source,
    set,
    assessment,
    confirmation: past ? { ...confirmation, contentHash: past.contentHash } : confirmation,
    reopenings: reopeningsOf(session.reader.value, aid),
    pair: pairContextOf({ set, ...definitions }, assessment),
    phrases: (key, values) => t(`confirm:report${key}`, { ...values }),
  });
  return (
    <>
      <Walk open={open} current="report" />
      <div class="stack stack--wide print-page">
        <div class="no-print stack">
          <div class="row row--spread">
            <div class="stack stack--tight">
              <h1 class="h1" tabIndex={-1}>
                {t('confirm:reportTitle')}
              </h1>
              <p class="lead">{t(`confirm:reportState_${reportState(confirmation)}`)}</p>
            </div>
            <button type="button" class="ds-button" onClick={() => print()}>
              <Icon name="print" />
              {t('outputs:print')}
            </button>
          </div>
          {confirmation.locked && outdated && <WhichContent confirmed={wantsConfirmed} onChoose={setWantsConfirmed} />}
        </div>
        <DocumentView document={document} lang={lang} />
        <div class="no-print stack stack--wide report-after">
          <ReturnRecords aid={aid} />
          <CopyHelper questions={copyTexts(source, assessment)} />
          <Steps
            before={{ href: own.confirmation, name: t('impact:step_confirmation'), word: t('impact:back') }}
            after={{ href: links.exports, name: t('impact:exports'), word: t('impact:next') }}
          />
        </div>
      </div>
    </>
  );
}

/** What was confirmed stays as it was: it can be read whatever has been changed since. */
function WhichContent({ confirmed, onChoose }: { confirmed: boolean; onChoose: (confirmed: boolean) => void }) {
  const t = useWords();
  const id = useId();
  return (
    <fieldset class="paper stack stack--tight">
      <legend class="h4">{t('confirm:whichContent')}</legend>
      {[false, true].map((value) => (
        <label class="option" key={String(value)}>
          <input type="radio" name={id} checked={confirmed === value} onChange={() => onChoose(value)} />
          <span>{t(value ? 'confirm:contentConfirmed' : 'confirm:contentNow')}</span>
        </label>
      ))}
    </fieldset>
  );
}
