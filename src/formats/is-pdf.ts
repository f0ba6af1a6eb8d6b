/** Acrobat accepts a PDF's header within the first 1,024 bytes. */
const WINDOW = 1024;

/** Whether a file is a PDF. By itself, so that the many that are load none of what tells all others. */
export const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(WINDOW, bytes.length)).includes('%PDF-');
