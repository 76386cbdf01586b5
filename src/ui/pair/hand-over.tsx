// «Anna kone …»: between two people stands a screen with nothing of anybody's answers on it.

import { useEffect, useState } from 'preact/hooks';
import type { Assessor } from '../../core/review/assessments.ts';
import { say } from '../../state/app.ts';
import { currentAssessor } from '../../state/current-assessor.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { go } from '../go.ts';
import { useAssessorName, useImpactLinks, type OpenAssessment } from '../impact/assessment.ts';
import { readyCount, useProgress } from '../impact/progress.ts';
import { SeatMark, seatMarkOf } from '../impact/seat-mark.tsx';
import { Icon } from '../parts/icon.tsx';
import { usePairLinks } from './pair-links.ts';
import { useSeats } from './use-pair.ts';

/** Hides whoever wrote, and waits for the next one to take the machine. `stay`: the question to go on with is this page's own. */
export function HandOver({ open, stay = false }: { open: OpenAssessment; stay?: boolean }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const {
    assessors,
    assessment: { aid },
  } = open;
  const links = useImpactLinks(aid);
  const { seating } = useSeats(aid);
  const nameOf = useAssessorName(assessors);
  const [from] = useState(() => assessors.find(({ personId }) => personId === currentAssessor(aid).peek()));
  useEffect(() => {
    currentAssessor(aid).value = '';
  }, [aid]);
  const pair = seating.pair ?? [];
  const next = from && pair.find(({ personId }) => personId !== from.personId);
  const others = assessors.filter((one) => one.personId !== next?.personId && one.personId !== from?.personId);
  if (assessors.length === 0)
    return (
      <section class="hand-over">
        <h1 class="h1" tabIndex={-1}>
          {t('pair:handOverTitle')}
        </h1>
        <p class="lead">
          {t('impact:nobodyYet')}{' '}
          <a class="ds-link" href={links.assessors}>
            {t('impact:openAssessors')}
          </a>
        </p>
      </section>
    );
  return (
    <section class="hand-over">
      {from && next && (
        <div class="hand-over__two" aria-hidden="true">
          <p>
            <SeatMark assessor={from} assessors={assessors} />
            <span>{nameOf(from)}</span>
          </p>
          <Icon name="right" size={32} />
          <p>
            <SeatMark assessor={next} assessors={assessors} />
            <span>{nameOf(next)}</span>
          </p>
        </div>
      )}
      <h1 class="h1" tabIndex={-1}>
        {next ? t('pair:handOverTo', { name: nameOf(next) }) : t('pair:handOverTitle')}
      </h1>
      {from ? <Saved aid={aid} from={from} name={nameOf(from)} /> : <p class="lead">{t('pair:handOverWho')}</p>}
      {next && (
        <Take
          open={open}
          person={next}
          stay={stay}
          main
          color={seatMarkOf(next, assessors, tool2.requiredRoles).shape}
          label={t('pair:goOn', { name: nameOf(next) })}
        />
      )}
      {from && next && <Take open={open} person={from} stay={stay} label={t('pair:notMe', { other: nameOf(from) })} />}
      {others.length > 0 && (
        <ul class="hand-over__others">
          {others.map((one) => (
            <li key={one.personId}>
              <Take
                open={open}
                person={one}
                stay={stay}
                main={!next}
                color={seatMarkOf(one, assessors, tool2.requiredRoles).shape}
                label={t('pair:goOn', { name: nameOf(one) })}
                quiet={Boolean(next)}
              />
            </li>
          ))}
        </ul>
      )}
      {from && !next && <Take open={open} person={from} stay={stay} label={t('pair:goOn', { name: nameOf(from) })} />}
      <p class="small muted hand-over__note">
        <Icon name="info" size={18} />
        <span>{t('pair:noPassword')}</span>
      </p>
    </section>
  );
}

/** How much is done, never what. */
function Saved({ aid, from, name }: { aid: string; from: Assessor; name: string }) {
  const t = useWords();
  const progress = useProgress(aid, from.personId);
  return <p class="lead">{t('pair:savedHidden', { name, n: readyCount(progress), all: progress.length })}</p>;
}

interface TakeProps {
  readonly open: OpenAssessment;
  readonly person: Assessor;
  readonly stay: boolean;
  readonly label: string;
  readonly main?: boolean;
  readonly quiet?: boolean;
  readonly color?: 'a' | 'b' | 'other';
}

function Take({ open, person, stay, label, main = false, quiet = false, color }: TakeProps) {
  const app = useApp();
  const t = useWords();
  const { aid } = open.assessment;
  const links = useImpactLinks(aid);
  const pairLinks = usePairLinks(aid);
  const name = useAssessorName(open.assessors)(person);
  const progress = useProgress(aid, person.personId);
  const first = progress.find(({ status }) => status !== 'ready');
  const take = () => {
    currentAssessor(aid).value = person.personId;
    say(app, t('impact:writesNow', { name }));
    if (stay) requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus());
    else go((first ? links.question(first.question.id) : pairLinks.lock).slice(1));
  };
  if (!main && !quiet)
    return (
      <p>
        <button type="button" class="link-button" onClick={take}>
          {label}
        </button>
      </p>
    );
  return (
    <button
      type="button"
      class="ds-button"
      {...(quiet ? { 'data-variant': 'secondary', 'data-size': 'sm' } : { 'data-size': 'lg' })}
      data-color={color === 'other' ? 'neutral' : color}
      onClick={take}
    >
      {label}
      <Icon name="right" />
    </button>
  );
}
