import { hashOf } from '../ids.ts';
import { columnsOf, type Tables } from './configuration.ts';

/** Raised when the same table may give other rows. */
const TABLE_VERSION = 2;

/** What a table is read by, beside its bytes: the columns that people have told. */
export const readByOf = (told: ReturnType<typeof columnsOf>): string => `${TABLE_VERSION} ${JSON.stringify(told)}`;

/** The content hash of a received file; of a table, with what it is read by. */
export const hashOfReceived = (bytes: Uint8Array, readBy?: string): string =>
  readBy === undefined ? hashOf(bytes) : hashOf(`${hashOf(bytes)} ${readBy}`);

/** Whether these are the bytes that were summed when the folder was looked through: a file may grow, or be put in the place of another. */
export const isAsSummed = (bytes: Uint8Array, hash: string, path: string, tables: Tables): boolean =>
  hashOf(bytes) === hash || hashOfReceived(bytes, readByOf(columnsOf(tables, path))) === hash;
