/**
 * The queue over Redis beside threads: the demo by two threads here and by a worker of two threads, three times in turn; then
 * the demo's PDFs, so many copies of each, taken out by one worker process and by two. A short text is read in less time than
 * it takes to send: of those no second worker has much to do. Starts a Redis of its own on a free port.
 * Run: `npm run build && node dist/bench/scale/queue.js [--copies 40]`. Needs redis-server and Linux (/proc).
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
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { redisServer, startRedis } from '../../tests/queue/redis.ts';
import { middle } from '../together.ts';

const { values } = parseArgs({
  options: { copies: { type: 'string', default: '40' }, rounds: { type: 'string', default: '3' } },
});
const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.js');
/** A processor's seconds are told in hundredths. */
const TICKS = 100;
const ROUNDS = Number(values.rounds);

const binary = redisServer();
if (binary === null) process.exit(1);
const redis = await startRedis(binary);
const root = mkdtempSync(join(tmpdir(), 'horing-arbeidere-'));
const demo = join(root, 'demo');
cpSync(join('corpus', 'demo'), demo, { recursive: true });
const many = join(root, 'mange');
const files = copies(many, Number(values.copies));

/** Each PDF with a comment after its end: other bytes, the same to read. */
function copies(folder: string, each: number): number {
  const from = join('corpus', 'demo', 'responses');
  const to = join(folder, 'responses');
  mkdirSync(to, { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), readFileSync(join('corpus', 'demo', 'consultation.yaml')));
  const names = readdirSync(from).filter((name) => name.endsWith('.pdf'));
  for (const name of names)
    for (let copy = 0; copy < each; copy += 1) {
      const path = join(to, `${copy} ${name}`);
      cpSync(join(from, name), path);
      appendFileSync(path, `\n% ${copy}\n`);
    }
  return names.length * each;
}

const Line = z.object({ time: z.string(), event: z.string(), stage: z.string().optional() });
interface Run {
  wall: number;
  /** Seconds of processor time of this program and of the workers. */
  computing: number;
}

/** What it takes until all files are read. */
interface Reading {
  wall: number;
  /** Processor seconds of the coordinator. */
  coordinator: number;
  /** Of each worker. */
  workers: number[];
}

/** Processor time of a process that goes on. */
function computedBy({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

async function worker(): Promise<ChildProcess> {
  const env = { ...process.env, REDIS_URL: redis.url, HORING_THREADS: threads };
  const child = spawn(process.execPath, [CLI, 'worker'], { env });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

let threads = '2';
let number = 0;
/** An empty database for a run. */
function homeFor(workers: readonly ChildProcess[]): NodeJS.ProcessEnv {
  number += 1;
  const home = join(root, String(number));
  return {
    ...process.env,
    HORING_DB: join(home, 'db.sqlite'),
    HORING_REPORTS: join(home, 'reports'),
    HORING_THREADS: threads,
    ...(workers.length > 0 ? { REDIS_URL: redis.url } : {}),
  };
}

async function run(folder: string, workers: readonly ChildProcess[]): Promise<Run> {
  const before = workers.map(computedBy);
  const started = performance.now();
  const child = spawn('/usr/bin/time', ['-f', '%U %S', process.execPath, CLI, 'run', folder, '--log', 'json'], {
    env: homeFor(workers),
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

/** Reads all files of a folder, and stops there. */
async function read(folder: string, workers: readonly ChildProcess[]): Promise<Reading> {
  const child = spawn(process.execPath, [CLI, 'run', folder, '--log', 'json'], { env: homeFor(workers) });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let started = performance.now();
  let before = workers.map(computedBy);
  for await (const line of createInterface({ input: child.stderr })) {
    const { event, stage } = Line.parse(JSON.parse(line));
    if (event === 'started') {
      started = performance.now();
      before = workers.map(computedBy);
    }
    if (stage === undefined || stage === 'extract') continue;
    const wall = (performance.now() - started) / 1000;
    const theirs = workers.map((each, index) => computedBy(each) - (before[index] ?? 0));
    const coordinator = computedBy(child);
    child.kill('SIGTERM');
    await ended;
    return { wall, coordinator, workers: theirs };
  }
  throw new Error('the run ended before anything was read');
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = (runs: readonly Run[]) =>
  (['wall', 'computing'] as const).map((what) => middle(runs.map((each) => each[what])).toFixed(1)).join(' | ');
const toldReading = ({ wall, coordinator, workers }: Reading) =>
  `${wall.toFixed(1)} | ${coordinator.toFixed(1)} | ${workers.map((each) => each.toFixed(1)).join(' + ')}`;
try {
  const here: Run[] = [];
  const there: Run[] = [];
  const one = await worker();
  for (let round = 0; round < ROUNDS; round += 1) {
    here.push(await run(demo, []));
    there.push(await run(demo, [one]));
  }
  one.kill('SIGTERM');
  say('| | wall s | processor s |');
  say('|---|---|---|');
  say(`| demo, two threads | ${told(here)} |`);
  say(`| demo, Redis and a worker of two threads | ${told(there)} |`);
  threads = '1';
  const two = [await worker(), await worker()];
  say(`\n| reading ${files} files | wall s | coordinator, processor s | workers |`);
  say('|---|---|---|---|');
  // Once for nothing: what a worker has loaded and compiled is there for both.
  await read(many, two);
  say(`| two workers of one thread | ${toldReading(await read(many, two))} |`);
  two[1]?.kill('SIGTERM');
  await new Promise((resolve) => two[1]?.once('exit', resolve));
  say(`| one of them | ${toldReading(await read(many, two.slice(0, 1)))} |`);
  two[0]?.kill('SIGTERM');
} finally {
  await redis.stop();
  rmSync(root, { recursive: true, force: true });
}
