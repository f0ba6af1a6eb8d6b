/**
 * The queue over Redis beside threads: the demo by two threads here and by a worker of two threads, three times in turn; then
 * made answers read by one worker process and by two. Starts a Redis of its own on a free port.
 * Run: `npm run build && node dist/bench/scale/queue.js [--answers 1000]`. Needs redis-server and Linux (/proc).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { redisServer, startRedis } from '../../tests/queue/redis.ts';
import { middle } from '../together.ts';
import { makeAnswers } from './answers.ts';

const { values } = parseArgs({
  options: { answers: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } },
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
makeAnswers(many, Number(values.answers));

const Line = z.object({ time: z.string(), event: z.string(), stage: z.string().optional() });
interface Run {
  wall: number;
  /** Seconds of processor time of this program and of the workers. */
  computing: number;
  /** Seconds from the first file to the last passage. */
  reading: number;
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
async function run(folder: string, workers: readonly ChildProcess[]): Promise<Run> {
  number += 1;
  const home = join(root, String(number));
  const before = workers.map(computedBy);
  const started = performance.now();
  const child = spawn('/usr/bin/time', ['-f', '%U %S', process.execPath, CLI, 'run', folder, '--log', 'json'], {
    env: {
      ...process.env,
      HORING_DB: join(home, 'db.sqlite'),
      HORING_REPORTS: join(home, 'reports'),
      HORING_THREADS: threads,
      ...(workers.length > 0 ? { REDIS_URL: redis.url } : {}),
    },
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
  const seen = lines.map((line) => Line.parse(JSON.parse(line)));
  const at = (which: (typeof seen)[number] | undefined) => Date.parse(which?.time ?? '');
  const reading =
    (at(seen.findLast(({ stage }) => stage === 'segment')) - at(seen.find(({ event }) => event === 'started'))) / 1000;
  const theirs = workers.map((each, index) => computedBy(each) - (before[index] ?? 0));
  return { wall, reading, computing: user + system + theirs.reduce((sum, each) => sum + each, 0) };
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = (runs: readonly Run[]) =>
  (['wall', 'computing', 'reading'] as const).map((what) => middle(runs.map((each) => each[what])).toFixed(1));
try {
  const here: Run[] = [];
  const there: Run[] = [];
  const one = await worker();
  for (let round = 0; round < ROUNDS; round += 1) {
    here.push(await run(demo, []));
    there.push(await run(demo, [one]));
  }
  one.kill('SIGTERM');
  say('| | wall s | processor s | of it reading, wall s |');
  say('|---|---|---|---|');
  say(`| demo, two threads | ${told(here).join(' | ')} |`);
  say(`| demo, Redis and a worker of two threads | ${told(there).join(' | ')} |`);
  threads = '1';
  const two = [await worker(), await worker()];
  say(`| ${values.answers} answers, two workers of one thread | ${told([await run(many, two)]).join(' | ')} |`);
  two[1]?.kill('SIGTERM');
  await new Promise((resolve) => two[1]?.once('exit', resolve));
  say(`| ${values.answers} answers, one of them | ${told([await run(many, two.slice(0, 1))]).join(' | ')} |`);
  two[0]?.kill('SIGTERM');
} finally {
  await redis.stop();
  rmSync(root, { recursive: true, force: true });
}
