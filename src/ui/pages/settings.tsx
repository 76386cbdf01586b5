// Settings of this installation: language, appearance, what is stored where.

import { languages } from '../../core/instrument/words.ts';
import { chooseScheme, type Scheme } from '../../state/app.ts';
import { useApp, useWords } from '../app-context.ts';
import { DeviceFacts } from '../parts/device-facts.tsx';
import '../theme/draft.css';

const names = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;
const schemes: readonly Scheme[] = ['auto', 'light', 'dark'];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function Settings(_: { params: Readonly<Record<string, string>> }) {
  const app = useApp();
  const t = useWords();
  const schemeName = { auto: t('frame:schemeAuto'), light: t('frame:schemeLight'), dark: t('frame:schemeDark') };
  return (
    <div class="two-columns">
      <div>
        <h1 class="h1" tabIndex={-1}>
          {t('frame:settings')}
        </h1>
        <fieldset class="paper stack">
          <legend class="h4">{t('frame:language')}</legend>
          <div class="options">
            {languages.map((language) => (
              <label class="option" key={language} lang={language}>
                <input
                  type="radio"
                  name="language"
                  checked={app.language.value === language}
                  onChange={() => void app.loadLanguage(language)}
                />
                <span>{names[language]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset class="paper stack">
          <legend class="h4">{t('frame:scheme')}</legend>
          <div class="options">
            {schemes.map((scheme) => (
              <label class="option" key={scheme}>
                <input type="radio" name="scheme" checked={app.scheme.value === scheme} onChange={() => void chooseScheme(app, scheme)} />
                <span>{capital(schemeName[scheme])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="small muted">{t('frame:version', { version: app.version })}</p>
      </div>
      <DeviceFacts />
    </div>
  );
}
