import { type ReadResult, unreadable } from './document.ts';
import type { Budget } from './enclosed.ts';
import { isPdf } from './is-pdf.ts';
import { MAX_FILE_BYTES, MAX_MAIL_DEPTH } from './limits.ts';
import { noScans, type Scans } from './scan/scans.ts';

/**
 * Reads a received file with the reader for its content. A document that cannot be read is a value, never an exception.
 * @param scans its pages that are pictures: those that have been recognised, and those met now
 */
export function readFile(bytes: Uint8Array, scans: Scans = noScans()): Promise<ReadResult> {
  return read(bytes, 0, { files: 0, bytes: 0, scans });
}

/** Readers are loaded by the first file that needs them: each thread does so for itself. */
async function read(bytes: Uint8Array, depth: number, budget: Budget): Promise<ReadResult> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable('too-large');
  const type = isPdf(bytes) ? 'pdf' : await (await import('./detect.ts')).detect(bytes);
  switch (type) {
    case 'empty':
      return { kind: 'empty' };
    case 'encrypted':
      return unreadable('encrypted');
    case 'signed':
      return readSigned(bytes, depth, budget);
    case 'picture':
      return (await import('./scan/picture.ts')).readPictureFile(bytes, budget.scans);
    case 'unknown':
      return unreadable('unknown-type');
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf(bytes, read, depth, budget);
    case 'docx':
      return (await import('./office/docx.ts')).readDocx(bytes, budget.scans);
    case 'doc':
      return (await import('./office/doc.ts')).readDoc(bytes);
    case 'odt':
      return (await import('./office/odt.ts')).readOdt(bytes, budget.scans);
    case 'rtf':
      return (await import('./rtf/rtf.ts')).readRtf(bytes);
    case 'xlsx':
      return (await import('./office/sheet.ts')).readXlsx(bytes);
    case 'ods':
      return (await import('./office/sheet.ts')).readOds(bytes);
    case 'html':
      return readPage(bytes, depth);
    case 'text':
      return (await import('./text.ts')).readText(bytes);
    case 'eml':
      return (await import('./mail/eml.ts')).readEml(bytes, read, depth, budget);
    case 'msg':
      return (await import('./mail/msg.ts')).readMsg(bytes, read, depth, budget);
    case 'tnef':
      return (await import('./mail/tnef.ts')).readTnef(bytes, read, depth, budget);
    case 'mbox':
      return (await import('./mail/mbox.ts')).readMbox(bytes, read, depth, budget);
    case 'zip':
      return (await import('./archive.ts')).readZip(bytes, read, depth, budget);
  }
}

/** A file in the envelope of its signature: «svar.pdf.p7m». */
async function readSigned(bytes: Uint8Array, depth: number, budget: Budget): Promise<ReadResult> {
  const sealed = (await import('./mail/smime.ts')).sealedIn(bytes);
  if (sealed?.kind !== 'signed' || depth > MAX_MAIL_DEPTH) return unreadable('unknown-type');
  return read(sealed.content, depth + 1, budget);
}

async function readPage(bytes: Uint8Array, depth: number): Promise<ReadResult> {
  const result = (await import('./web/html.ts')).readHtml(bytes);
  if (depth > 0 || result.kind !== 'pages') return result;
  const { readHearingPage } = await import('./hearing/page.ts');
  if (readHearingPage(bytes) === null) return result;
  return { ...result, metadata: { ...result.metadata, hearingPage: true } };
}
