import type { CodebookEntry, CodebookNote, CodebookReading } from '../../codebook.ts';
import { exportWords } from '../../norsk/export.ts';
import { walkXml } from '../xml.ts';
import { fitted, oneLine, prose, themeKey } from './table.ts';

/** Our own codebooks carry the stances and the mark of quotes as codes: those are no themes. */
const OURS = 'Høringsanalyse';
const NOT_THEMES = new Set(
  (['nb', 'nn', 'en'] as const).flatMap((language) => [
    themeKey(exportWords(language).stanceCodes),
    themeKey(exportWords(language).quoteCode),
  ]),
);

interface Open {
  entry: CodebookEntry;
  skipped: boolean;
}

/**
 * Reads the codes of a REFI-QDA codebook (REFI-QDA 1.5, «urn:QDA-XML:codebook:1.0», element CodeBook) or of a project that
 * holds one. Codes lie under each other as in the file; a folder that is no code itself becomes a theme too, since its
 * codes lie under it.
 */
export function readQdc(xml: string): CodebookReading {
  const notes: CodebookNote[] = [];
  const entries: CodebookEntry[] = [];
  const open: Open[] = [];
  const names = new Set<string>();
  let root: string | null = null;
  let ours = false;
  let inCodes = false;
  let describing = false;
  const fault = walkXml(xml, {
    open(name, attributes) {
      root ??= name;
      if (name === 'CodeBook' || name === 'Project') ours ||= attributes.get('origin') === OURS;
      if (name === 'Codes') inCodes = true;
      if (!inCodes) return;
      if (name === 'Description') describing = open.length > 0;
      if (name !== 'Code') return;
      const label = oneLine(attributes.get('name') ?? '');
      const above = open.at(-1);
      const parent = above?.entry.key ?? null;
      const guid = attributes.get('guid')?.trim().toLowerCase() ?? '';
      const entry = {
        key: guid === '' ? `${parent ?? ''}/${themeKey(label)}` : guid,
        label,
        description: '',
        keywords: [],
        parent,
      };
      let skipped = above?.skipped ?? false;
      if (ours && above === undefined && NOT_THEMES.has(themeKey(label))) skipped = true;
      else if (label === '') notes.push({ code: 'no-label', where: guid });
      else if (names.has(entry.key)) notes.push({ code: 'double', where: label });
      if (!skipped && label !== '' && !names.has(entry.key)) entries.push(entry);
      names.add(entry.key);
      open.push({ entry, skipped });
    },
    text(text) {
      const here = open.at(-1);
      if (describing && here) here.entry.description += text;
    },
    close(name) {
      if (name === 'Description') describing = false;
      else if (name === 'Code') open.pop();
      else if (name === 'Codes') inCodes = false;
    },
  });
  if (fault) return { kind: 'refused', reason: fault.because === 'doctype' ? 'doctype' : 'corrupt', line: fault.line };
  if (root !== 'CodeBook' && root !== 'Project') return { kind: 'refused', reason: 'not-a-codebook' };
  const known = new Set(entries.map((entry) => entry.key));
  return {
    kind: 'codebook',
    // A code under a nameless one has nothing above it.
    entries: entries.map((entry) =>
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
  };
}
