/** Text that XML 1.0 can carry: no control character but tab and line feed, no half surrogate pair, no non-character. */
export function xmlCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

/** Text as XML content or attribute value. Line breaks are kept as references: a reader makes spaces of bare ones in attributes. */
export function escapeXml(text: string): string {
  return xmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}
