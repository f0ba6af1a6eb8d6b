import { type Block, CONSTRUCTED_MARK, type Letter } from './source.ts';

const BOUNDARY = '=_konstruert_eksempel_2022_0147';
/** The characters outside Latin-1 that Windows-1252 gives a byte of its own and the letters use. */
const WINDOWS_1252: Record<string, number> = { '–': 0x96, '’': 0x92, '•': 0x95, '…': 0x85, '€': 0x80 };

const norwegianDate = (iso: string): string => iso.split('-').reverse().join('.');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function htmlBlocks(blocks: Block[]): string {
  const parts: string[] = [];
  blocks.forEach((block, i) => {
    const text = escapeHtml(block.text);
    if (block.kind === 'heading') parts.push(`<h${block.level + 1}>${text}</h${block.level + 1}>`);
    else if (block.marker === '•') {
      if (blocks[i - 1]?.marker !== '•') parts.push('<ul>');
      parts.push(`<li>${text}</li>`);
      if (blocks[i + 1]?.marker !== '•') parts.push('</ul>');
    } else parts.push(`<p>${block.marker === '' ? '' : `${block.marker} `}${text}</p>`);
  });
  return parts.join('\n');
}

/** A web answer as it looks on the owner's page, with the page's own furniture around it. */
export function renderHtml(letter: Letter): Uint8Array {
  return new TextEncoder().encode(`<!DOCTYPE html>
<html lang="no">
<head>
<meta charset="utf-8">
<title>Høringssvar fra ${escapeHtml(letter.respondent)} - Samhandlingsdirektoratet</title>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({ pageType: 'hearing-answer' });</script>
<style>.hidden { display: none; }</style>
</head>
<body>
<header><a href="/">Til forsiden</a><nav><ul><li><a href="/tema">Tema</a></li><li><a href="/horinger">Høringer</a></li><li><a href="/om-oss">Om oss</a></li></ul></nav></header>
<main>
<article>
<div class="article-header">
<h1>Høringssvar fra ${escapeHtml(letter.respondent)}</h1>
</div>
<div class="hearing-answer">
<p class="hearing-answer-timestamp">Dato: ${norwegianDate(letter.date)}</p>
<p class="hearing-answer-type">Svartype: ${letter.declared ?? 'Med merknad'}</p>
<div class="article-body">
${htmlBlocks(letter.blocks)}
${letter.signature.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</div>
</div>
<p class="notice">${CONSTRUCTED_MARK}</p>
</article>
</main>
<footer><p>Samhandlingsdirektoratet</p><p><a href="/personvern">Personvern og informasjonskapsler</a></p></footer>
</body>
</html>
`);
}

/** A letter as plain text, in UTF-8 or Windows-1252 with the line ends of that world. */
export function renderText(letter: Letter): Uint8Array {
  const lines = [
    CONSTRUCTED_MARK,
    '',
    ...letter.head,
    '',
    ...letter.addressee,
    '',
    ...letter.refs.map((row) => row.replaceAll(' | ', '    ')),
    '',
    letter.subject,
    '',
    ...letter.blocks.flatMap((block) => [block.marker === '' ? block.text : `${block.marker} ${block.text}`, '']),
    ...letter.signature,
    '',
  ];
  if (letter.encoding === 'utf8') return new TextEncoder().encode(lines.join('\n'));
  return Uint8Array.from(lines.join('\r\n'), (character) => {
    const code = WINDOWS_1252[character] ?? character.charCodeAt(0);
    if (code > 0xff) throw new Error(`${letter.slug}: «${character}» finnes ikke i Windows-1252`);
    return code;
  });
}

const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text, 'utf8').toString('base64')}?=`;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/**
 * An e-mail (RFC 5322, MIME) with the letter in its body, or attached when the source names an attachment.
 * @param attached bytes of the letter in the attachment's format
 */
export function renderMail(letter: Letter, attached: Uint8Array | null): Uint8Array {
  const { mail } = letter;
  if (!mail) throw new Error(`${letter.slug}: e-post uten «mail» i hodet`);
  const body = [
    ...mail.body,
    ...(attached ? [] : letter.blocks.map((block) => block.text)),
    letter.signature.join('\n'),
    '--',
    CONSTRUCTED_MARK,
  ].join('\n\n');
  const text = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(new TextEncoder().encode(body)),
  ];
  const sender = /^(.+) <(.+)>$/.exec(mail.from);
  if (!sender) throw new Error(`${letter.slug}: «mail.from» skal være Navn <adresse>`);
  const [, name = '', address = ''] = sender;
  const head = [
    `From: ${encodedWord(name)} <${address}>`,
    `To: ${encodedWord('Postmottak Samhandlingsdirektoratet')} <postmottak@samhandlingsdirektoratet.example>`,
    `Subject: ${encodedWord(mail.subject)}`,
    `Date: ${new Date(`${letter.date}T10:00:00Z`).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${letter.slug}@konstruert.example>`,
    'MIME-Version: 1.0',
  ];
  if (!attached || !mail.attachment) return new TextEncoder().encode([...head, ...text, ''].join('\r\n'));
  const { format, file } = mail.attachment;
  return new TextEncoder().encode(
    [
      ...head,
      `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
      '',
      `--${BOUNDARY}`,
      ...text,
      `--${BOUNDARY}`,
      `Content-Type: ${MEDIA_TYPES[format]}; name="${encodedWord(file)}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${encodedWord(file)}"`,
      '',
      base64Lines(attached),
      `--${BOUNDARY}--`,
      '',
    ].join('\r\n'),
  );
}
