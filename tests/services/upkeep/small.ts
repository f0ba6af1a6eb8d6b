import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendCorrection } from '../../../db/corrections.ts';
import type { Db } from '../../../db/open.ts';
import { analyse } from '../../../src/services/analyse.ts';
import { workspaceHere } from '../in-process.ts';

/** Constructed answers. Each has a word that stands nowhere else: what it is looked for by where it must not be. */
export const ANSWERS = {
  'svar fra Kvitnes.txt':
    'Høringssvar fra Kvitnes kommune\n\nKommunen støtter forslaget om en felles rådsmodell. Vi ber om at kvistbrenneri blir nevnt i forskriften.\n\nMed hilsen\nKvitnes kommune\n',
  'Fagervik.txt':
    'Høringssvar fra Fagervik kommune\n\nVi er imot forslaget om en felles rådsmodell. Det gir mer byråkrati for myrullsankere i kommunen.\n\nMed hilsen\nFagervik kommune\n',
};
export const WORDS = { kvitnes: 'kvistbrenneri', fagervik: 'myrullsankere' };

/** A consultation of two answers in a place of its own, analysed, with a decision in the log. */
export async function small(name = 'Høring på øya') {
  const root = mkdtempSync(join(tmpdir(), 'horing-upkeep-'));
  const folder = join(root, 'corpus', name);
  mkdirSync(join(folder, 'responses'), { recursive: true });
  for (const [file, text] of Object.entries(ANSWERS)) writeFileSync(join(folder, 'responses', file), text);
  const workspace = workspaceHere(root);
  const { consultation } = await analyse(workspace, folder);
  decide(workspace.db, consultation.id);
  const env = { ...process.env, HORING_DB: workspace.settings.database, HORING_REPORTS: workspace.settings.reports };
  return { root, folder, workspace, consultation, env };
}

/** Somebody writes the summary. */
export function decide(db: Db, consultationId: string, markdown = 'To kommuner har svart.'): void {
  appendCorrection(db, {
    id: randomUUID(),
    consultationId,
    who: 'Kari Utreder',
    at: '2026-03-01T10:00:00.000Z',
    decision: { kind: 'text', slot: 'summary', markdown },
    before: '',
    why: '',
  });
}
