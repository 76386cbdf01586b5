// What the program computes beside the answers: change and fulfilment of the chosen indicators, share of units, the assessors.

import type { ComponentChildren } from 'preact';
import { membersOf } from '../../core/model/content.ts';
import { divide, formatDecimal, isDecimal, multiply, roundTo } from '../../core/model/decimal.ts';
import { derivedOf, indicatorsOf, type Indicator } from '../../core/model/indicators.ts';
import { assessorsOf } from '../../core/review/assessments.ts';
import { useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { IndicatorFigures } from '../parts/indicator-figures.tsx';
import { useAssessorName, useImpactLinks } from './assessment.ts';
import { isCode, partKey, type AnswerPlace, type PartProps } from './place.ts';
import { SeatMark } from './seat-mark.tsx';

export function ComputedPart({ part, ...place }: PartProps) {
  const label = useLabel();
  const choosesHere = place.question.parts?.some(({ kind }) => kind === 'indicators') ?? false;
  const t = useWords();
  const titled = (children: ComponentChildren) => (
    <section class="stack stack--tight" aria-label={label(part.label)}>
      <h2 class="label">{label(part.label)}</h2>
      {children}
    </section>
  );
  if (part.computes === 'assessors') return <AssessorList aid={place.aid} />;
  if (part.computes === 'share') return titled(<Share {...place} />);
  // the change stands beside each indicator where it is chosen
  if (part.computes === 'changes' && choosesHere) return <p class="hint">{t('impact:changeComputed')}</p>;
  return titled(<ChosenIndicators {...place} fulfilment={part.computes === 'fulfilment'} />);
}

function Share(place: AnswerPlace) {
  const { session } = useDraft();
  const t = useWords();
  const language = useLanguage();
  const numbers = (place.question.parts ?? []).filter(({ kind }) => kind === 'number');
  const [now, whole] = numbers.map((part) => session.value(partKey(place, part)));
  const share = isDecimal(now) && isDecimal(whole) ? divide(multiply('100', now), whole) : undefined;
  return (
    <p>
      {share === undefined ? (
        <span class="muted">{t('impact:shareNeeds')}</span>
      ) : (
        <strong class="num">{t('writing:percent', { n: formatDecimal(roundTo(share, 1), language) })}</strong>
      )}
    </p>
  );
}

/** Indicators chosen as the key results in this seat, in whichever question asks for them. */
function ChosenIndicators({ aid, seat, fulfilment }: AnswerPlace & { fulfilment: boolean }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = useImpactLinks(aid);
  const asks = tool2.questions.find(({ parts }) => parts?.some(({ kind }) => kind === 'indicators'));
  const asking = asks?.parts?.find(({ kind }) => kind === 'indicators');
  const value = asks && asking ? session.value(partKey({ aid, question: asks, seat }, asking)) : null;
  const chosen = isCode(value) ? [] : membersOf(value);
  const indicators = indicatorsOf(session.reader.value).filter(({ id }) => chosen.includes(id));
  if (indicators.length === 0)
    return (
      <p class="muted">
        {t('impact:chooseFirst')}{' '}
        {asks && (
          <a class="ds-link" href={links.question(asks.id)}>
            {label(asks.label)}
          </a>
        )}
      </p>
    );
  return (
    <ul class="stack stack--tight">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <strong>{indicator.name}</strong>
          {fulfilment ? <Fulfilment indicator={indicator} /> : <IndicatorFigures row={indicator.id} />}
        </li>
      ))}
    </ul>
  );
}

function Fulfilment({ indicator }: { indicator: Indicator }) {
  const t = useWords();
  const language = useLanguage();
  const { fulfilment } = derivedOf(indicator);
  const words =
    'value' in fulfilment
      ? t('impact:ofTarget', { share: formatDecimal(roundTo(multiply('100', fulfilment.value), 1), language) })
      : 'reason' in fulfilment
        ? t(fulfilment.reason === 'steadyDirection' ? 'impact:steady' : 'writing:targetEqualsBaseline')
        : t('writing:figureMissing', { what: fulfilment.missing.map((one) => t(`writing:figure_${one}`)).join(', ') });
  return <span class="num"> {words}</span>;
}

function AssessorList({ aid }: { aid: string }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = useImpactLinks(aid);
  const assessors = assessorsOf(session.reader.value, aid);
  const nameOf = useAssessorName(assessors);
  return (
    <>
      <ul class="row assessor-list">
        {assessors.map((assessor) => {
          const role = tool2.assessorRoles.find(({ id }) => id === assessor.role);
          return (
            <li class="person" key={assessor.personId}>
              <SeatMark assessor={assessor} assessors={assessors} />
              <p>
                <strong>{nameOf(assessor)}</strong>
                <br />
                <span class="small muted">
                  {[assessor.name && role ? label(role.label) : '', assessor.organisation].filter(Boolean).join(', ')}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      <p class="small">
        {t('impact:fromAssessors')}{' '}
        <a class="ds-link" href={links.assessors}>
          {t('impact:openAssessors')}
        </a>
      </p>
    </>
  );
}
