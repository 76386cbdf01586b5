// The whole document to read and to print: what is chosen here stands on the screen and on paper alike.

import { useState } from 'preact/hooks';
import { documentOf } from '../../core/report/document.ts';
import { firstChoice, isNobodys, shownAssessments } from '../../state/forms.ts';
import { visibleNow } from '../../state/visible.ts';
import { ownAid } from '../../core/submission/own-aid.ts';
import { useApp, useDraft, useLabel, useLanguage, useWords } from '../app-context.ts';
import { useAssessmentName } from '../outputs/assessment-name.ts';
import { DocumentView } from '../outputs/document-view.tsx';
import { Icon } from '../parts/icon.tsx';
import { useTextLanguage } from '../parts/text-language.ts';
import '../theme/draft.css';
import '../theme/outputs.css';

export function Print(_: { params: Readonly<Record<string, string>> }) {
  const app = useApp();
  const { session, definitions } = useDraft();
  const { path, tool1, tool2 } = definitions;
  const t = useWords();
  const label = useLabel();
  const language = useLanguage();
  const lang = useTextLanguage();
  const name = useAssessmentName();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const groups = [tool1, tool2].map((tool) => ({ tool, all: shownAssessments(session, tool.id).filter((shown) => !isNobodys(shown)) }));
  const unsaid = shownAssessments(session, tool2.id).find(isNobodys);
  const first = new Set(groups.flatMap(({ all }) => firstChoice(all)?.assessment.aid ?? []));
  const isChosen = (id: string) => (first.has(id) || id === path.id ? !left.has(id) : taken.has(id));
  const choose = (id: string, on: boolean) => {
    const [set, put, has] = first.has(id) || id === path.id ? ([left, setLeft, !on] as const) : ([taken, setTaken, on] as const);
    put(new Set(has ? [...set, id] : [...set].filter((one) => one !== id)));
  };
  const document = documentOf(
    {
      reader: visibleNow(session),
      ...definitions,
      language,
      ownAid: ownAid[language],
      today: app.clock.now().toISOString().slice(0, 10),
      words: (key, values) => t(`outputs:doc${key}`, { ...values }),
      formWords: (key, values) => t(`form:${key}`, { ...values }),
    },
    { description: isChosen(path.id), assessments: groups.flatMap(({ all }) => all.filter(({ assessment }) => isChosen(assessment.aid))) },
  );
  const box = (id: string, text: string) => (
    <label class="option" key={id}>
      <input type="checkbox" checked={isChosen(id)} onChange={(event) => choose(id, event.currentTarget.checked)} />
      <span>{text}</span>
    </label>
  );
  return (
    <div class="stack stack--wide print-page">
      <div class="no-print stack">
        <p class="eyebrow">
          <a class="ds-link" href={`#/malli/${session.id}/viennit`}>
            {t('outputs:backToExports')}
          </a>
        </p>
        <div class="row row--spread">
          <h1 class="h1" tabIndex={-1}>
            {t('outputs:printTitle')}
          </h1>
          <button type="button" class="ds-button" onClick={() => print()}>
            <Icon name="print" />
            {t('outputs:print')}
          </button>
        </div>
        <fieldset class="paper output">
          <legend class="h4">{t('outputs:whatToPrint')}</legend>
          {box(path.id, label(path.title))}
          {groups.flatMap(({ tool, all }) =>
            all.map(({ assessment, own }) =>
              box(assessment.aid, `${label(tool.title)} · ${name(assessment)}${own ? ` · ${t('form:own')}` : ''}`),
            ),
          )}
          {unsaid && (
            <p class="small muted">
              <Icon name="lock" size={16} /> {t('outputs:printApart')}{' '}
              <a class="ds-link" href={`#/malli/${session.id}/vaikutukset/${unsaid.assessment.aid}/arvioijat`}>
                {t('outputs:openAssessment')}
              </a>
            </p>
          )}
          <p class="hint">{t('outputs:printHint')}</p>
        </fieldset>
      </div>
      <DocumentView document={document} lang={lang} />
    </div>
  );
}
