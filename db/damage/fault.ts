/** What SQLite has no code for, or does not see: its file is gone, of a later schema, or holds what nobody has written. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
  readonly code: 'SQLITE_GONE' | 'SQLITE_NEWER' | 'SQLITE_CORRUPT';
  constructor(code: DatabaseError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
