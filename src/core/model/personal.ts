// Finds personal data in a text: identity codes, mobile numbers and private e-mail addresses (instruments.md b.11, AUT14).

export interface PersonalPassage {
  readonly kind: 'identityCode' | 'mobile' | 'email';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const identityCode = /(?<![\p{L}\d])(\d{2})(\d{2})(\d{2})([-+A-FYXWVU])(\d{3})([0-9A-FHJ-NPR-Y])(?![\p{L}\d])/giu;
const mobile = /(?<![\p{L}\d])(?:\+358|0)[ -]?(?:4\d|50)(?:[ -]?\d){5,8}(?!\d)/gu;
const email =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@(?:[\p{L}\d-]+\.)*(?:gmail|hotmail|outlook|icloud|yahoo|live|luukku|suomi24|kolumbus)\.[a-z]{2,}(?:\.[a-z]{2,})?/giu;
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Passages of a raw text, in order. */
export function personalDataIn(text: string): readonly PersonalPassage[] {
  const found: PersonalPassage[] = [];
  for (const match of text.matchAll(identityCode)) if (isIdentityCode(match)) found.push(passage('identityCode', match));
  for (const match of text.matchAll(mobile)) found.push(passage('mobile', match));
  for (const match of text.matchAll(email)) found.push(passage('email', match));
  return found.toSorted((a, b) => a.start - b.start);
}

/** The text with every personal passage replaced by a mark of its kind, so that nothing made of it tells the passage. */
export function withoutPersonalData(text: string): string {
  let masked = '';
  let last = 0;
  for (const { kind, start, end } of personalDataIn(text)) {
    if (start < last) continue;
    masked += `${text.slice(last, start)}[${kind}]`;
    last = end;
  }
  return masked + text.slice(last);
}

function isIdentityCode(match: RegExpExecArray): boolean {
  const [, day = '', month = '', year = '', , serial = '', check = ''] = match;
  const remainder = Number(day + month + year + serial) % 31;
  return (
    Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12 && checkCharacters[remainder] === check.toUpperCase()
  );
}

const passage = (kind: PersonalPassage['kind'], match: RegExpExecArray): PersonalPassage => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
  text: match[0],
});
