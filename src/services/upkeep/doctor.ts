import { createHash } from 'node:crypto';
import { access, mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { openClient, openDatabase } from '../../../db/open.ts';
import type { Settings } from '../../config.ts';
import { toldFault } from '../../norsk/faults.ts';
import { counted } from '../../norsk/numbers.ts';
import { engineHere } from '../../ocr/engine.ts';
import { reachRedis } from '../../queue/reach.ts';
import { pngOf } from '../publish/png.ts';
import { BROWSERS, findProgram, OFFICES } from '../publish/programs.ts';

/** One thing that was looked at. `lacks`: something can't be done without it; `fault`: nothing can. */
export interface Finding {
  what: string;
  state: 'ok' | 'lacks' | 'fault';
  said: string;
}

const MEBIBYTE = 1024 * 1024;
/** Below these a run of some thousand answers may not find room, or no run at all. */
const ROOM = { ample: 2048 * MEBIBYTE, least: 200 * MEBIBYTE };
/** The desk's own port. */
const PORT = 4180;
/** The program is from after this; a clock that is before it is wrong. */
const MADE = Date.parse('2026-01-01');
const SECONDS_APART = 5;

type Answer = [Finding['state'], string];

/** Looks at all that Høringsanalyse stands on, on this machine. Nothing that is there is changed. */
export async function* examine(settings: Settings): AsyncGenerator<Finding> {
  const folders = { database: dirname(settings.database), reports: settings.reports };
  const looks: [what: string, look: () => Answer | Promise<Answer>][] = [
    ['Node', node],
    ['SQLite', sqlite],
    ['Databasen', () => database(settings.database)],
    ['Skrivetilgang, databasen', () => writing(folders.database)],
    ['Skrivetilgang, notatene', () => writing(folders.reports)],
    ['Diskplass', () => room(folders.database)],
    ['Klokken', () => clock(folders.database)],
    ['Skrifter', fonts],
    ['Tekstgjenkjenning', recognition],
    ['Nettleser til PDF', () => program(BROWSERS, 'Chromium, Chrome eller Edge', 'notatet kan ikke skrives som PDF')],
    ['LibreOffice', () => program(OFFICES, 'LibreOffice', 'notatet kan ikke skrives som ODT og PDF/A')],
    ['Redis', () => redis(settings.redisUrl)],
    ['Porten til pulten', () => port(PORT)],
  ];
  for (const [what, look] of looks) {
    const [state, said] = await Promise.resolve()
      .then(look)
      .catch(
        (error: unknown): Answer => [
          'fault',
          toldFault(error) ?? (error instanceof Error ? error.message : String(error)),
        ],
      );
    yield { what, state, said };
  }
}

function node(): Answer {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough
    ? ['ok', process.version]
    : ['fault', `${process.version} er for gammel; det trengs 20.19 eller nyere`];
}

function sqlite(): Answer {
  const client = openClient(':memory:');
  try {
    client.exec('CREATE VIRTUAL TABLE words USING fts5(word)');
    return ['ok', String(client.prepare('SELECT sqlite_version()').pluck().get())];
  } finally {
    client.close();
  }
}

async function database(path: string): Promise<Answer> {
  if (!(await isThere(path))) return ['ok', `lages i ${path} ved første kjøring`];
  const db = openDatabase(path);
  try {
    const consultations = db.$client.prepare('SELECT count(*) FROM consultations').pluck().get();
    const { size } = await stat(path);
    return ['ok', `${path}: ${counted(Number(consultations), 'høring', 'høringer')}, ${megabytes(size)}`];
  } finally {
    db.$client.close();
  }
}

/** Tried, not asked: what a network drive says of rights is not always so. */
async function writing(folder: string): Promise<Answer> {
  const place = await nearest(folder);
  await tried(place, async () => undefined);
  return ['ok', place === folder ? folder : `${folder} lages ved første kjøring`];
}

async function room(folder: string): Promise<Answer> {
  const { bavail, bsize } = await statfs(await nearest(folder));
  const free = bavail * bsize;
  const said = `${megabytes(free)} ledig`;
  if (free < ROOM.least) return ['fault', `${said}; det trengs minst ${megabytes(ROOM.least)}`];
  return free < ROOM.ample ? ['lacks', `${said}; en stor høring kan trenge ${megabytes(ROOM.ample)}`] : ['ok', said];
}

/** A file that is changed is known by its time: the disk's clock is to be ours. */
async function clock(folder: string): Promise<Answer> {
  const now = Date.now();
  if (now < MADE) return ['fault', `står på ${new Date(now).toISOString().slice(0, 10)}, før programmet ble laget`];
  const written = await tried(await nearest(folder), async (path) => (await stat(path)).mtimeMs);
  const apart = Math.round(Math.abs(written - Date.now()) / 1000);
  if (apart > SECONDS_APART) return ['lacks', `disken og maskinen er ${apart} sekunder fra hverandre`];
  return ['ok', new Date(now).toISOString()];
}

async function fonts(): Promise<Answer> {
  const svg = (word: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><text x="2" y="14" font-size="12px" font-family="x">${word}</text></svg>`;
  const drawn = await Promise.all(['æøå', '   '].map(async (word) => (await pngOf(svg(word))).bytes));
  const [letters, nothing] = drawn.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  return letters === nothing ? ['lacks', 'figurene i Word blir uten tekst'] : ['ok', 'Inter følger med'];
}

async function recognition(): Promise<Answer> {
  const engine = await engineHere();
  return engine === null ? ['lacks', 'ikke installert; skannede sider leses ikke'] : ['ok', engine.id];
}

async function program(names: readonly string[], called: string, without: string): Promise<Answer> {
  const found = await findProgram(names);
  return found === null ? ['lacks', `finner ikke ${called}; ${without}`] : ['ok', found];
}

async function redis(url: string | null): Promise<Answer> {
  if (url === null) return ['ok', 'ikke i bruk (REDIS_URL er ikke satt)'];
  const client = await reachRedis(url, 3_000);
  if (client === null) return ['fault', 'svarer ikke, eller vil ha et annet passord (REDIS_URL)'];
  const version = /redis_version:(\S+)/u.exec(await client.info('server'))?.[1] ?? 'ukjent versjon';
  client.disconnect();
  return ['ok', version];
}

async function port(number: number): Promise<Answer> {
  const fault = await new Promise<string | null>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(number, '127.0.0.1', () => probe.close(() => resolve(null)));
  });
  if (fault === null) return ['ok', `${number} er ledig`];
  if (fault !== 'EADDRINUSE') return ['fault', `${number} kan ikke åpnes (${fault})`];
  return (await isDesk(number))
    ? ['ok', `${number}: pulten er åpen`]
    : ['lacks', `${number} er opptatt av et annet program; en annen velges med --port`];
}

/** Whether the desk answers there: its icon is open to all, and says its name. */
const isDesk = (number: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${number}/a/icon.svg`, { signal: AbortSignal.timeout(2_000) })
    .then((answer) => answer.text())
    .then(
      (icon) => icon.includes('<title>Høringsanalyse</title>'),
      () => false,
    );

/** The folder, or the nearest above it that is there. */
async function nearest(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) if ((await isThere(at)) || at === dirname(at)) return at;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Writes a file, looks at it and takes it away. */
async function tried<T>(folder: string, look: (path: string) => Promise<T>): Promise<T> {
  const place = join(folder, `.horing-doctor-${process.pid}`);
  await mkdir(place);
  try {
    const path = join(place, 'prøve');
    await writeFile(path, 'prøve');
    return await look(path);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / MEBIBYTE)} MB`;
