// The list of questions by section: state by shape and words, nothing locked; the optional section is taken in together.

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { QuestionSection } from '../../core/instrument/impact-tool.ts';
import { choiceKey } from '../../core/review/answers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useReadOnly } from '../confirm/read-only.tsx';
import { ConflictCard } from '../parts/conflict-card.tsx';
import { Icon } from '../parts/icon.tsx';
import { StatusMark } from '../parts/marks.tsx';
import { ClearChoice } from '../questions/clear-choice.tsx';
import { useImpactLinks } from './assessment.ts';
import { readyCount, useProgress } from './progress.ts';

export function SectionList({ aid, seat, current }: { aid: string; seat: string; current: string }) {
  const {
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = useImpactLinks(aid);
  const progress = useProgress(aid, seat);
  const fold = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const wide = matchMedia('(min-width: 62.01rem)').matches;
    if (fold.current) fold.current.open = wide;
    // the list scrolls by itself: the open question stays in sight
    if (wide) fold.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const here = tool2.sections.find(({ questions }) => questions.includes(current));
  const place = progress.findIndex(({ question }) => question.id === current) + 1;
  return (
    <nav class="places" aria-label={t('impact:questions')}>
      <details ref={fold} open>
        <summary>
          <span class="stack stack--tight">
            <strong>{t('impact:questionPlace', { n: place, all: progress.length })}</strong>
            {here && <span class="small">{label(here.title)}</span>}
          </span>
          <span class="places__count">{t('impact:readyShort', { n: readyCount(progress) })}</span>
          <Icon name="down" size={18} />
        </summary>
        <div class="places__body">
          {tool2.sections.map((section) => {
            const own = progress.filter(({ question }) => section.questions.includes(question.id));
            const ready = readyCount(own);
            const isHere = section === here;
            const status = own.length > 0 && ready === own.length ? 'ready' : own.some((one) => one.status !== 'empty') ? 'begun' : 'empty';
            return (
              <details class="places__stage" key={`${section.id}-${isHere}`} open={isHere} data-current={isHere || undefined}>
                <summary>
                  <StatusMark status={own.length === 0 ? 'notApplicable' : status} size={20} />
                  <span>{label(section.title)}</span>
                  <span class="places__count">
                    {own.length === 0 ? (
                      t('impact:optionalOut')
                    ) : (
                      <>
                        {ready}/{own.length}
                        <span class="ds-sr-only"> {t('impact:readyWord')}</span>
                      </>
                    )}
                  </span>
                </summary>
                {section.optional && <OptionalChoice aid={aid} optional={section.optional} />}
                <ul>
                  {own.map(({ question, status: state }) => (
                    <li key={question.id}>
                      <a
                        class="places__item"
                        href={links.question(question.id)}
                        aria-current={question.id === current ? 'page' : undefined}
                      >
                        <StatusMark status={state} />
                        <span>
                          <span class="muted">{question.id}</span> {label(question.label)}
                          <span class="ds-sr-only">, {t(`impact:status_${state}`)}</span>
                        </span>
                      </a>
                    </li>
                  ))}
                </ul>
              </details>
            );
          })}
          <p class="places__key" aria-hidden="true">
            {(['ready', 'begun', 'empty'] as const).map((state) => (
              <span key={state}>
                <StatusMark status={state} />
                {t(`impact:status_${state}`)}
              </span>
            ))}
          </p>
        </div>
      </details>
    </nav>
  );
}

function OptionalChoice({ aid, optional }: { aid: string; optional: NonNullable<QuestionSection['optional']> }) {
  const { session } = useDraft();
  const t = useWords();
  const label = useLabel();
  const id = useId();
  const key = choiceKey(aid, optional.id);
  const locked = useReadOnly(aid);
  const value = session.value(key);
  return (
    <fieldset class="optional-section" disabled={locked} aria-describedby={`${id}-help`}>
      <legend class="label">{label(optional.label)}</legend>
      <ConflictCard field={key} label={label(optional.label)} show={(answer) => t(answer === true ? 'impact:yes' : 'impact:no')} />
      <p class="hint" id={`${id}-help`}>
        {label(optional.help)}
      </p>
      <div class="row">
        {[true, false].map((answer) => (
          <label class="option" key={String(answer)}>
            <input type="radio" name={id} checked={value === answer} onChange={() => session.write(key, answer)} />
            <span>{t(answer ? 'impact:yes' : 'impact:no')}</span>
          </label>
        ))}
        <ClearChoice field={key} label={label(optional.label)} />
      </div>
    </fieldset>
  );
}
