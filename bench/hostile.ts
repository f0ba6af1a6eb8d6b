/**
 * What each hostile text costs: one consultation a text, with four plain answers beside it, run from folder to note and to
 * the desk's first page in a process of its own. Prints the dearest first, with the stage that took most.
 * Run: `npm run fuzz [-- --length 200000] [--only "capital and dash,tab"] [--limit 10]`.
 * Ends with 1 when a text takes more than the limit's CPU seconds or 500 MB, or stops the process.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { closeDatabase } from '../db/moment.ts';
import { openDatabase } from '../db/open.ts';
import type { StageQueue } from '../src/queue/queue.ts';
import { analyse } from '../src/services/analyse.ts';
import { openDesk } from '../src/services/review/open.ts';
import { stages } from '../src/stages/stages.ts';
import { HOSTILE_NAMES, hostileText } from './hostile-texts.ts';

const MEMORY = 500;
const PLAIN = [
  'Fagervik kommune støtter forslaget. Vi ber om at rådet får mer tid til saken.\n\nMed vennlig hilsen\nFagervik kommune',
  'Kystbyen kommune er imot forslaget. Det gir mer arbeid for kommunene.\n\nMed vennlig hilsen\nKystbyen kommune',
  'Foreningen for havbruk mener at havbruksnæringen må få være med i rådet.\n\nHilsen Foreningen for havbruk',
  'Jeg synes forslaget er bra, men fristen er for kort.\n\nHilsen Kari',
];

const Cost = z.object({ seconds: z.number(), megabytes: z.number(), dearest: z.string(), ledger: z.string() });
type Cost = z.infer<typeof Cost>;

const seconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** One text, in this process. */
async function measure(name: string, length: number): Promise<Cost> {
  const root = mkdtempSync(join(tmpdir(), 'horing-fiendtlig-'));
  const start = process.cpuUsage();
  const spent: Record<string, number> = {};
  try {
    const responses = join(root, 'horing', 'responses');
    mkdirSync(responses, { recursive: true });
    for (const [index, text] of PLAIN.entries()) writeFileSync(join(responses, `svar-${index}.txt`), text);
    writeFileSync(join(responses, 'fiendtlig.txt'), hostileText(name, length));
    const settings = { database: join(root, 'db.sqlite'), reports: join(root, 'reports'), threads: 1, redisUrl: null };
    const db = openDatabase(settings.database);
    const queue: StageQueue = {
      threads: 1,
      pages: 1,
      concurrency: 1,
      async run(stage, input) {
        const before = process.cpuUsage();
        const made = await ((await stages[stage].load()) as (input: unknown) => unknown)(input);
        spent[stage] = (spent[stage] ?? 0) + seconds(before);
        return made as never;
      },
      close: async () => undefined,
    };
    const workspace = { db, settings, openQueue: async () => queue, close: () => closeDatabase(db) };
    const { warnings, received } = await analyse(workspace, join(root, 'horing'));
    const told = warnings.find(({ file }) => file === 'fiendtlig.txt')?.reason ?? 'analysed';
    const before = process.cpuUsage();
    const desk = await openDesk(workspace, join(root, 'horing'));
    desk.note();
    spent.desk = seconds(before);
    const [dearest = ['', 0]] = Object.entries(spent).sort(([, a], [, b]) => b - a);
    return {
      seconds: seconds(start),
      megabytes: process.resourceUsage().maxRSS / 1024,
      dearest: `${dearest[0]} ${dearest[1].toFixed(1)}`,
      ledger: `${told}${received === PLAIN.length + 1 ? '' : ` (${received} files)`}`,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** One text in a process of its own, stopped by the system at twice the limit. */
function apart(name: string, length: number, limit: number): Promise<Cost | string> {
  return new Promise((resolve) => {
    const program = `ulimit -t ${limit * 2}; exec "$0" "$@"`;
    const parts = [fileURLToPath(import.meta.url), '--one', name, '--length', String(length)];
    const child = spawn('sh', ['-c', program, process.execPath, ...parts], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let faults = '';
    child.stdout.on('data', (text) => {
      out += String(text);
    });
    child.stderr.on('data', (text) => {
      faults += String(text);
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve(Cost.parse(JSON.parse(out)));
      else resolve(signal ?? faults.split('\n').find((line) => /Error|FATAL/.test(line)) ?? `exit ${code}`);
    });
  });
}

const { values } = parseArgs({
  options: {
    one: { type: 'string' },
    only: { type: 'string' },
    length: { type: 'string', default: '200000' },
    limit: { type: 'string', default: '10' },
  },
});
const length = Number(values.length);
if (values.one !== undefined) {
  process.stdout.write(JSON.stringify(await measure(values.one, length)));
  process.exit(0);
}
const limit = Number(values.limit);
const names = values.only?.split(',') ?? HOSTILE_NAMES;
const costs: { name: string; cost: Cost | string }[] = [];
const waiting = names.values();
const lane = async () => {
  for (const name of waiting) {
    costs.push({ name, cost: await apart(name, length, limit) });
    if (process.stderr.isTTY) process.stderr.write(`\r${costs.length}/${names.length} `);
  }
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));

const weight = (cost: Cost | string) => (typeof cost === 'string' ? Number.POSITIVE_INFINITY : cost.seconds);
costs.sort((a, b) => (weight(a.cost) < weight(b.cost) ? 1 : -1));
const over = costs.filter(({ cost }) => typeof cost === 'string' || cost.seconds > limit || cost.megabytes > MEMORY);
for (const { name, cost } of costs)
  console.log(
    typeof cost === 'string'
      ? `${name}: stopped, ${cost}`
      : `${name}: ${cost.seconds.toFixed(1)} s, ${cost.megabytes.toFixed(0)} MB, ${cost.dearest}, ${cost.ledger}`,
  );
console.log(`${names.length} texts of ${length} characters, ${over.length} over ${limit} CPU s or ${MEMORY} MB`);
process.exitCode = over.length === 0 ? 0 : 1;
