// «Kopiointiapu»: the joint answers in form order, what to choose in words and every text with a button that copies it.

import { useState } from 'preact/hooks';
import { asPlainText, type CopyItem, type CopyQuestion } from '../../core/report/copy-texts.ts';
import { say } from '../../state/app.ts';
import { useApp, useWords } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { useTextLanguage } from '../parts/text-language.ts';

export function CopyHelper({ questions }: { questions: readonly CopyQuestion[] }) {
  const t = useWords();
  const answered = questions.filter(({ items }) => items.length > 0);
  const choose = ({ name, value }: CopyItem) => `${name} – ${t('confirm:choose', { value })}`;
  return (
    <details class="paper fold copy-helper">
      <summary>
        <h2 class="h3">{t('confirm:copyTitle')}</h2>
      </summary>
      <div class="stack">
        <p class="small">{t('confirm:copyText')}</p>
        <div class="row">
          <CopyButton text={asPlainText(answered, choose)} name={t('confirm:copyAllName')} label={t('confirm:copyAll')} />
        </div>
        <ol class="stack">
          {answered.map((question) => (
            <li key={question.id}>
              <h3 class="h4">
                <span class="muted">{question.id}</span> {question.label}
              </h3>
              <ul class="copy-list">
                {question.items.map((item, index) => (
                  <Item key={index} question={question} item={item} />
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}

function Item({ question, item }: { question: CopyQuestion; item: CopyItem }) {
  const t = useWords();
  const lang = useTextLanguage();
  if (item.kind === 'choose') {
    return (
      <li>
        <p>
          <span class="muted">{item.name}</span> <strong>{t('confirm:choose', { value: item.value })}</strong>
        </p>
      </li>
    );
  }
  return (
    <li>
      <p class="muted">{item.name}</p>
      <pre lang={lang}>{item.value}</pre>
      <CopyButton text={item.value} name={`${question.id} ${item.name}`} label={t('confirm:copy')} />
    </li>
  );
}

/** Says whether it worked: a browser may refuse. */
function CopyButton({ text, name, label }: { text: string; name: string; label: string }) {
  const app = useApp();
  const t = useWords();
  const [done, setDone] = useState(false);
  const told = (worked: boolean) => {
    setDone(worked);
    say(app, t(worked ? 'confirm:copied' : 'confirm:copyFailed', { name }));
  };
  const copy = () => {
    // outside a secure context there is no clipboard at all
    if (!('clipboard' in navigator)) return told(false);
    void navigator.clipboard.writeText(text).then(
      () => told(true),
      () => told(false),
    );
  };
  return (
    <button type="button" class="ds-button" data-variant="secondary" data-size="sm" onClick={copy}>
      <Icon name={done ? 'check' : 'copy'} size={18} />
      {done ? t('confirm:copiedShort') : label}
      <span class="ds-sr-only">: {name}</span>
    </button>
  );
}
