/** So many answers are kept before all are let go of. */
const MOST = 10_000;
/** Longer texts are no names or words that come again. */
const LONGEST = 200;

/** A pure function of short texts that works each out once: letters name the same bodies and use the same words again and again. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, { made: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.made;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(text, { made });
    return made;
  };
}
