import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Db } from '../../../db/open.ts';
import { checkAll } from '../../../src/services/upkeep/check.ts';
import { horing } from '../../commands/horing.ts';
import { demoWorkspace } from '../in-process.ts';
import { small } from './small.ts';

async function faultsAfter(change: (db: Db, folder: string) => void): Promise<string> {
  const { workspace, folder } = await small();
  change(workspace.db, folder);
  const told: string[] = [];
  for await (const { faults } of checkAll(workspace)) told.push(...faults);
  workspace.close();
  return told.join('\n');
}

test('the demo is in order, quotes and all', async () => {
  const workspace = await demoWorkspace();
  const told = [];
  for await (const one of checkAll(workspace)) told.push(one);
  workspace.close();
  expect(told.flatMap(({ faults }) => faults)).toEqual([]);
  expect(told.map(({ what }) => what).join('\n')).toMatch(/regnskapet, 40 filer[\s\S]*\d\d sitater og \d{3} linjer/u);
});

test('what is wrong is told with where it is, and the command ends with 1', async () => {
  const run = (db: Db, statement: string) => db.$client.exec(statement);
  expect(await faultsAfter(() => undefined)).toBe('');
  expect(
    await faultsAfter((db) => run(db, "UPDATE source_files SET outcome = NULL WHERE path LIKE 'Fager%'")),
  ).toContain('uten utfall: Fagervik.txt');
  expect(await faultsAfter((db) => run(db, 'UPDATE source_files SET response_id = NULL'))).toContain(
    'svar uten mottatt fil: Kvitnes kommune',
  );
  expect(await faultsAfter((db) => run(db, 'UPDATE passages SET "end" = start'))).toContain('avsnitt utenfor teksten');
  expect(await faultsAfter((db) => run(db, `UPDATE corrections SET decision = '{"kind":"ukjent"}'`))).not.toBe('');
  expect(await faultsAfter((_, folder) => rmSync(folder, { recursive: true }))).toContain('er borte');
  // Somebody has changed what an answer says: the quotes stand there no longer.
  expect(
    await faultsAfter((_, folder) => {
      for (const name of ['Fagervik.txt', 'svar fra Kvitnes.txt'])
        writeFileSync(join(folder, 'responses', name), 'Noe helt annet står her nå.\n');
    }),
  ).toMatch(/linje \d+/u);

  const { workspace, env, folder } = await small();
  workspace.db.$client.exec('UPDATE source_files SET outcome = NULL');
  workspace.close();
  const { code, out } = await horing(env, 'check', folder);
  expect([code, out]).toEqual([
    1,
    expect.stringContaining('FEIL: Høring på øya (hoering-paa-oeya): regnskapet, 2 filer'),
  ]);
});
