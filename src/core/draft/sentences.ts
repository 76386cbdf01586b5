// Cuts a text into sentences without losing a character: what merging and comparing works on.

/** Words with a full stop that do not end a sentence, in Finnish, Swedish and English. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'esim',
  'mm',
  'ks',
  'vrt',
  'ym',
  'yms',
  'jne',
  'ts',
  'eli',
  'ns',
  'nk',
  'em',
  'ko',
  'ao',
  'n',
  's',
  'v',
  'klo',
  'kk',
  'puh',
  'os',
  'tri',
  'prof',
  'huom',
  't.ex',
  'bl.a',
  'osv',
  'dvs',
  'm.m',
  'm.fl',
  'fr.o.m',
  't.o.m',
  'ca',
  'jfr',
  's.k',
  'resp',
  'kl',
  'obs',
  'forts',
  'tel',
  'e.g',
  'i.e',
  'etc',
  'cf',
  'vs',
  'approx',
  'no',
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'fig',
  'p',
  'pp',
]);

const LINE = /[^\n]*\n+|[^\n]+$/g;
/** An end mark with closing quotes, then white space before a capital letter (opening marks and bullets may stand between), or the end. */
const END = /[.!?…]+["”»’')\]]*(?:\s+(?=["“”«»([–—•*-]*\s*\p{Lu})|\s*$)/gu;

/**
 * Sentences, each with the white space that follows it; joined they are the text again. «3.9.2026», «1.234», «esim. Turku», «J. Virtanen»
 * and a number that opens a line stay whole (merge.md §4.4).
 */
export function sentencesOf(text: string): readonly string[] {
  return (text.match(LINE) ?? []).flatMap(sentencesOfLine);
}

/** Two sentences are the same when their words are. */
export function wordsOf(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}

function sentencesOfLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const mark of line.matchAll(END)) {
    const end = mark.index + mark[0].length;
    if (end < line.length && continues(line.slice(start, mark.index), mark[0])) continue;
    sentences.push(line.slice(start, end));
    start = end;
  }
  if (start < line.length) sentences.push(line.slice(start));
  return sentences;
}

function continues(before: string, mark: string): boolean {
  if (mark.trim() !== '.') return false;
  const word = /\S*$/.exec(before)?.[0].replace(/^["“”«»([]+/, '') ?? '';
  const opensLine = before.trim() === word;
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || (opensLine && /^\d{1,3}$/.test(word));
}
