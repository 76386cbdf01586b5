// Words the forms need besides those of the instruments: which ones there are, and how they are asked for.

/** Keys of the namespace «form» of the user interface's words. */
export const formPhraseKeys = [
  'tool1Subtitle', 'tool2Subtitle', 'seatA', 'seatB', 'seatJoint', 'own',
  'head', 'modelName', 'startedOn', 'assessors', 'person', 'role', 'organisation', 'howToFill', 'practiceMark', 'practiceNote', 'draftVersion',
  'level', 'levels', 'place', 'finding', 'findingHelp', 'repair', 'repairHelp', 'byRule', 'classTitle', 'classPreliminary', 'classNone',
  'gate', 'gateLead', 'yes', 'no', 'answerWhen', 'reason', 'evidence', 'optional', 'notApplicable', 'freeText', 'free', 'goal',
  'indicators', 'indicatorsNote', 'indicatorsNone', 'indicator', 'baseline', 'target', 'result', 'change', 'noResult', 'suppressed', 'summary', 'fields',
  'dateHint', 'numberHint', 'addressHint', 'choicesHint', 'maxHint', 'row', 'blankRow',
  'page', 'continues', 'appendixTitle', 'appendixNote', 'yesNo',
] as const;

export type FormPhrase = (typeof formPhraseKeys)[number];

/** Text of a phrase in the language of the form; `values` fill its placeholders. */
export type PhraseLookup = (key: FormPhrase, values?: Readonly<Record<string, string | number>>) => string;
