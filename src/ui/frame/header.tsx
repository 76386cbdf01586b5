// Band at the top: name, places, network, language, appearance.

import { languages } from '../../core/instrument/words.ts';
import { chooseScheme, say, type Scheme } from '../../state/app.ts';
import { useApp, useWords } from '../app-context.ts';
import { Icon, Logo } from '../parts/icon.tsx';
import { place } from '../router.ts';

const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;
const nextScheme: Record<Scheme, Scheme> = { auto: 'light', light: 'dark', dark: 'auto' };

export function Header() {
  const app = useApp();
  const t = useWords();
  const here = (id: string) => (place.value.route.id === id ? ('page' as const) : undefined);
  const schemeName = { auto: t('frame:schemeAuto'), light: t('frame:schemeLight'), dark: t('frame:schemeDark') };
  return (
    <header class="top">
      <div class="top__in">
        <a class="brand" href="#/mallit">
          <Logo />
          <span>Polku</span>
        </a>
        <nav class="top__nav" aria-label={t('frame:mainMenu')}>
          <a href="#/mallit" aria-current={here('drafts')}>
            {t('frame:models')}
          </a>
          <a href="#/tuonti" aria-current={here('import')}>
            {t('frame:import')}
          </a>
        </nav>
        {!app.online.value && (
          <span class="net">
            <Icon name="offline" size={18} />
            {t('frame:offline')}
          </span>
        )}
        <div class="languages" role="group" aria-label={t('frame:language')}>
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={app.language.value === language}
              aria-label={languageNames[language]}
              title={languageNames[language]}
              onClick={() => void app.loadLanguage(language)}
            >
              {language.toUpperCase()}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="top__button"
          onClick={() => {
            const scheme = nextScheme[app.scheme.value];
            void chooseScheme(app, scheme);
            say(app, t('frame:schemeSaid', { scheme: schemeName[scheme] }));
          }}
        >
          <Icon name="sun" />
          <span class="top__button-text">
            {t('frame:scheme')}
            <span class="ds-sr-only">: {schemeName[app.scheme.value]}</span>
          </span>
        </button>
      </div>
    </header>
  );
}
