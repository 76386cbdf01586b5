// «Valmis» asks for more: warnings with a way to the place, never a lock.

import type { Field } from '../../core/instrument/definition.ts';
import { holds } from '../../core/instrument/evaluate.ts';
import { keyOf, ownFieldOf } from '../../core/instrument/keys.ts';
import { useDraft, useLabel, useWords } from '../app-context.ts';
import { useFacts } from './facts.ts';
import { fieldHref } from './field-order.ts';
import { Icon } from './icon.tsx';

export function ReadyWarnings({ field }: { field: Field }) {
  const {
    session,
    definitions: { path, tool1 },
  } = useDraft();
  const facts = useFacts();
  const t = useWords();
  const label = useLabel();
  if (facts.value(`${field.id}.valmis`) < 1 || session.value(keyOf(field)) === null) return null;
  const open = path.readyGate.filter((item) => !holds(item.when, facts));
  if (open.length === 0)
    return (
      <p class="small ok">
        <Icon name="check" size={16} /> {t('writing:readyOk')}
      </p>
    );
  const placeOf = (target: string) => {
    if (ownFieldOf(path, target)) return fieldHref(session.id, path, target);
    if (target === tool1.id) return `#/malli/${session.id}/kuvaus`;
    const members = (facts.list(target.replace('@', '')) ?? []).filter((id): id is string => typeof id === 'string');
    return fieldHref(session.id, path, members.find((id) => !facts.filled(id, 1)) ?? members[0] ?? field.id);
  };
  return (
    <div class="banner" data-color="warning">
      <Icon name="warn" />
      <div>
        <p>
          <strong>{t('writing:readyTitle')}</strong>
        </p>
        <ul class="gaps">
          {open.map((item) => (
            <li key={item.id}>
              <a class="ds-link" href={placeOf(item.field)}>
                {label(item.text)}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
