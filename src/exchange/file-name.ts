// The name a draft leaves the machine under: the model's name and the day, nothing about a person (architecture §5).

const longest = 60;

/** `<title>-<day>.polku`, safe on every file system; `at` is a moment in ISO 8601 and only its day is used. */
export function draftFileName(title: string, at: string, ending = 'polku'): string {
  const words = title
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .replace(/[<>:"/\\|?*'`´.,;=&%$#@!{}[\]()]+/g, ' ')
    .trim()
    .replace(/\s+/g, '-');
  const short = [...words]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');
  return `${short === '' ? 'polku' : short}-${at.slice(0, 10)}.${ending}`;
}
