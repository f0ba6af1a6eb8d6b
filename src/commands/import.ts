import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { importWords } from '../norsk/desk/imports.ts';
import { ui } from '../norsk/desk/ui.ts';
import type { DecidedFile } from '../services/exchange/decided.ts';
import type { Decided, Desk } from '../services/review/open.ts';
import { openWorkspace } from '../services/workspace.ts';
import { sayPlain as say } from './terminal.ts';

/** More faults than this are told by their number. */
const MOST_TOLD = 50;

interface Options {
  navn: string;
  fjern?: boolean;
  vis?: boolean;
}

/**
 * `horing import <fil> <mappe>`: a codebook from another tool, and what has been coded with it; follow-up points; a
 * prioritisation. What it is, is seen from the content.
 */
export function addImport(program: Command): void {
  program
    .command('import <fil> <mappe>')
    .description(
      'hent inn kodebok og merkinger fra et annet verktøy (QDPX, QDC, CSV, XLSX), oppfølgingspunkter (CSV, XLSX) eller en prioritering (YAML, XLSX)',
    )
    .requiredOption('--navn <navn>', 'navnet ditt, slik det skal stå i loggen')
    .option('--fjern', 'fjern det som ikke er kodet i filen (bare temaer og svar den kjenner fra vår egen eksport)')
    .option('--vis', 'vis hva som kommer, uten å hente det inn')
    .action(async (path: string, folder: string, options: Options) => {
      const bytes = await readFile(path).catch(() => {
        throw new ConfigurationError(`Kan ikke lese filen ${path}.`);
      });
      const { openDesk } = await import('../services/review/open.ts');
      const { planFile } = await import('../services/exchange/decided.ts');
      const { groundOf } = await import('../services/exchange/bring.ts');
      const workspace = openWorkspace(readSettings());
      try {
        const desk = await openDesk(workspace, folder);
        await desk.ready();
        const content = new Uint8Array(bytes);
        const decided = planFile(groundOf(desk), content, basename(path));
        if (decided === null) await bringCodebook(desk, content, basename(path), options);
        else await bringDecided(desk, decided, path, options);
      } finally {
        workspace.close();
      }
    });
}

/** @throws ConfigurationError with a line a fault, when nothing can be brought in */
async function bringDecided(
  desk: Desk,
  read: DecidedFile,
  path: string,
  { navn, vis = false }: Options,
): Promise<void> {
  const { decidedLines } = await import('../services/exchange/decided.ts');
  const { decide } = await import('../services/exchange/bring.ts');
  const { toldAt } = await import('../services/exchange/ground.ts');
  const { broughtWords: words } = await import('../norsk/desk/work/brought.ts');
  if (read.kind === 'refused') {
    const told = read.faults.slice(0, MOST_TOLD).map((fault) => `${path}, ${toldAt(fault)}`);
    const more = read.faults.length > MOST_TOLD ? [words.more(read.faults.length - MOST_TOLD)] : [];
    throw new ConfigurationError([words.faults(path), ...told, ...more].join('\n'));
  }
  const outcome = vis || read.plan.decisions.length === 0 ? null : decide(desk, navn, read);
  refuseUndone(outcome);
  say(outcome === null ? (vis && read.plan.decisions.length > 0 ? words.preview : words.nothing) : words.done(path));
  for (const line of decidedLines(read)) say(line);
  if (read.kind === 'priority') for (const fault of read.noted) say(toldAt(fault));
}

async function bringCodebook(
  desk: Desk,
  bytes: Uint8Array,
  file: string,
  { navn, fjern = false, vis = false }: Options,
): Promise<void> {
  const { importCodebook } = await import('../services/exchange/codebook.ts');
  const { codingLines } = await import('../services/exchange/tell.ts');
  const result = importCodebook(desk, navn, bytes, { file, remove: fjern, preview: vis });
  const { codebook, codings } = importWords;
  if (result.kind === 'refused') throw new ConfigurationError(codebook.refused(result.reason, result.line));
  const { decided } = result;
  refuseUndone(decided);
  if (vis) say(codings.preview);
  else if (decided === null) say(codings.nothing);
  const themes = result.added.length + result.joined.length + result.renamed.length;
  if (themes > 0) say(codings.themes(themes));
  for (const line of result.codings ? codingLines(result.codings) : []) say(line);
  const unknown = result.codings?.unknown ?? [];
  if (unknown.length > 0) say(codings.unknown(unknown.length));
  for (const name of unknown) say(`- ${name}`);
  for (const note of result.notes) say(codebook.noted(note));
}

/** @throws ConfigurationError when the decisions could not be saved, or somebody came before */
function refuseUndone(decided: Decided | null): void {
  const { codebook } = importWords;
  if (decided?.kind === 'not-saved') throw new ConfigurationError(`${ui.faults[decided.because]} ${codebook.notSaved}`);
  if (decided !== null && decided.kind !== 'done') throw new ConfigurationError(codebook.changed);
}
