// The EU funding sentence an RRP model needs beside the emblem, in the language of the text.

import type { Programme } from '../../core/programme.ts';
import { useDraft, useWords } from '../app-context.ts';
import { useFacts } from './facts.ts';
import { useTextLanguage } from './text-language.ts';

export function FundingStatement({ programme }: { programme: Programme }) {
  useDraft();
  const facts = useFacts();
  const t = useWords();
  const lang = useTextLanguage();
  if (facts.value('x.rrp') < 1) return null;
  const language = lang === 'sv' || lang === 'en' ? lang : 'fi';
  return (
    <p class="small">
      {t('writing:fundingStatement')} <q lang={language}>{programme.fundingStatement[language]}</q>
    </p>
  );
}
