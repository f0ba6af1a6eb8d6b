import { iconv } from '../encoding.ts';

/** RTF 1.9.1's control words that matter to what is read. */

/** Words that stand for a sign. */
export const SYMBOLS = new Map([
  ['tab', '\t'],
  ['~', '\u00A0'],
  ['_', '\u2011'],
  ['-', '\u00AD'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
]);

/** Groups that hold no text of the author's. */
export const SKIPPED = new Set([
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'nonshppict',
  'objdata',
  'objclass',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'ftnsep',
  'ftnsepc',
  'ftncn',
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'fldinst',
  'filetbl',
  'revtbl',
  'xmlnstbl',
  'listtable',
  'listoverridetable',
  'sp',
  'sn',
  'sv',
  'shprslt',
  'do',
  'bkmkstart',
  'bkmkend',
  'atnid',
  'atnauthor',
  'atntime',
  'atndate',
  'atnref',
  'atnparent',
  'tc',
  'xe',
  'rxe',
  'template',
  'private',
]);

/** Groups with text of the author's, also where they are marked as ones to pass over. */
export const STARRED = new Set([
  'footnote',
  'annotation',
  'fonttbl',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'shpinst',
  'shptxt',
  'nesttableprops',
]);

/** Character sets of fonts, as iconv-lite names them. */
export const CHARSETS = new Map([
  [77, 'macintosh'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'cp936'],
  [136, 'cp950'],
  [161, 'cp1253'],
  [162, 'cp1254'],
  [163, 'cp1258'],
  [177, 'cp1255'],
  [178, 'cp1256'],
  [186, 'cp1257'],
  [204, 'cp1251'],
  [222, 'cp874'],
  [238, 'cp1250'],
  [254, 'cp437'],
  [255, 'cp850'],
]);

/** A code page as iconv-lite names it. */
export function encodingOf(page: number | null): string {
  const name = page === 10000 ? 'macintosh' : page === 65001 ? 'utf8' : `cp${page ?? 1252}`;
  return iconv().encodingExists(name) ? name : 'cp1252';
}
