import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ConfigurationError } from '../../config.ts';
import type { DeskFormat } from '../../export/formats.ts';

/** A file that somebody has asked for. */
export interface Export {
  id: string;
  who: string;
  format: DeskFormat;
  writtenOnly: boolean;
  state: 'waits' | 'runs' | 'done' | 'failed';
  /** How many are made before it. */
  before: number;
  /** ISO time it was done or failed; '': neither. */
  ended: string;
  /** Why it failed, in Norwegian; null: a fault of ours. */
  because: string | null;
}

/** What is made for a consultation: one at a time, in the order it was asked for, beside the pages. */
export interface Exports {
  /** @returns null when this person has asked for as many as one may wait for */
  ask(who: string, format: DeskFormat, writtenOnly: boolean): Export | null;
  /** This person's, the last first. */
  of(who: string): Export[];
  /** What was made, as it was when it was made. @returns null when this person has no such file */
  file(who: string, id: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>;
  /** Called with the name of whose exports have come further. */
  watch(listener: (who: string) => void): () => void;
}

/** So many of one person wait at once, and so many that are made are kept. */
const MOST_WAITING = 10;
const MOST_KEPT = 10;

/** All consultations of a server: a browser or an office for each would take the memory of them all. */
let last: Promise<unknown> = Promise.resolve();
let inLine = 0;

interface Kept extends Export {
  /** Its place in the line. */
  turn: number;
  path: string;
}
let turns = 0;
let served = 0;

/** @param make writes the file and tells where it lies, until the next is made */
export function openExports(make: (format: DeskFormat, writtenOnly: boolean) => Promise<string>): Exports {
  let folder: string | null = null;
  const kept: Kept[] = [];
  const watchers = new Set<(who: string) => void>();
  const tell = () => {
    for (const who of new Set(kept.map((one) => one.who))) for (const watcher of watchers) watcher(who);
  };
  /** Made for its owner alone, and gone with the process. */
  const ownFolder = () => {
    if (folder !== null) return folder;
    const made = mkdtempSync(join(tmpdir(), 'horing-eksport-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    folder = made;
    return made;
  };
  const drop = async (who: string) => {
    const ended = kept.filter((one) => one.who === who && one.ended !== '');
    for (const old of ended.slice(0, Math.max(0, ended.length - MOST_KEPT))) {
      kept.splice(kept.indexOf(old), 1);
      if (old.path !== '') await rm(old.path, { force: true }).catch(() => undefined);
    }
  };
  const carryOut = async (one: Kept) => {
    one.state = 'runs';
    served = one.turn;
    tell();
    try {
      const path = await make(one.format, one.writtenOnly);
      one.path = join(ownFolder(), `${one.id}-${basename(path)}`);
      await copyFile(path, one.path);
      one.state = 'done';
    } catch (error) {
      one.state = 'failed';
      if (error instanceof ConfigurationError) one.because = error.message;
      else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    }
    one.ended = new Date().toISOString();
    await drop(one.who);
    tell();
  };
  const shown = ({ path: _, turn, ...one }: Kept): Export => ({
    ...one,
    before: one.state === 'waits' ? Math.max(0, turn - served) : 0,
  });

  return {
    ask(who, format, writtenOnly) {
      const mine = kept.filter((one) => one.who === who && one.ended === '');
      const same = mine.find(
        (one) => one.state === 'waits' && one.format === format && one.writtenOnly === writtenOnly,
      );
      if (same) return shown(same);
      if (mine.length >= MOST_WAITING) return null;
      if (inLine === 0) served = turns;
      turns += 1;
      inLine += 1;
      const one: Kept = {
        ...{ id: randomUUID(), who, format, writtenOnly, state: 'waits', before: 0, ended: '', because: null },
        ...{ turn: turns, path: '' },
      };
      kept.push(one);
      last = last
        .then(() => carryOut(one))
        .finally(() => {
          inLine -= 1;
        });
      tell();
      return shown(one);
    },
    of: (who) =>
      kept
        .filter((one) => one.who === who)
        .map(shown)
        .reverse(),
    async file(who, id) {
      const found = kept.find((one) => one.id === id && one.who === who && one.state === 'done');
      if (!found) return null;
      const name = basename(found.path).slice(found.id.length + 1);
      return { name, bytes: new Uint8Array(await readFile(found.path)) };
    },
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
