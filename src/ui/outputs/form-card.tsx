// PDF form of one tool: blank, or filled in with the answers of an assessment.

import { useId, useState } from 'preact/hooks';
import { ok } from '../../core/result.ts';
import { firstChoice, isNobodys, makeForm, shownAssessments, type ToolName } from '../../state/forms.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { AssessmentChoice } from './assessment-choice.tsx';
import { Made, MakeButton, useMaking } from './making.tsx';

export function FormCard({ tool }: { tool: ToolName }) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const making = useMaking();
  const [aid, setAid] = useState('');
  const all = shownAssessments(session, definitions[tool].id);
  const shown = all.find(({ assessment }) => assessment.aid === aid) ?? firstChoice(all);
  const base = `#/malli/${session.id}/${tool === 'tool1' ? 'kuvaus' : 'vaikutukset'}`;
  const make = async (filled: typeof shown) => {
    const made = await makeForm(app, session, definitions, {
      tool,
      ...(filled ? { shown: filled } : {}),
      words: (key, values) => t(`form:${key}`, { ...values }),
    });
    if (!made.ok) return made;
    app.device.saveFile(made.value.name, made.value.type, made.value.bytes);
    return ok(made.value.name);
  };
  const blocked = shown !== undefined && isNobodys(shown);
  return (
    <section class="paper output" aria-labelledby={id}>
      <h2 class="h3" id={id}>
        <Icon name="file" />
        {t('outputs:formTitle', { tool: label(definitions[tool].title) })}
      </h2>
      <p class="small">{t('outputs:formText')}</p>
      {shown ? (
        <AssessmentChoice all={all} chosen={shown} onChoose={setAid} />
      ) : (
        <p class="small muted">
          {t('outputs:notBegun')}{' '}
          <a class="ds-link" href={base}>
            {t('outputs:begin')}
          </a>
        </p>
      )}
      {shown?.own && !blocked && (
        <p class="small muted">
          <Icon name="lock" size={16} /> {t('outputs:onlyOwn')}
        </p>
      )}
      {blocked && (
        <p class="small muted">
          {t('outputs:whoWrites')}{' '}
          <a class="ds-link" href={`${base}/${shown.assessment.aid}/${tool === 'tool1' ? 'tulos' : 'arvioijat'}`}>
            {t('outputs:openAssessment')}
          </a>
        </p>
      )}
      <div class="row">
        {shown && !blocked && <MakeButton making={making} id="filled" label={t('outputs:formFilled')} main make={() => make(shown)} />}
        <MakeButton making={making} id="blank" label={t('outputs:formBlank')} make={() => make(undefined)} />
      </div>
      <Made making={making} />
    </section>
  );
}
