import { MAX_ARCHIVE_BYTES, MAX_ATTACHMENTS, MAX_FILE_BYTES } from '../limits.ts';
import { type Pdfium, textBy } from '../pdfium/instance.ts';

/** A file that a document carries; without content when it is larger than any that is read, or all are together. */
export interface Carried {
  name: string;
  bytes: Uint8Array | null;
}

/** Takes the file of an attachment along, where it has content. One more than are read is enough to tell that they are too many. */
export function takeFile(pdfium: Pdfium, attachment: number, files: Carried[]): void {
  if (attachment === 0 || files.length > MAX_ATTACHMENTS) return;
  const { calls, place, int, bytes } = pdfium;
  const name = textBy(pdfium, (buffer, length) => calls.FPDFAttachment_GetName(attachment, buffer, length));
  if (calls.FPDFAttachment_GetFile(attachment, 0, 0, place) === 0) return;
  const size = int(0);
  const before = files.reduce((sum, file) => sum + (file.bytes?.length ?? 0), 0);
  if (size > MAX_FILE_BYTES || before + size > MAX_ARCHIVE_BYTES) {
    files.push({ name, bytes: null });
    return;
  }
  const buffer = pdfium.room(size);
  calls.FPDFAttachment_GetFile(attachment, buffer, size, place);
  files.push({ name, bytes: bytes(buffer, size) });
  calls.free(buffer);
}

/** Takes the files along that a document itself carries. */
export function takeAttached(pdfium: Pdfium, document: number, files: Carried[]): void {
  const { calls } = pdfium;
  const count = Math.min(calls.FPDFDoc_GetAttachmentCount(document), MAX_ATTACHMENTS + 1);
  for (let index = 0; index < count; index++) takeFile(pdfium, calls.FPDFDoc_GetAttachment(document, index), files);
}
