import { Command, CommanderError, Option } from 'commander';
import { ConfigurationError } from '../config.ts';
import { isOfMachine, toldFault } from '../norsk/faults.ts';
import { faultFields, isLogging, log, logAsJson } from '../services/upkeep/log.ts';

/** What the command line itself has to say, which its library says in English. */
const PHRASES: [RegExp, string][] = [
  [/^error: /, 'Feil: '],
  [/unknown command/, 'ukjent kommando'],
  [/unknown option/, 'ukjent valg'],
  [/missing required argument/, 'mangler argumentet'],
  [/required option (.+) not specified/, 'valget $1 må være med'],
  [/too many arguments.*?Expected/, 'for mange argumenter. Forventet'],
  [/argument missing/, 'mangler verdi'],
  [/option '(.+)' argument '(.*)' is invalid\./, "valget '$1' kan ikke ha verdien '$2'."],
  [/option (?='-)/, 'valget '],
  [/ arguments? but got/, ', fikk'],
  [/is invalid\./, 'er ugyldig:'],
  [/\(Did you mean (.+?)\?\)/, '(Mente du $1?)'],
  [/Allowed choices are/, 'Velg en av'],
];
const inNorwegian = (text: string) => PHRASES.reduce((said, [english, norsk]) => said.replace(english, norsk), text);

/** The verbs by the module that adds them. Only the one that is asked for is loaded; for help, all; for the version, none. */
const MODULES: { verbs: string[]; load: () => Promise<(program: Command) => void> }[] = [
  { verbs: ['new', 'run', 'status', 'retry', 'worker'], load: async () => (await import('./run.ts')).addRun },
  { verbs: ['note', 'verify', 'changes'], load: async () => (await import('./note.ts')).addNote },
  { verbs: ['export'], load: async () => (await import('./export.ts')).addExport },
  { verbs: ['import'], load: async () => (await import('./import.ts')).addImport },
  { verbs: ['prioritise'], load: async () => (await import('./prioritise.ts')).addPrioritise },
  { verbs: ['review'], load: async () => (await import('./review.ts')).addReview },
  { verbs: ['start'], load: async () => (await import('./start.ts')).addStart },
  { verbs: ['user'], load: async () => (await import('./user.ts')).addUser },
  { verbs: ['backup', 'restore', 'check', 'delete'], load: async () => (await import('./upkeep.ts')).addUpkeep },
  { verbs: ['doctor', 'watch'], load: async () => (await import('./doctor.ts')).addDoctor },
  { verbs: ['eval'], load: async () => (await import('./eval.ts')).addEvaluation },
];

/**
 * Does what a command line asks for: writes to the process's output and sets its exit code. 0 done (also with warnings), 1 a
 * fault of ours, 2 a faulty configuration or command, 3 the machine's (disk, database).
 * @param asked the arguments; with none, the desk on the consultations there are, of what was unpacked as by a double click
 */
export async function runProgram(asked: readonly string[]): Promise<void> {
  // In a terminal too, what was unpacked works on what lies in the user's documents.
  const { HORING_BUNDLE: unpacked } = process.env;
  const args = asked.length === 0 ? [unpacked === undefined ? 'review' : 'start'] : asked;
  const program = new Command('horing')
    .description('Fra en mappe med høringssvar til et temaordnet sammendrag.')
    .version('0.1.0', '-v, --version', 'vis versjon')
    .helpOption('-h, --help', 'vis hjelp')
    .addOption(
      new Option('--log <form>', 'skriv det som skjer som JSON på feilkanalen, uten navn og tekst')
        .choices(['json'])
        .env('HORING_LOG'),
    )
    .hook('preAction', (_, command) => {
      if (logAsJson(program.opts<{ log?: string }>().log === 'json'))
        log('started', { command: command.name(), node: process.version, platform: process.platform });
    })
    .helpCommand('help [kommando]', 'vis hjelp for en kommando')
    .configureOutput({ outputError: (text, write) => write(inNorwegian(text)) })
    .exitOverride();
  const named = MODULES.filter(({ verbs }) => verbs.includes(args[0] ?? ''));
  const asksVersion = args[0] === '-v' || args[0] === '--version';
  for (const { load } of named.length > 0 || asksVersion ? named : MODULES) (await load())(program);
  const began = performance.now();
  logAsJson(false);
  try {
    if (unpacked !== undefined) {
      const { findHome, liveIn } = await import('../services/upkeep/home.ts');
      liveIn(await findHome(unpacked, process.env), process.env);
    }
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) log('failed', faultFields(error));
    process.exitCode = tellFailure(error);
  }
  log('ended', { code: Number(process.exitCode ?? 0), milliseconds: Math.round(performance.now() - began) });
}

/** Says what went wrong, unless the command line has said it. @returns the exit code */
function tellFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const disturbance = toldFault(error);
  // Each line of the error output is JSON where that is asked for: the words, with their names and paths, are for people.
  const out = isLogging() ? process.stdout : process.stderr;
  if (error instanceof ConfigurationError) {
    out.write(`${error.message}\n`);
    return isOfMachine(error.cause) ? 3 : 2;
  }
  if (disturbance !== null) {
    out.write(`${disturbance}\n`);
    return 3;
  }
  out.write(
    `Uventet feil i Høringsanalyse. Meld fra med denne teksten:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}
