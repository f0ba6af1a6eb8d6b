/** A name as it is compared: «Rådets  Rolle» and «rådets rolle» are one theme. */
export function themeKey(label: string): string {
  return label.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('nb');
}

/** Text of one line, without what can't be seen. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}|\p{Cs}/gu, '')
    .trim();
}

/** A description as it stands, its lines kept. */
export function prose(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .trim();
}
