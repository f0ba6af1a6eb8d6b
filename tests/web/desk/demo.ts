import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../../src/config.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { writeNote } from '../../../src/services/report.ts';
import { openDesk } from '../../../src/services/review/open.ts';
import { openWorkspace, type Workspace } from '../../../src/services/workspace.ts';
import { createApp } from '../../../src/web/app.tsx';
import { copyUndecided, demoWorkspace } from '../../services/in-process.ts';

/** The constructed consultation, analysed into a folder of its own. */
export interface Demo {
  root: string;
  folder: string;
  env: NodeJS.ProcessEnv;
  /** Writes the note anew, with what has been decided. */
  write(): Promise<void>;
  close(): Promise<void>;
}

/** The demo consultation in a folder of its own, analysed, where nobody has decided anything. @param language the consultation's own */
export async function analysedDemo(language: 'nb' | 'nn' = 'nb'): Promise<Demo> {
  const root = await mkdtemp(join(tmpdir(), 'horing-pult-'));
  const folder = join(root, 'demo');
  copyUndecided(folder);
  const config = join(folder, 'consultation.yaml');
  await writeFile(config, (await readFile(config, 'utf8')).replace(/^language: nb$/m, `language: ${language}`));
  const workspace = await demoWorkspace(root, folder);
  if (language !== 'nb') await analyse(workspace, folder);
  workspace.close();
  const { database, reports } = workspace.settings;
  const env = { ...process.env, HORING_DB: database, HORING_REPORTS: reports };
  delete (env as NodeJS.ProcessEnv).REDIS_URL;
  const write = async () => {
    const again = openWorkspace(readSettings(env));
    await writeNote(again, folder);
    again.close();
  };
  return { root, folder, env, write, close: () => rm(root, { recursive: true, force: true }) };
}

export const ORIGIN = 'http://localhost';

/** One reviewer's desk over the demo: her own connection to the database, and requests as her browser sends them. */
export async function deskOf(demo: Demo, name: string) {
  const workspace: Workspace = openWorkspace(readSettings(demo.env));
  const desk = await openDesk(workspace, demo.folder);
  await desk.ready();
  const app = createApp({ desk, who: () => ({ name, role: 'administrator' }), hosts: ['localhost'] });
  return {
    desk,
    app,
    workspace,
    get: (path: string) => app.request(`${ORIGIN}${path}`),
    /** A form as a page without script sends it. */
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      app.request(`${ORIGIN}${path}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: ORIGIN, 'sec-fetch-site': 'same-origin', ...headers },
      }),
    /** The same as the desk's script sends it. */
    send(path: string, fields: Record<string, string>) {
      return this.post(path, fields, { accept: 'application/json' });
    },
    close: () => workspace.close(),
  };
}
