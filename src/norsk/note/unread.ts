import type { RowReason } from '../../answer-row.ts';
import type { ExtractWarning } from '../../domain.ts';
import { digits } from '../numbers.ts';
import type { NoteWords } from './words.ts';

/** A file's row in the ledger, as far as it says what was not read. */
export interface ToldFile {
  reason: string | null;
  unread?: readonly ExtractWarning[] | undefined;
}

/** More attachments or pages than this are counted, not named. */
const MOST_NAMED = 6;

/**
 * Says why a file was not read, or what of it was not, with page or attachment.
 * @param named false where the names of attachments must not be told
 */
export function tellUnread(words: NoteWords, { reason, unread = [] }: ToldFile, named = true): string {
  if (unread.length === 0) return reason === null ? '' : (words.reasons[reason] ?? reason);
  const told = words.notRead;
  const shown = (where: string) => (named ? where : told.anAttachment);
  const sentences: string[] = [...tellTable(words, unread)];
  const attachments = unread.filter(({ code }) => code === 'attachment-unreadable' || code === 'attachment-empty');
  for (const { where, reason: why, code } of attachments.slice(0, MOST_NAMED))
    sentences.push(
      told.attachment(shown(where), words.reasons[code === 'attachment-empty' ? 'empty' : (why ?? '')] ?? ''),
    );
  if (attachments.length > MOST_NAMED) sentences.push(told.more(attachments.length - MOST_NAMED));
  const missing = unread.filter(({ code }) => code === 'attachment-missing');
  for (const { where } of missing.slice(0, MOST_NAMED)) sentences.push(told.missing(shown(where)));
  if (missing.length > MOST_NAMED) sentences.push(told.more(missing.length - MOST_NAMED));
  for (const code of [
    'page-without-text',
    'scanned',
    'scanned-corrected',
    'scanned-poorly',
    'scanned-empty',
    'truncated',
    'cut-off',
    'letters-unsure',
    ...FLAGS,
  ] as const) {
    const places = unread.filter((warning) => warning.code === code).map(({ where }) => where);
    if (places.length > 0) sentences.push(told[code](placesOf(places, words, shown)));
  }
  return sentences.join('; ');
}

/** More rows than this are counted. */
const MOST_ROWS = 30;

/** A table of answers: how many were read of how many rows, and what was not, rows by their numbers. */
function tellTable({ tables }: NoteWords, unread: readonly ExtractWarning[]): string[] {
  const of = (code: ExtractWarning['code']) => unread.filter((warning) => warning.code === code);
  const names = (code: ExtractWarning['code']) =>
    of(code)
      .map(({ where }) => `«${where}»`)
      .join(', ');
  const byReason = new Map<RowReason, string[]>();
  for (const { where, row = 'row-broken' } of of('row-not-read').slice(0, MOST_ROWS))
    byReason.set(row, [...(byReason.get(row) ?? []), where]);
  const more = of('row-not-read').length - MOST_ROWS;
  return [
    ...of('rows-read').map(({ where }) => {
      const [read = 0, rows = 0] = where.split('/').map(Number);
      return tables.read(digits(read), digits(rows));
    }),
    ...[...byReason].map(([reason, rows]) => tables.rows(rowsIn(rows), tables.rowReasons[reason])),
    more > 0 ? tables.moreRows(digits(more)) : '',
    of('cell-cut').length > 0 ? tables.cut(rowsIn(of('cell-cut').map(({ where }) => where))) : '',
    of('column-not-read').length > 0 ? tables.columns(names('column-not-read')) : '',
    of('sheet-not-read').length > 0 ? tables.sheets(names('sheet-not-read')) : '',
  ].filter((sentence) => sentence !== '');
}

const rowsIn = (rows: readonly string[]): string =>
  rows.every((row) => /^\d+$/u.test(row)) ? ranges([...new Set(rows.map(Number))]) : rows.join(', ');

const FLAGS = ['hidden-text', 'hidden-cells', 'tracked-changes', 'comments', 'encoding-guessed'] as const;

/** «side 2–4 og 7», with the attachment's name before where it is one's. A file without pages has none to tell. */
function placesOf(places: string[], words: NoteWords, shown: (name: string) => string): string {
  const byFile = new Map<string, number[]>();
  for (const place of places) {
    const at = place.lastIndexOf(': ');
    const file = at < 0 ? '' : place.slice(0, at);
    byFile.set(file, [...(byFile.get(file) ?? []), Number(place.slice(at < 0 ? 0 : at + 2)) || 1]);
  }
  const told = [...byFile].map(([file, pages]) => {
    const where = words.notRead.pages(ranges([...new Set(pages)].sort((a, b) => a - b)));
    return file === '' ? where : `${shown(file)}, ${where}`;
  });
  return told.slice(0, MOST_NAMED).join('; ');
}

/** 2, 3, 4, 7 as «2–4, 7». */
function ranges(pages: number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
