/**
 * The theme engine beside scikit-learn, on the same passages in one run: seconds, peak memory and quality; then the desk.
 * Run: `npm run bench [-- --sizes 2000,20000]`. Writes docs/benchmarks.md. Needs Debian's python3-sklearn.
 * `npm run bench -- --desk` measures the desk alone, `-- --read` reading and the demo (`dist/bench/read/texts.js` PDFs with text alone); the rest of the file stays as it is.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import {
  adjustedMutualInformation,
  adjustedRand,
  bCubed,
  topicCoherence,
  topicDiversity,
} from '../src/services/eval/cluster-scores.ts';
import { evaluateClusters } from '../src/services/eval/clusters.ts';
import { type BenchPassage, demoPassages, madePassages, shortPassages } from './corpora.ts';
import { realWordPassages } from './real-words.ts';

const resultSchema = z.object({
  version: z.string(),
  seconds: z.number(),
  /** Seconds of processor time, which other work on the machine changes less. */
  computing: z.number(),
  peak: z.number(),
  clusters: z.array(z.string()),
  topics: z.array(z.array(z.string())),
});
type Result = z.infer<typeof resultSchema>;

const FOLDER = join('var', 'bench');
const PYTHON = process.env.HORING_BENCH_PYTHON ?? '/usr/bin/python3';
const VECTORIZERS = ['words', 'words, sublinear, stop words', 'words, stemmed', 'letters 3-5'];
/** For the times: without a stemmer, and with one as our side has. */
const TIMED = ['words, sublinear, stop words', 'words, stemmed'];
const MODELS = ['NMF', 'KMeans', 'SVD+KMeans', 'Ward'];
/** Ward holds all pairs: 100,000 passages would need 40 GB. */
const WARD_UP_TO = 20_000;
const BUFFER = 1 << 30;

const sum = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** Our side, in a process of its own so that its memory is its own; read line by line, as the other side does. */
async function ours(path: string, k: number): Promise<void> {
  const passages: { id: string; text: string }[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const { id, text } = passageSchema.parse(JSON.parse(line));
    passages.push({ id, text });
  }
  const start = performance.now();
  const before = process.cpuUsage();
  const { predictions, topics } = evaluateClusters(passages, k);
  const result: Result = {
    version: process.version,
    seconds: (performance.now() - start) / 1000,
    computing: sum(process.cpuUsage(before)),
    peak: process.resourceUsage().maxRSS / 1024,
    clusters: predictions.map(({ cluster }) => cluster),
    topics: topics.map(({ words }) => words),
  };
  process.stdout.write(JSON.stringify(result));
}

const passageSchema = z.object({ id: z.string(), text: z.string(), label: z.string() });

function write(name: string, passages: readonly BenchPassage[]): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.jsonl`);
  writeFileSync(path, passages.map((passage) => `${JSON.stringify(passage)}\n`).join(''));
  return path;
}

function runOurs(path: string, k: number): Result {
  const self = fileURLToPath(import.meta.url);
  return resultSchema.parse(
    JSON.parse(
      execFileSync(process.execPath, [self, '--ours', path, '--k', String(k)], { maxBuffer: BUFFER, encoding: 'utf8' }),
    ),
  );
}

function runTheirs(path: string, k: number, vectorizer: string, model: string): Result {
  const text = execFileSync(PYTHON, [join('bench', 'scikit.py'), path, String(k), vectorizer, model], {
    maxBuffer: BUFFER,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return resultSchema.parse(JSON.parse(text));
}

interface Quality {
  ami: number;
  ari: number;
  b3: number;
  npmi: number | null;
  diversity: number | null;
}

function quality(passages: readonly BenchPassage[], result: Result): Quality {
  const labels = passages.map(({ label }) => label);
  const documents = passages.map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}-]+/gu)));
  const words = result.topics.length > 0;
  return {
    ami: adjustedMutualInformation(labels, result.clusters),
    ari: adjustedRand(labels, result.clusters),
    b3: bCubed(labels, result.clusters),
    npmi: words ? topicCoherence(result.topics, documents) : null,
    diversity: words ? topicDiversity(result.topics) : null,
  };
}

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};
const show = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** One table: ours first, then every scikit-learn model with its best vectorizer by AMI. */
function qualityTable(sets: readonly BenchPassage[][], k: number, name: string): string {
  const row = (who: string, each: readonly Quality[]): string =>
    `| ${who} | ${(['ami', 'ari', 'b3', 'npmi', 'diversity'] as const).map((key) => show(mean(each.map((q) => q[key])))).join(' | ')} |`;
  const paths = sets.map((set, i) => write(`${name}-${i}`, set));
  const rows = [
    row(
      '**ours**',
      sets.map((set, i) => quality(set, runOurs(paths[i] ?? '', k))),
    ),
  ];
  const tried: { name: string; npmi: number | null; scores: Quality[] }[] = [];
  for (const model of MODELS) {
    const own = VECTORIZERS.map((vectorizer) => {
      const scores = sets.map((set, i) => quality(set, runTheirs(paths[i] ?? '', k, vectorizer, model)));
      return { name: `${model} (${vectorizer})`, npmi: mean(scores.map((q) => q.npmi)), scores };
    });
    tried.push(...own);
    own.sort((a, b) => (mean(b.scores.map((q) => q.ami)) ?? 0) - (mean(a.scores.map((q) => q.ami)) ?? 0));
    const [best] = own;
    if (best !== undefined) rows.push(row(best.name, best.scores));
  }
  const coherent = tried.sort((a, b) => (b.npmi ?? -1) - (a.npmi ?? -1))[0];
  if (coherent !== undefined) rows.push(row(`the most coherent words: ${coherent.name}`, coherent.scores));
  return ['| | AMI | ARI | B³ F1 | NPMI | diversity |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** Times vary from run to run: each is run so often, in turn with the others, and the run in the middle is shown. */
const ROUNDS = 3;

const middle = (runs: readonly Result[]): Result | undefined =>
  [...runs].sort((a, b) => a.computing - b.computing)[Math.floor(runs.length / 2)];

/** @param timed models and vectorizers of scikit-learn, beside ours */
function speedTable(
  sets: readonly { name: string; passages: readonly BenchPassage[] }[],
  timed: { models: readonly string[]; vectorizers: readonly string[] },
): { table: string; version: string } {
  const rows: string[] = [];
  let version = '';
  for (const { name, passages } of sets) {
    const size = passages.length;
    const path = write(`${name}-${size}`, passages);
    const k = new Set(passages.map(({ label }) => label)).size;
    const runs = new Map<string, Result[]>();
    const ran = (who: string, result: Result): void => {
      runs.set(who, [...(runs.get(who) ?? []), result]);
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      ran('**ours**', runOurs(path, k));
      for (const model of timed.models) {
        // Ward is as far off in every round.
        if (model === 'Ward' && (size > WARD_UP_TO || round > 0)) continue;
        for (const vectorizer of timed.vectorizers)
          ran(`${model}, ${vectorizer}`, runTheirs(path, k, vectorizer, model));
      }
    }
    const own = middle(runs.get('**ours**') ?? []);
    if (own === undefined) continue;
    const cells = (who: string, result: Result): string =>
      `| ${[
        size.toLocaleString('en'),
        who,
        result.seconds.toFixed(1),
        result.computing.toFixed(1),
        (result.computing / own.computing).toFixed(2),
        result.peak.toFixed(0),
        (result.peak / own.peak).toFixed(2),
        show(quality(passages, result).ami),
      ].join(' | ')} |`;
    for (const [who, all] of runs) {
      const result = middle(all);
      if (result === undefined) continue;
      rows.push(cells(who, result));
      if (result !== own) version = result.version;
    }
  }
  return {
    table: [
      '| passages | | seconds | processor s | ÷ ours | peak MB | ÷ ours | AMI |',
      '|---|---|---|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
    version,
  };
}

/** The same with a vocabulary as real text has it: nearer to life, and the harder. */
function realWords(sizes: readonly number[]): string {
  const sets = sizes.flatMap((size) => {
    const passages = realWordPassages(size);
    return passages === null ? [] : [{ name: 'real', passages }];
  });
  if (sets.length < sizes.length) return 'Not run: Debian’s word list (wnorwegian) is not there.';
  const { table } = speedTable(sets, { models: ['NMF'], vectorizers: [...TIMED, 'words, stemmed, 20,000 commonest'] });
  return `Passages of 40 words drawn from Debian’s list of Norwegian word forms by a Zipf–Mandelbrot law, nine topics: 100,000 of them hold some 160,000 word types, half of them once, as many real paragraphs do. Nearer to life than the passages above, which are made of a few thousand word types. In a set of 100,000 ours does not look into spellings seen three times or fewer, in one of 20,000 those seen once (method.md).\n\n${table}`;
}

/** Seeds of the short passages; different from those the engine was developed on. */
const SEEDS = [101, 102, 103, 104, 105];

function report(sizes: readonly number[]): string {
  const made = sizes.map((size) => ({ name: 'made', passages: madePassages(size) }));
  const speed = speedTable(made, { models: MODELS, vectorizers: TIMED });
  const parts = [
    '# Benchmarks',
    'Written by `npm run bench`: the theme engine (`horing eval clusters`, the code of the pipeline) beside scikit-learn, in one run on the same passages. Each model runs in a process of its own, three times in turn with the others (Ward once), and the run in the middle is shown; reading the file is left out. Ours stems, cuts compounds and brings bokmål and nynorsk together within its time; scikit-learn is timed without a stemmer and with one of some lines of Python.',
    `Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Linux. Node ${process.version}, scikit-learn ${speed.version}.`,
    '## Speed and memory',
    'Passages of some 60 words made of the demo’s sentences, nine themes. scikit-learn with word TF-IDF (sublinear, stop words, min_df 2). «÷ ours» above 1: ours computes less or is smaller. Ward holds all pairs and stops at 20,000.',
    speed.table,
    '### Real words',
    realWords(sizes),
    '## Quality',
    'Each scikit-learn model is shown with the vectorizer that gives it the best AMI (words as they come; sublinear without stop words; stemmed; letter groups of 3–5), chosen with the labels in hand. NPMI over the passages themselves, ten words a topic; letter groups have no words.',
    '### The demo’s passages, k = 9',
    'Passages with one theme, without the proposal’s text, which the pipeline has and scikit-learn has no use for.',
    qualityTable([demoPassages()], 9, 'demo'),
  ];
  const short = [
    ['bokmål', ['nb']],
    ['nynorsk', ['nn']],
    ['bokmål and nynorsk mixed', ['nb', 'nn']],
  ] as const;
  for (const [title, languages] of short) {
    const sets = SEEDS.map((seed) => shortPassages(languages, seed));
    const known = sets.flatMap((set) => (set === null ? [] : [set]));
    if (known.length < sets.length) {
      parts.push(`### A hundred short passages, ${title}`, 'Not run: the labelled sentences (SIB-200) are not there.');
      continue;
    }
    parts.push(
      `### A hundred short passages, ${title}, k = 7`,
      `About 60 words each, seven topics, put together of SIB-200’s sentences; mean of ${SEEDS.length} drawings.`,
      qualityTable(known, 7, `short-${languages.join('-')}`),
    );
  }
  return `${parts.join('\n\n')}\n`;
}

const DESK = '## The desk with 10,000 answers';

/** The desk in a process of its own; it stops with 1 when something is over its limit, which the table shows. */
function desk(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join('dist', 'bench', 'desk.js')], { encoding: 'utf8' });
  if (!stdout.includes('| Notat |')) throw new Error(stderr);
  return `${DESK}\n\n${stdout}`;
}

const TEXTS = '## PDFs with text';
const SCANS = '## Scanned pages';
/** Measured by `npm run bench:scale`, which takes a quarter of an hour: this leaves it as it stands. */
const MANY = '## Many short answers';
const DEMO = '## The demo from the command line';

/** Reading, and the demo, in processes of their own: they end with 1 when a limit is broken, and so does this. */
function reading(): string {
  const parts = [
    [TEXTS, 'read/texts'],
    [SCANS, 'read/scans'],
    [DEMO, 'demo'],
  ].map(([title, name]) => {
    const program = join('dist', 'bench', `${name}.js`);
    const { stdout, stderr, status } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    if (status !== 0) process.exitCode = 1;
    return `${title}\n\n${stdout}`;
  });
  return parts.join('\n');
}

const { values } = parseArgs({
  options: {
    ours: { type: 'string' },
    k: { type: 'string' },
    sizes: { type: 'string', default: '2000,20000,100000' },
    desk: { type: 'boolean', default: false },
    read: { type: 'boolean', default: false },
  },
});
if (values.ours !== undefined) {
  await ours(values.ours, Number(values.k));
} else {
  const path = join('docs', 'benchmarks.md');
  const [before = '', many = ''] = (existsSync(path) ? readFileSync(path, 'utf8') : '').split(`\n${MANY}`);
  const engine =
    values.desk || values.read ? (before.split(`\n${DESK}`)[0] ?? '') : report(values.sizes.split(',').map(Number));
  const [, kept = ''] = before.split(`\n${DESK}`);
  const [page = '', read = ''] = kept.split(`\n${TEXTS}`);
  const pages = values.read ? `${DESK}${page}`.trimEnd() : desk().trimEnd();
  const files = values.desk && read !== '' ? `${TEXTS}${read}` : reading();
  const text = `${engine.trimEnd()}\n\n${pages}\n\n${files.trimEnd()}\n${many === '' ? '' : `\n${MANY}${many}`}`;
  writeFileSync(path, text);
  process.stdout.write(text);
}
