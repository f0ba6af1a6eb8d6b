/**
 * The queue over Redis beside threads: the demo by two threads here, by a worker of two threads that has read it before, and by
 * one that was started a moment ago, three times in turn; then the demo's PDFs, so many copies of each, read by one worker
 * process of one thread and by two, in turn too, and scanned pages in the same way: from the first file that is handed out until
 * the last is read. These workers have read before, so that reading is measured and not their start. Starts a Redis of its own on a free port.
 * Run: `npm run build && node dist/bench/scale/queue.js [--copies 130] [--scans 5] [--rounds 3]`; four minutes. Needs
 * redis-server and Linux (/proc); for scanned pages, tesseract.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Redis } from 'ioredis';
import * as z from 'zod';
import { engineHere } from '../../src/ocr/engine.ts';
import { scan, scannedPdf } from '../../tests/ocr/make-scans.ts';
import { redisServer, startRedis } from '../../tests/queue/redis.ts';
import { middle } from '../together.ts';

const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '130' },
    scans: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
  },
});
const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.js');
/** A processor's seconds are told in hundredths. */
const TICKS = 100;
const ROUNDS = Number(values.rounds);
/** What a worker of two threads takes to come to itself: it says that it is ready before its threads are. */
const START_MS = 1_500;
/** So many copies are read before anything is measured. */
const WARM = 40;
/** Pages of a scanned file, and words of each: a third of a sheet, that many are read in a minute. */
const PAGES = 4;
const WORDS = 100;

const binary = redisServer();
if (binary === null) process.exit(1);
const redis = await startRedis(binary);
const root = mkdtempSync(join(tmpdir(), 'horing-arbeidere-'));
const demo = join(root, 'demo');
cpSync(join('corpus', 'demo'), demo, { recursive: true });
/** What is read, and what of it is counted. */
interface Folder {
  path: string;
  told: string;
}

/** A consultation of its own with nothing in it. */
function folderFor(name: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), readFileSync(join('corpus', 'demo', 'consultation.yaml')));
  return folder;
}

/** Each PDF with a comment after its end: other bytes, the same to read. */
function copies(name: string, each: number): Folder {
  const path = folderFor(name);
  const from = join('corpus', 'demo', 'responses');
  const names = readdirSync(from).filter((name) => name.endsWith('.pdf'));
  for (const name of names)
    for (let copy = 0; copy < each; copy += 1) {
      const to = join(path, 'responses', `${copy} ${name}`);
      cpSync(join(from, name), to);
      appendFileSync(to, `\n% ${copy}\n`);
    }
  return { path, told: `${names.length * each} files` };
}

/** Scanned files of the demo's words, each page another. */
async function scanned(name: string, count: number): Promise<Folder> {
  const path = folderFor(name);
  const words = readFileSync('tests/golden/demo-note.md', 'utf8')
    .split(/\s+/u)
    .filter((word) => /^\p{L}[\p{L}-]*[.,]?$/u.test(word));
  for (let file = 0; file < count; file += 1) {
    const pages = Array.from({ length: PAGES }, (_, page) => {
      const from = ((file * PAGES + page) * WORDS) % (words.length - WORDS);
      return scan([words.slice(from, from + WORDS).join(' ')], { height: 280, skew: 1 });
    });
    writeFileSync(join(path, 'responses', `${file}.pdf`), await scannedPdf(pages));
  }
  return { path, told: `${count * PAGES} scanned pages in ${count} files` };
}

const Line = z.object({
  event: z.string(),
  stage: z.string().optional(),
  done: z.number().optional(),
  total: z.number().optional(),
});
interface Run {
  wall: number;
  /** Seconds of processor time of this program and of the workers. */
  computing: number;
}

/** What it takes from the first file that is handed out until all are read. */
interface Reading {
  wall: number;
  /** Processor seconds of the coordinator, of Redis, and of the workers together. */
  coordinator: number;
  redis: number;
  workers: number;
}

/** Processor time of a process that goes on, and of those it has started that have ended. */
function computedBy({ pid }: { pid?: number | undefined }): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
}

async function worker(url: string): Promise<ChildProcess> {
  const env = { ...process.env, REDIS_URL: url, HORING_THREADS: threads };
  const child = spawn(process.execPath, [CLI, 'worker'], { env });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

let threads = '2';
let number = 0;
/** An empty database for a run. */
function homeFor(url: string | null): NodeJS.ProcessEnv {
  number += 1;
  const home = join(root, String(number));
  return {
    ...process.env,
    HORING_DB: join(home, 'db.sqlite'),
    HORING_REPORTS: join(home, 'reports'),
    HORING_THREADS: threads,
    ...(url === null ? {} : { REDIS_URL: url }),
  };
}

async function run(folder: string, workers: readonly ChildProcess[] = [], url: string | null = null): Promise<Run> {
  const before = workers.map(computedBy);
  const started = performance.now();
  const child = spawn('/usr/bin/time', ['-f', '%U %S', process.execPath, CLI, 'run', folder, '--log', 'json'], {
    env: homeFor(url),
  });
  let told = '';
  child.stderr.on('data', (part: Buffer) => {
    told += part.toString();
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(told);
  const wall = (performance.now() - started) / 1000;
  const lines = told.trim().split('\n');
  const [user = 0, system = 0] = (lines.pop() ?? '').split(' ').map(Number);
  const theirs = workers.map((each, index) => computedBy(each) - (before[index] ?? 0));
  return { wall, computing: user + system + theirs.reduce((sum, each) => sum + each, 0) };
}

/** Resolves when the first job is put in. */
async function firstJob(): Promise<void> {
  const client = new Redis(redis.url);
  const listener = new Redis(redis.url);
  await client.config('SET', 'notify-keyspace-events', 'El');
  await listener.psubscribe('__keyevent@*__:lpush');
  await new Promise((resolve) => listener.once('pmessage', resolve));
  await client.config('SET', 'notify-keyspace-events', '');
  client.disconnect();
  listener.disconnect();
}

/** Reads all files of a folder, and stops there. */
async function read(folder: string, url: string, workers: readonly ChildProcess[]): Promise<Reading> {
  const begun = firstJob();
  const child = spawn(process.execPath, [CLI, 'run', folder, '--log', 'json'], { env: homeFor(url) });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const all = [child, { pid: redis.pid() }, ...workers];
  const lines = createInterface({ input: child.stderr })[Symbol.asyncIterator]();
  await begun;
  const started = performance.now();
  const before = all.map(computedBy);
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const { stage, done, total } = Line.parse(JSON.parse(next.value));
    if (stage !== 'extract' || done !== total) continue;
    const wall = (performance.now() - started) / 1000;
    const [coordinator = 0, server = 0, ...theirs] = all.map((each, index) => computedBy(each) - (before[index] ?? 0));
    child.kill('SIGTERM');
    await ended;
    return { wall, coordinator, redis: server, workers: theirs.reduce((sum, each) => sum + each, 0) };
  }
  throw new Error('the run ended before all was read');
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = (runs: readonly Run[]) =>
  (['wall', 'computing'] as const).map((what) => middle(runs.map((each) => each[what])).toFixed(1)).join(' | ');
const ofAll = (readings: readonly Reading[], what: keyof Reading) => middle(readings.map((each) => each[what]));
const toldReading = (readings: readonly Reading[]) =>
  (['wall', 'coordinator', 'redis', 'workers'] as const).map((what) => ofAll(readings, what).toFixed(1)).join(' | ');
/** Each closes while Redis is there. */
async function stop(workers: readonly ChildProcess[]): Promise<void> {
  const gone = workers.map((each) => new Promise((resolve) => each.once('exit', resolve)));
  for (const each of workers) each.kill('SIGTERM');
  await Promise.all(gone);
}
try {
  const here: Run[] = [];
  const there: Run[] = [];
  const anew: Run[] = [];
  // A database of Redis each: who waits doesn't take the other's work.
  const one = await worker(`${redis.url}/1`);
  await run(demo, [one], `${redis.url}/1`);
  for (let round = 0; round < ROUNDS; round += 1) {
    here.push(await run(demo));
    there.push(await run(demo, [one], `${redis.url}/1`));
    const fresh = await worker(`${redis.url}/2`);
    await setTimeout(START_MS);
    anew.push(await run(demo, [fresh], `${redis.url}/2`));
    await stop([fresh]);
  }
  await stop([one]);
  say('| | wall s | processor s |');
  say('|---|---|---|');
  say(`| demo, two threads | ${told(here)} |`);
  say(`| demo, Redis and a worker of two threads | ${told(there)} |`);
  say(`| demo, Redis and a worker that has just started | ${told(anew)} |`);
  const more = (runs: readonly Run[]) => {
    const [wall, threads] = [runs, here].map((each) => middle(each.map((one) => one.wall)));
    return `${Math.round(100 * ((wall ?? 0) / (threads ?? 0) - 1))} %`;
  };
  say(`\nRedis costs ${more(there)} by the clock, ${more(anew)} with a worker that has just started.`);
  threads = '1';
  // A database of Redis for each team, so that all stay as they are between the rounds.
  const teams = [
    { url: `${redis.url}/1`, workers: [await worker(`${redis.url}/1`)] },
    { url: `${redis.url}/2`, workers: [await worker(`${redis.url}/2`), await worker(`${redis.url}/2`)] },
  ].map((team) => ({ ...team, readings: [] as Reading[] }));
  const recognises = (await engineHere()) !== null;
  const measured = [
    { before: copies('noen', WARM), folder: copies('mange', Number(values.copies)) },
    ...(recognises
      ? [{ before: await scanned('skann', 1), folder: await scanned('skannede', Number(values.scans)) }]
      : []),
  ];
  for (const { before, folder } of measured) {
    // For nothing: what a worker has loaded and compiled is there afterwards.
    for (const { url, workers } of teams) await read(before.path, url, workers);
    for (const team of teams) team.readings = [];
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { url, workers, readings } of teams) readings.push(await read(folder.path, url, workers));
    say(`\n| reading ${folder.told} | wall s | coordinator, processor s | Redis | workers |`);
    say('|---|---|---|---|---|');
    for (const { workers, readings } of teams)
      say(`| workers of one thread: ${workers.length} | ${toldReading(readings)} |`);
    const [alone, together] = teams.map(({ readings }) => ofAll(readings, 'wall'));
    say(`\nTwo are ${((alone ?? 0) / (together ?? 0)).toFixed(2)} times as fast as one.`);
  }
  if (!recognises) say('\nScanned pages are not measured: tesseract with Norwegian is not there.');
  for (const { workers } of teams) await stop(workers);
} finally {
  await redis.stop();
  rmSync(root, { recursive: true, force: true });
}
