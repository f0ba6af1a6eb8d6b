import { detect } from './detect.ts';
import { type ReadResult, unreadable } from './document.ts';
import { type AttachmentCounter, readEml } from './eml.ts';
import { readHearingPage } from './hearing/page.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readDocx } from './office/docx.ts';
import { readOdt } from './office/odt.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';
import { readHtml } from './web/html.ts';

/** Reads a received file with the reader for its content. A document that cannot be read is a value, never an exception. */
export function readFile(bytes: Uint8Array): Promise<ReadResult> {
  return read(bytes, 0, { count: 0 });
}

async function read(bytes: Uint8Array, depth: number, counter: AttachmentCounter): Promise<ReadResult> {
  if (bytes.length > MAX_FILE_BYTES) return unreadable('too-large');
  const type = await detect(bytes);
  switch (type) {
    case 'empty':
      return { kind: 'empty' };
    case 'encrypted':
      return unreadable('encrypted');
    case 'unknown':
      return unreadable('unknown-type');
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'odt':
      return readOdt(bytes);
    case 'html':
      return depth === 0 ? markHearing(readHtml(bytes), bytes) : readHtml(bytes);
    case 'text':
      return readText(bytes);
    case 'eml':
      return readEml(bytes, read, depth, counter);
  }
}

function markHearing(result: ReadResult, bytes: Uint8Array): ReadResult {
  if (result.kind !== 'pages' || readHearingPage(bytes) === null) return result;
  return { ...result, metadata: { ...result.metadata, hearingPage: true } };
}
