import { readdirSync, readFileSync } from 'node:fs';
import { renderDocx } from './docx.ts';
import { renderPdf } from './pdf.ts';
import { renderHtml, renderMail, renderText } from './plain.ts';
import { type Letter, readLetter, readProposal } from './source.ts';

/** Both the sources and the made files are found from the project's root, where npm scripts and vitest run. */
const SOURCES = 'tests/demo/sources';
const PROPOSAL = 'tests/demo/background.txt';
const CORPUS = 'corpus/demo';
const GOLD = 'tests/demo/gold';

/** All answers' sources in file-name order. */
export function readLetters(): Letter[] {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readLetter(readFileSync(`${SOURCES}/${name}`, 'utf8'), name.slice(0, -'.txt'.length)));
}

async function render(letter: Letter): Promise<Uint8Array> {
  switch (letter.format) {
    case 'pdf':
      return renderPdf(letter);
    case 'docx':
      return renderDocx(letter);
    case 'html':
      return renderHtml(letter);
    case 'txt':
      return renderText(letter);
    case 'eml': {
      const attachment = letter.mail?.attachment;
      if (!attachment) return renderMail(letter, null);
      return renderMail(letter, await (attachment.format === 'pdf' ? renderPdf(letter) : renderDocx(letter)));
    }
  }
}

/** One row a file, in the columns of `horing eval identify` and with what became of the file. */
function manifest(letters: Letter[]): string {
  const header = ['file', 'respondent', 'sector', 'lang', 'stance', 'endorses', 'date', 'outcome', 'questions', 'note'];
  const rows = letters.flatMap((letter) =>
    [letter.file, ...letter.duplicates].map((file, i) => [
      file,
      letter.respondent,
      letter.sector,
      letter.lang,
      letter.stance,
      letter.endorses.join('; '),
      letter.date,
      i === 0 ? letter.outcome : 'duplicate',
      Object.entries(letter.questions)
        .map(([id, stance]) => `${id}=${stance}`)
        .join('; '),
      i === 0 ? letter.note : `same bytes as ${letter.file}`,
    ]),
  );
  return `${[header, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}

/** One JSON line a counted paragraph (body and vedtak) of the answers that are analysed. */
function goldPassages(letters: Letter[]): string {
  return letters
    .filter((letter) => letter.outcome === 'analysed')
    .flatMap((letter) =>
      letter.blocks
        .filter((block) => block.kind === 'body' || block.kind === 'vedtak')
        .map((block, i) =>
          JSON.stringify({
            id: `${letter.slug}#${i + 1}`,
            file: letter.file,
            text: block.text,
            themes: block.themes,
            kind: block.kind,
            ...(block.stance === null ? {} : { stance: block.stance }),
          }),
        ),
    )
    .join('\n')
    .concat('\n');
}

/** Every file the maker writes: path from the project's root and bytes. */
export async function makeFiles(): Promise<Map<string, Uint8Array>> {
  const letters = readLetters();
  const files = new Map<string, Uint8Array>();
  const proposal = readProposal(readFileSync(PROPOSAL, 'utf8'));
  files.set(`${CORPUS}/${proposal.file}`, await renderPdf(proposal));
  for (const letter of letters) {
    const bytes = await render(letter);
    for (const file of [letter.file, ...letter.duplicates]) files.set(`${CORPUS}/responses/${file}`, bytes);
  }
  files.set(`${GOLD}/manifest.tsv`, new TextEncoder().encode(manifest(letters)));
  files.set(`${GOLD}/passages.jsonl`, new TextEncoder().encode(goldPassages(letters)));
  return files;
}
