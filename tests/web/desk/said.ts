/** HTML's text, with what it escapes. */
export const plain = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a page says: its text, what it says to those who hear it, and what its script is given to say. */
export function saidBy(html: string): string[] {
  const read = html
    .replace(/<head>[\s\S]*?<\/head>/, (head) => head.replace(/[\s\S]*(<title>.*?<\/title>)[\s\S]*/, '$1'))
    // What senders wrote, wherever it is shown.
    .replace(/<(div|h2) class="text"[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<select[^>]* name="start"[^>]*>[\s\S]*?<\/select>/g, '')
    .replace(/<blockquote[^>]*>[\s\S]*?<\/blockquote>/g, '')
    .replace(/<(p|label)[^>]* class="(?:uncertain-text|snippet)"[^>]*>[\s\S]*?<\/\1>/g, '');
  const texts = [...read.matchAll(/>([^<]+)</g)].map((match) => plain(match[1] ?? ''));
  const names = [...read.matchAll(/ (?:aria-label|title|alt|placeholder|data-close|data-offline)="([^"]*)"/g)];
  const given = [...read.matchAll(/ data-words="([^"]*)"/g)].flatMap((match) =>
    Object.values(JSON.parse(plain(match[1] ?? '{}')) as Record<string, string>),
  );
  return [...texts, ...names.map((match) => plain(match[1] ?? '')), ...given]
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}
