// Every failure a person may meet. Each code has a text in locales/*/problems.json (a test compares).

/** `code` names the text; the other members are its placeholders. */
export type Problem =
  | { readonly code: 'storage.full' }
  | { readonly code: 'storage.unavailable' }
  | { readonly code: 'storage.newer' }
  | { readonly code: 'storage.missing' }
  | { readonly code: 'storage.unreadable'; readonly count: number }
  | { readonly code: 'file.unreadable' }
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.tooLarge'; readonly limitMb: number }
  | { readonly code: 'file.tooDeep' }
  | { readonly code: 'file.tooMany'; readonly limit: number }
  | { readonly code: 'file.notOurs' }
  | { readonly code: 'file.cut' }
  | { readonly code: 'file.newer' }
  | { readonly code: 'file.damaged'; readonly where: string }
  | { readonly code: 'file.missingParents'; readonly count: number }
  | { readonly code: 'attachment.tooLarge'; readonly limitMb: number }
  | { readonly code: 'attachment.missing'; readonly name: string }
  | { readonly code: 'payload.notFinished' }
  | { readonly code: 'payload.apart' }
  | { readonly code: 'pdf.failed' }
  | { readonly code: 'app.partMissing' };

export type ProblemCode = Problem['code'];
