// What must hold between the three languages of the user interface (architecture.md §8), as functions over their files.

/** Language → name of a file → its content. */
export type Translations = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Texts of one language by «file:key», nested keys joined with dots. Anything but a text or an object is kept as it is. */
export function textsOf(files: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const visit = (key: string, value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const [name, member] of Object.entries(value)) visit(`${key}.${name}`, member);
    else found.set(key.replace('.', ':'), value);
  };
  for (const [name, content] of Object.entries(files)) visit(name, content);
  return found;
}

/** Keys that one language has and another lacks, texts that are empty or no texts, placeholders that differ. */
export function unequalKeys(translations: Translations): readonly string[] {
  const languages = Object.entries(translations).map(([language, files]) => ({ language, texts: textsOf(files) }));
  const keys = new Set(languages.flatMap(({ texts }) => [...texts.keys()]));
  return [...keys].flatMap((key) =>
    languages.flatMap(({ language, texts }) => {
      const text = texts.get(key);
      if (text === undefined) return [`${language} lacks ${key}`];
      if (typeof text !== 'string' || text.trim() === '') return [`${language} has no text in ${key}`];
      const differs = languages.some((other) => placeholdersOf(other.texts.get(key) ?? text) !== placeholdersOf(text));
      return differs ? [`${language} has other placeholders in ${key}: ${placeholdersOf(text)}`] : [];
    }),
  );
}

/** Texts of another language that are Finnish: the same words, Finnish function words, or a length no translation has. */
export function copiedFinnish(translations: Translations): readonly string[] {
  const finnish = textsOf(translations['fi'] ?? {});
  return Object.entries(translations)
    .filter(([language]) => language !== 'fi')
    .flatMap(([language, files]) =>
      [...textsOf(files)].flatMap(([key, text]) => {
        const original = finnish.get(key);
        if (typeof text !== 'string' || typeof original !== 'string') return [];
        const why = suspicion(original, text);
        return why ? [`${language} ${key}: ${why}`] : [];
      }),
    );
}

/** `{{name}}` of i18next, sorted, each once. */
const placeholdersOf = (text: unknown): string =>
  [...new Set([...String(text).matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)].map((match) => match[1] ?? ''))]
    .toSorted((one, other) => one.localeCompare(other))
    .join(' ');

// Names and units that are the same in every language.
const sameEverywhere =
  /(?<!\p{L})(?:Polku|Innokylä|Webropol|THL|RRP|PDF|JSON|CSV|ZIP|PNG|JPEG|SHA-256|EU|EUPL|HTML|QR|Ctrl|Enter|Shift|Tab|Esc|Suomi|Svenska|English|FI|SV|EN|MB|kB|min|AUT\w*)(?!\p{L})/gu;
const finnishWords =
  /(?<![\p{L}-])(?:että|joka|jotka|mutta|sekä|ovat|tämä|tämän|näin|myös|kuin|eikä|kaikki|mikä|mitä|ennen|jälkeen|voit|sinun|teidän|luonnos|luonnoksen|tallennettu|toimintamalli|toimintamallin|kysymys|vastaus|arviointi)(?![\p{L}-])/iu;

function suspicion(original: string, text: string): string | undefined {
  const own = wordsOnly(text);
  if (own.length > 2 && own === wordsOnly(original)) return 'the same as in Finnish';
  const word = finnishWords.exec(text.replaceAll(/«[^»]*»/g, ''));
  if (word) return `«${word[0]}» is Finnish`;
  const ratio = text.length / original.length;
  return original.length >= 20 && (ratio < 0.5 || ratio > 2) ? `length ${ratio.toFixed(2)} of the Finnish text` : undefined;
}

/** Without placeholders, names and everything that is no letter. */
const wordsOnly = (text: string): string =>
  text
    .replaceAll(/\{\{[^}]*\}\}/g, ' ')
    .replaceAll(sameEverywhere, ' ')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
