/** A stretch of XML that is one element, tags included. */
export interface Stretch {
  start: number;
  end: number;
}

/** Elements of a name that stand in no other of that name, in their order. Markup is taken as written, not parsed. */
export function outermost(xml: string, name: string): Stretch[] {
  const found: Stretch[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of xml.matchAll(new RegExp(`<(/?)${name}(?=[\\s/>])[^<>]*>`, 'gu'))) {
    const [whole, slash] = tag;
    if (slash === '' && whole.endsWith('/>')) continue;
    if (slash === '') {
      if (depth === 0) start = tag.index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: tag.index + whole.length });
    }
  }
  return found;
}

/** The same text with each outermost element of a name put another way. */
export function replaced(xml: string, name: string, change: (element: string) => string): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of outermost(xml, name)) {
    pieces.push(xml.slice(done, start), change(xml.slice(start, end)));
    done = end;
  }
  return pieces.join('') + xml.slice(done);
}

/** The value of an element's `w:val`, as «<w:numId w:val="3"/>». */
export function valOf(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\s[^<>]{0,200}?w:val="([^"]{0,200})"`, 'u').exec(xml)?.[1];
}
