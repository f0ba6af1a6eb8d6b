import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readSettings } from '../src/config.ts';
import type { Decision } from '../src/corrections/decision.ts';
import { SECTORS, STANCES } from '../src/domain.ts';
import { openDesk } from '../src/services/review/open.ts';
import { openWorkspace } from '../src/services/workspace.ts';
import { createApp } from '../src/web/app.tsx';
import { keyTimes } from './keys.ts';
import { middle, type Time, together, type Work } from './together.ts';

/**
 * How quick the desk is with many answers: `node dist/bench/desk.js [answers]` (10,000) prints a table in Markdown. Answers
 * are made of invented sentences; pages are asked for through the application, so what is measured is all that the server
 * does. Stops with 1 when something takes longer than it may.
 */
const ANSWERS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 9;
/** What must hold, in milliseconds (medians). */
const PAGE = 200;
const KEY = 100;
/** The longest wait for a page while others read, decide and export. */
const TOGETHER = 300;
const TOGETHER_WITH = ['docx', 'pdf'] as const;
/** The note, the first time it is opened. */
const FIRST_NOTE = 1000;
/** And in megabytes, the most that the process ever had: texts and reasons stay in the database. */
const MEMORY = 500;

const FILL = `const { fill } = await import(${JSON.stringify(new URL('./desk-made.js', import.meta.url).href)});
const [database, folder, answers] = process.argv.slice(1);
fill(database, folder, Number(answers));`;

const root = await mkdtemp(join(tmpdir(), 'horing-benk-'));
const folder = join(root, 'benk');
await mkdir(join(folder, 'responses'), { recursive: true });
await writeFile(
  join(folder, 'consultation.yaml'),
  'title: Benk\nowner: Direktoratet for benker\ndeadline: 2022-04-11\n',
);
process.env.HORING_DB = join(root, 'benk.sqlite');
process.env.HORING_REPORTS = join(root, 'reports');
const settings = readSettings();
// In a process of its own, so that what is measured is what the desk takes.
const made = ['--input-type=module', '-e', FILL, settings.database, folder, String(ANSWERS)];
execFileSync(process.execPath, made, { stdio: 'inherit' });

const began = performance.now();
const workspace = openWorkspace(settings);
const desk = await openDesk(workspace, folder);
const opened = performance.now();
const app = createApp({ desk, who: () => ({ name: 'benk', role: 'administrator' }), hosts: ['localhost'] });
const origin = 'http://localhost';
const firstPage = (await timed(() => app.request(`${origin}/`))).wall;
const indexing = performance.now();
await desk.ready();
const indexed = performance.now();
const firstNote = await timed(() => app.request(`${origin}/notat`));

const { responses } = desk.lists().draft.state;
const answer = (round: number) => responses[(round * 7919 + Math.floor(ANSWERS / 2)) % ANSWERS];
const theme = (round: number) => desk.lists().themes[round % desk.lists().themes.length];

async function timed(ask: () => Response | Promise<Response>): Promise<Time> {
  const before = process.cpuUsage();
  const from = performance.now();
  const reply = await ask();
  const { byteLength } = await reply.arrayBuffer();
  const wall = performance.now() - from;
  const { user, system } = process.cpuUsage(before);
  if (reply.status !== 200) throw new Error(`${reply.url}: ${reply.status}`);
  return { wall, computing: (user + system) / 1000, size: byteLength };
}

const get = (path: string) => timed(() => app.request(`${origin}${path}`));

/** As the desk's own script sends it from an answer's page. */
function post(path: string, fields: Record<string, string>, from: string): Promise<Time> {
  const headers = { origin, accept: 'application/json', 'x-answer': from };
  return timed(() => app.request(`${origin}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers }));
}

function decide(decision: Decision, round: number): Promise<Time> {
  const from = answer(round)?.id ?? '';
  return post('/avgjor', { til: `/svar/${from}`, act: JSON.stringify({ decision }) }, from);
}

const undo = (round: number) => post('/angre', { til: '/' }, answer(round)?.id ?? '');

const decisions = {
  tag: (round: number): Decision => ({
    kind: 'tag',
    passageId: answer(round)?.passages[round % 8]?.id ?? '',
    themeId: theme(round * 7)?.id ?? '',
    on: round % 3 !== 2,
  }),
  sector: (round: number): Decision => ({
    kind: 'sector',
    responseId: answer(round)?.id ?? '',
    sector: SECTORS[round % SECTORS.length] ?? 'unknown',
  }),
  stance: (round: number): Decision => ({
    kind: 'stance',
    responseId: answer(round)?.id ?? '',
    themeId: null,
    stance: STANCES[round % STANCES.length] ?? 'neutral',
  }),
  text: (round: number): Decision => ({
    kind: 'text',
    slot: `follow-up:${theme(round)?.id}:`,
    markdown: `Vi følger opp punkt ${round}.`,
  }),
  rename: (round: number): Decision => ({
    kind: 'theme-edit',
    themeId: theme(round)?.id ?? '',
    label: `Nytt navn ${round}`,
    description: '',
  }),
  merge: (round: number): Decision => ({
    kind: 'theme-merge',
    themeId: theme(round)?.id ?? '',
    into: theme(round + 1)?.id ?? '',
  }),
  reject: (round: number): Decision => ({
    kind: 'theme-status',
    themeId: theme(round)?.id ?? '',
    status: 'rejected',
  }),
  signOff: (round: number): Decision => ({ kind: 'sign-off', on: round % 2 === 0 }),
};
/** What a reviewer does a hundred times a day. */
const DAILY = [decisions.tag, decisions.sector, decisions.stance, decisions.text] as const;

const pages = {
  Oversikt: '/',
  Svar: '/svar',
  'Svar, filtered': `/svar?sektor=municipality&tema=${theme(0)?.id}&sorter=unsure`,
  'Svar, searched': '/svar?sok=kommunenes+kostnader',
  'Ett svar': `/svar/${answer(0)?.id}`,
  'Ett svar, from a search': `/svar/${answer(0)?.id}?sok=kommunenes+kostnader`,
  Temaer: '/temaer',
  'Ett tema': `/temaer/${theme(0)?.id}`,
  Notat: '/notat',
  Logg: '/logg',
  Filer: '/filer',
};

let slow = 0;
const lines: string[] = [];
function row(name: string, limit: number, ...columns: Time[][]): void {
  const cells = columns.map((times) => {
    const median = middle(times.map((time) => time.wall));
    if (median > limit) slow += 1;
    const most = Math.max(...times.map((time) => time.wall));
    const told = `${median.toFixed(0)} (${middle(times.map((time) => time.computing)).toFixed(0)}; ${most.toFixed(0)})`;
    return median > limit ? `**${told}**` : told;
  });
  lines.push(`| ${name} | ${cells.join(' | ')} |`);
}

function table(head: string[]): void {
  lines.push('', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`);
}

table(['page', 'as one reads', 'first time after a decision', 'after a renamed theme', 'after merged themes', 'kB']);
for (const [name, path] of Object.entries(pages)) {
  const times: Time[][] = [[], [], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await decide((DAILY[round % DAILY.length] ?? decisions.tag)(round), round);
    times[1]?.push(await get(path));
    times[0]?.push(await get(path));
  }
  for (let round = 0; round < 3; round += 1) {
    await decide(decisions.rename(1 + round), round);
    times[2]?.push(await get(path));
    await undo(round);
    await get(path);
    await decide(decisions.merge(1 + round), round);
    times[3]?.push(await get(path));
    await undo(round);
    await get(path);
  }
  row(name, PAGE, ...times);
  lines.push(`${lines.pop()} ${((times[0]?.[0]?.size ?? 0) / 1024).toFixed(0)} |`);
}

/** What people wait for while others read, save and export: on a busy machine what a page computes is what must hold. */
const work: Work = {
  save: (round) => decide((DAILY[round % DAILY.length] ?? decisions.tag)(round), round),
  pages: Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, () => get(path)])),
  beside: (round) => get(`/svar/${answer(round + 1)?.id}`),
};
for (const format of TOGETHER_WITH) {
  const found = await together(desk, format, work).catch((error: Error) => {
    // PDF needs a browser.
    if (error instanceof ConfigurationError) return null;
    throw error;
  });
  if (found === null) continue;
  const { times, took } = found;
  const seconds = (took / 1000).toFixed(0);
  table([
    `two reviewers, and an export as ${format} of ${seconds} s`,
    'p50',
    'p95',
    'slowest',
    'processor time: p50',
    'p95',
    'slowest',
  ]);
  for (const [name, of] of times) {
    const cells = [of.map(({ wall }) => wall), of.map(({ computing }) => computing)].flatMap((values) =>
      [middle(values), middle(values, 0.95), Math.max(...values)].map((value) => value.toFixed(0)),
    );
    if (Math.max(...of.map(({ computing }) => computing)) > TOGETHER) {
      slow += 1;
      cells[5] = `**${cells[5]}**`;
    }
    lines.push(`| ${name}, ${of.length} times | ${cells.join(' | ')} |`);
  }
}

table(['decision', 'saved', 'undone']);
for (const [name, make] of Object.entries(decisions)) {
  const times: Time[][] = [[], []];
  for (let round = 0; round < (name === 'tag' ? 40 : ROUNDS); round += 1) {
    await get(`/svar/${answer(round)?.id}`);
    times[0]?.push(await decide(make(1 + round), round));
    times[1]?.push(await undo(round));
  }
  // Merging and rejecting are no keys: they move thousands of tags, and a page comes after.
  row(name, name === 'merge' || name === 'reject' ? PAGE : KEY, ...times);
}
// Before the browser's driver is loaded, which is no part of the desk.
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const anew = createApp({
  desk: await openDesk(workspace, folder),
  who: () => ({ name: 'benk', role: 'administrator' }),
  hosts: ['localhost'],
});
// Opened, and the note is what somebody asks for before the desk has read ahead for it.
const atOnce = await timed(() => anew.request(`${origin}/notat`));
const keys = await keyTimes(app.fetch, `/svar/${answer(0)?.id}`, 7);
const keyed = keys === null ? 'not measured: no Chromium here' : `${middle(keys)} ms (slowest ${Math.max(...keys)})`;
if (keys !== null && middle(keys) > KEY) slow += 1;
const log = desk.log().length;
const memory = megabytes > MEMORY ? `**${megabytes} MB**` : `${megabytes} MB`;
workspace.close();
await rm(root, { recursive: true, force: true });

console.log(
  [
    `Written by \`npm run bench\` (\`-- --desk\` for this part alone). ${ANSWERS.toLocaleString('en')} answers of eight passages, 20 themes, ${log} decisions in the log at the end. Each cell: median milliseconds (processor time; the slowest). What is asked for is all the server does; over the limit (a page ${PAGE} ms, a decision ${KEY} ms, a theme merged or rejected ${PAGE} ms) is bold.`,
    '',
    `Opening the desk ${(opened - began).toFixed(0)} ms; its first page ${firstPage.toFixed(0)} ms, the note for the first time ${firstNote.wall.toFixed(0)} ms (${firstNote.computing.toFixed(0)} of processor time), and ${atOnce.wall.toFixed(0)} ms (${atOnce.computing.toFixed(0)}) where it is the first page asked for; the search index, made beside the pages the first time, ${(indexed - indexing).toFixed(0)} ms. Memory at most ${memory}.`,
    ...lines,
    '',
    `From the key that puts a theme until the page shows it saved, in Chromium: ${keyed}.`,
  ].join('\n'),
);
process.exitCode =
  slow === 0 && megabytes <= MEMORY && Math.min(firstNote.wall, firstNote.computing) <= FIRST_NOTE ? 0 : 1;
