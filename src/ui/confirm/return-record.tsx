// «Palautus THL:lle»: nothing is sent from here; when it was returned, by whom and what came back are written down.

import { useId, useState } from 'preact/hooks';
import { useApp, useDraft, useWords } from '../app-context.ts';
import { LineText } from '../questions/text.tsx';
import { TypedValue } from '../questions/typed-value.tsx';

const returnsOf = (aid: string): string => `flow/${aid}/return/`;

/** Two machines may each have written one; all are shown. */
export function ReturnRecords({ aid }: { aid: string }) {
  const app = useApp();
  const { session } = useDraft();
  const t = useWords();
  const id = useId();
  const [fresh] = useState(() => app.ids.random());
  const start = returnsOf(aid);
  const written = [...new Set(session.reader.value.keys(start).map((key) => key.slice(start.length).split('/')[0] ?? ''))];
  const shown = written.length === 0 ? [fresh] : written;
  return (
    <section class="panel stack" aria-labelledby={id}>
      <h2 class="h4" id={id}>
        {t('confirm:returnTitle')}
      </h2>
      <p class="small">{t('confirm:returnText')}</p>
      {shown.map((record) => (
        <Fields key={record} start={`${start}${record}/`} />
      ))}
    </section>
  );
}

function Fields({ start }: { start: string }) {
  const t = useWords();
  const id = useId();
  return (
    <div class="return-fields">
      <div class="field">
        <label class="label" for={`${id}-on`}>
          {t('confirm:returnedOn')}
        </label>
        <p class="hint" id={`${id}-hint`}>
          {t('impact:dayHint')}
        </p>
        <TypedValue field={`${start}on`} id={`${id}-on`} kind="date" describedBy={`${id}-hint`} />
      </div>
      <div class="field">
        <label class="label" for={`${id}-by`}>
          {t('confirm:returnedBy')}
        </label>
        <LineText field={`${start}by`} id={`${id}-by`} />
      </div>
      <div class="field">
        <label class="label" for={`${id}-receipt`}>
          {t('confirm:receipt')}
        </label>
        <LineText field={`${start}receipt`} id={`${id}-receipt`} />
      </div>
    </div>
  );
}
