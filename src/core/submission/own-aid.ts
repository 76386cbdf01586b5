// The one sentence that says this is nobody's official form, as it stands in every file that leaves the machine (architecture §5).

import type { Words } from '../instrument/words.ts';

/** The same words as in the user interface (a test compares them). */
export const ownAid: Words = {
  fi: 'Polku on oma apuväline, ei THL:n lomake. Virallinen vaikutusten arviointi palautetaan THL:lle sen omalla kyselyllä.',
  sv: 'Polku är ett eget hjälpmedel, inte en blankett från THL. Den officiella bedömningen av effekterna lämnas in till THL med THL:s egen enkät.',
  en: 'Polku is our own aid, not a form from THL. The official impact assessment is returned to THL with THL’s own survey.',
};
