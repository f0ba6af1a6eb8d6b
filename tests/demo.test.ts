import { readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFiles, readLetters } from './demo/maker/files.ts';
import { CONSTRUCTED_MARK, type Letter } from './demo/maker/source.ts';

const RESPONSES = 'corpus/demo/responses';
const letters = readLetters();
const analysed = letters.filter((letter) => letter.outcome === 'analysed' && !letter.note.startsWith('appendix'));

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(`${RESPONSES}/${file}`));

async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  await task.destroy();
  return pages;
}

const docxText = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

/** All text of a made file, read by the field's own libraries and not by the project's readers. */
async function textOf(letter: Letter): Promise<string> {
  const bytes = bytesOf(letter.file);
  switch (letter.format) {
    case 'pdf':
      return (await pdfPages(bytes)).join('\n');
    case 'docx':
      return docxText(bytes);
    case 'html':
      return new TextDecoder().decode(bytes);
    case 'txt':
      return new TextDecoder(letter.encoding === 'utf8' ? 'utf-8' : 'windows-1252').decode(bytes);
    case 'eml': {
      const mail = await PostalMime.parse(bytes);
      const [attachment] = mail.attachments;
      if (!attachment || typeof attachment.content === 'string') return mail.text ?? '';
      const content = new Uint8Array(attachment.content);
      const attached =
        letter.mail?.attachment?.format === 'pdf' ? (await pdfPages(content)).join('\n') : await docxText(content);
      return `${mail.text ?? ''}\n${attached}`;
    }
  }
}

/** Letters and digits only: what is left the same by line ends, hyphens and spaces of a layout. */
const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Squeezed text without page furniture, so that a paragraph over a page break can be found. */
function squeezeBody(text: string, letter: Letter): string {
  const head = letter.layout === 'running' ? `(${squeeze((letter.head[0] ?? '') + letter.subject)})?` : '';
  const furniture = new RegExp(`${head}${squeeze(CONSTRUCTED_MARK)}(Side\\dav\\d|Page\\dof\\d)?`, 'g');
  return squeeze(text).replace(furniture, '');
}

describe('the demo consultation', () => {
  let made: Map<string, Uint8Array>;
  beforeAll(async () => {
    made = await makeFiles();
  });

  it('is made byte for byte from its sources, and nothing else lies in the folder', () => {
    for (const [path, bytes] of made) {
      expect(Buffer.compare(readFileSync(path), bytes), `${path}: kjør npm run demo:make`).toBe(0);
    }
    const expected = [...made.keys()].filter((path) => path.startsWith(RESPONSES));
    expect(
      readdirSync(RESPONSES)
        .map((file) => `${RESPONSES}/${file.normalize('NFC')}`)
        .sort(),
    ).toEqual(expected.sort());
  });

  it.each([
    ['state', 5],
    ['municipality', 6],
    ['health-authority', 4],
    ['business', 1],
    ['organisation', 12],
    ['research', 7],
  ])('has answers from sector %s: %i', (sector, count) => {
    const names = analysed.filter((letter) => letter.sector === sector).map((letter) => letter.respondent);
    expect(new Set(names).size).toBe(count);
    expect(names).toHaveLength(count);
  });

  it.each([
    ['pdf', 18],
    ['docx', 8],
    ['html', 4],
    ['eml', 3],
    ['txt', 2],
  ])('has files of format %s: at least %i', (format, count) => {
    expect(letters.filter((letter) => letter.format === format).length).toBeGreaterThanOrEqual(count);
  });

  it('has one file of each odd outcome, six answers in nynorsk and one in English', () => {
    for (const outcome of ['superseded', 'unreadable', 'other-hearing']) {
      expect(letters.filter((letter) => letter.outcome === outcome)).toHaveLength(1);
    }
    expect(letters.flatMap((letter) => letter.duplicates)).toHaveLength(1);
    expect(analysed.filter((letter) => letter.lang === 'nn').length).toBeGreaterThanOrEqual(6);
    expect(analysed.filter((letter) => letter.lang === 'en')).toHaveLength(1);
  });

  it.each(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9'])(
    'raises %s in at least four answers of two sectors',
    (theme) => {
      const raisedBy = analysed.filter((letter) =>
        letter.blocks.some((block) => block.kind !== 'case' && block.themes.includes(theme)),
      );
      expect(raisedBy.length).toBeGreaterThanOrEqual(4);
      expect(new Set(raisedBy.map((letter) => letter.sector)).size).toBeGreaterThanOrEqual(2);
    },
  );

  it('names respondents of this consultation in every endorsement', () => {
    const names = new Set(analysed.map((letter) => letter.respondent));
    const endorsed = analysed.flatMap((letter) => letter.endorses);
    expect(endorsed).toHaveLength(4);
    for (const name of endorsed) expect(names).toContain(name);
  });

  it.each(letters.filter((letter) => letter.outcome !== 'unreadable').map((letter) => [letter.file, letter] as const))(
    '%s holds each of its paragraphs and the mark',
    async (_, letter) => {
      const text = await textOf(letter);
      const squeezed = squeezeBody(text, letter);
      for (const block of letter.blocks.filter((b) => b.kind !== 'heading'))
        expect(squeezed).toContain(squeeze(block.text));
      // In Word files the mark is the footer, which mammoth leaves out.
      if (letter.format === 'pdf') {
        for (const page of await pdfPages(bytesOf(letter.file))) expect(page).toContain(CONSTRUCTED_MARK);
      } else if (letter.format !== 'docx') expect(squeeze(text)).toContain(squeeze(CONSTRUCTED_MARK));
    },
  );

  /** Paragraphs (not headings or salutations) of one answer as they stand. */
  const paragraphsOf = (respondent: string): string[] =>
    analysed
      .filter((letter) => letter.respondent === respondent)
      .flatMap((letter) => letter.blocks.filter((block) => block.kind === 'body').map((block) => block.text));

  it.each([
    ['Landsforeningen for langvarig syke', 'Forbundet for pårørende og nærstående', 3],
    ['Landsforeningen for langvarig syke', 'Pasientenes Landsforbund', 5],
    ['Nordøyane kommune', 'Åsmarka herad', 2],
    ['Legenes Samhandlingsforening', 'Psykologisk Fagforbund', 0],
  ])('%s and %s share %i paragraphs word for word', (one, other, count) => {
    const others = new Set(paragraphsOf(other));
    expect(paragraphsOf(one).filter((paragraph) => others.has(paragraph))).toHaveLength(count);
  });

  it('has an unreadable file that is encrypted', async () => {
    const [letter] = letters.filter((l) => l.outcome === 'unreadable');
    await expect(pdfPages(bytesOf(letter?.file ?? ''))).rejects.toThrow(/password/i);
  });
});
