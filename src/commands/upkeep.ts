import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { counted } from '../norsk/numbers.ts';
import { makeBackup } from '../services/upkeep/backup.ts';
import { checkAll } from '../services/upkeep/check.ts';
import { deleteConsultation, deleteRemoved, findDoomed } from '../services/upkeep/delete.ts';
import { restoreBackup } from '../services/upkeep/restore.ts';
import { plain } from './progress.ts';
import { inWorkspace, say } from './terminal.ts';

/** So many files that were left out of a backup are named. */
const NAMED = 20;

/** The verbs of keeping: backup, restore, check, delete. */
export function addUpkeep(program: Command): void {
  program
    .command('backup <fil>')
    .description('ta sikkerhetskopi av databasen, også mens pulten er åpen')
    .option('--med-filer', 'ta med høringenes mapper og notatene')
    .action(async (path: string, { medFiler: withFiles = false }: { medFiler?: boolean }) => {
      await inWorkspace(async (workspace) => {
        const { bytes, consultations, files, missing } = await makeBackup(workspace, path, withFiles);
        const along = withFiles ? counted(files, 'fil', 'filer') : 'ingen filer (de tas med av --med-filer)';
        say(
          `Sikkerhetskopi: ${path} (${megabytes(bytes)} MB, ${counted(consultations, 'høring', 'høringer')}, ${along}).`,
        );
        for (const one of missing.slice(0, NAMED)) say(`Ikke tatt med: ${plain(one)}`);
        if (missing.length > NAMED) say(`… og ${missing.length - NAMED} til.`);
      });
    });

  program
    .command('restore <fil>')
    .description('hent databasen, og filene som er med, tilbake fra en sikkerhetskopi')
    .option('--til <mappe>', 'mappen høringene skal ligge i', 'corpus')
    .option('--erstatt', 'legg databasen som er der, til side under et annet navn')
    .action(async (path: string, { til, erstatt = false }: { til: string; erstatt?: boolean }) => {
      const settings = readSettings();
      const { consultations, files, aside } = await restoreBackup(settings, path, til, erstatt);
      say(
        `Hentet tilbake ${counted(consultations, 'høring', 'høringer')} og ${counted(files, 'fil', 'filer')} til ${settings.database}.`,
      );
      if (aside !== null) say(`Databasen som var der, ligger i ${aside}.`);
    });

  program
    .command('check [mappe]')
    .description('kontroller databasen, regnskapet, loggen og sitatene')
    .action(async (folder: string | undefined) => {
      await inWorkspace(async (workspace) => {
        let wrong = 0;
        for await (const { what, faults } of checkAll(workspace, folder)) {
          say(`${faults.length === 0 ? 'I orden' : 'FEIL'}: ${plain(what, 300)}`);
          for (const fault of faults) say(`  ${plain(fault, 300)}`);
          wrong += faults.length;
        }
        say(wrong === 0 ? 'Alt er i orden.' : 'Noe er galt. Ta vare på databasen som den er, og se docs/drift.md.');
        if (wrong > 0) process.exitCode = 1;
      });
    });

  program
    .command('delete <mappe>')
    .description('slett en høring: alt i databasen, notatene og det som ligger igjen i Redis')
    .option('--med-mappen', 'slett også mappen med svarene')
    .option('--fjernede', 'bare det som er igjen av svar som er tatt ut av mappen')
    .option('--ja', 'ikke spør først')
    .action(async (folder: string, options: { medMappen?: boolean; fjernede?: boolean; ja?: boolean }) => {
      await inWorkspace(async (workspace) => {
        if (options.fjernede) {
          const { decisions, versions } = await deleteRemoved(workspace, folder);
          say(
            `Slettet det som var igjen av svar som er tatt ut: ${counted(decisions, 'avgjørelse', 'avgjørelser')} om dem og ${counted(versions, 'tidligere utgave', 'tidligere utgaver')} av notatet.`,
          );
          return;
        }
        const doomed = await findDoomed(workspace, folder);
        const withFolder = options.medMappen === true && doomed.folder !== null;
        if (options.medMappen && !withFolder)
          say('Mappen den lå i, er borte eller er en annen høring nå. Den røres ikke.');
        const what = `«${plain(doomed.title, 300)}»${withFolder ? `, med mappen ${doomed.folder}` : ''}`;
        if (!options.ja) await sure(what);
        await deleteConsultation(workspace, doomed, withFolder);
        say(`Slettet ${what}. Sikkerhetskopier er ikke rørt.`);
        if (!withFolder && doomed.folder !== null) say(`Svarene ligger fortsatt i ${doomed.folder}.`);
      });
    });
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace('.', ',');

/** @throws ConfigurationError unless somebody says yes */
async function sure(what: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new ConfigurationError(`Legg til --ja for å slette ${what}. Det kan ikke angres. Ingenting er slettet.`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`Slette ${what}? Det kan ikke angres. Skriv ja: `);
    if (answer.trim().toLowerCase() !== 'ja') throw new ConfigurationError('Avbrutt. Ingenting er slettet.');
  } finally {
    lines.close();
  }
}
