import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fill } from '../../../bench/desk-made.ts';
import { readSettings } from '../../../src/config.ts';
import { openDesk } from '../../../src/services/review/open.ts';
import { openWorkspace } from '../../../src/services/workspace.ts';

test('a desk that is closed while it reads ahead leaves the rest unread, and is no fault', async () => {
  const root = mkdtempSync(join(tmpdir(), 'horing-lukket-'));
  const folder = join(root, 'benk');
  mkdirSync(join(folder, 'responses'), { recursive: true });
  writeFileSync(join(folder, 'consultation.yaml'), 'title: Benk\n');
  const settings = readSettings({ HORING_DB: join(root, 'benk.sqlite'), HORING_REPORTS: join(root, 'reports') });
  fill(settings.database, folder, 300);
  const workspace = openWorkspace(settings);
  const desk = await openDesk(workspace, folder);
  expect(desk.indexing()).not.toBeNull();
  workspace.close();
  await expect(desk.ready()).resolves.toBeUndefined();
});
