/** Texts remembered at a time, twice: more than a large consultation's names, files and sentences to quote. */
const MOST = 30_000;

/**
 * A pure function of a text that remembers what it answered, since the desk asks of the same texts after every decision.
 * Whoever has not been asked about for long is forgotten.
 * @param most texts remembered, twice
 */
export function remembered<T>(make: (text: string) => T, most = MOST): (text: string) => T {
  let recent = new Map<string, T>();
  let earlier = new Map<string, T>();
  return (text) => {
    let made = recent.get(text);
    if (made !== undefined) return made;
    made = earlier.get(text) ?? make(text);
    if (recent.size >= most) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, made);
    return made;
  };
}
