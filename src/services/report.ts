import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findConsultation } from '../../db/files.ts';
import { ConfigurationError } from '../config.ts';
import { applyCorrections } from '../corrections/apply.ts';
import { chartsOf } from '../export/charts.ts';
import { markdownNote } from '../export/markdown.ts';
import { buildReport } from '../export/report.ts';
import { STAGE_NAMES, stages } from '../stages/stages.ts';
import { type Consultation, loadConsultation } from './consultation.ts';
import { readLog } from './log.ts';
import { loadState } from './state.ts';
import type { Workspace } from './workspace.ts';

/**
 * Writes reports/<slug>/note.md and its charts from the database.
 * @returns the note's path (relative to where the command was given) and the number of responses
 */
export async function writeReport(
  workspace: Workspace,
  consultation: Consultation,
): Promise<{ path: string; responses: number }> {
  const log = readLog(workspace.db, consultation.id);
  const { state } = applyCorrections(loadState(workspace.db, consultation), log);
  const report = buildReport(state);
  const charts = chartsOf(report);
  const method = { stages: STAGE_NAMES.map((name) => ({ name, version: stages[name].version })) };
  const folder = join(workspace.settings.reports, consultation.slug);
  const path = join(folder, 'note.md');
  await mkdir(join(folder, 'charts'), { recursive: true });
  for (const old of await readdir(join(folder, 'charts')))
    if (!charts.some((chart) => chart.name === old)) await rm(join(folder, 'charts', old));
  for (const chart of charts) await replaceFile(join(folder, 'charts', chart.name), chart.svg);
  await replaceFile(path, markdownNote(report, charts, method));
  return { path: relative(process.cwd(), path), responses: report.respondents.length };
}

/** `horing note`: writes the note anew without analysing. */
export async function writeNote(workspace: Workspace, folder: string): Promise<{ path: string; responses: number }> {
  const consultation = await loadConsultation(folder);
  if (!findConsultation(workspace.db, consultation.slug))
    throw new ConfigurationError(`Høringen er ikke analysert ennå. Kjør: horing run ${folder}`);
  return writeReport(workspace, consultation);
}

/** Whole files only: written beside and moved into place; left alone when nothing changed. */
async function replaceFile(path: string, content: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === content) return;
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
