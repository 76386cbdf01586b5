// What the joint result covers, and how far the two agreed before they talked: counts, scale by scale, never added together.

import { jointSeat } from '../../core/instrument/keys.ts';
import { agreementAtLock } from '../../core/review/agreement.ts';
import type { JointContext } from '../../core/review/joint.ts';
import { resultOf } from '../../core/review/result.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useSeatFacts } from '../impact/assessment.ts';

export function Coverage({ aid, pair }: { aid: string; pair: readonly string[] }) {
  const {
    session,
    definitions: { tool2, path },
  } = useDraft();
  const t = useWords();
  const facts = useSeatFacts(aid, jointSeat);
  const { coverage } = resultOf({
    tool: tool2,
    path,
    reader: session.reader.value,
    aid,
    seat: jointSeat,
    evidenceSeats: [jointSeat, ...pair],
    facts,
  });
  const { questions, completeQuestions, parts, answered, noJointValue, missing, changes, changesWithEvidence } = coverage;
  return (
    <section class="paper stack" aria-labelledby="coverage">
      <h2 class="h3" id="coverage">
        {t('confirm:coverageTitle')}
      </h2>
      <ul class="stack stack--tight num">
        <li>{t('confirm:coverageQuestions', { n: completeQuestions, all: questions })}</li>
        <li>{t('confirm:coverageParts', { n: answered, all: parts, dissent: noJointValue, missing })}</li>
        <li>{t('confirm:coverageEvidence', { n: changesWithEvidence, all: changes })}</li>
      </ul>
    </section>
  );
}

export function AgreementTable({ context }: { context: JointContext }) {
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const { scales } = agreementAtLock({ ...context, set: session.set.value });
  return (
    <section class="paper stack" aria-labelledby="agreement">
      <h2 class="h3" id="agreement">
        {t('confirm:agreementTitle')}
      </h2>
      <p class="hint">{t('confirm:agreementHint')}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t('impact:scale')}</th>
            <th scope="col" class="num">
              {t('confirm:agreementSame')}
            </th>
            <th scope="col" class="num">
              {t('confirm:agreementOneStep')}
            </th>
            <th scope="col" class="num">
              {t('confirm:agreementMissing')}
            </th>
          </tr>
        </thead>
        <tbody>
          {scales.map(({ scale, same, withinOneStep, compared, missing }) => (
            <tr key={scale}>
              <th scope="row">{label(tool2.scales.find(({ id }) => id === scale)?.label ?? { fi: scale, sv: scale, en: scale })}</th>
              <td class="num">{`${same}/${compared}`}</td>
              <td class="num">{`${withinOneStep}/${compared}`}</td>
              <td class="num">{missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
