// Texts in three languages, and the languages themselves.

export const languages = ['fi', 'sv', 'en'] as const;
/** Language of the user interface. The language a description is written in (`TextLanguage`) is another thing. */
export type Language = (typeof languages)[number];
/** P0: a description may also be written in Northern Sámi. */
export type TextLanguage = Language | 'se';

export type Words = Readonly<Record<Language, string>>;
