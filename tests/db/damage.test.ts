import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { analyse } from '../../src/services/analyse.ts';
import { openDrafts } from '../../src/services/writing/drafts.ts';
import { horingHere } from '../commands/horing.ts';
import { DIST } from '../queue/built.ts';
import { workspaceHere } from '../services/in-process.ts';

let root: string;
let folder: string;
let workspace: ReturnType<typeof workspaceHere>;
const database = () => join(root, 'horing.sqlite');
const env = () => ({ ...process.env, HORING_DB: database(), HORING_REPORTS: join(root, 'reports') });

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'horing-skadet-'));
  folder = join(root, 'kaien');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  for (const name of ['Fagervik', 'Kystbyen'])
    writeFileSync(join(folder, 'responses', `${name}.txt`), `${name} kommune støtter forslaget om kaien i ${name}.\n`);
  workspace = workspaceHere(root);
  await analyse(workspace, folder);
});
afterEach(() => {
  workspace.close();
  rmSync(root, { recursive: true, force: true });
});

/** A sentence, the code that says the machine is to be put right, and nothing that only a developer reads. */
async function expectTold(words: string, code: number): Promise<void> {
  for (const verb of ['run', 'note', 'status']) {
    const ended = await horingHere(env(), verb, folder);
    expect(ended, verb).toMatchObject({ code });
    expect(ended.err, verb).toContain(words);
    expect(ended.err, verb).not.toMatch(/\bat \S+:\d+|Error/);
  }
}

describe('a database that can’t be used is told in a sentence', () => {
  test('damage that SQLite does not see: a letter in what is kept as JSON', async () => {
    workspace.db.$client.exec(`UPDATE extracts SET extracted = substr(extracted, 1, 1) || '}' || substr(extracted, 3)`);
    await expectTold('Databasen er skadet', 3);
  });

  test('damaged pages', async () => {
    workspace.close();
    const bytes = readFileSync(database());
    bytes.fill(0x51, 4096);
    writeFileSync(database(), bytes);
    await expectTold('Databasen er skadet', 3);
  });

  test('a later schema is another program’s: a choice to make, and nothing is written in it', async () => {
    workspace.db.$client.exec(`INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9000000000000)`);
    await expectTold('nyere utgave', 2);
  });

  test('no database at all', async () => {
    workspace.close();
    for (const name of readdirSync(root)) if (name.startsWith('horing.sqlite')) rmSync(join(root, name));
    writeFileSync(database(), 'Dette er ingen database, men et brev. '.repeat(200));
    await expectTold('er ikke en database', 2);
  });
});

test.each(['emptied', 'deleted'])('nothing is «Lagret» in a database that is %s while it is open', (how) => {
  const drafts = openDrafts(workspace, 'h');
  const mine = { key: '/notat#a', label: 'x', page: 'x', text: 'Mine ord', from: '', seen: {}, revision: 0 };
  drafts.keep('Kari', mine);
  workspace.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  if (how === 'emptied') truncateSync(database(), 0);
  else rmSync(database());
  const gone = expect.objectContaining({ code: 'SQLITE_GONE' });
  expect(() => drafts.keep('Kari', mine)).toThrow(gone);
  expect(() => drafts.drop('Kari', mine.key)).toThrow(gone);
});

test('programs that open a new database at the same moment make it once', async () => {
  const path = join(root, 'ny.sqlite');
  const open = `import(${JSON.stringify(`${DIST}db/open.js`)}).then(({ openDatabase }) => openDatabase(${JSON.stringify(path)}))`;
  const exec = promisify(execFile);
  const ended = await Promise.all([1, 2, 3].map(() => exec(process.execPath, ['--eval', open])));
  expect(ended.map(({ stderr }) => stderr)).toEqual(['', '', '']);
  const { $client: client } = openDatabase(path);
  const made = client.prepare('SELECT count(*) - count(DISTINCT created_at) FROM __drizzle_migrations').pluck().get();
  expect(made).toBe(0);
  client.close();
});
