// Times, dates and numbers as people of each language write them.

import type { Language } from '../core/instrument/words.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** «14.05», «14.05», «14:05» */
export function clockTime(at: Date, language: Language): string {
  const hours = language === 'en' ? String(at.getHours()).padStart(2, '0') : String(at.getHours());
  return `${hours}${language === 'en' ? ':' : '.'}${String(at.getMinutes()).padStart(2, '0')}`;
}

/** «21.11.2026», in English «21 Nov 2026» */
export function day(at: Date, language: Language): string {
  if (language === 'en') return at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${at.getDate()}.${at.getMonth() + 1}.${at.getFullYear()}`;
}

/** A stored day «2026-11-21» as people write it. */
export function dayOf(iso: string, language: Language): string {
  const parsed = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parsed ? day(new Date(Number(parsed[1]), Number(parsed[2]) - 1, Number(parsed[3])), language) : iso;
}

/** A stored day as it is typed: «21.11.2026», in English «21/11/2026». */
export function typedDay(iso: string, language: Language): string {
  const local = dayOf(iso, 'fi');
  return language === 'en' ? local.replaceAll('.', '/') : local;
}

/** Typed day → «2026-11-21»; accepts 21.11.2026, 21.11.26, 21/11/2026 and 2026-11-21. Undefined: not a day. */
export function parseDay(typed: string): string | undefined {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(text);
  const [year, month, date] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : local
      ? [Number(local[3]!.length === 2 ? `20${local[3]}` : local[3]), Number(local[2]), Number(local[1])]
      : [0, 0, 0];
  const at = new Date(year, month - 1, date);
  if (year < 1900 || at.getMonth() !== month - 1 || at.getDate() !== date) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export function count(value: number, language: Language): string {
  return value.toLocaleString(locales[language]);
}

/** Sizes of files: «214 kt», «1,2 Mt» */
export function fileSize(sizeBytes: number, language: Language): string {
  const mega = sizeBytes >= 1_000_000;
  const value = mega ? Math.round(sizeBytes / 100_000) / 10 : Math.max(1, Math.round(sizeBytes / 1000));
  const unit = language === 'fi' ? (mega ? 'Mt' : 'kt') : mega ? 'MB' : 'kB';
  return `${count(value, language)} ${unit}`;
}
