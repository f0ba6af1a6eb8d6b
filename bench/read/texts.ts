/**
 * Reading of PDFs with text, in twelve layouts of our own making, beside pdftotext on the same files in the same run: words
 * read, words in order, and processor time. Prints its part of docs/benchmarks.md, and ends with 1 when a limit is broken.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compared } from '../../tests/formats/layouts/compare.ts';
import { LAYOUTS, laidOut, wordsOf } from '../../tests/formats/layouts/layouts.ts';

const PAGES = 60;
const READ = 0.99;
const SLOWER = 4;
/** Times vary from run to run: each reads all the files so often, in turn, and the quickest is shown. */
const ROUNDS = 5;
const CHILD = fileURLToPath(new URL('./extract.js', import.meta.url));
const PDFJS = fileURLToPath(new URL('./pdfjs.js', import.meta.url));

/** Processor seconds, user and system, of commands run one after another: the shell's own count of its children. */
function computed(commands: readonly (readonly string[])[]): number {
  const script = `${commands.map((words) => words.map((word) => `'${word}'`).join(' ')).join('\n')}\ntimes`;
  const times =
    execFileSync('bash', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  return [...times.matchAll(/(\d+)m([\d.]+)s/gu)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const bold = (text: string, breaks: boolean): string => (breaks ? `**${text}**` : text);

const folder = mkdtempSync(join(tmpdir(), 'horing-read-'));
try {
  const files: { name: string; path: string; words: string[] }[] = [];
  for (const [index, layout] of LAYOUTS.entries()) {
    const { bytes, words } = await laidOut(layout, PAGES);
    const path = join(folder, `${index}.pdf`);
    writeFileSync(path, bytes);
    files.push({ name: layout.name, path, words });
  }
  const paths = files.map(({ path }) => path);
  const own = [[process.execPath, CHILD, ...paths]];
  const library = [[process.execPath, PDFJS, ...paths]];
  const theirs = files.map(({ path }) => ['pdftotext', '-enc', 'UTF-8', path, `${path}.theirs.txt`]);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    own: computed(own),
    library: computed(library),
    theirs: computed(theirs),
  }));
  const pages = files.length * PAGES;
  const quickest = (who: keyof (typeof rounds)[number]) =>
    (Math.min(...rounds.map((round) => round[who])) / pages) * 1000;
  const [ours, alone, beside] = [quickest('own'), quickest('library'), quickest('theirs')];
  const rows = files.map(({ name, path, words }) => {
    const [mine, other] = ['ours', 'theirs'].map((who) =>
      compared(words, wordsOf(readFileSync(`${path}.${who}.txt`, 'utf8'))),
    );
    if (mine === undefined || other === undefined) throw new Error(path);
    if (mine.read < READ || mine.inOrder < READ) process.exitCode = 1;
    const cells = [
      bold(percent(mine.read), mine.read < READ),
      bold(percent(mine.inOrder), mine.inOrder < READ),
      percent(mine.extra),
      percent(other.read),
      percent(other.inOrder),
      percent(other.extra),
    ];
    return `| ${name} | ${cells.join(' | ')} |`;
  });
  if (ours > SLOWER * beside) process.exitCode = 1;
  const version = execFileSync('bash', ['-c', 'pdftotext -v 2>&1 | head -1'], { encoding: 'utf8' }).trim();
  process.stdout.write(
    [
      `${PAGES} pages of each of ${files.length} layouts, made of the demo’s words, read by \`extract\` and by ${version} (without \`-layout\`). A word counts when it stands letter for letter as it was set; in order: the longest run of words that stand in the order they are read in, as a share of all. Extra: words that the text does not say, as page numbers and chapters’ names on every page. At least ${percent(READ)} is to be read, and in order.`,
      '',
      '| pages | words read | in order | extra | pdftotext: read | in order | extra |',
      '|---|---|---|---|---|---|---|',
      ...rows,
      '',
      `Processor time a page, user and system of the processes with their start (one of ours for all ${pages} pages, one of pdftotext’s a file; the quickest of ${ROUNDS} rounds): ours ${ours.toFixed(1)} ms, pdftotext ${beside.toFixed(1)} ms; ${bold(`${(ours / beside).toFixed(1)} times`, ours > SLOWER * beside)} as long, at most ${SLOWER}.`,
      '',
      `pdf.js, with each page’s text and places and nothing else, takes ${alone.toFixed(1)} ms a page, ${(alone / beside).toFixed(1)} times pdftotext’s: it was what PDFs were read with, and the limit could not be met.`,
      '',
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true });
}
