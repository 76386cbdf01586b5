// A text with the sentences marked that another version of it does not have, so that two long versions need not be read word by word.

import { sentencesOf } from '../../core/model/sentences.ts';
import { useWords } from '../app-context.ts';

/** Nothing is marked when the texts share no sentence: then everything differs. */
export function DifferingText({ text, others }: { text: string; others: readonly string[] }) {
  const t = useWords();
  const known = new Set(others.flatMap((other) => sentencesOf(other).map((sentence) => sentence.text.trim())));
  const sentences = sentencesOf(text);
  const own = sentences.filter((sentence) => !known.has(sentence.text.trim()));
  if (own.length === 0 || own.length === sentences.length) return <>{text}</>;
  const pieces = own.map(({ start, end }, index) => ({
    before: text.slice(own[index - 1]?.end ?? 0, start),
    marked: text.slice(start, end),
  }));
  return (
    <>
      {pieces.map(({ before, marked }, index) => (
        <span key={index}>
          {before}
          <mark>
            <span class="ds-sr-only">{t('writing:differsBegins')} </span>
            {marked}
            <span class="ds-sr-only"> {t('writing:differsEnds')}</span>
          </mark>
        </span>
      ))}
      {text.slice(own.at(-1)?.end)}
    </>
  );
}
