// What confirming asks for: the condition of the tool makes it more than practice, and what stands against it must be dealt with first.

import type { RefObject } from 'preact';
import { idsIn, unmet } from '../../core/instrument/evaluate.ts';
import { jointSeat, partsOf } from '../../core/instrument/keys.ts';
import { gateState } from '../../core/review/answers.ts';
import type { ConfirmBlocker } from '../../core/review/confirmation-blockers.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useImpactLinks, useSeatFacts, type OpenAssessment } from '../impact/assessment.ts';
import { Icon } from '../parts/icon.tsx';
import { useJointLink } from './joint-link.ts';
import { useBlockerWords, type BlockerWords } from './blocker-words.ts';

export interface ConditionItem {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly href: string;
  readonly met: boolean;
}

/** Questions of the gate, and the questions whose answers the condition of confirming names. */
export function useConditions(aid: string): readonly ConditionItem[] {
  const {
    definitions: { tool2 },
  } = useDraft();
  const label = useLabel();
  const facts = useSeatFacts(aid, jointSeat);
  const links = useImpactLinks(aid);
  const jointOf = useJointLink(aid);
  const open = new Set(unmet(tool2.confirmWhen, facts).flatMap(idsIn));
  const gate = gateState(tool2, facts).questions.map(({ question, met }) => ({
    id: question.id,
    code: question.id,
    label: label(question.label),
    href: links.gate,
    met,
  }));
  const named = idsIn(tool2.confirmWhen).flatMap((id) =>
    tool2.questions.flatMap((question): readonly ConditionItem[] => {
      if (!id.startsWith(`${question.id}.`)) return [];
      const part = partsOf(tool2, question).find((one) => id === `${question.id}.${one.id}`);
      const name = [label(question.label), part && label(part.label)].filter(Boolean).join(' – ');
      return [{ id, code: question.id, label: name, href: jointOf(question.id), met: !open.has(id) }];
    }),
  );
  return [...gate, ...named];
}

export function Conditions({
  open,
  blockers,
  told,
}: {
  open: OpenAssessment;
  blockers: readonly ConfirmBlocker[];
  told: RefObject<HTMLElement | null>;
}) {
  const t = useWords();
  const { aid, purpose } = open.assessment;
  const conditions = useConditions(aid);
  const unmetOnes = conditions.filter(({ met }) => !met);
  return (
    <>
      <Blockers aid={aid} blockers={blockers} told={told} />
      <details class="paper fold confirm-conditions" open={unmetOnes.length > 0}>
        <summary>
          <h2 class="h3">
            <Icon name={unmetOnes.length > 0 ? 'warn' : 'checkRound'} tone={unmetOnes.length > 0 ? 'warn' : 'ok'} />{' '}
            {unmetOnes.length > 0
              ? t('confirm:conditionsOpen', { n: conditions.length - unmetOnes.length, all: conditions.length })
              : t('confirm:conditionsMet', { n: conditions.length })}
          </h2>
        </summary>
        <ul class="gaps">
          {conditions.map(({ id, code, label, href, met }) => (
            <li key={id}>
              <Icon name={met ? 'checkRound' : 'warn'} tone={met ? 'ok' : 'warn'} />
              <div>
                <a class="ds-link" href={href}>
                  <span class="muted">{code}</span> {label}
                </a>
                <p class="small muted">{t(met ? 'impact:met' : 'impact:notMet')}</p>
              </div>
            </li>
          ))}
        </ul>
        {unmetOnes.length > 0 && blockers.length === 0 && (
          <p class="small">{t(purpose === 'real' ? 'confirm:conditionsPractice' : 'impact:gatePractice')}</p>
        )}
      </details>
    </>
  );
}

function Blockers({ aid, blockers, told }: { aid: string; blockers: readonly ConfirmBlocker[]; told: RefObject<HTMLElement | null> }) {
  const t = useWords();
  const items = useBlockerWords(aid, blockers);
  if (items.length === 0) return null;
  const texts = [...new Set(items.map(({ text }) => text))];
  return (
    <section class="errors" ref={told} tabIndex={-1} aria-labelledby="confirm-blockers">
      <h2 class="h3" id="confirm-blockers">
        <Icon name="warn" /> {t('confirm:blockers', { count: items.length, n: items.length })}
      </h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <SameBlockers text={text} items={items.filter((item) => item.text === text)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be done once, with every place where; many of them are folded. */
function SameBlockers({ text, items }: { text: string; items: readonly BlockerWords[] }) {
  const links = items.map(({ key, href, link }) => (
    <li key={key}>
      {href ? (
        <a class="ds-link" href={href}>
          {link}
        </a>
      ) : (
        link
      )}
    </li>
  ));
  if (items.length < 8) {
    return (
      <>
        <p>{text}</p>
        <ul>{links}</ul>
      </>
    );
  }
  return (
    <details class="fold">
      <summary>
        {text} <span class="num">({items.length})</span>
      </summary>
      <ul>{links}</ul>
    </details>
  );
}
