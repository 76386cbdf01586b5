// The language the description is written in: for spelling, hyphens and screen readers.

import { textLanguageOf } from '../../core/model/content.ts';
import { useDraft } from '../app-context.ts';

export function useTextLanguage(): string {
  const { session, definitions } = useDraft();
  return textLanguageOf(session.reader.value, definitions.path);
}
