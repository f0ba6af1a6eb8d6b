/**
 * Twenty people at the desk at once, with 10,000 answers: each asks for a page or saves a decision a second, a tenth are
 * decisions. Prints how long they wait, and whether each decision that was acknowledged stands in the log, once.
 * Run: `node dist/bench/campaigns/clients.js [--clients 20] [--seconds 120] [--answers 10000]`. Stops with 1 when a decision
 * is lost or doubled, or the 95th percentile is 500 ms or more.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { correctionsOf } from '../../db/corrections.ts';
import { openDatabase } from '../../db/open.ts';
import type { Decision } from '../../src/corrections/decision.ts';
import { SECTORS, STANCES } from '../../src/domain.ts';
import { idOf } from '../../src/ids.ts';
import { middle } from '../together.ts';

const LIMIT = 500;
/** Between two acts of one person, in milliseconds: from half as long to half as long again. */
const PAUSE = 1000;

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '20' },
    seconds: { type: 'string', default: '120' },
    answers: { type: 'string', default: '10000' },
  },
});
const [clients, seconds, answers] = [values.clients, values.seconds, values.answers].map(Number) as [
  number,
  number,
  number,
];

const root = mkdtempSync(join(tmpdir(), 'horing-mange-'));
const corpus = join(root, 'corpus');
const folder = join(corpus, 'benk');
const database = join(root, 'benk.sqlite');
mkdirSync(join(folder, 'responses'), { recursive: true });
writeFileSync(join(folder, 'consultation.yaml'), 'title: Benk\nowner: Direktoratet for benker\ndeadline: 2022-04-11\n');
const made = `const { fill } = await import(${JSON.stringify(new URL('../desk-made.js', import.meta.url).href)});
fill(${JSON.stringify(database)}, ${JSON.stringify(folder)}, ${answers});`;
execFileSync(process.execPath, ['--input-type=module', '-e', made], { stdio: 'inherit' });

/** The desk in a process of its own, as people have it. */
const desk = spawn(
  process.execPath,
  [join(import.meta.dirname, '..', '..', 'src', 'cli.js'), 'review', folder, '--port', '0', '--navn', 'benk'],
  { env: { ...process.env, HORING_DB: database, HORING_REPORTS: join(root, 'reports') } },
);
const address = await new Promise<string>((resolve, reject) => {
  let said = '';
  desk.stdout.on('data', (part: Buffer) => {
    said += part.toString();
    const found = /http:\/\/\S+?(?=\/?(?:\s|$))/u.exec(said)?.[0];
    if (found) resolve(found);
  });
  desk.once('exit', (code) => reject(new Error(`the desk ended with ${code}: ${said}`)));
});

const consultation = idOf('consultation', 'benk');
const answerId = (place: number) => idOf(consultation, 'svar', place % answers);
const themeId = (place: number) => idOf(consultation, 'tema', place % 20);
const pages = [
  () => '/',
  () => '/svar',
  (act: number) => `/svar?sektor=municipality&tema=${themeId(act)}`,
  () => '/svar?sok=kommunenes+kostnader',
  () => '/temaer',
  (act: number) => `/temaer/${themeId(act)}`,
  () => '/notat',
  () => '/logg',
];

function decision(act: number): Decision {
  const responseId = answerId(act * 7919);
  switch (act % 3) {
    case 0:
      return { kind: 'sector', responseId, sector: SECTORS[act % SECTORS.length] ?? 'unknown' };
    case 1:
      return { kind: 'stance', responseId, themeId: null, stance: STANCES[act % STANCES.length] ?? 'neutral' };
    default:
      return { kind: 'tag', passageId: idOf(responseId, act % 8), themeId: themeId(act), on: act % 4 !== 0 };
  }
}

/** A decision whatever order its fields have. */
const canonical = (one: object): string => JSON.stringify(Object.entries(one).sort());

const waited: { what: 'page' | 'decision'; ms: number }[] = [];
const acknowledged: string[] = [];
const faults: string[] = [];
const until = performance.now() + seconds * 1000;

/** One person: reads an answer mostly, now and then a list or the note, and decides every tenth time. */
async function person(number: number): Promise<void> {
  for (let round = 0; performance.now() < until; round += 1) {
    const act = number * 100_003 + round * 17;
    const decides = round % 10 === 9;
    const page = round % 10 < 4 ? pages[(number + round) % pages.length]?.(act) : `/svar/${answerId(act * 31)}`;
    const from = performance.now();
    const decided = decision(act);
    const reply = await (decides
      ? fetch(`${address}/avgjor`, {
          method: 'POST',
          headers: { origin: new URL(address).origin, accept: 'application/json' },
          body: new URLSearchParams({ act: JSON.stringify({ decision: decided }), til: '/' }),
        })
      : fetch(`${address}${page ?? '/'}`));
    const body = await reply.text();
    waited.push({ what: decides ? 'decision' : 'page', ms: performance.now() - from });
    if (reply.status !== 200) faults.push(`${reply.status} ${page}: ${body.slice(0, 200)}`);
    else if (decides) acknowledged.push(canonical(decided));
    await sleep(PAUSE * (0.5 + ((act * 7) % 11) / 10));
  }
}
await Promise.all(Array.from({ length: clients }, (_, number) => person(number)));
desk.kill('SIGTERM');
await new Promise((resolve) => desk.once('exit', resolve));

const db = openDatabase(database);
const log = correctionsOf(db, consultation).map(({ decision }) => canonical(decision as object));
db.$client.close();
rmSync(root, { recursive: true, force: true });
const lost = acknowledged.filter((told) => !log.includes(told));
const doubled = log.length - new Set(log).size;
const all = waited.map(({ ms }) => ms);
const row = (name: string, times: number[]) =>
  `| ${[name, times.length, middle(times).toFixed(0), middle(times, 0.95).toFixed(0), Math.max(...times).toFixed(0)].join(' | ')} |`;
console.log(
  [
    `${clients} people for ${seconds} s, ${answers.toLocaleString('en')} answers; ${acknowledged.length} decisions acknowledged, ${lost.length} lost, ${doubled} doubled, ${faults.length} faults.`,
    '',
    '| | times | p50 ms | p95 ms | slowest |',
    '|---|---|---|---|---|',
    row(
      'page',
      waited.filter(({ what }) => what === 'page').map(({ ms }) => ms),
    ),
    row(
      'decision',
      waited.filter(({ what }) => what === 'decision').map(({ ms }) => ms),
    ),
    row('all', all),
    ...faults.slice(0, 5),
  ].join('\n'),
);
process.exitCode = lost.length + doubled + faults.length === 0 && middle(all, 0.95) < LIMIT ? 0 : 1;
