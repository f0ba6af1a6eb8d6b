import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/export/markdown/parts.ts';
import { readNote, sealed, slotBlock, standsAs, wordsIn } from '../../src/export/markdown/slots.ts';
import { type TrickKind, tamed, tricksIn } from '../../src/export/markdown/tricks.ts';

/** Constructed: each would change what a note says or shows from within a place where people write. */
const TRICKS_TYPED: [string, TrickKind, string, number][] = [
  ['an open code fence', 'fence', 'Tekst\n```', 1],
  ['a fence of tildes in a list', 'fence', '- punkt\n- ~~~~ js', 1],
  ['an open comment', 'html', 'Tekst\n\n<!-- resten er borte', 2],
  ['raw HTML', 'html', 'Se <details open><summary>Mer</summary>', 0],
  ['a script', 'html', '<script>alert(1)</script>', 0],
  ['a link definition', 'definition', 'Tekst\n\n[tallene]: https://example.invalid/ "35"', 2],
  ['a link definition over two lines', 'definition', '[tall\nene]:\nhttps://example.invalid/', 0],
  ['a footnote', 'definition', 'Tekst[^1]\n\n[^1]: Skjult merknad', 2],
  ['a setext underline', 'underline', 'Gjentakende temaer\n===', 1],
  ['a setext underline of one dash', 'underline', 'Vedlegg\n-', 1],
  ['a setext underline in a quote', 'underline', '> Vedlegg\n> ---', 1],
  ['a setext underline in a list', 'underline', '- Vedlegg\n  ---', 1],
  ['a zero-width space', 'invisible', 'Vi stø\u200Btter', 0],
  ['a turned direction', 'invisible', 'a\n\nSum \u202E53\u202C', 2],
  ['a line separator', 'invisible', 'a\u2028# b', 0],
  ['a Hangul filler', 'invisible', 'a\u3164b', 0],
  ['a turned direction as an entity', 'entity', 'Sum &#8238;53', 0],
  ['an entity behind an escaped backslash', 'entity', 'Sum \\\\&rlm;53', 0],
  ['a slot’s mark', 'html', 'a\n <!-- /horing:skriv -->\n', 1],
  ['a seal', 'html', `a\n<!-- horing:sum prove note ${'0'.repeat(64)} --> `, 1],
  ['a row of a table', 'table', '| Kommunal sektor | 12 |', 0],
  ['a table without bars at its edges', 'table', 'Sektor | Antall\n--- | --:\nStat | 9', 1],
  ['a chapter of the machine’s', 'heading', 'a\n\n### 10. Nytt tema', 2],
  ['a heading in a quote', 'heading', '> ## Vedlegg', 0],
  ['a heading without words', 'heading', 'a\n#', 1],
  ['a picture from elsewhere', 'image', 'Se ![figur](https://example.invalid/a.svg)', 0],
];

/** Constructed: what people do write. */
const HONEST = [
  'Vi går videre med **forslaget**, *men* senere.\n\n- punkt\n- punkt to\n\n1. én\n2. to',
  'Tallet er < 5 & > 2, og A&O mener det samme: 3 < x.',
  'Se [siden](https://www.example.no/a-b) [og] dette.',
  '> «Vi støtter dette.»\n>\n> — Fjellvik kommune, s. 2',
  'Over\n\n---\n\nUnder – og a - b, x = y',
  '- a\n-\n- b',
  'Et «ord»: `kode` og 1. mai\n#tagg uten mellomrom',
  'Et mykt\u00ADbindestreksord og ❤️',
  'Valg A | B står åpent',
];

const rendered = (markdown: string) => new MarkdownIt({ html: true }).parse(markdown, {});
const typesOf = (markdown: string) => [...new Set(rendered(markdown).map(({ type }) => type))];
const STRUCTURE = /heading|fence|html|table/;

describe('a trick in people’s words', () => {
  test.each(TRICKS_TYPED)('%s is escaped when the note is made', (_, __, words) => {
    const made = tamed(words);
    expect(tricksIn(made)).toEqual([]);
    expect(tamed(made)).toBe(made);
    expect(typesOf(made).filter((type) => STRUCTURE.test(type))).toEqual([]);
    expect(
      rendered(made)
        .flatMap(({ children }) => children ?? [])
        .filter(({ type }) => /image|html/.test(type)),
    ).toEqual([]);
    expect(made).not.toMatch(/(?!\u00AD|\uFE0F)[\p{Cf}\u2028\u3164]/u);
    // What follows in the note is read as it was written.
    expect(typesOf(`${made}\n<!-- /horing:skriv -->\n\n## Videre\n`).slice(-5)).toContain('heading_open');
    expect(
      readNote(sealed(`# N\n\n${slotBlock({ slot: 'summary', markdown: words }, 'Skriv.')}\n`, 'p', 'note')),
    ).toMatchObject({ slots: [{ slot: 'summary', edited: false }], seal: { holds: true }, broken: [] });
  });

  test.each(TRICKS_TYPED)('%s is found when it is typed in the file', (_, kind, words, line) => {
    expect(tricksIn(words)).toContainEqual({ kind, line });
  });

  test.each(TRICKS_TYPED)('%s comes back from the file as words that make the same note', (_, __, words) => {
    const [slot] = readNote(`${slotBlock({ slot: 'summary', markdown: words }, 'Skriv.')}\n`).slots;
    expect(slot && standsAs(wordsIn(slot.content), slot)).toBe(true);
  });

  test.each(TRICKS_TYPED)('%s is text in a line of the machine’s', (_, __, words) => {
    const line = `- ${escapeMarkdown(words)}`;
    expect(line).not.toContain('\n');
    expect(typesOf(line).filter((type) => STRUCTURE.test(type))).toEqual([]);
  });
});

test.each(HONEST)('what people do write stands as they wrote it, and is no trick: %#', (words) => {
  expect(tricksIn(words)).toEqual([]);
  expect(tamed(words).replaceAll('&lt;', '<')).toBe(words);
});
