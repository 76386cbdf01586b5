// Words a document needs besides those of the instruments and the forms, and how they are asked for.

/** Keys of the namespace «outputs» of the user interface's words, each with «doc» in front there. */
export const documentPhraseKeys = [
  'Unnamed',
  'County',
  'Stage',
  'Language',
  'Class',
  'Printed',
  'Empty',
  'NotApplicable',
  'Files',
  'FileName',
  'FileSummary',
  'Alt',
  'Indicators',
  'Criterion',
  'Level',
  'Finding',
  'Repair',
  'About',
  'Unanswered',
  'Started',
  'Finished',
  'Unfinished',
  'Mode',
  'Mode_alone',
  'Mode_together',
  'Mode_apart',
  'Purpose',
  'Purpose_real',
  'Purpose_practice',
  'Assessors',
  'Version',
  'Sentences',
  'ByRule',
  'Yes',
  'No',
] as const;

export type DocumentPhrase = (typeof documentPhraseKeys)[number];

export type DocumentPhrases = (key: DocumentPhrase, values?: Readonly<Record<string, string | number>>) => string;
