import type { SourceMetadata } from '../../domain.ts';

/** Lines a published answer's head spans at most: heading, date, type of answer, reference, each over one or two lines. */
const HEAD_LINES = 14;

const ANONYMOUS = /^person som ikke har oppgitt navn$/iu;

/**
 * Reads the head of an answer published on the ministries' pages: «Høringssvar fra X», «Dato: dd.mm.åååå», «Svartype»,
 * «Referanse». Labels and values may share a line or follow each other. Returns {} when the lines do not open that way.
 */
export function webAnswerMetadata(lines: string[]): SourceMetadata {
  const head = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  const sender = /^(?:Høringssvar|Høyringssvar) (?:fra|frå) (.{2,200})$/iu.exec(head[0] ?? '')?.[1]?.trim();
  const date = isoDate(fieldOf(head, 'Dato'));
  const kind = fieldOf(head, 'Svartype').toLowerCase();
  const reference = fieldOf(head, 'Referanse');
  // A letter may open with the same words; only the form's own labels prove the page.
  if (sender === undefined || (date === null && kind === '' && reference === '')) return {};
  const metadata: SourceMetadata = { title: head[0] ?? '' };
  if (!ANONYMOUS.test(sender)) metadata.sender = sender;
  if (date !== null) metadata.date = date;
  if (/^uten merknad/u.test(kind)) metadata.declared = 'no-remarks';
  else if (/^med merknad/u.test(kind)) metadata.declared = 'remarks';
  if (/^\d{4,12}$/u.test(reference)) metadata.reference = reference;
  return metadata;
}

function fieldOf(head: string[], label: string): string {
  for (let i = 1; i < head.length; i++) {
    const line = head[i] ?? '';
    if (!line.toLowerCase().startsWith(`${label.toLowerCase()}:`)) continue;
    const same = line.slice(label.length + 1).trim();
    return same !== '' ? same : (head[i + 1] ?? '');
  }
  return '';
}

/** «04.02.2020» as «2020-02-04»; null when it is no date. */
export function isoDate(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/u.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const valid = year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return valid ? date.toISOString().slice(0, 10) : null;
}
