import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../db/open.ts';

export const CLI = fileURLToPath(new URL('../../src/cli.js', import.meta.url));
const MEGABYTE = 1024 * 1024;

/** Random, and the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a process ended with and said. */
export interface Ended {
  code: number | null;
  said: string;
}

/** A consultation of made answers, with a database that may lie on a small disk of its own. */
export interface Place {
  folder: string;
  env: NodeJS.ProcessEnv;
  reports: string;
  database: string;
  /** A disk of its own that can be filled, closed for writing and cut off; null: this machine lets nobody make one. */
  disk: Disk | null;
  remove(): void;
}

export interface Disk {
  fill(): void;
  free(): void;
  close(): void;
  open(): void;
  /** What would be on it, had the power gone now. */
  seize(): void;
  /** Nobody may use it: what was seized is all there is. */
  cut(): void;
}

const BODIES = ['Fagervik', 'Kystbyen', 'Havnesund', 'Nordvåg', 'Sørneset', 'Elvebakken', 'Tindmark', 'Holmfjord'];
const ASKS = [
  'Kaien må få plass til småbåter, og fristen bør flyttes til høsten.',
  'Vi er imot at avgiften øker. Den rammer små bedrifter hardest.',
  'Vi støtter forslaget om flere ladeplasser ved kaien.',
  'Støyen fra anlegget må måles før det bygges mer.',
];

/** Made answers, marked as such. */
export function makeFolder(folder: string, answers: number): void {
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), 'title: Forslag om kaien (konstruert)\nowner: Prøvedirektoratet\n');
  for (let at = 0; at < answers; at += 1) {
    const body = `${BODIES[at % BODIES.length]} ${at} kommune`;
    const text = [0, 1].map((more) => ASKS[(at + more * (1 + (at % 3))) % ASKS.length]).join('\n\n');
    const letter = `Konstruert svar.\n\nHøringssvar fra ${body}\n\n${text}\n\nMed vennlig hilsen\n${body}\n`;
    writeFileSync(join(folder, 'responses', `svar-${at}.txt`), letter);
  }
}

export function makePlace(answers: number): Place {
  const root = mkdtempSync(join(tmpdir(), 'horing-kaos-'));
  const folder = join(root, 'kaien');
  makeFolder(folder, answers);
  const small = join(root, 'disk');
  mkdirSync(small);
  const disk = diskOf(small);
  const database = join(small, 'horing.sqlite');
  const reports = join(root, 'reports');
  return {
    folder,
    reports,
    database,
    env: { ...process.env, HORING_DB: database, HORING_REPORTS: reports, HORING_OCR: 'off', HORING_THREADS: '2' },
    disk,
    remove() {
      if (disk !== null) execFileSync('umount', ['-l', small]);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A file system of its own in a file: what is written and not yet called to the disk is not in the file. */
function diskOf(folder: string): Disk | null {
  const [image, seized, filler] = [`${folder}.img`, `${folder}.seized`, join(folder, 'fyll')];
  const mount = () => execFileSync('mount', ['-o', 'loop', image, folder], { stdio: 'ignore' });
  try {
    writeFileSync(image, '');
    truncateSync(image, 64 * MEGABYTE);
    execFileSync('/sbin/mkfs.ext4', ['-q', '-m', '0', image], { stdio: 'ignore' });
    mount();
  } catch {
    return null;
  }
  return {
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      try {
        writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - 16 * 1024)));
      } catch {
        // As full as it gets.
      }
    },
    free: () => rmSync(filler, { force: true }),
    close: () => execFileSync('mount', ['-o', 'remount,ro', folder]),
    open: () => execFileSync('mount', ['-o', 'remount,rw', folder]),
    seize: () => copyFileSync(image, seized),
    cut() {
      execFileSync('umount', [folder]);
      renameSync(seized, image);
      mount();
    },
  };
}

/** Debian's libfaketime, by the machine's kind. */
const FAKE_CLOCK = `/usr/lib/${{ x64: 'x86_64', arm64: 'aarch64' }[process.arch as string]}-linux-gnu/faketime/libfaketimeMT.so.1`;

/** A clock for processes that are started with `env`; null: Debian's `faketime` is not installed. */
export function clockOf({ folder }: Place): { env: NodeJS.ProcessEnv; jump(days: number): void } | null {
  if (!existsSync(FAKE_CLOCK)) return null;
  const file = `${folder}.klokke`;
  const jump = (days: number): void => writeFileSync(file, `${days < 0 ? '' : '+'}${days}d`);
  jump(0);
  return {
    // The time of day jumps, as it does when somebody sets it; how long a thing took is counted by another clock.
    env: {
      LD_PRELOAD: FAKE_CLOCK,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_CACHE_DURATION: '1',
    },
    jump,
  };
}

export interface Drive {
  pause(): void;
  goOn(): void;
  lose(): void;
  remove(): Promise<void>;
}

/**
 * The consultation's folder on a drive that another process keeps (Debian's `bindfs`), as a share of the network is: it can
 * stand still, and be gone while it still stands there. Null: this machine lets nobody make one.
 */
export async function driveOf({ folder }: Place): Promise<Drive | null> {
  const kept = `${folder}.drev`;
  renameSync(folder, kept);
  mkdirSync(folder);
  const keeper = spawn('bindfs', ['-f', kept, folder], { stdio: 'ignore' });
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    for (const event of ['error', 'exit'])
      keeper.once(event, () => {
        isGone = true;
        resolve();
      });
  });
  const drive = {
    pause: () => void keeper.kill('SIGSTOP'),
    goOn: () => void keeper.kill('SIGCONT'),
    lose: () => void keeper.kill('SIGKILL'),
    async remove() {
      keeper.kill('SIGKILL');
      await gone;
      spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
      // Never what is in it: were it still there, the answers would go with it.
      rmdirSync(folder);
      renameSync(kept, folder);
    },
  };
  for (let waited = 0; waited < 200 && !isGone; waited += 1) {
    if (existsSync(join(folder, 'consultation.yaml'))) return drive;
    await setTimeout(50);
  }
  await drive.remove();
  return null;
}

/** Starts a command, and tells what it ended with. */
export function start(env: NodeJS.ProcessEnv, ...args: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, said }));
  });
  return { child, ended };
}

/** All that was written for people, by name. */
export function written(reports: string): Map<string, string> {
  if (!existsSync(reports)) return new Map();
  const files = readdirSync(reports, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(reports.length), readFileSync(path, 'utf8')]),
  );
}

/** A question to the database, beside whoever uses it. */
export function ask<T>(database: string, sql: string): T[] {
  const { $client: client } = openDatabase(database);
  try {
    return client.prepare(sql).all() as T[];
  } finally {
    client.close();
  }
}
