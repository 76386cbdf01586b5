// «En osaa arvioida» and its kin where the answer itself is not a choice: a box to tick instead of answering.

import { undoTarget } from '../../core/draft/undo.ts';
import { noJointValue } from '../../core/review/answers.ts';
import { notify } from '../../state/app.ts';
import { useApp, useDraft, useLabel, useWords } from '../app-context.ts';
import { isCode, partKey, type PartProps } from './place.ts';

export function SpecialBoxes({ part, joint, ...place }: PartProps) {
  const app = useApp();
  const {
    session,
    definitions: { tool2 },
  } = useDraft();
  const t = useWords();
  const label = useLabel();
  const key = partKey(place, part);
  const value = session.value(key);
  const codes = [
    ...part.special.map((code) => [code, label(tool2.special[code])] as const),
    ...(joint || value === noJointValue ? [[noJointValue, t('impact:noJointValue')] as const] : []),
  ];
  if (codes.length === 0) return null;
  const toggle = (code: string, on: boolean) => {
    const replaced = on && value !== null && !isCode(value);
    session.write(key, on ? code : null);
    const back = replaced ? undoTarget(session.set.peek(), key) : undefined;
    if (back) notify(app, t('impact:replacedByCode', { label: label(part.label) }), () => session.restore(key, back.revision));
  };
  return (
    <div class="scale__rest">
      {codes.map(([code, name]) => (
        <label class="pick pick--special" key={code}>
          <input type="checkbox" checked={value === code} onChange={(event) => toggle(code, event.currentTarget.checked)} />
          <span class="pick__text">
            {name}
            <span class="ds-sr-only">: {label(part.label)}</span>
          </span>
          {joint?.marks(part, code)}
        </label>
      ))}
    </div>
  );
}
