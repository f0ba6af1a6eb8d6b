/** Whether a document ends before its end, as a download that broke: nothing that leads to a list of parts follows the last. */
export function endsEarly(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return whole.lastIndexOf(' obj') > Math.max(whole.lastIndexOf('startxref'), whole.lastIndexOf('trailer'));
}

/** Objects that are looked through, and the letters of each that may tell what it is. */
const MOST_OBJECTS = 200_000;
const MOST_LETTERS = 20_000;
const OBJECT = /(?<![\d.])(\d{1,8})\s{1,4}(\d{1,5})\s{1,4}obj\b/gu;
const ENDS = /endobj|stream/u;
const PAGE = /\/Type\s{0,4}\/Page(?![A-Za-z])/u;

/**
 * Such a document with an end of our own: a list of the pages that are whole, which stands last in most files. Null when no
 * page is left.
 */
export function withEnd(bytes: Uint8Array): Uint8Array | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = whole.toString('latin1');
  const pages: string[] = [];
  let highest = 0;
  let seen = 0;
  let last = 0;
  for (const { 1: number = '', 2: generation = '', 0: head, index } of text.matchAll(OBJECT)) {
    seen += 1;
    if (seen > MOST_OBJECTS) break;
    highest = Math.max(highest, Number(number));
    last = index;
    const start = index + head.length;
    const body = text.slice(start, start + MOST_LETTERS);
    const end = body.search(ENDS);
    if (end >= 0 && PAGE.test(body.slice(0, end))) pages.push(`${number} ${generation} R`);
  }
  if (pages.length === 0) return null;
  const isOpen = text.indexOf('endobj', last) < 0;
  const open = isOpen ? (text.indexOf('stream', last) < 0 ? '\nendobj' : '\nendstream\nendobj') : '';
  const [list, root] = [highest + 1, highest + 2];
  const end = [
    open,
    `${list} 0 obj <</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>> endobj`,
    `${root} 0 obj <</Type/Catalog/Pages ${list} 0 R>> endobj`,
    `trailer <</Root ${root} 0 R/Size ${root + 1}>>`,
    'startxref\n0\n%%EOF\n',
  ];
  return Buffer.concat([whole, Buffer.from(end.join('\n'), 'latin1')]);
}
