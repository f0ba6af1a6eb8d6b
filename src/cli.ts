#!/usr/bin/env node
import { Command } from 'commander';
import { addEvaluation } from './commands/eval.ts';
import { addNote } from './commands/note.ts';
import { addReview } from './commands/review.ts';
import { addRun } from './commands/run.ts';
import { addUser } from './commands/user.ts';
import { ConfigurationError } from './config.ts';

/** Exit codes: 0 done (also with warnings), 1 a fault of ours, 2 a faulty configuration or command. */
const program = new Command('horing')
  .description('Fra en mappe med høringssvar til et temaordnet sammendrag.')
  .version('0.1.0', '-v, --version', 'vis versjon')
  .helpOption('-h, --help', 'vis hjelp')
  .helpCommand('help [kommando]', 'vis hjelp for en kommando')
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'Feil: ')) })
  .exitOverride((stop) => {
    process.exit(stop.exitCode === 0 ? 0 : 2);
  });

addRun(program);
addNote(program);
addReview(program);
addUser(program);
addEvaluation(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(
      `Uventet feil i Høringsanalyse. Meld fra med denne teksten:\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
