import { Command, CommanderError } from 'commander';
import { ConfigurationError } from '../config.ts';
import { toldFault } from '../norsk/faults.ts';

/** What the command line itself has to say, which its library says in English. */
const PHRASES: [RegExp, string][] = [
  [/^error: /, 'Feil: '],
  [/unknown command/, 'ukjent kommando'],
  [/unknown option/, 'ukjent valg'],
  [/missing required argument/, 'mangler argumentet'],
  [/required option (.+) not specified/, 'valget $1 må være med'],
  [/too many arguments.*?Expected/, 'for mange argumenter. Forventet'],
  [/argument missing/, 'mangler verdi'],
  [/is invalid\./, 'er ugyldig:'],
  [/\(Did you mean (.+?)\?\)/, '(Mente du $1?)'],
  [/Allowed choices are/, 'Velg en av'],
];
const inNorwegian = (text: string) => PHRASES.reduce((said, [english, norsk]) => said.replace(english, norsk), text);

/** The verbs by the module that adds them. Only the one that is asked for is loaded; for help, all. */
const MODULES: { verbs: string[]; load: () => Promise<(program: Command) => void> }[] = [
  { verbs: ['new', 'run', 'status', 'retry', 'worker'], load: async () => (await import('./run.ts')).addRun },
  { verbs: ['note', 'verify', 'changes'], load: async () => (await import('./note.ts')).addNote },
  { verbs: ['export'], load: async () => (await import('./export.ts')).addExport },
  { verbs: ['import'], load: async () => (await import('./import.ts')).addImport },
  { verbs: ['prioritise'], load: async () => (await import('./prioritise.ts')).addPrioritise },
  { verbs: ['review'], load: async () => (await import('./review.ts')).addReview },
  { verbs: ['user'], load: async () => (await import('./user.ts')).addUser },
  { verbs: ['backup', 'restore', 'check', 'delete'], load: async () => (await import('./upkeep.ts')).addUpkeep },
  { verbs: ['eval'], load: async () => (await import('./eval.ts')).addEvaluation },
];

/**
 * Does what a command line asks for: writes to the process's output and sets its exit code. 0 done (also with warnings), 1 a
 * fault of ours, 2 a faulty configuration or command, 3 the machine's (disk, database).
 * @param asked the arguments; with none, the desk on the consultations there are
 */
export async function runProgram(asked: readonly string[]): Promise<void> {
  const args = asked.length === 0 ? ['review'] : asked;
  const program = new Command('horing')
    .description('Fra en mappe med høringssvar til et temaordnet sammendrag.')
    .version('0.1.0', '-v, --version', 'vis versjon')
    .helpOption('-h, --help', 'vis hjelp')
    .helpCommand('help [kommando]', 'vis hjelp for en kommando')
    .configureOutput({ outputError: (text, write) => write(inNorwegian(text)) })
    .exitOverride();
  const named = MODULES.filter(({ verbs }) => verbs.includes(args[0] ?? ''));
  for (const { load } of named.length > 0 ? named : MODULES) (await load())(program);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = tellFailure(error);
  }
}

/** Says what went wrong, unless the command line has said it. @returns the exit code */
function tellFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const disturbance = toldFault(error);
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  if (disturbance !== null) {
    process.stderr.write(`${disturbance}\n`);
    return 3;
  }
  process.stderr.write(
    `Uventet feil i Høringsanalyse. Meld fra med denne teksten:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return 1;
}
