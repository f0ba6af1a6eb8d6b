import type { CodedProject, CodedSource } from '../../codebook.ts';
import { groupBy } from '../../group.ts';
import { oneLine, prose, themeKey } from './words.ts';

/** Who put the codes on is not in the list. */
const NOBODY = { guid: '', name: '' };

/**
 * Reads Taguette's list of highlights (taguette/export.py, `highlights_csv`): the columns id, document, tag and content, a
 * row for each tag of a highlight. It holds the marked words and no offsets.
 * @returns null when the headings are not those
 */
export function readHighlights(headings: readonly string[], rows: readonly (readonly string[])[]): CodedProject | null {
  const columns = headings.map(themeKey);
  const [document, tag, content] = ['document', 'tag', 'content'].map((name) => columns.indexOf(name));
  if (document === undefined || tag === undefined || content === undefined) return null;
  if (document < 0 || tag < 0 || content < 0) return null;
  const tagged = rows
    .map((row) => ({
      document: oneLine(row[document] ?? ''),
      code: themeKey(oneLine(row[tag] ?? '')),
      content: prose(row[content] ?? ''),
    }))
    .filter((row) => row.code !== '' && row.content !== '');
  const sources = [...groupBy(tagged, (row) => row.document)].map(
    ([name, ofDocument]): CodedSource => ({
      guid: '',
      name,
      text: null,
      selections: ofDocument.map(({ code, content: words }) => ({
        start: 0,
        end: 0,
        whole: false,
        content: words,
        codings: [{ code, user: NOBODY }],
      })),
    }),
  );
  return { created: null, sources, broken: 0 };
}
