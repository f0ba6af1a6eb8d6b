import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { importWords } from '../norsk/desk/imports.ts';
import { ui } from '../norsk/desk/ui.ts';
import { openWorkspace } from '../services/workspace.ts';

interface Options {
  navn: string;
  fjern?: boolean;
  vis?: boolean;
}

/** `horing import <fil> <mappe>`: a codebook from another tool, and what has been coded with it. */
export function addImport(program: Command): void {
  program
    .command('import <fil> <mappe>')
    .description('hent inn kodebok og merkinger fra et annet verktøy (QDPX, QDC, CSV, XLSX)')
    .requiredOption('--navn <navn>', 'navnet ditt, slik det skal stå i loggen')
    .option('--fjern', 'fjern det som ikke er kodet i filen (bare temaer og svar den kjenner fra vår egen eksport)')
    .option('--vis', 'vis hva som kommer, uten å hente det inn')
    .action(async (path: string, folder: string, { navn, fjern = false, vis = false }: Options) => {
      const bytes = await readFile(path).catch(() => {
        throw new ConfigurationError(`Kan ikke lese filen ${path}.`);
      });
      const { openDesk } = await import('../services/review/open.ts');
      const { importCodebook } = await import('../services/exchange/codebook.ts');
      const { codingLines } = await import('../services/exchange/tell.ts');
      const workspace = openWorkspace(readSettings());
      try {
        const desk = await openDesk(workspace, folder);
        await desk.ready();
        const options = { file: basename(path), remove: fjern, preview: vis };
        const result = importCodebook(desk, navn, new Uint8Array(bytes), options);
        const { codebook, codings } = importWords;
        if (result.kind === 'refused') throw new ConfigurationError(codebook.refused(result.reason, result.line));
        const { decided } = result;
        if (decided?.kind === 'not-saved')
          throw new ConfigurationError(`${ui.faults[decided.because]} ${codebook.notSaved}`);
        if (decided !== null && decided.kind !== 'done') throw new ConfigurationError(codebook.changed);
        if (vis) say(codings.preview);
        else if (decided === null) say(codings.nothing);
        const themes = result.added.length + result.joined.length + result.renamed.length;
        if (themes > 0) say(codings.themes(themes));
        for (const line of result.codings ? codingLines(result.codings) : []) say(line);
        const unknown = result.codings?.unknown ?? [];
        if (unknown.length > 0) say(codings.unknown(unknown.length));
        for (const name of unknown) say(`- ${name}`);
        for (const note of result.notes) say(codebook.noted(note));
      } finally {
        workspace.close();
      }
    });
}

/** One line; what could steer a terminal is taken out. */
function say(line: string): void {
  process.stdout.write(`${line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}\n`);
}
