import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import { openDesk } from '../../../src/services/review/open.ts';
import { openWorkspace } from '../../../src/services/workspace.ts';
import { made } from './made.ts';

test('a desk that is closed while it reads ahead leaves the rest unread, and is no fault', async () => {
  const { root, folder, database } = await made(300);
  const workspace = openWorkspace(readSettings({ HORING_DB: database, HORING_REPORTS: join(root, 'reports') }));
  const desk = await openDesk(workspace, folder);
  expect(desk.indexing()).not.toBeNull();
  workspace.close();
  await expect(desk.ready()).resolves.toBeUndefined();
});
