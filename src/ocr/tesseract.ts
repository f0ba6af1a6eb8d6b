import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Engine, RecognisedWord } from '../formats/scan/engine.ts';
import type { Grey } from '../formats/scan/grey.ts';
import { dpiOf, pgm, WHOLE_PAGE, wordsIn } from './table.ts';

const PROGRAM = 'tesseract';
/** Milliseconds a page may compute; a page full of small print takes six seconds. */
const MAX_COMPUTING = 60_000;
/** On the clock, so many times as long: the machine may have other things to do. */
const PATIENCE = 10;
const TICK = 500;
/** Words of a page as a table; a page of small print has some hundred kilobytes. */
const MAX_OUTPUT = 20 * 1024 * 1024;
/** One thread each: pages are read beside each other, and the words are the same on every machine. */
const environment = () => ({ ...process.env, OMP_THREAD_LIMIT: '1' });

/**
 * The machine's own tesseract with Norwegian, or null where it is not there.
 * @param most milliseconds a page may compute; then it is stopped
 */
export async function systemTesseract(most = MAX_COMPUTING): Promise<Engine | null> {
  const env = environment();
  const run = promisify(execFile);
  try {
    const ask = (what: string) => run(PROGRAM, [what], { env, timeout: 20_000 });
    const [{ stdout }, list] = await Promise.all([ask('--version'), ask('--list-langs')]);
    const version = /tesseract v?(\S+)/u.exec(stdout)?.[1] ?? '';
    const there = new Set(list.stdout.split(/\s+/u));
    if (!there.has('nor')) return null;
    const languages = ['nor', 'eng'].filter((language) => there.has(language));
    const asked = languages.join('+');
    return {
      id: `tesseract ${version} ${asked}`,
      sum: () => sumOf(stdout, list.stdout, languages),
      read: (picture) => readWords(picture, asked, most),
    };
  } catch {
    return null;
  }
}

/**
 * A sum of the version, of the library that holds the pictures, and of the models, which are packages of their own. Which
 * instructions a processor has is left out: the models count in whole numbers.
 */
async function sumOf(version: string, list: string, languages: readonly string[]): Promise<string> {
  const sum = createHash('sha256').update(/^.*\n.*/u.exec(version)?.[0] ?? '');
  // Older ones do not tell where their models are.
  const folder = /"(.+)"/u.exec(list)?.[1] ?? process.env['TESSDATA_PREFIX'] ?? '';
  for (const language of languages)
    sum.update(await readFile(join(folder, `${language}.traineddata`)).catch(() => language));
  return sum.digest('hex');
}

async function readWords(picture: Grey, languages: string, most: number): Promise<RecognisedWord[]> {
  // Neither a path nor a shell: the picture goes in and the words come out through pipes.
  const args = [
    'stdin',
    'stdout',
    '-l',
    languages,
    '--psm',
    WHOLE_PAGE,
    '--dpi',
    dpiOf(picture),
    '-c',
    'tessedit_create_tsv=1',
  ];
  const table = await output(args, pgm(picture), most);
  return wordsIn(table);
}

function output(args: string[], input: Uint8Array, most: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(PROGRAM, args, { env: environment(), stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
    const parts: Buffer[] = [];
    let bytes = 0;
    const stop = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(why));
    };
    const started = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - started > PATIENCE * most) stop('tesseract took too long');
      else void computedBy(child.pid).then((computed) => computed > most && stop('tesseract computed too long'));
    }, TICK);
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes > MAX_OUTPUT) stop('tesseract wrote too much');
      else parts.push(part);
    });
    child.once('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(Buffer.concat(parts).toString('utf8'));
      else reject(new Error(`tesseract ended with ${code}`));
    });
    // A program that ended has no use for the rest; `close` tells how it ended.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Milliseconds of processor time a program has used; 0 where the system does not tell (only Linux has /proc). */
async function computedBy(pid: number | undefined): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  // proc(5): after the name in parentheses, utime and stime are the 12th and 13th, in hundredths of a second.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}
