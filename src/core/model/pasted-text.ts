// Text pasted from a word processor, as this program writes lists: «- » and «1. ». Nothing else of it is changed.

const bullet = /^[ \t]*(?:[•·▪◦‣]|o(?=\t))[ \t]*/u;

/** Bullets at the beginning of a line become «- », soft hyphens go, line ends are «\n». */
export function tidied(pasted: string): string {
  return pasted
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll('\u00AD', '')
    .split('\n')
    .map((line) => line.replace(bullet, '- '))
    .join('\n');
}

/** The lines the selection touches, each marked as a list item; lines that are marked already lose the mark when all are. */
export function asList(lines: string, numbered: boolean): string {
  const own = numbered ? /^\d+\. / : /^- /;
  const all = lines.split('\n');
  const bare = all.map((line) => line.replace(/^(?:- |\d+\. )/, ''));
  if (all.every((line) => own.test(line))) return bare.join('\n');
  return bare.map((line, index) => (numbered ? `${index + 1}. ${line}` : `- ${line}`)).join('\n');
}
