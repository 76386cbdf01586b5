// One criterion: its question as the legend, the answer, what the program noticed, and folded the place, finding and repair.

import { useState } from 'preact/hooks';
import type { ReviewCriterion } from '../../core/instrument/description-tool.ts';
import { idsIn } from '../../core/instrument/evaluate.ts';
import { levelPart, rateKey, reasonKey } from '../../core/instrument/keys.ts';
import type { Finding } from '../../core/model/checks.ts';
import { isNotApplicableByRule, proposedLevel } from '../../core/review/answers.ts';
import { countedValue } from '../../core/review/classification.ts';
import { say } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { LongText } from '../questions/text.tsx';
import { CriterionDetails } from './criterion-details.tsx';
import { fieldsRead } from './criterion-fields.ts';
import { CriterionFindings } from './criterion-findings.tsx';
import { LevelMark, WeightMark } from './level-mark.tsx';
import { chooseLevel, Levels, useLevelWords } from './levels.tsx';
import { codeOf, type Review } from './use-review.ts';

export interface CriterionProps {
  readonly review: Review;
  readonly criterion: ReviewCriterion;
  /** findings shown whole here */
  readonly findings: readonly Finding[];
  /** findings shown whole at another criterion of the section */
  readonly elsewhere: readonly { readonly finding: Finding; readonly criterion: string }[];
  readonly focus: boolean;
  /** the text is beside the criteria; otherwise it is inside the details */
  readonly textBeside: boolean;
  readonly onFocus: () => void;
}

export const criterionDomId = (criterion: string): string => `kriteeri-${codeOf(criterion)}`;

export function CriterionCard(props: CriterionProps) {
  const { review, criterion, focus, onFocus } = props;
  const id = criterionDomId(criterion.id);
  if (isNotApplicableByRule(criterion, review.facts)) {
    return (
      <div class="criterion" id={id} tabIndex={-1} data-focus={focus ? '1' : undefined} onFocusCapture={onFocus}>
        <div class="criterion__head">
          <Head criterion={criterion} />
        </div>
        <ByRule criterion={criterion} />
      </div>
    );
  }
  return (
    <fieldset class="criterion" id={id} aria-describedby={`${id}-help`} onFocusCapture={onFocus}>
      <legend class="criterion__head">
        <Head criterion={criterion} />
      </legend>
      <Asked {...props} id={id} />
    </fieldset>
  );
}

function Head({ criterion }: { criterion: ReviewCriterion }) {
  const {
    definitions: { tool1 },
  } = useDraft();
  const label = useLabel();
  const weight = tool1.weights.find(({ id }) => id === criterion.weight);
  return (
    <>
      <WeightMark weight={criterion.weight} />
      <span class="criterion__code">{codeOf(criterion.id)}</span>
      <h2 class="criterion__label">
        {label(criterion.label)}
        <span class="ds-sr-only"> ({weight && label(weight.label)})</span>
      </h2>
    </>
  );
}

function ByRule({ criterion }: { criterion: ReviewCriterion }) {
  const t = useWords();
  const level = useLevelWords();
  const because = criterion.notApplicableWhen
    ? idsIn(criterion.notApplicableWhen).map((one) => `review:because_${one.replaceAll('.', '_')}`)
    : [];
  return (
    <p class="criterion__rule">
      <LevelMark code="na" shown />
      <span>
        <strong>{level('na')}.</strong> {t([...because, 'review:becauseRule'])}
      </span>
    </p>
  );
}

function Asked({ review, criterion, findings, elsewhere, focus, textBeside, id }: CriterionProps & { readonly id: string }) {
  const app = useApp();
  const {
    session,
    definitions: { path, tool1 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const level = useLevelWords();
  const [open, setOpen] = useState(false);
  const { aid } = review.assessment;
  const field = rateKey(aid, criterion.id, levelPart, review.seat);
  const reason = reasonKey(aid, criterion.id, review.seat);
  const answer = review.answer(criterion.id);
  const notice = countedValue(criterion, answer, review.facts, tool1).notice;
  const read = fieldsRead(criterion, { reader: session.reader.value, path, facts: review.facts });
  const proposal = proposedLevel(criterion, review.facts);
  const take = (finding: Finding) => {
    if (session.text(reason).trim() === '') session.write(reason, label(finding.check.title));
    setOpen(true);
    say(app, t('review:takenSaid', { code: codeOf(criterion.id) }));
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`${id}-reason`)?.focus()));
  };
  return (
    <>
      <p class="criterion__help" id={`${id}-help`}>
        {label(criterion.help)}
      </p>
      <ConflictCard field={field} label={`${codeOf(criterion.id)} ${label(criterion.label)}`} show={level} />
      <ConflictCard field={reason} label={`${codeOf(criterion.id)} ${t('review:findingText')}`} />
      <Levels criterion={criterion} field={field} answer={answer} focus={focus} id={`${id}-level`} />
      {notice && (
        <p class="criterion__notice warn">
          <Icon name="warn" size={18} />
          <span>
            {t(notice === 'emptyFields' ? 'review:noticeEmpty' : 'review:noticeCheck')}{' '}
            {read.slice(0, 2).map((one, index) => (
              <span key={one.id}>
                {index > 0 && ' · '}
                <a class="ds-link" href={fieldHref(session.id, path, one.id)}>
                  {t('review:writeField', { field: label(one.label) })}
                </a>
              </span>
            ))}
          </span>
        </p>
      )}
      {proposal !== undefined && proposal !== answer && (
        <p class="criterion__proposal">
          <Icon name="lens" size={18} />
          <span>{t('review:proposal', { level: level(proposal) })}</span>
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            onClick={() => {
              chooseLevel(session, field, proposal);
              document.getElementById(`${id}-level-${proposal}`)?.focus();
            }}
          >
            {t('review:takeProposal')}
          </button>
        </p>
      )}
      <CriterionFindings review={review} findings={findings} elsewhere={elsewhere} onTake={take} />
      {answer === 'na' && <WhyNotApplicable field={reason} id={`${id}-reason`} />}
      <CriterionDetails
        review={review}
        criterion={criterion}
        read={read}
        id={id}
        answer={answer}
        open={open}
        onOpen={setOpen}
        textBeside={textBeside}
      />
    </>
  );
}

function WhyNotApplicable({ field, id }: { field: string; id: string }) {
  const { session } = useDraft();
  const t = useWords();
  const missing = session.text(field).trim() === '';
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('review:whyNotApplicable')}
      </label>
      <LongText field={field} id={id} rows={2} describedBy={`${id}-need`} />
      <p class="small" id={`${id}-need`}>
        {missing ? (
          <span class="warn">
            <Icon name="warn" size={16} /> {t('review:reasonNeeded')}
          </span>
        ) : (
          <span class="muted">{t('review:reasonGiven')}</span>
        )}
      </p>
    </div>
  );
}
