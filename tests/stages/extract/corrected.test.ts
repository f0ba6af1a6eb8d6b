import { describe, expect, test } from 'vitest';
import type { Extracted, ExtractWarning, Page } from '../../../src/domain.ts';
import { withCorrections } from '../../../src/stages/extract/corrected.ts';

type Text = Extract<Extracted, { kind: 'text' }>;

/** Constructed. Pages in order, each with what parts it from the next; those called «bilde …» are pictures. */
function file(...parts: [said: string, key?: string][]): Text {
  const pages: Page[] = [];
  let text = '';
  for (const [said, scan] of parts) {
    const span = { number: pages.length + 1, start: text.length, end: text.length + said.length };
    pages.push({ ...span, ...(scan === undefined ? {} : { scanned: true as const, scan }) });
    text += said;
  }
  const warnings: ExtractWarning[] = parts.flatMap(([, scan], index) =>
    scan === undefined
      ? []
      : [
          { code: 'scanned' as const, where: String(index + 1), scan },
          { code: 'scanned-poorly' as const, where: String(index + 1), scan },
        ],
  );
  return { kind: 'text', format: 'pdf', text, pages, metadata: {}, warnings };
}

const corrected = (one: Text, texts: Record<string, string>): Text => {
  const found = withCorrections(one, new Map(Object.entries(texts)));
  if (found.kind !== 'text') throw new Error(found.kind);
  // Pages meet without a gap, whatever was written.
  expect(pagesIn(found).join('')).toBe(found.text);
  return found;
};
const pagesIn = ({ text, pages }: Text) => pages.map(({ start, end }) => text.slice(start, end));

describe('a recognised page that a person has put right', () => {
  test('stands between the same neighbours, and what comes after moves along', () => {
    const one = file(
      ['Til departementet.\n\n'],
      ['Vi stottcr forslagct.\n\nMen ikke § 3.\n\n', 'b:2'],
      ['Hilsen rådet.'],
    );
    const found = corrected(one, { 'b:2': 'Vi støtter forslaget.\n\nMen ikke § 3.' });
    expect(found.text).toBe('Til departementet.\n\nVi støtter forslaget.\n\nMen ikke § 3.\n\nHilsen rådet.');
    expect(pagesIn(found)).toEqual([
      'Til departementet.\n\n',
      'Vi støtter forslaget.\n\nMen ikke § 3.\n\n',
      'Hilsen rådet.',
    ]);
    expect(found.pages.map((page) => page.corrected ?? false)).toEqual([false, true, false]);
    expect(found.warnings).toEqual([{ code: 'scanned-corrected', where: '2', scan: 'b:2' }]);
  });

  test.each([
    ['a paragraph that runs on from and to its neighbours', ['Rådet må få '], ['egne midler til ', 'b:2'], ['dette.']],
    [
      'a word that is divided at the edge',
      ['Vi er enige med kom'],
      ['munen i dette, og ønsker frem', 'b:2'],
      ['drift.'],
    ],
    ['a first page', ['En.\n\nto tre\n\n', 'b:1'], ['Fire.\n\n'], ['Fem.']],
    ['a last page with a list', ['En.\n\n'], ['To:\n\n'], ['a) først\n\nb) så\n\n- til slutt', 'b:3']],
  ] as [string, ...[string, string?][]][])('%s is as it was when nothing is changed', (_, ...parts) => {
    const one = file(...parts);
    const [scan] = one.pages.flatMap((page) => (page.scan ? [page] : []));
    const found = corrected(one, { [scan?.scan ?? '']: one.text.slice(scan?.start, scan?.end).trim() });
    expect(found.text).toBe(one.text);
    expect(pagesIn(found)).toEqual(pagesIn(one));
  });

  test('lines as they stand on the paper are joined to paragraphs, with divided words whole', () => {
    const typed =
      'Kommunen mener at frivillige lag må få en fast kontakt-\nperson, slik at søknader blir behandlet innen åtte uker\netter at de er kommet inn.\n\nVi støtter resten.';
    const found = corrected(file(['Kornmuncn', 'b:1']), { 'b:1': typed });
    expect(found.text).toBe(
      'Kommunen mener at frivillige lag må få en fast kontaktperson, slik at søknader blir behandlet innen åtte uker etter at de er kommet inn.\n\nVi støtter resten.',
    );
  });

  test('where the machine found nothing, the page gets a place of its own', () => {
    const one = file(['En.'], ['\n\n', 'b:2'], ['To.']);
    expect(corrected(one, { 'b:2': 'Skrevet for hånd.' }).text).toBe('En.\n\nSkrevet for hånd.\n\nTo.');
    expect(pagesIn(corrected(one, { 'b:2': 'Skrevet for hånd.' }))[1]).toBe('Skrevet for hånd.\n\n');
    expect(corrected(file(['', 'b:1'], ['To.']), { 'b:1': 'En.' }).text).toBe('En.\n\nTo.');
    expect(corrected(file(['En.'], ['', 'b:2']), { 'b:2': 'To.' }).text).toBe('En.\n\nTo.');
  });

  test('a dash says that nothing stands there; a file without a word is empty', () => {
    const one = file(['En.\n\n'], ['|[~ ii\n\n', 'b:2'], ['To.']);
    expect(corrected(one, { 'b:2': '–' }).text).toBe('En.\n\nTo.');
    expect(withCorrections(file(['ii~', 'b:1']), new Map([['b:1', '–']]))).toEqual({ kind: 'empty' });
  });

  test('pages of others are let be', () => {
    const one = file(['Vi støttcr.', 'b:1']);
    expect(withCorrections(one, new Map([['annen:1', 'Vi er imot.']]))).toBe(one);
  });
});
