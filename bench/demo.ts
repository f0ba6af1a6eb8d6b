/**
 * The demo from the command line: its first run, a run that finds nothing new, and the note as Word and PDF, each as a process
 * in a place of its own. Run: `npm run build && node dist/bench/demo.js [rounds]`; needs GNU time and, for PDF, a browser.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

interface Taken {
  computing: number;
  seconds: number;
  megabytes: number;
}

const STEPS = [
  { name: 'first run', args: ['run'] },
  { name: 'a run that finds nothing new', args: ['run'] },
  { name: 'Word', args: ['export', '--format', 'docx'] },
  { name: 'PDF', args: ['export', '--format', 'pdf'] },
];

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** All steps once, in an empty place. */
function round(): Taken[] {
  const place = mkdtempSync(join(tmpdir(), 'horing-bench-'));
  const folder = join(place, 'demo');
  cpSync(join('corpus', 'demo'), folder, { recursive: true });
  const env = { ...process.env, HORING_DB: join(place, 'horing.sqlite'), HORING_REPORTS: join(place, 'reports') };
  const cli = join(import.meta.dirname, '..', 'src', 'cli.js');
  try {
    return STEPS.map(({ name, args }) => {
      const out = join(place, 'time');
      const command = ['-f', '%U %S %e %M', '-o', out, process.execPath, cli, ...args, folder];
      const { status, stderr } = spawnSync('/usr/bin/time', command, { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      const [user = 0, system = 0, seconds = 0, kilobytes = 0] = readFileSync(out, 'utf8')
        .trim()
        .split(' ')
        .map(Number);
      return { computing: user + system, seconds, megabytes: kilobytes / 1024 };
    });
  } finally {
    rmSync(place, { recursive: true });
  }
}

const rounds = Array.from({ length: Number(process.argv[2] ?? 5) }, round);
const rows = STEPS.map(({ name }, index) => {
  const of = (pick: (taken: Taken) => number) =>
    median(rounds.flatMap((taken) => taken.slice(index, index + 1)).map(pick));
  const figures = [of((taken) => taken.computing).toFixed(2), of((taken) => taken.seconds).toFixed(2)];
  return `| ${name} | ${figures.join(' | ')} | ${of((taken) => taken.megabytes).toFixed(0)} |`;
});
process.stdout.write(`Median of ${rounds.length} rounds; ${loadavg()[0]?.toFixed(1)} programs at work on the machine.

| | processor s | s by the clock | peak MB |
|---|---|---|---|
${rows.join('\n')}
`);
