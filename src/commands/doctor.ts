import type { Command } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { loadConsultation } from '../consultation/consultation.ts';
import { toldFault } from '../norsk/faults.ts';
import { counted, digits } from '../norsk/numbers.ts';
import { analyse } from '../services/analyse.ts';
import { examine } from '../services/upkeep/doctor.ts';
import { faultFields, log } from '../services/upkeep/log.ts';
import { watchFolder } from '../services/upkeep/watch.ts';
import { openWorkspace } from '../services/workspace.ts';
import { plain } from './progress.ts';
import { say } from './terminal.ts';

const SIGNS = { ok: 'I orden', lacks: 'Mangler', fault: 'FEIL' } as const;

/** The verbs of running it day by day: doctor, watch. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('se etter at maskinen har det som trengs')
    .action(async () => {
      let faults = 0;
      for await (const { what, state, said } of examine(readSettings())) {
        say(`${SIGNS[state].padEnd(8)} ${what}: ${plain(said, 300)}`);
        log('examined', { what, state });
        if (state === 'fault') faults += 1;
      }
      if (faults > 0) process.exitCode = 3;
    });

  program
    .command('watch <mappe>')
    .description('kjør analysen når svar legges i mappen, til den stoppes')
    .option('--hvert <sekunder>', 'hvor ofte det ses etter', '5')
    .action(async (folder: string, options: { hvert: string }) => {
      const every = Number(options.hvert) * 1000;
      if (!(every > 0 && every <= 86_400_000))
        throw new ConfigurationError(`--hvert ${options.hvert}: forventet et antall sekunder.`);
      const { responses } = await loadConsultation(folder);
      const stopped = new AbortController();
      const stop = () => stopped.abort();
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
      say(`Følger med på ${responses}. Stopp med Ctrl-C.`);
      try {
        await watchFolder(responses, {
          every,
          signal: stopped.signal,
          onGone: (gone) => say(gone ? 'Mappen kan ikke leses nå. Venter på den.' : 'Mappen kan leses.'),
          onSettled: () => runOnce(folder, stopped.signal),
        });
      } finally {
        process.removeListener('SIGINT', stop);
        process.removeListener('SIGTERM', stop);
      }
      say('Følger ikke lenger med.');
    });
}

/** One run; what people or the machine can mend is told. @returns whether it was done */
async function runOnce(folder: string, signal: AbortSignal): Promise<boolean> {
  const workspace = openWorkspace(readSettings());
  try {
    const { received, responses, warnings, unchanged, note } = await analyse(workspace, folder, { signal });
    log('ran', { received, responses, warnings: warnings.length, unchanged });
    if (!unchanged)
      say(
        `${digits(responses)} høringssvar fra ${counted(received, 'fil', 'filer')}, ${counted(warnings.length, 'advarsel', 'advarsler')}. Notat: ${note}`,
      );
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    const told = error instanceof ConfigurationError ? error.message : toldFault(error);
    if (told === null) throw error;
    log('disturbed', faultFields(error));
    say(told);
    return false;
  } finally {
    workspace.close();
  }
}
