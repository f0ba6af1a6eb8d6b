import { strToU8, zipSync } from 'fflate';
import type { StagePool } from './pool.ts';

/** Nobody's letter, in words of the kind that letters have. */
const LINES = [
  'Testetaten',
  'Deres ref.: 22/1000    Vår ref.: 22/2000    Dato: 01.09.2022',
  'Høringssvar - forslag til endringer i forskrift',
  'Vi viser til høringsbrev av 15. juni 2022, og takker for muligheten til å gi innspill.',
  'Innledning',
  'Vi støtter forslaget, men mener at kostnadene for kommunene er for lite utredet.',
  'Det bør framgå av forskriften hvem som har ansvaret, og når den skal tre i kraft.',
  'Kapittel 3: Organisering',
  'Vi er uenige i at ordningen skal gjelde alle. Små virksomheter har ikke ressurser til dette.',
  'Me ber om at fristen vert utsett, og at personvernet vert vurdert på nytt.',
  'Med vennlig hilsen',
  'Kari Nordmann, avdelingsdirektør',
];

/** As a page of PDF. */
function pdf(): Uint8Array {
  const words = LINES.map((line) => `(${line}) Tj 0 -24 Td`).join('\n');
  const page = `BT /F1 11 Tf 60 780 Td\n${words}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${page.length} >> stream\n${page}\nendstream`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${objects.join('')}trailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

/** As a document of Word. */
function word(): Uint8Array {
  const office = 'http://schemas.openxmlformats.org';
  const paragraphs = LINES.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="d" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  });
}

/** The letter as files of the kinds that are received most: what reads those is the slowest to get going. */
const FILES = { 'brev.pdf': pdf, 'brev.docx': word };

/**
 * Has each thread of a worker read a letter of ours while it waits for its first: most of what that takes is loading and
 * compiling what reads it. It decides nothing, and what goes wrong in it is no fault of anything.
 */
export async function readAhead(pool: StagePool, threads: number): Promise<void> {
  await Promise.all(Array.from({ length: threads }, () => readOne(pool).catch(() => undefined)));
}

async function readOne(pool: StagePool): Promise<void> {
  const consultation = { title: 'Forslag til endringer i forskrift', owner: 'Testdepartementet' };
  for (const [fileName, file] of Object.entries(FILES)) {
    const read = await pool.run('extract', { name: fileName, bytes: file() });
    if (read.kind !== 'text') continue;
    const { text, pages, metadata } = read;
    const identity = await pool.run('identify', { fileName, text, pages, metadata, consultation });
    await pool.run('segment', {
      responseId: 'brev',
      text,
      pages,
      language: identity.language.value,
      questions: [],
      background: '',
      respondent: identity.respondent.value,
    });
  }
}
