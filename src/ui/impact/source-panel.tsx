// What the description says about the question, beside it: the first field open, a passage of it into evidence, the way to the field.

import { useRef } from 'preact/hooks';
import type { Field, FieldPart } from '../../core/instrument/definition.ts';
import { evidenceList, fieldOf } from '../../core/instrument/keys.ts';
import { contentOf } from '../../core/model/content.ts';
import { indicatorsOf } from '../../core/model/indicators.ts';
import { listNames } from '../../core/model/rows.ts';
import { say } from '../../state/app.ts';
import { addTo } from '../../state/rows.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { fieldHref } from '../parts/field-order.ts';
import { Icon } from '../parts/icon.tsx';
import { IndicatorFigures } from '../parts/indicator-figures.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import { optionsOf } from '../questions/options.ts';
import { FieldBody } from '../review/field-text.tsx';
import { scrollBox } from './described.ts';
import { openEvidence } from './evidence-list.tsx';
import { evidenceColumns, evidenceKinds } from './list-columns.ts';
import type { AnswerPlace } from './place.ts';

/** `readOnly`: nothing can be taken as evidence. */
export function SourcePanel(place: AnswerPlace & { readOnly?: boolean }) {
  const {
    session,
    definitions: { path },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { question } = place;
  const fields = question.fields.flatMap((id) => fieldOf(path, id) ?? []);
  const [first, ...others] = fields;
  const showsIndicators =
    fields.some((field) => 'rows' in field && field.rows?.includes(listNames.indicators)) &&
    !question.parts?.some(({ kind }) => kind === 'indicators');
  const indicators = showsIndicators ? indicatorsOf(session.reader.value).filter(({ name }) => name !== '') : [];
  return (
    <>
      {first && (
        <section class="panel stack" aria-label={label(first.label)}>
          <div>
            <p class="eyebrow">{t('impact:inDescription')}</p>
            <h2 class="h4">{label(first.label)}</h2>
          </div>
          <Passage field={first} {...place} />
        </section>
      )}
      {others.map((field) => (
        <details class="panel fold" key={field.id}>
          <summary>{label(field.label)}</summary>
          <div class="stack">
            <Passage field={field} {...place} />
          </div>
        </details>
      ))}
      {indicators.length > 0 && (
        <details class="panel fold" open={question.view === undefined && question.bundle === undefined}>
          <summary>{t('impact:indicators', { n: indicators.length })}</summary>
          <ul class="stack">
            {indicators.map(({ id, name }) => (
              <li key={id}>
                <strong class="small">{name}</strong>
                <IndicatorFigures row={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <details class="panel fold">
        <summary>{t('impact:readerLooks')}</summary>
        <p class="small">{label(question.help)}</p>
      </details>
    </>
  );
}

function Passage({ field, aid, question, seat, readOnly }: AnswerPlace & { field: Field | FieldPart; readOnly?: boolean }) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const t = useWords();
  const label = useLabel();
  const lang = useTextLanguage();
  const box = useRef<HTMLDivElement>(null);
  const content = contentOf(session.reader.value, definitions.path, field);
  const options = optionsOf(field.options, definitions);
  const chosen = content.chosen.map((id) => label(options.find((option) => option.id === id)?.label ?? { fi: id, sv: id, en: id }));
  const text = [content.text, ...chosen].filter((one) => one.trim() !== '').join('\n\n');
  const name = label(field.label);
  // rows read as a table does, each cell with its name
  const rows = 'rows' in field && field.rows !== undefined;
  const toEvidence = () => {
    const selection = getSelection();
    const picked = selection && box.current?.contains(selection.anchorNode) ? selection.toString().trim() : '';
    const row = addTo(
      session,
      evidenceList(aid, question.id, seat),
      { [evidenceColumns.kind]: evidenceKinds.passage, [evidenceColumns.reference]: name, [evidenceColumns.note]: picked },
      app.ids.random(),
    );
    selection?.removeAllRanges();
    say(app, t('impact:passageAdded', { name }));
    openEvidence(row, 'textarea');
  };
  return (
    <>
      {text === '' ? (
        <p class="muted">{t('impact:fieldEmpty')}</p>
      ) : (
        <div class={rows ? 'passage' : 'passage pre'} ref={box} lang={lang} {...scrollBox} aria-label={name}>
          {rows ? <FieldBody field={field} /> : text}
        </div>
      )}
      <div class="row">
        {text !== '' && !readOnly && (
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-size="sm"
            onMouseDown={(event) => event.preventDefault()}
            onClick={toEvidence}
          >
            <Icon name="plus" size={18} />
            {t('impact:toEvidence')}
            <span class="ds-sr-only">: {name}</span>
          </button>
        )}
        <a class="ds-link small" href={fieldHref(session.id, definitions.path, field.id)}>
          {t('impact:openFieldShort')}
          <span class="ds-sr-only">: {name}</span>
        </a>
      </div>
      {text !== '' && !readOnly && <p class="hint small">{t('impact:toEvidenceHint')}</p>}
    </>
  );
}
