// Counts of the answers by view and by scale, in words; best evidence beside. No averages, no score.

import { useDraft, useLabel, useWords } from '../app-context.ts';
import { scrollBox } from './described.ts';
import { effectRows, scaleRows, type EffectKind } from './effect-counts.ts';
import { useImpactLinks } from './assessment.ts';
import { useProgress } from './progress.ts';

const kinds: readonly EffectKind[] = ['better', 'same', 'worse', 'noJointValue', 'ET', 'EV', 'EO', 'missing'];
/** shown only when somebody has used them */
const rare: readonly EffectKind[] = ['noJointValue', 'EO'];

export function EffectTable({ aid, seat }: { aid: string; seat: string }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const links = useImpactLinks(aid);
  const rows = effectRows({ tool: tool2, reader: session.reader.value, aid, seat }, useProgress(aid, seat));
  const sum = (kind: EffectKind) => rows.reduce((total, { counts }) => total + (counts[kind] ?? 0), 0);
  const shown = kinds.filter((kind) => !rare.includes(kind) || sum(kind) > 0);
  const nameOf = (kind: EffectKind) =>
    kind === 'EV' || kind === 'ET' || kind === 'EO' ? label(tool2.special[kind]) : t(`impact:effect_${kind}`);
  const viewOf = (view: string | undefined) =>
    view === undefined
      ? t('impact:otherEffects')
      : label(tool2.views.find(({ id }) => id === view)?.label ?? { fi: view, sv: view, en: view });
  return (
    <section class="paper stack" aria-labelledby="effects">
      <h2 class="h3" id="effects">
        {t('impact:effectsTitle')}
      </h2>
      <p class="num">{t('impact:effectsSum', { better: sum('better'), same: sum('same'), worse: sum('worse') })}</p>
      <div class="scroll-x" {...scrollBox} aria-labelledby="effects">
        <table class="table counts">
          <thead>
            <tr>
              <th scope="col">{t('impact:view')}</th>
              {shown.map((kind) => (
                <th scope="col" class="num" key={kind}>
                  {nameOf(kind)}
                </th>
              ))}
              <th scope="col">{t('impact:bestEvidence')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ view, counts, best }) => (
              <tr key={view ?? ''}>
                <th scope="row">{viewOf(view)}</th>
                {shown.map((kind) => (
                  <td class="num" key={kind} data-zero={!counts[kind] || undefined}>
                    {counts[kind] ?? 0}
                  </td>
                ))}
                <td class="small">
                  {best ? (
                    <>
                      {label(best.option.label)}{' '}
                      {best.questions.map((id, index) => (
                        <span key={id}>
                          {index > 0 && ', '}
                          <a class="ds-link" href={links.question(id)}>
                            {id}
                          </a>
                        </span>
                      ))}
                    </>
                  ) : (
                    <span class="muted">–</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('impact:total')}</th>
              {shown.map((kind) => (
                <td class="num" key={kind}>
                  <strong>{sum(kind)}</strong>
                </td>
              ))}
              <td class="muted">–</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

export function ScaleTable({ aid, seat }: { aid: string; seat: string }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const rows = scaleRows({ tool: tool2, reader: session.reader.value, aid, seat }, useProgress(aid, seat));
  return (
    <section class="paper stack" aria-labelledby="scales">
      <h2 class="h3" id="scales">
        {t('impact:scalesTitle')}
      </h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('impact:scale')}</th>
            <th scope="col">{t('impact:answers')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ scale, question, part, counts, missing }) => {
            const words = [
              ...scale.options
                .toReversed()
                .map(({ code, label: own }) => [label(part.optionLabels?.[code] ?? own), counts.get(code) ?? 0] as const),
              ...part.special.map((code) => [label(tool2.special[code]), counts.get(code) ?? 0] as const),
              [t('impact:effect_missing').toLowerCase(), missing] as const,
            ].filter(([, n]) => n > 0);
            return (
              <tr key={question ? question.id : scale.id}>
                <th scope="row">{question ? `${question.id} ${label(part.label)}` : label(scale.label)}</th>
                <td>{question && words.length === 1 ? words[0]?.[0] : words.map(([word, n]) => `${word} ${n}`).join(' · ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
