/** Makes a value when it is first asked for, and keeps it: most sentences and letters are judged without it. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
