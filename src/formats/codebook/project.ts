import type { CodedProject, CodedSelection, CodedSource } from '../../codebook.ts';
import { decodeText } from '../encoding.ts';
import { walkXml } from '../xml.ts';
import { unzip } from '../zip.ts';
import { oneLine } from './words.ts';

/** Positions as they stand in the file: code points from 0; null is the whole text. */
interface Span {
  start: number | null;
  end: number | null;
  codings: { code: string; user: string }[];
}
interface Source {
  guid: string;
  name: string;
  path: string;
  inline: string;
  spans: Span[];
}

const guidOf = (attributes: ReadonlyMap<string, string>, name: string) =>
  attributes.get(name)?.trim().toLowerCase() ?? '';
/** A text by the last part of its path, as tools write it: «internal://a.txt», «Sources/a.txt», «sources/A.txt». */
const fileKey = (path: string) => path.replace(/^.*[/\\]/u, '').toLowerCase();

/**
 * Reads the codings of a REFI-QDA project (REFI-QDA 1.5): text sources with their selections, and the text that stands for
 * a PDF (its Representation). The XML has been read once for its codes, so a fault in it has been told already.
 * @param bytes the container, in which the texts lie
 * @returns null when nothing in it is coded
 */
export function readCodings(xml: string, bytes: Uint8Array): CodedProject | null {
  const { users, sources, created } = walkProject(xml);
  if (sources.every((source) => source.spans.length === 0)) return null;
  const wanted = new Set(sources.map((source) => fileKey(source.path)));
  const files = unzip(bytes, (name) => wanted.has(fileKey(name)));
  const texts = new Map(
    files.kind === 'parts' ? [...files.parts].map(([name, part]) => [fileKey(name), part] as const) : [],
  );
  let broken = 0;
  const coded = sources.flatMap((source): CodedSource[] => {
    if (source.spans.length === 0) return [];
    const raw = texts.get(fileKey(source.path));
    const decoded = raw === undefined ? source.inline : (decodeText(raw)?.text ?? '');
    if (decoded === '') {
      broken += source.spans.length;
      return [];
    }
    const { text, unit } = unitsOf(decoded.replace(/^\uFEFF/u, ''));
    const selections = source.spans.flatMap(({ start, end, codings }): CodedSelection[] => {
      const from = start === null ? 0 : unit(start);
      const to = end === null ? text.length : unit(end);
      if (from === null || to === null || from >= to) {
        broken += 1;
        return [];
      }
      const by = codings.map(({ code, user }) => ({ code, user: { guid: user, name: users.get(user) ?? '' } }));
      return [{ start: from, end: to, whole: start === null, content: text.slice(from, to), codings: by }];
    });
    return [{ guid: source.guid, name: source.name, text, selections }];
  });
  return { created, sources: coded, broken };
}

function walkProject(xml: string) {
  const users = new Map<string, string>();
  const sources: Source[] = [];
  let created: string | null = null;
  /** Sources may hold others: a PDF its text. Selections belong to the innermost. */
  const open: Source[] = [];
  let span: Span | null = null;
  let coding: { code: string; user: string } | null = null;
  let inline = false;
  walkXml(xml, {
    open(name, attributes) {
      const source = open.at(-1);
      if (name === 'Project')
        created = /^\d{4}-\d\d-\d\d(?:T[\d:.]+)?/u.exec(attributes.get('creationDateTime') ?? '')?.[0] ?? null;
      else if (name === 'User') users.set(guidOf(attributes, 'guid'), oneLine(attributes.get('name') ?? ''));
      else if (name === 'TextSource' || name === 'PDFSource' || (name === 'Representation' && source)) {
        const one: Source = {
          guid: name === 'Representation' ? (source?.guid ?? '') : guidOf(attributes, 'guid'),
          name: name === 'Representation' ? (source?.name ?? '') : oneLine(attributes.get('name') ?? ''),
          path: attributes.get('plainTextPath') ?? '',
          inline: '',
          spans: [],
        };
        sources.push(one);
        open.push(one);
      } else if (name === 'PlainTextContent') inline = source !== undefined;
      else if (name === 'PlainTextSelection' && source)
        span = { start: position(attributes, 'startPosition'), end: position(attributes, 'endPosition'), codings: [] };
      else if (name === 'Coding') coding = { code: '', user: guidOf(attributes, 'creatingUser') };
      else if (name === 'CodeRef' && coding) coding.code = guidOf(attributes, 'targetGUID');
    },
    text(text) {
      const source = open.at(-1);
      if (inline && source) source.inline += text;
    },
    close(name) {
      const source = open.at(-1);
      if (name === 'PlainTextContent') inline = false;
      else if (name === 'Coding') {
        if (coding && coding.code !== '' && source) {
          if (span) span.codings.push(coding);
          else source.spans.push({ start: null, end: null, codings: [coding] });
        }
        coding = null;
      } else if (name === 'PlainTextSelection') {
        if (span && span.codings.length > 0) source?.spans.push(span);
        span = null;
      } else if (name === 'TextSource' || name === 'PDFSource' || name === 'Representation') open.pop();
    },
  });
  return { users, sources, created };
}

/** A position as it stands; what is no number is one outside every text. */
function position(attributes: ReadonlyMap<string, string>, name: string): number {
  const text = attributes.get(name) ?? '';
  return /^\d{1,9}$/u.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

/**
 * A text with LF line ends, and the way from code points of the text as it stood to its UTF-16 offsets.
 * `unit` gives null outside the text.
 */
function unitsOf(original: string): { text: string; unit(codePoint: number): number | null } {
  const text = original.replace(/\r\n?/gu, '\n');
  /** By code point: where each one whose next is not simply one unit further stands. */
  const steps: { point: number; unit: number }[] = [{ point: 0, unit: 0 }];
  let point = 0;
  let unit = 0;
  let from = 0;
  for (const match of original.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n/g)) {
    point += match.index - from;
    unit += match.index - from;
    from = match.index + 2;
    // A pair is one code point of two units; CRLF two code points that have become one unit.
    if (match[0] === '\r\n') {
      point += 2;
      unit += 1;
    } else {
      point += 1;
      unit += 2;
    }
    steps.push({ point, unit });
  }
  const last = point + original.length - from;
  return {
    text,
    unit(codePoint) {
      if (codePoint > last) return null;
      let [low, high] = [0, steps.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((steps[middle]?.point ?? 0) <= codePoint) low = middle;
        else high = middle - 1;
      }
      const step = steps[low] ?? { point: 0, unit: 0 };
      const next = steps[low + 1]?.unit ?? text.length;
      return Math.min(step.unit + codePoint - step.point, next);
    },
  };
}
