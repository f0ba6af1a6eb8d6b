/**
 * Files of every format, each spoilt in some way: cut, with bytes turned, stretches doubled, swapped or emptied, parts of two
 * files joined, and the parts inside a ZIP spoilt and packed again. They are received in one consultation with plain answers
 * beside them, and the run is held to: a row for each file, a reason for each that was not read, plain answers that read as
 * they do alone, nothing failed, nothing over its limit; with `--strace` also no network and nothing written elsewhere.
 * Run: `npm run fuzz:files [-- --files 2000 --seed 1 --strace]`. Ends with 1 when something does not hold.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync, zipSync } from 'fflate';
import { openDatabase } from '../../db/open.ts';
import { attached, body, docx, mail, msg, odt, p, tnef } from '../../tests/formats/make-files.ts';
import { NETTSKJEMA } from '../../tests/tables/answer-tables.ts';
import { CLI, dice } from './place.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '250' },
    strace: { type: 'boolean', default: false },
  },
});
const random = dice(Number(values.seed));
const below = (most: number) => Math.floor(random() * most);
const utf8 = (text: string) => new TextEncoder().encode(text);

const WORDS = 'Fagervik kommune støtter forslaget om kaien. Fristen bør flyttes til høsten, og støyen må måles først.';
/** A sound file of each format: the demo's, and made ones of those it lacks. */
function sound(): { name: string; bytes: Uint8Array }[] {
  const demo = 'corpus/demo/responses';
  const word = docx(p(WORDS) + p('Med vennlig hilsen'));
  const attachment = [{ name: 'brev.docx', bytes: word }];
  return [
    ...readdirSync(demo).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(demo, name))) })),
    { name: 'brev.docx', bytes: word },
    { name: 'brev.odt', bytes: odt(`<text:p>${WORDS}</text:p>`) },
    { name: 'brev.rtf', bytes: utf8(`{\\rtf1\\ansi {\\b Svar}\\par ${WORDS.replaceAll('ø', "\\'f8")}\\par}`) },
    { name: 'brev.msg', bytes: msg('Svar', WORDS, attachment) },
    { name: 'winmail.dat', bytes: tnef(WORDS, attachment) },
    { name: 'brev.eml', bytes: mail([body(WORDS), attached('application/octet-stream', 'brev.docx', word)]) },
    { name: 'svar.zip', bytes: zipSync({ 'en.txt': utf8(WORDS), 'to/brev.docx': word }) },
    { name: 'skjema.csv', bytes: utf8(NETTSKJEMA) },
    { name: 'side.html', bytes: utf8(`<!doctype html><title>Svar</title><table><tr><td>${WORDS}</table>`) },
  ];
}

type Spoil = (bytes: Uint8Array, other: Uint8Array) => Uint8Array;
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const stretch = (bytes: Uint8Array): [number, number] => {
  const start = below(bytes.length);
  return [start, Math.min(bytes.length, start + 1 + below(Math.max(1, bytes.length >> 3)))];
};
const SPOILS: Record<string, Spoil> = {
  cut: (bytes) => bytes.subarray(0, below(bytes.length)),
  'begins late': (bytes) => bytes.subarray(below(bytes.length)),
  turned(bytes) {
    const made = bytes.slice();
    for (let times = 1 + below(40); times > 0; times -= 1) made[below(made.length)] = below(256);
    return made;
  },
  emptied(bytes) {
    const made = bytes.slice();
    made.fill(0, ...stretch(bytes));
    return made;
  },
  doubled(bytes) {
    const [start, end] = stretch(bytes);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  removed(bytes) {
    const [start, end] = stretch(bytes);
    return joined(bytes.subarray(0, start), bytes.subarray(end));
  },
  swapped(bytes) {
    const at = below(bytes.length);
    return joined(bytes.subarray(at), bytes.subarray(0, at));
  },
  grafted: (bytes, other) => joined(bytes.subarray(0, below(bytes.length)), other.subarray(below(other.length))),
  'runs on': (bytes) => joined(bytes, new Uint8Array(100_000).fill(below(256))),
};

function spoilt(bytes: Uint8Array, other: Uint8Array): { bytes: Uint8Array; how: string } {
  const ways = Object.entries(SPOILS);
  const [how, spoil] = ways[below(ways.length)] ?? ['', (same: Uint8Array) => same];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && random() < 0.6)
    try {
      const parts = Object.entries(unzipSync(bytes));
      const at = below(parts.length);
      const made = parts.map(([name, part], index) => [name, index === at ? spoil(part, other) : part] as const);
      return { bytes: zipSync(Object.fromEntries(made)), how: `${how} inside` };
    } catch {
      // Spoilt from outside.
    }
  return { bytes: spoil(bytes, other), how };
}

const PLAIN = ['Kystbyen', 'Havnesund', 'Nordvåg', 'Elvebakken'].map(
  (name) => `${name} kommune er imot forslaget om kaien i ${name}.\n\nMed vennlig hilsen\n${name} kommune\n`,
);
const wrong: string[] = [];
const outcomes = new Map<string, number>();
let slowest = { milliseconds: 0, subject: '' };

/** One consultation with these files, run once. */
async function batch(files: readonly { name: string; bytes: Uint8Array; how: string }[]): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'horing-spoilt-'));
  const [folder, database, trace] = [join(root, 'kaien'), join(root, 'horing.sqlite'), join(root, 'trace')];
  const responses = join(folder, 'responses');
  mkdirSync(responses, { recursive: true });
  for (const [at, text] of PLAIN.entries()) writeFileSync(join(responses, `alene-${at}.txt`), text);
  for (const { name, bytes } of files) writeFileSync(join(responses, name), bytes);
  const env = { ...process.env, HORING_DB: database, HORING_REPORTS: join(root, 'reports'), HORING_OCR: 'off' };
  const watch = ['-f', '-qq', '-e', 'trace=connect,sendto,bind,openat,unlink,rename', '-o', trace];
  const command = [process.execPath, CLI, 'run', folder];
  const [program = '', ...args] = values.strace ? ['strace', ...watch, ...command] : command;
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0 || /\n\s+at \S/.test(said)) wrong.push(`ended with ${code}: ${said.slice(-600)}`);
  else {
    const { $client: client } = openDatabase(database);
    const rows = client.prepare('SELECT path, problem, outcome, reason FROM source_files ORDER BY path').all() as {
      path: string;
      problem: string | null;
      outcome: string | null;
      reason: string | null;
    }[];
    const top = new Set(rows.map(({ path }) => path.split('/')[0]));
    for (const { name, how } of files) if (!top.has(name)) wrong.push(`${name} (${how}): no row`);
    for (const { path, outcome, problem, reason } of rows) {
      outcomes.set(outcome ?? 'none', (outcomes.get(outcome ?? 'none') ?? 0) + 1);
      if (outcome === null) wrong.push(`${path}: no outcome`);
      if (outcome === 'unreadable' && reason === null && problem === null) wrong.push(`${path}: no reason`);
    }
    const texts = client
      .prepare(
        "SELECT text FROM responses WHERE respondent IN ('Kystbyen kommune', 'Havnesund kommune', 'Nordvåg kommune', 'Elvebakken kommune')",
      )
      .pluck()
      .all() as string[];
    for (const text of PLAIN)
      if (!texts.some((read) => read.startsWith(text.slice(0, 40))))
        wrong.push(`a plain answer reads otherwise: ${text.slice(0, 30)}`);
    const failed = client.prepare('SELECT stage, subject, error FROM stage_runs WHERE error IS NOT NULL').all();
    for (const fault of failed) wrong.push(`failed: ${JSON.stringify(fault).slice(0, 300)}`);
    const [dearest] = client
      .prepare(
        "SELECT milliseconds, subject FROM stage_runs WHERE stage = 'extract' ORDER BY milliseconds DESC LIMIT 1",
      )
      .all() as (typeof slowest)[];
    if (dearest && dearest.milliseconds > slowest.milliseconds) slowest = dearest;
    client.close();
    if (values.strace) elsewhere(readFileSync(trace, 'utf8'), root);
  }
  rmSync(root, { recursive: true, force: true });
}

/** What went out of the workspace. */
function elsewhere(trace: string, root: string): void {
  for (const line of trace.split('\n')) {
    if (/(?:connect|sendto|bind)\(.*AF_INET6?/.test(line)) wrong.push(`network: ${line.slice(0, 200)}`);
    const [, path = ''] = /openat\([^"]*"([^"]*)".*(?:O_WRONLY|O_RDWR|O_CREAT)/.exec(line) ?? [];
    const isOurs =
      path === '' || path.startsWith(root) || /^\/(?:dev|proc)\/|\/etilqs_/.test(path) || / = -1 /.test(line);
    if (!isOurs) wrong.push(`written elsewhere: ${line.slice(0, 200)}`);
  }
}

const seeds = sound();
const all = Array.from({ length: Number(values.files) }, (_, at) => {
  const one = seeds[at % seeds.length] ?? { name: '', bytes: new Uint8Array() };
  const other = seeds[below(seeds.length)] ?? one;
  const { bytes, how } = spoilt(one.bytes, other.bytes);
  const stem = basename(one.name, extname(one.name)).slice(0, 40);
  return { name: `${stem}-${at}${extname(one.name)}`, bytes, how };
});
const from = performance.now();
for (let at = 0; at < all.length; at += Number(values.batch)) await batch(all.slice(at, at + Number(values.batch)));
console.log([...outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', '));
console.log(
  `${all.length} spoilt files of ${seeds.length} in ${Math.round((performance.now() - from) / 1000)} s; the slowest was read in ${(slowest.milliseconds / 1000).toFixed(1)} s; ${wrong.length} wrong${values.strace ? ', traced' : ''}`,
);
for (const line of wrong.slice(0, 40)) console.log(`WRONG ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
