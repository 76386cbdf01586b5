// «En osaa arvioida» and its kin where the answer itself is not a choice: a box to tick instead of answering.

import { undoTarget } from '../../core/draft/undo.ts';
import { specialOf } from '../../core/review/answers.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { partKey, type PartProps } from './place.ts';

export function SpecialBoxes({ part, ...place }: PartProps) {
  const app = useApp();
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const key = partKey(place, part);
  const value = session.value(key);
  if (part.special.length === 0) return null;
  const toggle = (code: string, on: boolean) => {
    const replaced = on && value !== null && specialOf(value) === undefined;
    session.write(key, on ? code : null);
    const back = replaced ? undoTarget(session.set.peek(), key) : undefined;
    if (back) notify(app, t('impact:replacedByCode', { label: label(part.label) }), () => session.restore(key, back.revision));
  };
  return (
    <div class="scale__rest">
      {part.special.map((code) => (
        <label class="pick pick--special" key={code}>
          <input type="checkbox" checked={value === code} onChange={(event) => toggle(code, event.currentTarget.checked)} />
          <span class="pick__text">
            {label(tool2.special[code])}
            <span class="ds-sr-only">: {label(part.label)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
