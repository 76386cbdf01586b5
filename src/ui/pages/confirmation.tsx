// Both roles confirm the joint assessment: what it asks for, who has confirmed what, what has changed since, and reopening it.

import { useRef } from 'preact/hooks';
import { reportState } from '../../core/report/report-source.ts';
import { reopeningsOf } from '../../core/review/confirmation-records.ts';
import type { ConfirmingNow } from '../../state/confirming.ts';
import { useDraft, useWords } from '../app-context.ts';
import { AttachChoice } from '../confirm/attach-choice.tsx';
import { ChangedList } from '../confirm/changed-list.tsx';
import { useConfirmLinks } from '../confirm/confirm-links.ts';
import { Conditions } from '../confirm/conditions.tsx';
import { Reopen, ReopeningList } from '../confirm/reopen.tsx';
import { RoleCard } from '../confirm/role-card.tsx';
import { isPractice, useConfirmers, useConfirming } from '../confirm/use-confirming.ts';
import { useAssessment, useImpactLinks, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { Walk } from '../impact/walk.tsx';
import { Icon } from '../parts/icon.tsx';
import { Banner } from '../parts/marks.tsx';
import { Steps } from '../parts/steps.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';
import '../theme/confirm.css';

export function Confirmation({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  const now = useConfirming(params['aid'] ?? '');
  return open && now ? <Page open={open} now={now} /> : <Missing params={params} />;
}

function Page({ open, now: { state, blockers } }: { open: OpenAssessment; now: ConfirmingNow }) {
  const { session } = useDraft();
  const t = useWords();
  const { aid, mode } = open.assessment;
  const links = useImpactLinks(aid);
  const own = useConfirmLinks(aid);
  const { pair } = useConfirmers(open);
  const blocked = useRef<HTMLElement>(null);
  useWriters(open, true);
  const now = reportState(state);
  const outdated = state.roles.flatMap((role) => (role.state === 'outdated' ? [role] : []));
  const [first] = outdated;
  const areSame = outdated.every(({ changed }) => JSON.stringify(changed) === JSON.stringify(first?.changed));
  return (
    <>
      <Walk open={open} current="confirmation" />
      <div class="impact-two">
        <div class="stack stack--wide">
          <div class="stack stack--tight">
            <h1 class="h1" tabIndex={-1}>
              {t(`confirm:title_${now}`)}
            </h1>
            <p class="lead">{t(`confirm:lead_${now}`)}</p>
          </div>
          {isPractice({ state, blockers }, open.assessment) && (
            <Banner color="warning" icon={<Icon name="warn" />}>
              <p>{t('confirm:practice')}</p>
            </Banner>
          )}
          {first && areSame && (
            <section class="paper stack outdated" aria-labelledby="changed">
              <h2 class="h3" id="changed">
                {t('confirm:changedTitle')}
              </h2>
              <ChangedList aid={aid} changed={first.changed} since={first.confirmation} />
            </section>
          )}
          {now !== 'confirmed' && <Conditions open={open} blockers={blockers} told={blocked} />}
          {mode === 'apart' && <AttachChoice aid={aid} attached={state.attachIndividual} />}
          <section class="stack" aria-labelledby="confirmations">
            <h2 class="h2" id="confirmations">
              {t('confirm:confirmations')}
            </h2>
            <div class="role-cards">
              {state.roles.map((role) => (
                <RoleCard
                  key={`${role.role} ${state.contentHash}`}
                  open={open}
                  role={role}
                  person={
                    pair?.find((one) => one.role === role.role) ?? open.assessors.find((one) => one.role === role.role && one.name !== '')
                  }
                  withChanges={!areSame}
                  onBlocked={() => blocked.current?.focus()}
                />
              ))}
            </div>
            <Banner color="neutral" icon={<Icon name="info" />}>
              <p>{t('confirm:noSignature')}</p>
            </Banner>
          </section>
          <ReopeningList reopenings={reopeningsOf(session.reader.value, aid)} />
          {state.roles.some(({ state: one }) => one === 'valid' || one === 'outdated') && <Reopen aid={aid} />}
          <Steps
            before={{ href: links.result, name: t('impact:step_result'), word: t('impact:back') }}
            after={{ href: own.report, name: t('impact:step_report'), word: t('impact:next') }}
          />
        </div>
        <aside class="stack" aria-label={t('impact:about')}>
          <section class="panel stack stack--tight">
            <h2 class="h4">{t('confirm:aboutTitle')}</h2>
            <p class="small">{t('confirm:about1')}</p>
            <p class="small">{t('confirm:about2')}</p>
          </section>
        </aside>
      </div>
    </>
  );
}
