// Fields of the description as people know them, for «Kuvauksessa: …».

import type { PathInstrument } from '../instrument/definition.ts';
import { fieldOf } from '../instrument/keys.ts';
import type { Language } from '../instrument/words.ts';

/** «Arvioinnin tulokset (F14), Kohderyhmä (F8)»; ids that are no fields (named lists) are left out. */
export const fieldNames = (path: PathInstrument, ids: readonly string[], language: Language): string =>
  ids
    .flatMap((id) => {
      const label = fieldOf(path, id)?.label[language];
      return label === undefined ? [] : [`${label} (${id})`];
    })
    .join(', ');
