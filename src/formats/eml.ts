import PostalMime, { type Attachment, type Email, type Mailbox } from 'postal-mime';
import type { ExtractWarning, SourceMetadata } from '../domain.ts';
import { linesOf, type RawPage, type ReadResult, unreadable } from './document.ts';
import { MAX_ATTACHMENTS, MAX_MAIL_DEPTH } from './limits.ts';
import { leavesOut, markupLines } from './web/html.ts';

/** Reads one attachment's bytes by the readers for its content. `depth` counts e-mails around it. */
export type ReadAttachment = (bytes: Uint8Array, depth: number, counter: AttachmentCounter) => Promise<ReadResult>;

/** Attachments met so far in one received file, over all e-mails in it. */
export interface AttachmentCounter {
  count: number;
}

/** MIME parts within parts; multipart/mixed in related in alternative is three. */
const MAX_PART_DEPTH = 24;

/**
 * Reads an e-mail: its body (plain text before HTML), then its attachments in their order, each page labelled with the
 * attachment's name. Pictures of signatures are passed over. Too many attachments, or e-mails enclosed too deep, make
 * the whole file unreadable: what would be left out could be the answer itself.
 */
export async function readEml(
  bytes: Uint8Array,
  read: ReadAttachment,
  depth: number,
  counter: AttachmentCounter,
): Promise<ReadResult> {
  if (depth > MAX_MAIL_DEPTH) return unreadable('too-many-attachments');
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_PART_DEPTH,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    const nested = error instanceof Error && /nesting/iu.test(error.message);
    return unreadable(nested ? 'too-many-attachments' : 'corrupt');
  }
  const pages: RawPage[] = [];
  const warnings: ExtractWarning[] = [];
  const body = bodyPage(mail);
  if (body !== null) {
    pages.push(body);
    if (leavesOut(body.lines)) warnings.push({ code: 'hidden-text', where: '1' });
  }
  const attachments = mail.attachments.filter((attachment) => !isDecoration(attachment));
  counter.count += attachments.length;
  if (counter.count > MAX_ATTACHMENTS) return unreadable('too-many-attachments');
  for (const [index, attachment] of attachments.entries()) {
    const name = attachmentName(attachment, index);
    const result = await read(contentOf(attachment), depth + 1, counter);
    if (result.kind === 'unreadable') {
      if (result.reason === 'too-many-attachments') return result;
      warnings.push({ code: 'attachment-unreadable', where: name, reason: result.reason });
    } else if (result.kind === 'empty') {
      warnings.push({ code: 'attachment-empty', where: name });
    } else {
      // A letter inside a forwarded e-mail keeps its own name, which says more than the e-mail's.
      for (const page of result.pages) pages.push({ ...page, attachment: page.attachment ?? name });
      for (const warning of result.warnings) warnings.push({ ...warning, where: `${name}: ${warning.where}` });
    }
  }
  return { kind: 'pages', format: 'eml', pages, metadata: metadataOf(mail), warnings };
}

function bodyPage(mail: Email): RawPage | null {
  const text = mail.text?.trim() ?? '';
  if (text !== '') return { number: 1, lines: linesOf(text), breaks: 'unknown' };
  const html = (mail.html === undefined ? null : markupLines(mail.html)) ?? [];
  return html.length === 0 ? null : { number: 1, lines: html, breaks: 'paragraph' };
}

function metadataOf(mail: Email): SourceMetadata {
  const metadata: SourceMetadata = {};
  const subject = mail.subject?.trim() ?? '';
  if (subject !== '') metadata.title = subject;
  const from = mail.from === undefined ? undefined : mailboxOf(mail.from);
  const sender = from === undefined ? '' : from.name.trim() || from.address.trim();
  if (sender !== '') metadata.sender = sender;
  // As the sender's clock had it: the header's own day, not that of UTC.
  const raw = mail.headers.find((header) => header.key === 'date')?.value ?? '';
  const date = mailDate(raw);
  if (date !== null) metadata.date = date;
  return metadata;
}

function mailboxOf(address: NonNullable<Email['from']>): Mailbox | undefined {
  return 'address' in address && address.address !== undefined ? address : address.group?.[0];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** RFC 5322, 3.3: «Mon, 3 Feb 2020 14:05:00 +0100» as «2020-02-03». */
function mailDate(value: string): string | null {
  const [, day = '', name = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]{0,6}\s+(\d{4})\b/u.exec(value) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Logos and other pictures in the text, calendar entries and signatures' keys hold no answer. */
function isDecoration(attachment: Attachment): boolean {
  const picture = attachment.mimeType.startsWith('image/');
  if (picture && (attachment.related === true || attachment.disposition === 'inline')) return true;
  return ['application/pgp-signature', 'application/pkcs7-signature', 'application/ms-tnef', 'text/calendar'].includes(
    attachment.mimeType,
  );
}

function attachmentName(attachment: Attachment, index: number): string {
  const name = (attachment.filename ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
  return name === '' ? `vedlegg ${index + 1}` : name;
}

function contentOf(attachment: Attachment): Uint8Array {
  const { content } = attachment;
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
