#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigurationError } from './config.ts';
import { toldFault } from './norsk/faults.ts';

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

/** Exit codes: 0 done (also with warnings), 1 a fault of ours, 2 a faulty configuration or command, 3 the machine's (disk, database). */
const program = new Command('horing')
  .description('Fra en mappe med høringssvar til et temaordnet sammendrag.')
  .version('0.1.0', '-v, --version', 'vis versjon')
  .helpOption('-h, --help', 'vis hjelp')
  .helpCommand('help [kommando]', 'vis hjelp for en kommando')
  .configureOutput({ outputError: (text, write) => write(inNorwegian(text)) })
  .exitOverride((stop) => {
    process.exit(stop.exitCode === 0 ? 0 : 2);
  });

/** The verbs by the module that adds them. Only the one that is asked for is loaded; for help, all. */
const MODULES: { verbs: string[]; load: () => Promise<(program: Command) => void> }[] = [
  {
    verbs: ['new', 'run', 'status', 'retry', 'worker'],
    load: async () => (await import('./commands/run.ts')).addRun,
  },
  { verbs: ['note', 'verify', 'changes'], load: async () => (await import('./commands/note.ts')).addNote },
  { verbs: ['export'], load: async () => (await import('./commands/export.ts')).addExport },
  { verbs: ['import'], load: async () => (await import('./commands/import.ts')).addImport },
  {
    verbs: ['prioritise'],
    load: async () => (await import('./commands/prioritise.ts')).addPrioritise,
  },
  { verbs: ['review'], load: async () => (await import('./commands/review.ts')).addReview },
  { verbs: ['user'], load: async () => (await import('./commands/user.ts')).addUser },
  { verbs: ['eval'], load: async () => (await import('./commands/eval.ts')).addEvaluation },
];

// Whoever reads the output may stop («| head»): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// With nothing asked for: the desk, on the consultations there are.
if (process.argv.length === 2) process.argv.push('review');
const asked = MODULES.filter(({ verbs }) => verbs.includes(process.argv[2] ?? ''));
for (const { load } of asked.length > 0 ? asked : MODULES) (await load())(program);

try {
  await program.parseAsync();
} catch (error) {
  const disturbance = toldFault(error);
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else if (disturbance !== null) {
    process.stderr.write(`${disturbance}\n`);
    process.exitCode = 3;
  } else {
    process.stderr.write(
      `Uventet feil i Høringsanalyse. Meld fra med denne teksten:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
