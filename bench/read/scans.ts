/**
 * Text recognition on scans of our own making: word recall and seconds a page, clean and crooked with grain; and two threads
 * beside one (of 6 pages, or as many as it is told: `node dist/bench/read/scans.js 300` takes a quarter of an hour). Prints its section
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
/** Of many pages: half a page each, so that it is over in a quarter of an hour. */
const FEWER = MANY >= 30 ? 240 : WORDS;
/** Pages of one file: no file may be larger than 100 MB. */
const TO_A_FILE = 50;
const CLEAN = 0.97;
const GRAINY = 0.95;

/** Words of the demo's note, in paragraphs as long as a page. */
function pages(count: number, on: number): string[][] {
  const words = readFileSync('tests/golden/demo-note.md', 'utf8')
    .split(/\s+/u)
    .filter((word) => /^\p{L}[\p{L}-]*[.,]?$/u.test(word));
  const full = Math.floor(words.length / on);
  return Array.from({ length: count }, (_, page) => {
    const own = words.slice((page % full) * on, ((page % full) + 1) * on);
    return Array.from({ length: 6 }, (__, part) => own.slice((part * on) / 6, ((part + 1) * on) / 6).join(' '));
  });
}

interface Measured {
  recall: number;
  seconds: number;
}

async function measured(
  scannings: readonly Scanning[],
  { threads = 1, count = PAGES, words = WORDS }: { threads?: number; count?: number; words?: number } = {},
): Promise<Measured> {
  const printed = pages(count, words);
  const queue = localQueue({ ...DEFAULT_LIMITS, threads });
  let seconds = 0;
  let text = '';
  try {
    for (let from = 0; from < count; from += TO_A_FILE) {
      const drawn = printed
        .slice(from, from + TO_A_FILE)
        .map((paragraphs, index) => scan(paragraphs, scannings[(from + index) % scannings.length]));
      const bytes = await scannedPdf(drawn);
      const started = performance.now();
      const read = await extractWhole(queue, { name: 'skann.pdf', bytes }, { key: `bench ${from}` });
      seconds += (performance.now() - started) / 1000 / count;
      text += read.kind === 'text' ? `${read.text}\n` : '';
    }
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
  const one = await measured([{}], { count: MANY, words: FEWER });
  const two = await measured([{}], { threads: 2, count: MANY, words: FEWER });
  const faster = one.seconds / two.seconds;
  if (faster < TOGETHER || Math.min(one.recall, two.recall) < CLEAN) process.exitCode = 1;
  process.stdout.write(
    [
      `${PAGES} A4 pages of ${WORDS} words at 200 dots to the inch, made of the demo’s note; ${engine.id}. A word counts when it is read letter for letter, its comma included. Seconds are by the clock with one thread, drawing and straightening included.`,
      '',
      '| pages | words read | at least | s a page |',
      '|---|---|---|---|',
      ...rows,
      '',
      `Two threads beside one, ${MANY} clean pages of ${FEWER} words (${(two.recall * 100).toFixed(1)} % of them read): ${faster.toFixed(2)} times as fast, ${two.seconds.toFixed(2)} s a page for ${one.seconds.toFixed(2)}.`,
      '',
    ].join('\n'),
  );
}
