// Columns and options of the evidence and action lists that these pages treat in a way of their own.

/** Kinds of evidence with a control of their own; every other kind is written as a name. */
export const evidenceKinds = { indicator: 'mittari', document: 'asiakirja', link: 'linkki', passage: 'kohta' } as const;
export const evidenceColumns = { kind: 'laji', reference: 'viite', day: 'pvm', note: 'huomio' } as const;

/** Actions of both tools stand in one list; the target of these is `<assessment>:<question>`, the question may be empty. */
export const actionsList = 'actions';
export const actionColumns = {
  target: 'kohde',
  field: 'kentta',
  what: 'mita',
  who: 'kuka',
  due: 'mihinMennessa',
  progress: 'tila',
} as const;
export const actionTarget = (aid: string, question = ''): string => `${aid}:${question}`;
