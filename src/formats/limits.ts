/** Limits that keep one hostile file from costing a run. Every limit is far above what a real høringssvar needs. */

/** Largest file read. The longest real answers (40,000 words with scanned appendices) are under 60 MB. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** What a zip container (DOCX, ODT) may declare in all, pictures included: pictures hardly shrink, so 5 × the file limit. */
export const MAX_UNPACKED_BYTES = 500 * 1024 * 1024;

/** What the text parts of a container may really inflate to: 40,000 words with all markup are about 10 MB. */
export const MAX_UNPACKED_TEXT_BYTES = 32 * 1024 * 1024;

/** Entries in a zip container. A report with hundreds of pictures stays under a thousand. */
export const MAX_ZIP_ENTRIES = 10_000;

/** Attachments of one e-mail, those of enclosed e-mails included. A joint answer with every annex has about fifteen. */
export const MAX_ATTACHMENTS = 30;

/** Files in one archive. A case with all its answers and their appendices has some hundred. */
export const MAX_ARCHIVE_MEMBERS = 1_000;

/** What all archives in one received file may unpack to: pictures and PDF files hardly shrink. */
export const MAX_ARCHIVE_BYTES = 300 * 1024 * 1024;

/** How deep e-mails and archives may enclose each other: forwarded, forwarded again, and one to spare. */
export const MAX_MAIL_DEPTH = 4;

/** Pages of one PDF. Answers with a whole report attached reach some hundred pages. */
export const MAX_PAGES = 2_000;

/** Pixels of a page that is read as a picture: an A3 sheet at 300 dots to the inch has 17 million. */
export const MAX_PIXELS = 20_000_000;

/** Pixels of a picture file that is opened at all: the largest cameras' have 50 million. */
export const MAX_PICTURE_PIXELS = 80_000_000;

/** Pages of one file that are read as pictures. At two seconds each this is half an hour. */
export const MAX_SCANNED_PAGES = 1_000;

/** Scanned sheets within one text document: a letter is a few, a report put together of them some dozens. */
export const MAX_PICTURES_WITHIN = 200;

/** Characters kept of one document; 40,000 words are about 300,000. */
export const MAX_CHARACTERS = 4_000_000;

/** Bytes of a plain text that are read: what is kept, with room for letters of two bytes. */
export const MAX_TEXT_BYTES = 1.5 * MAX_CHARACTERS;

/** Depth of HTML elements that is followed. Word's and mail clients' nesting stays under a hundred. */
export const MAX_HTML_DEPTH = 400;

/** Open elements at one place above which markup is not parsed at all: the parser's time grows with the square of it. */
export const MAX_OPEN_ELEMENTS = 5_000;

/** A table of answers: bytes, answers, columns, and characters of one cell. Large surveys have some thousand answers. */
export const MAX_TABLE_BYTES = 30 * 1024 * 1024;
export const MAX_TABLE_ROWS = 10_000;
/** Answers in the tables of one archive: as many as a consultation has been tried with. */
export const MAX_ARCHIVE_ROWS = 100_000;
export const MAX_TABLE_COLUMNS = 300;
export const MAX_CELL_CHARACTERS = 100_000;
