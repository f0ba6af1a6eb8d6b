const LABEL =
  /\b(?<whose>vår|var|our|deres|dykkar|din|your)\s(?:ref(?:eranse|erence)?|saksnr|sak)\b\.?(?:nr\.?)?[ \t]*:?/giu;
const OTHER_LABEL =
  /^(?:dato|date|saksbehandl\p{L}*|arkiv\p{L}*|telefon|tlf\.?|vår dato|deres dato|dykkar dato)\b[.: ]*/iu;
const VALUE = /^(?:JournalpostId:\s*)?(?<value>(?=[\p{L}\d/.-]*[\d/])[\p{L}\d]+(?:[/.-] ?[\p{L}\d]+){1,6}|\d{5,})/u;
const DATE = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b/u;
/** Letters longer than this have no reference block further down. */
const BLOCK = 3000;

/**
 * «Vår ref» and «Deres ref», each followed by its value, or a row of labels followed by the row of values in the same order.
 * Blank values are left out.
 */
export function referencesOf(text: string): { ours?: string; yours?: string } {
  const zone = text.length <= 2 * BLOCK ? text : `${text.slice(0, BLOCK)}\n${text.slice(-BLOCK)}`;
  const labels = [...zone.matchAll(LABEL)].map((match) => ({
    ours: /^(?:vår|var|our)$/iu.test(match.groups?.whose ?? ''),
    end: match.index + match[0].length,
    start: match.index,
  }));
  const found: { ours?: string; yours?: string } = {};
  const put = (ours: boolean, value: string) => {
    if (ours) found.ours ??= value;
    else found.yours ??= value;
  };
  const waiting: boolean[] = [];
  labels.forEach((label, index) => {
    const next = labels[index + 1];
    const between = zone.slice(label.end, next?.start ?? label.end + 120);
    if (next !== undefined && between.trim() === '') {
      // «Vår ref.:» before another label has been left blank; without the colon it heads a column.
      if (!zone.slice(label.start, label.end).endsWith(':')) waiting.push(label.ours);
      return;
    }
    for (const [ours, value] of valuesFor([...waiting.splice(0), label.ours], between)) put(ours, value);
  });
  return found;
}

/** Values in the order of their labels; stops at the first thing that is no value. */
function valuesFor(whose: boolean[], after: string): [boolean, string][] {
  let rest = after;
  const values: [boolean, string][] = [];
  for (const ours of whose) {
    rest = rest.trimStart();
    while (whose.length > 1 && OTHER_LABEL.test(rest)) rest = rest.replace(OTHER_LABEL, '').trimStart();
    if (DATE.test(rest)) return values;
    const value = VALUE.exec(rest)?.groups?.value;
    if (value === undefined) return values;
    values.push([ours, value.replace(/ /gu, '')]);
    rest = rest.slice(rest.indexOf(value) + value.length);
  }
  return values;
}
