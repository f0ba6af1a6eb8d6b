import WordExtractor from 'word-extractor';
import type { ExtractWarning } from '../../domain.ts';
import { linesOf, type RawLine, type ReadResult, unreadable } from '../document.ts';

/** How the parser says that a password is wanted. */
const ENCRYPTED = /encrypt|password/iu;

/** [MS-DOC] 2.6.1: what a run of letters is: struck, hidden, struck twice; and deleted while changes were tracked. */
const UNSEEN = [
  [0x37, 0x08, 0x01],
  [0x3c, 0x08, 0x01],
  [0x53, 0x2a, 0x01],
];
const DELETED = [0x00, 0x08, 0x01];

/**
 * Reads a document of Word 97–2003: header first, body, text boxes, comments, then the notes. The parser leaves out what
 * is deleted, and knows of nothing else that is not seen; so text that is struck or hidden is told to it as deleted.
 */
export async function readDoc(bytes: Uint8Array): Promise<ReadResult> {
  let document: Awaited<ReturnType<WordExtractor['extract']>>;
  const content = Buffer.from(bytes);
  const hides = markDeleted(content);
  try {
    document = await new WordExtractor().extract(content);
  } catch (error) {
    // Whatever the parser objects to is in the file: it has no other input.
    return unreadable(error instanceof Error && ENCRYPTED.test(error.message) ? 'encrypted' : 'corrupt');
  }
  const asIs = { filterUnicode: false };
  const body = lines(document.getBody(asIs));
  const comments = lines(document.getAnnotations(asIs));
  const warnings: ExtractWarning[] = [
    ...(hides ? [{ code: 'hidden-text' as const, where: '1' }] : []),
    ...(comments.length > 0 ? [{ code: 'comments' as const, where: '1' }] : []),
  ];
  return {
    kind: 'pages',
    format: 'doc',
    pages: [
      {
        number: 1,
        lines: [
          ...headerLines(document.getHeaders({ ...asIs, includeFooters: false })),
          ...body,
          ...lines(document.getTextboxes({ ...asIs, includeHeadersAndFooters: false })),
          ...comments,
          ...numbered(lines(document.getFootnotes(asIs) + document.getEndnotes(asIs))),
        ],
        breaks: 'paragraph',
      },
    ],
    metadata: {},
    warnings,
  };
}

function markDeleted(content: Buffer): boolean {
  let found = false;
  for (const mark of UNSEEN) {
    const bytes = Buffer.from(mark);
    for (let at = content.indexOf(bytes); at >= 0; at = content.indexOf(bytes, at + mark.length)) {
      content.set(DELETED, at);
      found = true;
    }
  }
  return found;
}

/** Cells end with a bell in the file; a note's mark in the text is a character of its own. */
function lines(text: string): RawLine[] {
  return linesOf(text.replaceAll('\u0007', '\t')).filter(({ text: line }) => line.trim() !== '');
}

/** First, odd and even pages' headers repeat each other; a lone number is a page's. */
function headerLines(text: string): RawLine[] {
  const seen = new Set<string>();
  return lines(text).filter(({ text: line }) => {
    const plain = line.trim();
    if (seen.has(plain) || /^(?:side\s*)?\d*(?:\s*av\s*\d*)?$/iu.test(plain)) return false;
    seen.add(plain);
    return true;
  });
}

const numbered = (notes: RawLine[]): RawLine[] =>
  notes.map(({ text }, index) => ({ text: `[${index + 1}] ${text.trim()}` }));
