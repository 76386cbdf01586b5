// Folded under the answer: where in the text, what was noticed, what is done about it. The answer alone is enough to go on.

import type { Field } from '../../core/instrument/definition.ts';
import type { ReviewCriterion } from '../../core/instrument/description-tool.ts';
import { evidenceList, levelPart, rateKey, reasonKey } from '../../core/instrument/keys.ts';
import type { LevelCode } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { RowEditor } from '../questions/row-editor.tsx';
import { LongText } from '../questions/text.tsx';
import { chooseLevel } from './levels.tsx';
import { PlacesInText } from './places-in-text.tsx';
import { ReadAlong } from './read-along.tsx';
import { codeOf, type Review } from './use-review.ts';

interface DetailsProps {
  readonly review: Review;
  readonly criterion: ReviewCriterion;
  /** fields the criterion is read from */
  readonly read: readonly Field[];
  readonly id: string;
  readonly answer: LevelCode | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly textBeside: boolean;
}

const repairs = { list: 'actions', target: 'kohde', field: 'kentta' } as const;

export function CriterionDetails({ review, criterion, read, id, answer, open, onOpen, textBeside }: DetailsProps) {
  const { session } = useDraft();
  const t = useWords();
  const { aid } = review.assessment;
  const reason = reasonKey(aid, criterion.id, review.seat);
  const target = `${aid}:${criterion.id}`;
  const reader = session.reader.value;
  const written =
    reader.rows(evidenceList(aid, criterion.id, review.seat)).length +
    reader.rows(repairs.list).filter((row) => row.value(repairs.target) === target).length +
    (answer !== 'na' && session.text(reason).trim() !== '' ? 1 : 0);
  const clear = () => {
    chooseLevel(session, rateKey(aid, criterion.id, levelPart, review.seat), null);
    document.querySelector<HTMLElement>(`#${id} input[type="radio"]`)?.focus();
  };
  return (
    <div class="criterion__foot">
      {answer !== undefined && (
        <button type="button" class="link-button small criterion__clear" onClick={clear}>
          {t('writing:clearChoice')}
          <span class="ds-sr-only">: {codeOf(criterion.id)}</span>
        </button>
      )}
      <details class="criterion__details" open={open} onToggle={(event) => onOpen(event.currentTarget.open)}>
        <summary>
          <Icon name="right" size={16} />
          <span>
            {t('review:details')}
            <span class="ds-sr-only">, {codeOf(criterion.id)}</span>
          </span>
          {written > 0 && <span class="muted">{t('review:written', { count: written, n: written })}</span>}
        </summary>
        {open && (
          <div class="stack">
            {!textBeside && (
              <details class="fold">
                <summary>{t('review:showText')}</summary>
                <ReadAlong review={review} criterion={criterion} />
              </details>
            )}
            <PlacesInText review={review} criterion={criterion.id} id={id} />
            {answer !== 'na' && (
              <div class="field">
                <label class="label" for={`${id}-reason`}>
                  {t('review:findingText')}
                </label>
                <LongText field={reason} id={`${id}-reason`} rows={2} />
              </div>
            )}
            <RowEditor
              list={repairs.list}
              heading={t('review:repairsOf', { code: codeOf(criterion.id) })}
              only={(row) => row.value(repairs.target) === target}
              firstValues={{ [repairs.target]: target, ...(read[0] ? { [repairs.field]: read[0].id } : {}) }}
              hide={[repairs.target, repairs.field]}
            />
            {read.length > 0 && <WriteLinks read={read.slice(0, 3)} />}
          </div>
        )}
      </details>
    </div>
  );
}

function WriteLinks({ read }: { read: readonly Field[] }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  return (
    <p class="row">
      {read.map((field) => (
        <a class="ds-link" key={field.id} href={fieldHref(session.id, path, field.id)}>
          <Icon name="pen" size={16} /> {t('review:writeField', { field: label(field.label) })}
        </a>
      ))}
    </p>
  );
}
