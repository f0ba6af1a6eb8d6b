/** How many there are of each. */
export function tally<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const of = key(item);
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return counts;
}
