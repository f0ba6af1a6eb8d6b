/**
 * Text recognition on scans of our own making: word recall and seconds a page, clean and crooked with grain; and two threads
 * beside one (of 6 pages, or as many as it is told: `node dist/bench/read/scans.js 300` takes half an hour). Prints its section
 * of docs/benchmarks.md, and ends with 1 when recall, or what two threads gain, is under its limit.
 */
import { readFileSync } from 'node:fs';
import { engineHere } from '../../src/ocr/engine.ts';
import { extractWhole } from '../../src/pipeline/scans.ts';
import { localQueue } from '../../src/queue/local.ts';
import { DEFAULT_LIMITS } from '../../src/queue/pool.ts';
import { recall, type Scanning, scan, scannedPdf } from '../../tests/ocr/make-scans.ts';

const PAGES = 6;
const MANY = Number(process.argv[2] ?? PAGES);
/** How much faster two threads are than one, of many pages: with few, starting takes its share. */
const TOGETHER = MANY >= 30 ? 1.6 : 1.4;
const WORDS = 480;
const CLEAN = 0.97;
const GRAINY = 0.95;

/** Words of the demo's note, in paragraphs as long as a page. */
function pages(count: number): string[][] {
  const words = readFileSync('tests/golden/demo-note.md', 'utf8')
    .split(/\s+/u)
    .filter((word) => /^\p{L}[\p{L}-]*[.,]?$/u.test(word));
  const full = Math.floor(words.length / WORDS);
  return Array.from({ length: count }, (_, page) => {
    const own = words.slice((page % full) * WORDS, ((page % full) + 1) * WORDS);
    return Array.from({ length: 6 }, (__, part) => own.slice(part * 80, (part + 1) * 80).join(' '));
  });
}

interface Measured {
  recall: number;
  seconds: number;
}

async function measured(scannings: readonly Scanning[], threads = 1, count = PAGES): Promise<Measured> {
  const printed = pages(count);
  const drawn = printed.map((paragraphs, index) => scan(paragraphs, scannings[index % scannings.length]));
  const bytes = await scannedPdf(drawn);
  const queue = localQueue({ ...DEFAULT_LIMITS, threads });
  try {
    const started = performance.now();
    const read = await extractWhole(queue, { name: 'skann.pdf', bytes }, { key: 'bench' });
    const seconds = (performance.now() - started) / 1000 / count;
    const text = read.kind === 'text' ? read.text : '';
    return { recall: recall(printed.flat().join(' '), text), seconds };
  } finally {
    await queue.close();
  }
}

const KINDS: { name: string; least: number; scannings: Scanning[] }[] = [
  { name: 'clean', least: CLEAN, scannings: [{}, { family: 'DejaVu Serif' }] },
  {
    name: 'crooked by 0.7–4°, grain of 25 shades',
    least: GRAINY,
    scannings: [1.7, -2.3, 0.7, -4].map((skew) => ({ skew, noise: 25 })),
  },
  {
    name: 'turned by 90, 180, 270°, grain of 15',
    least: GRAINY,
    scannings: [1, 2, 3].map((turns) => ({ turns, noise: 15 })),
  },
];

const engine = await engineHere();
if (engine === null) {
  process.stdout.write('Not run: tesseract with Norwegian is not there.\n');
} else {
  const rows: string[] = [];
  for (const { name, least, scannings } of KINDS) {
    const { recall: share, seconds } = await measured(scannings);
    if (share < least) process.exitCode = 1;
    rows.push(`| ${name} | ${(share * 100).toFixed(1)} % | ${(least * 100).toFixed(0)} % | ${seconds.toFixed(1)} |`);
  }
  const one = await measured([{}], 1, MANY);
  const two = await measured([{}], 2, MANY);
  const faster = one.seconds / two.seconds;
  if (faster < TOGETHER) process.exitCode = 1;
  process.stdout.write(
    [
      `${PAGES} A4 pages of ${WORDS} words at 200 dots to the inch, made of the demo’s note; ${engine.id}. A word counts when it is read letter for letter, its comma included. Seconds are by the clock with one thread, drawing and straightening included.`,
      '',
      '| pages | words read | at least | s a page |',
      '|---|---|---|---|',
      ...rows,
      '',
      `Two threads beside one, ${MANY} clean pages: ${faster.toFixed(2)} times as fast.`,
      '',
    ].join('\n'),
  );
}
