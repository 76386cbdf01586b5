// The reason of an answer: when it is needed is said beforehand, that it is missing only as advice.

import { useId } from 'preact/hooks';
import { reasonKey } from '../../core/instrument/keys.ts';
import { reasonLength } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { LongText } from '../questions/text.tsx';
import type { AnswerPlace } from './place.ts';

export function Reason({ aid, question, seat, missing }: AnswerPlace & { missing: boolean }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = reasonKey(aid, question.id, seat);
  const bundle = question.bundle === undefined ? undefined : tool2.bundles[question.bundle];
  const may = question.reasonRequired !== undefined || bundle !== undefined;
  const help =
    bundle && question.reasonRequired === undefined
      ? label(bundle.reasonHelp)
      : may
        ? t('impact:reasonMayBeNeeded', { n: reasonLength })
        : t('impact:reasonHint');
  return (
    <div class="field">
      <ConflictCard field={key} label={t('impact:reason')} />
      <label class="label" for={id}>
        {t('impact:reason')}
        {!may && <span class="optional"> {t('writing:optional')}</span>}
      </label>
      <p class="hint" id={`${id}-help`}>
        {help} {t('writing:noClientData')}
      </p>
      <LongText field={key} id={id} rows={3} describedBy={missing ? `${id}-help ${id}-missing` : `${id}-help`} />
      {missing && (
        <p class="small warn" id={`${id}-missing`}>
          <Icon name="warn" size={16} /> {t('impact:reasonMissing', { n: reasonLength })}
        </p>
      )}
    </div>
  );
}
