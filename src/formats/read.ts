import { readZip } from './archive.ts';
import { detect } from './detect.ts';
import { type ReadResult, unreadable } from './document.ts';
import type { Budget } from './enclosed.ts';
import { readHearingPage } from './hearing/page.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readEml } from './mail/eml.ts';
import { readMbox } from './mail/mbox.ts';
import { readMsg } from './mail/msg.ts';
import { readTnef } from './mail/tnef.ts';
import { readDoc } from './office/doc.ts';
import { readDocx } from './office/docx.ts';
import { readOdt } from './office/odt.ts';
import { readOds, readXlsx } from './office/sheet.ts';
import { readPdf } from './pdf/pdf.ts';
import { readRtf } from './rtf/rtf.ts';
import { readPictureFile } from './scan/picture.ts';
import { noScans, type Scans } from './scan/scans.ts';
import { readText } from './text.ts';
import { readHtml } from './web/html.ts';

/**
 * Reads a received file with the reader for its content. A document that cannot be read is a value, never an exception.
 * @param scans its pages that are pictures: those that have been recognised, and those met now
 */
export function readFile(bytes: Uint8Array, scans: Scans = noScans()): Promise<ReadResult> {
  return read(bytes, 0, { files: 0, bytes: 0, scans });
}

async function read(bytes: Uint8Array, depth: number, budget: Budget): Promise<ReadResult> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable('too-large');
  const type = await detect(bytes);
  switch (type) {
    case 'empty':
      return { kind: 'empty' };
    case 'encrypted':
      return unreadable('encrypted');
    case 'picture':
      return readPictureFile(bytes, budget.scans);
    case 'unknown':
      return unreadable('unknown-type');
    case 'pdf':
      return readPdf(bytes, read, depth, budget);
    case 'docx':
      return readDocx(bytes, budget.scans);
    case 'doc':
      return readDoc(bytes);
    case 'odt':
      return readOdt(bytes, budget.scans);
    case 'rtf':
      return readRtf(bytes);
    case 'xlsx':
      return readXlsx(bytes);
    case 'ods':
      return readOds(bytes);
    case 'html':
      return depth === 0 ? markHearing(readHtml(bytes), bytes) : readHtml(bytes);
    case 'text':
      return readText(bytes);
    case 'eml':
      return readEml(bytes, read, depth, budget);
    case 'msg':
      return readMsg(bytes, read, depth, budget);
    case 'tnef':
      return readTnef(bytes, read, depth, budget);
    case 'mbox':
      return readMbox(bytes, read, depth, budget);
    case 'zip':
      return readZip(bytes, read, depth, budget);
  }
}

function markHearing(result: ReadResult, bytes: Uint8Array): ReadResult {
  if (result.kind !== 'pages' || readHearingPage(bytes) === null) return result;
  return { ...result, metadata: { ...result.metadata, hearingPage: true } };
}
