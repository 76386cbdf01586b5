// RRP name helper: what belongs to the end of the name, made from the choices of this page.

import type { Field } from '../../core/instrument/definition.ts';
import { fieldInRole, keyOf } from '../../core/instrument/keys.ts';
import { membersOf, textLanguageOf } from '../../core/model/content.ts';
import { codesOf, hasRightSuffix, suffixOf, withoutSuffix, withSuffix } from '../../core/model/programme-name.ts';
import { useDraft, useWords } from '../app-context.ts';
import { Icon } from './icon.tsx';

export function NameSuffix({ field }: { field: Field }) {
  const {
    session,
    definitions: { path, programme },
  } = useDraft();
  const t = useWords();
  const chosen = (role: 'county' | 'pillar' | 'investments' | 'call') => {
    const one = fieldInRole(path, role);
    return one ? membersOf(session.value(keyOf(one))) : [];
  };
  const county = programme.counties.find(({ id }) => id === chosen('county')[0]);
  const pillar = chosen('pillar')[0];
  if (!pillar && chosen('call').length === 0) return null;
  if (!county || !pillar) return <p class="hint">{t('writing:suffixNeeds')}</p>;
  const parts = { county, pillar, investments: codesOf(programme.investments, chosen('investments'), pillar) };
  const name = session.text(keyOf(field));
  const suffix = suffixOf({ ...parts, language: textLanguageOf(session.reader.value, path) });
  if (hasRightSuffix(name, parts))
    return (
      <p class="small ok">
        <Icon name="check" size={16} /> {t('writing:suffixRight')}
      </p>
    );
  return (
    <div class="banner" data-color="neutral">
      <div>
        <p class="small">
          <strong>{t('writing:suffixTitle')}</strong>
        </p>
        <p>
          {withoutSuffix(name).slice(-24)}
          <strong>{suffix}</strong>
        </p>
        <p class="hint">{t('writing:suffixHint')}</p>
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-size="sm"
          onClick={() => session.write(keyOf(field), withSuffix(name, suffix))}
        >
          <Icon name="plus" size={18} />
          {t('writing:suffixAdd')}
        </button>
      </div>
    </div>
  );
}
