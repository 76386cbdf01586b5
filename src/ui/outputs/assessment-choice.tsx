// Which assessment a file is made of, when there are several.

import { useId } from 'preact/hooks';
import type { ShownAssessment } from '../../core/report/document-source.ts';
import { useWords } from '../app-context.ts';
import { useAssessmentName } from './assessment-name.ts';

interface ChoiceProps {
  readonly all: readonly ShownAssessment[];
  readonly chosen: ShownAssessment;
  readonly onChoose: (aid: string) => void;
}

export function AssessmentChoice({ all, chosen, onChoose }: ChoiceProps) {
  const t = useWords();
  const name = useAssessmentName();
  const id = useId();
  if (all.length < 2) return <p class="small muted">{t('outputs:ofAssessment', { name: name(chosen.assessment) })}</p>;
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('outputs:whichAssessment')}
      </label>
      <select class="ds-input" id={id} value={chosen.assessment.aid} onChange={(event) => onChoose(event.currentTarget.value)}>
        {all.map(({ assessment }) => (
          <option key={assessment.aid} value={assessment.aid}>
            {name(assessment)}
          </option>
        ))}
      </select>
    </div>
  );
}
