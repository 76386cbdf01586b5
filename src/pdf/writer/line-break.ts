// Breaks a text into lines of a given width: greedy, keeps the writer's own line ends, cuts words that are wider than a line.

import type { Typeface } from './typeface.ts';

/** `width` in points. An empty text is one empty line. */
export function breakLines(face: Typeface, size: number, text: string, width: number): readonly string[] {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, '    ')
    .split('\n')
    .flatMap((paragraph) => paragraphLines(face, size, paragraph, width));
}

function paragraphLines(face: Typeface, size: number, paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  const space = face.width(' ', size);
  let line: string | undefined;
  let used = 0;
  for (const word of paragraph.split(' ').flatMap((whole) => cut(face, size, whole, width))) {
    const wide = face.width(word, size);
    if (line !== undefined && used + space + wide > width) {
      lines.push(line);
      line = undefined;
    }
    used = line === undefined ? wide : used + space + wide;
    line = line === undefined ? word : `${line} ${word}`;
  }
  return [...lines, line ?? ''];
}

/** A word that fits is left whole; a longer one (an address) is cut after a slash or hyphen when there is one, else anywhere. */
function cut(face: Typeface, size: number, word: string, width: number): readonly string[] {
  if (face.width(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && face.width(piece + letter, size) > width) {
      const joint = Math.max(piece.lastIndexOf('/'), piece.lastIndexOf('-'));
      const end = joint > piece.length / 2 ? joint + 1 : piece.length;
      pieces.push(piece.slice(0, end));
      piece = piece.slice(end);
    }
    piece += letter;
  }
  return [...pieces, piece];
}
