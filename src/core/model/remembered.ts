// Remembers what was made of the last texts: a draft is read anew at every answer, but all of its texts but one are the same as before.

/** Below this a text is quicker read than looked up. */
const shortest = 200;
/** More than the texts of one description. */
const most = 128;

/** The same function, which keeps its latest answers; only for functions that depend on nothing but the text. */
export function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length < shortest) return make(text);
    const found = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value ?? '');
    return found;
  };
}
