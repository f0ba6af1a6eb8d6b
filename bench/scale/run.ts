/**
 * Many short answers from an empty database to the note, in a process of its own each: processor and wall seconds, the most
 * memory, the database's size, and what the growth is.
 * Run: `npm run bench:scale [-- --answers 1000,10000] [--keep folder]`. Needs GNU time (`/usr/bin/time`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeAnswers } from './answers.ts';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '1000,4000,10000' },
    keep: { type: 'string' },
  },
});
const root = values.keep ?? mkdtempSync(join(tmpdir(), 'horing-mange-'));
const say = (line: string) => process.stdout.write(`${line}\n`);
say('| answers | | wall s | processor s | memory MB | database MB |');
say('|---|---|---|---|---|---|');
for (const answers of values.answers.split(',').map(Number)) {
  const home = join(root, String(answers));
  const folder = join(home, 'mange');
  mkdirSync(home, { recursive: true });
  if (!existsSync(folder)) makeAnswers(folder, answers);
  const database = join(home, 'db.sqlite');
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
  const run = (what: string) => {
    const { stderr, stdout, status } = spawnSync(
      '/usr/bin/time',
      [
        '-f',
        '%e %U %S %M',
        process.execPath,
        ...process.execArgv,
        join('dist', 'src', 'cli.js'),
        'run',
        folder,
        '--timings',
      ],
      { encoding: 'utf8', env: { ...process.env, HORING_DB: database, HORING_REPORTS: join(home, 'reports') } },
    );
    if (status !== 0) throw new Error(stderr);
    const [wall = 0, user = 0, system = 0, memory = 0] = (stderr.trim().split('\n').at(-1) ?? '')
      .split(' ')
      .map(Number);
    const size = Math.round(statSync(database).size / 1e6);
    say(
      `| ${answers} | ${what} | ${wall.toFixed(1)} | ${(user + system).toFixed(1)} | ${Math.round(memory / 1024)} | ${size} |`,
    );
    if (values.keep !== undefined) process.stderr.write(`${stdout}\n`);
  };
  run('first run');
  run('second run');
}
if (values.keep === undefined) rmSync(root, { recursive: true, force: true });
