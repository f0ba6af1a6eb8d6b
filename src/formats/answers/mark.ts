/** How the bytes of a row of a table begin, which is a received file of its own. */
export const MARK = '{"horing":"svarrad",';

/** Whether bytes are such a row: told without what reads it, which most files never need. */
export const isRow = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MARK.length)).toString() === MARK;
