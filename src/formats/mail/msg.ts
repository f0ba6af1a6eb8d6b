import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import type { SourceMetadata } from '../../domain.ts';
import { type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, enclosedName, type ReadWithin } from '../enclosed.ts';
import { decodeText } from '../encoding.ts';
import { MAX_MAIL_DEPTH } from '../limits.ts';
import { readRtfBody } from '../rtf/rtf.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { mailDate } from './eml.ts';
import { type Message, readMessage } from './message.ts';
import { isTnef, unpackTnef } from './tnef.ts';

type MsgReader = InstanceType<typeof msgreader.default>;
// A CommonJS package: its default export is a member of what Node imports, and the import itself where a bundler helps.
const MsgReader = msgreader.default ?? (msgreader as unknown as typeof msgreader.default);

/** A picture in the text below this size is a logo. */
const LARGEST_LOGO = 40_000;

/** Reads an e-mail as Outlook saves it (MSG): body as text, HTML or RTF, attachments, and enclosed messages as such. */
export async function readMsg(bytes: Uint8Array, read: ReadWithin, depth: number, budget: Budget): Promise<ReadResult> {
  if (depth > MAX_MAIL_DEPTH) return unreadable('too-many-attachments');
  let message: Message;
  try {
    const reader = new MsgReader(new DataView(bytes.slice().buffer));
    const fields = reader.getFileData();
    if (fields.error !== undefined) return unreadable('corrupt');
    message = { ...bodyOf(fields), attachments: attachmentsOf(reader, fields), metadata: metadataOf(fields) };
  } catch {
    // Whatever the parser objects to is in the file: it has no other input.
    return unreadable('corrupt');
  }
  return readMessage(message, 'msg', read, depth, budget);
}

function bodyOf(fields: FieldsData): Pick<Message, 'text' | 'html'> {
  // A damaged property may be of another type than it says.
  const asText = (field: unknown) => (typeof field === 'string' ? field : '');
  const text = asText(fields.body);
  const ofBytes = () => (fields.html === undefined ? '' : (decodeText(fields.html)?.text ?? ''));
  const html = fields.bodyHtml === undefined ? ofBytes() : asText(fields.bodyHtml);
  if (html !== '' || fields.compressedRtf === undefined) return { text, html };
  const body = readRtfBody(unpackRtf(fields.compressedRtf) ?? new Uint8Array());
  return { text: text.trim() === '' ? body.lines.map((line) => line.text).join('\n') : text, html: body.html };
}

function attachmentsOf(reader: MsgReader, fields: FieldsData): Enclosed[] {
  const html = bodyOf(fields).html;
  return (fields.attachments ?? []).flatMap((attachment, index) => {
    const { fileName, content } = reader.getAttachment(attachment);
    const name = enclosedName(attachment.innerMsgContent ? `${attachment.name ?? fileName}.msg` : fileName, index);
    const file = { name, bytes: new Uint8Array(content) };
    const packed = isTnef(file.bytes) ? unpackTnef(file.bytes) : null;
    if (packed !== null) return packed.attachments;
    const id = attachment.pidContentId ?? '';
    const inText = attachment.attachmentHidden === true || (id !== '' && html.includes(`cid:${id}`));
    const picture = /\.(?:png|jpe?g|gif|bmp|emz|wmz)$/iu.test(name);
    return inText && picture && file.bytes.length <= LARGEST_LOGO ? [] : [file];
  });
}

function metadataOf(fields: FieldsData): SourceMetadata {
  const title = fields.subject?.trim() ?? '';
  const sender = fields.senderName?.trim() || fields.senderSmtpAddress || fields.senderEmail || '';
  const sent = /^Date:(.+)$/imu.exec(fields.headers ?? '')?.[1] ?? '';
  const date = mailDate(sent) ?? mailDate(fields.clientSubmitTime ?? fields.messageDeliveryTime ?? '');
  return {
    ...(title === '' ? {} : { title }),
    ...(sender === '' ? {} : { sender }),
    ...(date === null ? {} : { date }),
  };
}
