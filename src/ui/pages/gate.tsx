// The gate: four conditions answered together. It tells whether the assessment can be returned; it never locks anything.

import type { Condition } from '../../core/instrument/condition.ts';
import type { GateQuestion } from '../../core/instrument/impact-tool.ts';
import { idsIn, unmet } from '../../core/instrument/evaluate.ts';
import { jointSeat, partsOf } from '../../core/instrument/keys.ts';
import { gateState, questionState } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { ReadOnlyNote, WhileOpen } from '../confirm/read-only.tsx';
import { useAssessment, useImpactLinks, useSeatFacts, useWriters, type OpenAssessment } from '../impact/assessment.ts';
import { EvidenceList } from '../impact/evidence-list.tsx';
import { PartInput } from '../impact/part-input.tsx';
import { useProgress } from '../impact/progress.ts';
import { Walk } from '../impact/walk.tsx';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';
import { Missing } from './missing.tsx';
import '../theme/draft.css';
import '../theme/assessment.css';

export function Gate({ params }: { params: Readonly<Record<string, string>> }) {
  const open = useAssessment(params['aid'] ?? '');
  return open ? <Page open={open} /> : <Missing params={params} />;
}

function Page({ open }: { open: OpenAssessment }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { aid, purpose } = open.assessment;
  const links = useImpactLinks(aid);
  const facts = useSeatFacts(aid, jointSeat);
  const progress = useProgress(aid, open.seat ?? '');
  useWriters(open, true);
  const gate = gateState(tool2, facts);
  const met = gate.questions.filter((one) => one.met).length;
  const first = progress[0]?.question;
  return (
    <>
      <Walk open={open} current="gate" />
      <div class="impact-two">
        <div class="stack stack--wide">
          <div class="stack stack--tight">
            <h1 class="h1" tabIndex={-1}>
              {t('impact:gateTitle')}
            </h1>
            <p class="lead">
              <strong>{t('impact:gateMet', { n: met, all: gate.questions.length })}</strong>{' '}
              {t(gate.met ? 'impact:gateOpen' : purpose === 'practice' ? 'impact:gatePractice' : 'impact:gateNotYet')}
            </p>
          </div>
          <ReadOnlyNote aid={aid} />
          <WhileOpen aid={aid}>
            {gate.questions.map((one) => (
              <GateItem key={one.question.id} aid={aid} question={one.question} met={one.met} warnings={one.warnings} />
            ))}
          </WhileOpen>
          <Steps
            before={{ href: links.assessors, name: t('impact:step_assessors'), word: t('impact:back') }}
            after={first && { href: links.question(first.id), name: label(first.label), word: t('impact:toQuestions') }}
          />
        </div>
        <aside class="stack gate-side" aria-label={t('impact:gateShort')}>
          <section class="panel stack stack--tight">
            <h2 class="h4">{t('impact:gateShort')}</h2>
            <ul class="gaps">
              {gate.questions.map((one) => (
                <li key={one.question.id}>
                  <Icon name={one.met ? 'checkRound' : 'warn'} tone={one.met ? 'ok' : 'warn'} />
                  <div>
                    <button type="button" class="link-button" onClick={() => document.getElementById(`gate-${one.question.id}`)?.focus()}>
                      {label(one.question.label)}
                    </button>
                    <p class="small muted">{t(one.met ? 'impact:met' : 'impact:notMet')}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <section class="panel panel--soft stack stack--tight">
            <h2 class="h4">{t('impact:oneAnswer')}</h2>
            <p class="small">{t('impact:oneAnswerText')}</p>
          </section>
        </aside>
      </div>
    </>
  );
}

function GateItem({ aid, question, met, warnings }: { aid: string; question: GateQuestion; met: boolean; warnings: readonly string[] }) {
  const {
    session,
    definitions: { tool2, path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const facts = useSeatFacts(aid, jointSeat);
  const missing = useUnmetWords(aid, question);
  const place = { aid, question, seat: jointSeat };
  const { asked, errors } = questionState({ ...place, tool: tool2, path, reader: session.reader.value, facts });
  const parts = partsOf(tool2, question).filter((part) => part.kind === 'computed' || asked.includes(part));
  return (
    <section class="paper gate-item" aria-labelledby={`gate-${question.id}`}>
      <div class="gate-item__head">
        <div>
          <p class="eyebrow">{question.id}</p>
          <h2 class="h3" id={`gate-${question.id}`} tabIndex={-1}>
            {label(question.label)}
          </h2>
        </div>
        <span class="chip nowrap" data-color={met ? 'success' : 'warning'}>
          <Icon name={met ? 'check' : 'warn'} size={16} />
          {t(met ? 'impact:met' : 'impact:notMet')}
        </span>
      </div>
      {!met && missing && <p class="small warn">{t('impact:gateMissing', { what: missing })}</p>}
      <p class="hint">{label(question.help)}</p>
      {parts.map((part) => (
        <PartInput key={part.id} {...place} part={part} errors={errors} />
      ))}
      {question.evidence && <EvidenceList {...place} />}
      {warnings.length > 0 && (
        <ul class="stack stack--tight">
          {question.warnings
            .filter(({ id }) => warnings.includes(id))
            .map((warning) => (
              <li class="row-nowrap small" key={warning.id}>
                <Icon name="info" size={18} />
                <span>{label(warning.text)}</span>
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

/** What keeps the condition from being met: names of parts, of the evidence, of roles. */
function useUnmetWords(aid: string, question: GateQuestion): string {
  const {
    definitions: { tool2, path },
  } = useDraft();
  const label = useLabel();
  const facts = useSeatFacts(aid, jointSeat);
  const evidence = path.rowLists.find(({ id }) => id === 'evidence');
  const nameOf = (condition: Condition): readonly string[] =>
    idsIn(condition).flatMap((id) => {
      const part = partsOf(tool2, question).find((one) => id === `${question.id}.${one.id}`);
      if (part) return [label(part.label)];
      if (evidence && id.endsWith(`evidence.${question.id}`)) return [label(evidence.label)];
      const role = tool2.assessorRoles.find((one) => id.endsWith(`.${one.id}`));
      return role ? [label(role.label)] : [];
    });
  return [...new Set(unmet(question.metWhen, facts, { q: question.id }).flatMap(nameOf))].join(', ');
}
