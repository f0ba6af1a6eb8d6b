import { type ReadResult, unreadable } from '../document.ts';
import { type Budget, type Enclosed, enclosedName, type ReadWithin } from '../enclosed.ts';
import { decodeText } from '../encoding.ts';
import { MAX_MAIL_DEPTH } from '../limits.ts';
import { readRtfBody } from '../rtf/rtf.ts';
import { unpackRtf } from './compressed-rtf.ts';
import { type MapiValue, mapiProperties } from './mapi.ts';
import { readMessage } from './message.ts';

/** What «winmail.dat» holds: the message's own words, and its attachments. */
export interface Unpacked {
  text: string;
  html: string;
  attachments: Enclosed[];
}

/** [MS-OXTNEF] 2.1.3: attributes of level, id, type, length, data and checksum. */
const SIGNATURE = [0x78, 0x9f, 0x3e, 0x22];
const HEAD = 6;
const ATTRIBUTE_HEAD = 9;
const CHECKSUM = 2;

const BODY = 0x800c;
const MESSAGE_PROPERTIES = 0x9003;
const ATTACHMENT_START = 0x9002;
const ATTACHMENT_TITLE = 0x8010;
const ATTACHMENT_DATA = 0x800f;
const ATTACHMENT_PROPERTIES = 0x9005;

/** [MS-OXPROPS]. */
const PR_BODY = 0x1000;
const PR_RTF = 0x1009;
const PR_HTML = 0x1013;
const PR_LONG_NAME = 0x3707;
const PR_NAME = 0x3704;
const PR_DATA = 0x3701;
/** Before an enclosed message's own TNEF stands the id of its interface. */
const INTERFACE_ID = 16;

export function isTnef(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** Unpacks what Outlook calls «winmail.dat»; null when it is cut off or damaged. */
export function unpackTnef(bytes: Uint8Array): Unpacked | null {
  if (!isTnef(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Unpacked = { text: '', html: '', attachments: [] };
  let rtf: Uint8Array | null = null;
  let open: { name: string; bytes: Uint8Array | null } | null = null;
  const close = () => {
    if (open?.bytes)
      found.attachments.push({ name: enclosedName(open.name, found.attachments.length), bytes: open.bytes });
    open = null;
  };
  let at = HEAD;
  while (at + ATTRIBUTE_HEAD <= bytes.length) {
    const id = view.getUint16(at + 1, true);
    const length = view.getUint32(at + 5, true);
    const start = at + ATTRIBUTE_HEAD;
    if (start + length > bytes.length) return null;
    const data = bytes.subarray(start, start + length);
    at = start + length + CHECKSUM;
    if (id === BODY) found.text ||= textOf(data);
    else if (id === MESSAGE_PROPERTIES) {
      const properties = mapiProperties(data);
      if (properties === null) return null;
      found.text ||= textOf(properties.get(PR_BODY));
      found.html ||= textOf(properties.get(PR_HTML));
      rtf = bytesOf(properties.get(PR_RTF)) ?? rtf;
    } else if (id === ATTACHMENT_START) {
      close();
      open = { name: '', bytes: null };
    } else if (open !== null) readAttachment(open, id, data);
  }
  close();
  if (found.text.trim() === '' && found.html === '' && rtf !== null) {
    const body = readRtfBody(unpackRtf(rtf) ?? new Uint8Array());
    found.html = body.html;
    found.text = body.lines.map((line) => line.text).join('\n');
  }
  return found;
}

function readAttachment(open: { name: string; bytes: Uint8Array | null }, id: number, data: Uint8Array): void {
  if (id === ATTACHMENT_TITLE) open.name ||= textOf(data);
  else if (id === ATTACHMENT_DATA && data.length > 0) open.bytes ??= data;
  else if (id === ATTACHMENT_PROPERTIES) {
    const properties = mapiProperties(data);
    const name = textOf(properties?.get(PR_LONG_NAME) ?? properties?.get(PR_NAME));
    if (name !== '') open.name = name;
    const content = bytesOf(properties?.get(PR_DATA));
    if (open.bytes === null && content !== null)
      open.bytes = isTnef(content.subarray(INTERFACE_ID)) ? content.subarray(INTERFACE_ID) : content;
  }
}

function textOf(value: MapiValue | undefined): string {
  if (typeof value === 'string') return value.replace(/\0+$/u, '');
  if (!(value instanceof Uint8Array)) return '';
  const end = value.indexOf(0);
  return decodeText(end < 0 ? value : value.subarray(0, end))?.text ?? '';
}

const bytesOf = (value: MapiValue | undefined): Uint8Array | null => (value instanceof Uint8Array ? value : null);

/** Reads a «winmail.dat» that stands alone, as the message it is. */
export async function readTnef(
  bytes: Uint8Array,
  read: ReadWithin,
  depth: number,
  budget: Budget,
): Promise<ReadResult> {
  if (depth > MAX_MAIL_DEPTH) return unreadable('too-many-attachments');
  const message = unpackTnef(bytes);
  return message === null
    ? unreadable('corrupt')
    : readMessage({ ...message, metadata: {} }, 'tnef', read, depth, budget);
}
