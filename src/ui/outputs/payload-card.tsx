// «Lähetettävä aineisto»: one assessment of impacts with the description, as a file for a receiver.

import { useId, useState } from 'preact/hooks';
import { ok } from '../../core/result.ts';
import { firstChoice, shownAssessments } from '../../state/forms.ts';
import { makePayload, type MadePayload } from '../../state/payload.ts';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { AssessmentChoice } from './assessment-choice.tsx';
import { Made, MakeButton, useMaking } from './making.tsx';

/** What the file says of its own standing. */
const stateWords = {
  practice: 'outputs:payloadPractice',
  unsigned: 'outputs:payloadUnsigned',
  confirmed: 'outputs:payloadConfirmed',
} as const;

export function PayloadCard() {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const id = useId();
  const making = useMaking();
  const [aid, setAid] = useState('');
  const [state, setState] = useState<MadePayload['state']>('unsigned');
  const all = shownAssessments(session, definitions.tool2.id);
  const shown = all.find(({ assessment }) => assessment.aid === aid) ?? firstChoice(all);
  const base = `#/malli/${session.id}/vaikutukset`;
  const make = async (which: string) => {
    const made = await makePayload(app, session, definitions, which);
    if (!made.ok) return made;
    setState(made.value.state);
    app.device.saveFile(made.value.file.name, made.value.file.type, made.value.file.bytes);
    return ok(made.value.file.name);
  };
  const code = making.problem?.code;
  return (
    <section class="paper output" aria-labelledby={id}>
      <h2 class="h3" id={id}>
        <Icon name="upload" />
        {t('outputs:payloadTitle')}
      </h2>
      <p class="small">{t('outputs:payloadText')}</p>
      {shown ? (
        <AssessmentChoice all={all} chosen={shown} onChoose={setAid} />
      ) : (
        <p class="small muted">
          {t('outputs:payloadNone')}{' '}
          <a class="ds-link" href={base}>
            {t('outputs:begin')}
          </a>
        </p>
      )}
      {shown && (
        <div class="row">
          <MakeButton making={making} id="payload" label={t('outputs:payloadMake')} main make={() => make(shown.assessment.aid)} />
        </div>
      )}
      <Made making={making}>
        {shown && code === 'payload.notFinished' && (
          <p>
            <a class="ds-link" href={`${base}/${shown.assessment.aid}/tulos`}>
              {t('outputs:toFinish')}
            </a>
          </p>
        )}
        {shown && code === 'payload.apart' && (
          <p>
            <a class="ds-link" href={`${base}/${shown.assessment.aid}/vahvistus`}>
              {t('outputs:toConfirmation')}
            </a>
          </p>
        )}
      </Made>
      {making.saved !== undefined && (
        <p class="small muted">
          <Icon name="info" size={16} /> {t(stateWords[state])}
        </p>
      )}
    </section>
  );
}
