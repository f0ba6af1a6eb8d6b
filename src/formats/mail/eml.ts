import PostalMime, { type Attachment, type Email, type Mailbox } from 'postal-mime';
import type { SourceMetadata } from '../../domain.ts';
import { type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, enclosedName, type ReadWithin } from '../enclosed.ts';
import { MAX_MAIL_DEPTH } from '../limits.ts';
import { asWindows, lostCharset, readAgain } from './charset.ts';
import { type Message, readMessage } from './message.ts';
import { sealedIn } from './smime.ts';
import { isTnef, unpackTnef } from './tnef.ts';

/** MIME parts within parts; multipart/mixed in related in alternative is three. */
const MAX_PART_DEPTH = 24;

/** Reads an e-mail as the internet sends it (RFC 5322, MIME). What Outlook packs in «winmail.dat» is unpacked. */
export async function readEml(bytes: Uint8Array, read: ReadWithin, depth: number, budget: Budget): Promise<ReadResult> {
  if (depth > MAX_MAIL_DEPTH) return unreadable('too-many-attachments');
  const mail = await parsed(bytes);
  if (typeof mail === 'string') return unreadable(mail);
  const message: Message = { ...(await bodyOf(mail, bytes)), attachments: [], metadata: metadataOf(mail) };
  await addAttachments(message, mail, 0);
  return readMessage(message, 'eml', read, depth, budget);
}

/** A mail that is signed as a whole is one enclosed file: its text and its attachments are within the signature. */
async function addAttachments(message: Message, mail: Email, depth: number): Promise<void> {
  for (const [index, attachment] of mail.attachments.entries()) {
    const file = { name: enclosedName(attachment.filename ?? undefined, index), bytes: contentOf(attachment) };
    const packed = isTnef(file.bytes) ? unpackTnef(file.bytes) : null;
    if (packed !== null) {
      message.attachments.push(...packed.attachments);
      if (message.text.trim() === '') message.text = packed.text;
      if (message.html === '') message.html = packed.html;
      continue;
    }
    const sealed = depth < MAX_MAIL_DEPTH && SEALED.test(attachment.mimeType) ? sealedIn(file.bytes) : null;
    const inner = sealed?.kind === 'signed' ? await parsed(sealed.content) : null;
    if (sealed?.kind === 'signed' && inner !== null && typeof inner !== 'string') {
      const body = await bodyOf(inner, sealed.content);
      if (message.text.trim() === '') message.text = body.text;
      if (message.html === '') message.html = body.html;
      await addAttachments(message, inner, depth + 1);
    } else if (!isDecoration(attachment, file, mail.html ?? '')) message.attachments.push(file);
  }
}

const SEALED = /^application\/(?:x-)?pkcs7-mime$/u;

async function parsed(bytes: Uint8Array): Promise<Email | 'too-many-attachments' | 'corrupt'> {
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: MAX_PART_DEPTH,
      attachmentEncoding: 'arraybuffer',
    });
  } catch (error) {
    const nested = error instanceof Error && /nesting/iu.test(error.message);
    return nested ? 'too-many-attachments' : 'corrupt';
  }
}

async function bodyOf(mail: Email, bytes: Uint8Array): Promise<Pick<Message, 'text' | 'html'>> {
  const body = { text: mail.text ?? '', html: mail.html ?? '' };
  const label = lostCharset(bytes, body.text + body.html);
  const again = label === null ? null : await parsed(asWindows(bytes));
  if (label === null || again === null || typeof again === 'string') return body;
  return { text: readAgain(again.text ?? '', label), html: readAgain(again.html ?? '', label) };
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
export function mailDate(value: string): string | null {
  const [, day = '', name = '', year = ''] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]{0,6}\s+(\d{4})\b/u.exec(value) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A picture in the text below this size is a logo; a photographed page is many times larger. */
const LARGEST_LOGO = 40_000;

/** Logos in the text, calendar entries and signatures' keys hold no answer. */
function isDecoration({ mimeType, contentId }: Attachment, { bytes }: Enclosed, html: string): boolean {
  if (/^(?:application\/(?:pgp-signature|(?:x-)?pkcs7-signature)|text\/calendar)$/u.test(mimeType)) return true;
  if (!mimeType.startsWith('image/') || bytes.length > LARGEST_LOGO) return false;
  const id = contentId?.replace(/^<|>$/gu, '') ?? '';
  return id !== '' && html.includes(`cid:${id}`);
}

function contentOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
