// «tänään klo 14.05», «eilen klo 9.12», «18.11.2026».

import { useApp, useLanguage, useWords } from '../app-context.ts';
import { clockTime, day } from '../format.ts';

export function useMoment(): (iso: string) => string {
  const app = useApp();
  const language = useLanguage();
  const t = useWords();
  return (iso) => {
    const at = new Date(iso);
    const today = app.clock.now();
    const yesterday = new Date(today.getTime() - 24 * 60 * 60 * 1000);
    const time = clockTime(at, language);
    if (at.toDateString() === today.toDateString()) return t('frame:todayAt', { time });
    if (at.toDateString() === yesterday.toDateString()) return t('frame:yesterdayAt', { time });
    return day(at, language);
  };
}
