import type { CodebookEntry, CodebookNote, CodebookReading, Mark } from '../../codebook.ts';
import { STANCES } from '../../domain.ts';
import { groupBy } from '../../group.ts';
import { exportWords } from '../../norsk/export.ts';
import { noteWords } from '../../norsk/note/note.ts';
import { walkXml } from '../xml.ts';
import { fitted } from './table.ts';
import { oneLine, prose, themeKey } from './words.ts';

const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** Names of stances, of the folder they lie in and of the code for quotes, in each language we write them in. */
const STANCE_NAMES = new Map(
  LANGUAGES.flatMap((language) => {
    const { stances } = noteWords(language);
    return [
      ...[...STANCES, null].map((stance) => [themeKey(stances[stance ?? 'unread']), stance] as const),
      [themeKey(exportWords(language).noRemarks), 'no-remarks' as const] as const,
    ];
  }),
);
const FOLDERS = new Set(LANGUAGES.map((language) => themeKey(exportWords(language).stanceCodes)));
const QUOTES = new Set(LANGUAGES.map((language) => themeKey(exportWords(language).quoteCode)));

/** So many of the stances' names side by side are the stances; «Støtter» alone may be a theme. */
const SIDE_BY_SIDE = 3;

/**
 * Finds the codes that are no themes. Our own are known by their GUIDs; in a copy that another tool has given new ones,
 * the stances are known by standing side by side under their names, and the mark of quotes by its name.
 * @param own the consultation's own codes that are no themes, by GUID
 */
function marksAmong(entries: readonly CodebookEntry[], own: ReadonlyMap<string, Mark>): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  const beside = groupBy(entries, (entry) => entry.parent);
  for (const [parent, siblings] of beside) {
    const stances = siblings.filter((entry) => STANCE_NAMES.has(themeKey(entry.label)));
    if (new Set(stances.map((entry) => STANCE_NAMES.get(themeKey(entry.label)))).size < SIDE_BY_SIDE) continue;
    for (const entry of stances)
      marks.set(entry.key, { kind: 'stance', stance: STANCE_NAMES.get(themeKey(entry.label)) ?? null });
    const folder = entries.find((entry) => entry.key === parent);
    if (folder && FOLDERS.has(themeKey(folder.label))) marks.set(folder.key, { kind: 'folder' });
  }
  for (const { key, label } of entries) {
    if (QUOTES.has(themeKey(label)) && !beside.has(key)) marks.set(key, { kind: 'quote' });
    const mark = own.get(key);
    if (mark) marks.set(key, mark);
  }
  return marks;
}

/**
 * Reads the codes of a REFI-QDA codebook (REFI-QDA 1.5, «urn:QDA-XML:codebook:1.0», element CodeBook) or of a project that
 * holds one. Codes lie under each other as in the file; a folder that is no code itself becomes a theme too, since its
 * codes lie under it.
 * @param own the consultation's own codes that are no themes, by GUID
 */
export function readQdc(xml: string, own: ReadonlyMap<string, Mark>): CodebookReading {
  const notes: CodebookNote[] = [];
  const entries: CodebookEntry[] = [];
  const open: CodebookEntry[] = [];
  const names = new Set<string>();
  let root: string | null = null;
  let inCodes = false;
  let describing = false;
  const fault = walkXml(xml, {
    open(name, attributes) {
      root ??= name;
      if (name === 'Codes') inCodes = true;
      if (!inCodes) return;
      if (name === 'Description') describing = open.length > 0;
      if (name !== 'Code') return;
      const label = oneLine(attributes.get('name') ?? '');
      const parent = open.at(-1)?.key ?? null;
      const guid = attributes.get('guid')?.trim().toLowerCase() ?? '';
      const entry = {
        key: guid === '' ? `${parent ?? ''}/${themeKey(label)}` : guid,
        label,
        description: '',
        keywords: [],
        parent,
      };
      if (label === '') notes.push({ code: 'no-label', where: guid });
      else if (names.has(entry.key)) notes.push({ code: 'double', where: label });
      else entries.push(entry);
      names.add(entry.key);
      open.push(entry);
    },
    text(text) {
      const here = open.at(-1);
      if (describing && here) here.description += text;
    },
    close(name) {
      if (name === 'Description') describing = false;
      else if (name === 'Code') open.pop();
      else if (name === 'Codes') inCodes = false;
    },
  });
  if (fault) return { kind: 'refused', reason: fault.because === 'doctype' ? 'doctype' : 'corrupt', line: fault.line };
  if (root !== 'CodeBook' && root !== 'Project') return { kind: 'refused', reason: 'not-a-codebook' };
  const marks = marksAmong(entries, own);
  const themes = entries.filter((entry) => !marks.has(entry.key));
  const known = new Set(themes.map((entry) => entry.key));
  return {
    kind: 'codebook',
    // A code under a nameless one, or under one that is no theme, has nothing above it.
    entries: themes.map((entry) =>
      fitted(
        {
          ...entry,
          description: prose(entry.description),
          parent: entry.parent !== null && known.has(entry.parent) ? entry.parent : null,
        },
        notes,
      ),
    ),
    notes,
    marks,
    project: null,
  };
}
