/** From this length on, two words that differ in one letter are one word with a slip far more often than two words. */
const SHORTEST = 9;

/**
 * Leads a misspelt word to the one it stands for («produsjonsavgift», «felleskap»): one letter missing, too many, wrong or
 * changed about.
 * @param known the right forms
 */
export function rightSpellings(known: Iterable<string>): (form: string) => string | null {
  const right = new Set<string>();
  const shortened = new Map<string, string[]>();
  for (const form of known) {
    if (form.length < SHORTEST || right.has(form)) continue;
    right.add(form);
    for (const short of [form, ...oneLess(form)]) shortened.set(short, [...(shortened.get(short) ?? []), form]);
  }
  return (form) => {
    if (right.size === 0 || form.length < SHORTEST || right.has(form)) return null;
    for (const short of [form, ...oneLess(form)]) {
      const found = shortened.get(short)?.find((each) => isOneSlip(form, each));
      if (found !== undefined) return found;
    }
    return null;
  };
}

function oneLess(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

function isOneSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let same = 0;
  while (same < Math.min(a.length, b.length) - from && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  const left = a.slice(from, a.length - same);
  const right = b.slice(from, b.length - same);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].reverse().join('');
}
