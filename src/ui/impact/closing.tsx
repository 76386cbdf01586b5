// The closing sentences everybody writes together, and what is done next.

import { useId } from 'preact/hooks';
import type { RowView } from '../../core/draft/reader.ts';
import { jointSeat, rateKey } from '../../core/instrument/keys.ts';
import { rowListOf } from '../../core/model/rows.ts';
import { askedQuestions } from '../../core/review/answers.ts';
import { columnKey } from '../../state/rows.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { LockedActions } from '../confirm/locked-actions.tsx';
import { ReadOnlyNote, useReadOnly, WhileOpen } from '../confirm/read-only.tsx';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { RowEditor } from '../questions/row-editor.tsx';
import { LongText } from '../questions/text.tsx';
import { actionColumns, actionsList, actionTarget } from './list-columns.ts';

/** Part of a closing sentence that holds its text. */
const sentencePart = 't';

export function ClosingSentences({ aid }: { aid: string }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  return (
    <section class="paper stack" aria-labelledby={`${id}-title`}>
      <h2 class="h3" id={`${id}-title`}>
        {t('impact:sentences', { n: tool2.summarySentences.length })}
      </h2>
      <p class="hint">{t('impact:sentencesJoint')}</p>
      <ReadOnlyNote aid={aid} />
      <WhileOpen aid={aid}>
        {tool2.summarySentences.map((sentence) => {
          const key = rateKey(aid, sentence.id, sentencePart, jointSeat);
          return (
            <div class="field" key={sentence.id}>
              <ConflictCard field={key} label={label(sentence.label)} />
              <label class="label" for={`${id}-${sentence.id}`}>
                {label(sentence.label)}
              </label>
              <p class="hint" id={`${id}-${sentence.id}-help`}>
                {label(sentence.help)}
              </p>
              <LongText field={key} id={`${id}-${sentence.id}`} rows={2} describedBy={`${id}-${sentence.id}-help`} />
            </div>
          );
        })}
      </WhileOpen>
    </section>
  );
}

export function FollowUpActions({ aid }: { aid: string }) {
  const {
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const own = actionTarget(aid);
  const locked = useReadOnly(aid);
  if (!rowListOf(path, actionsList)) return null;
  const isOwn = (row: RowView) => {
    const target = row.value(actionColumns.target);
    return typeof target === 'string' && target.startsWith(own);
  };
  if (locked) return <LockedActions aid={aid} only={isOwn} />;
  return (
    <div class="paper">
      <RowEditor
        list={actionsList}
        heading={t('impact:actions')}
        only={isOwn}
        hide={[actionColumns.target, actionColumns.field]}
        firstValues={{ [actionColumns.target]: own }}
        derived={(row) => <Target aid={aid} row={row.id} />}
      />
    </div>
  );
}

/** Which question the action came from; none: the whole assessment. */
function Target({ aid, row }: { aid: string; row: string }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = columnKey(actionsList, row, actionColumns.target);
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('impact:actionTarget')}
      </label>
      <select id={id} class="ds-input" value={session.text(key)} onChange={(event) => session.write(key, event.currentTarget.value)}>
        <option value={actionTarget(aid)}>{t('impact:wholeAssessment')}</option>
        {askedQuestions(tool2, session.reader.value, aid).map((question) => (
          <option key={question.id} value={actionTarget(aid, question.id)}>
            {question.id} {label(question.label)}
          </option>
        ))}
      </select>
    </div>
  );
}
