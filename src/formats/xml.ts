import { SaxesParser } from 'saxes';

/** What a walk through XML meets. Names without their namespace prefix. */
export interface XmlVisitor {
  open?(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Deeper than any codebook or sheet. */
const MAX_DEPTH = 100;

/** Why XML was not read to its end. */
export interface XmlFault {
  line: number;
  because: 'malformed' | 'doctype' | 'too-deep';
}

class Stopped extends Error {
  readonly because: XmlFault['because'];
  constructor(because: XmlFault['because']) {
    super(because);
    this.because = because;
  }
}

/**
 * Walks through XML 1.0, strictly: the first fault ends it. A DOCTYPE is refused, so no entity of the file's own is ever
 * defined, let alone expanded or fetched; the five of XML itself and character references are decoded.
 * @returns null when all was read, else where and why it stopped
 */
export function walkXml(xml: string, visitor: XmlVisitor): XmlFault | null {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => {
    throw new Stopped('malformed');
  });
  parser.on('doctype', () => {
    throw new Stopped('doctype');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new Stopped('too-deep');
    visitor.open?.(
      tag.local,
      new Map(Object.values(tag.attributes).map((attribute) => [attribute.local, attribute.value] as const)),
    );
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close?.(tag.local);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  try {
    parser.write(xml).close();
    return null;
  } catch (error) {
    if (error instanceof Stopped) return { line: parser.line, because: error.because };
    throw error;
  }
}
