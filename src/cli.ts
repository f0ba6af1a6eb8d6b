#!/usr/bin/env node
import { compileSparingly } from './commands/compiling.ts';
import { runProgram } from './commands/program.ts';
import { toldFault } from './norsk/faults.ts';

// Whoever reads the output may stop («| head»), and a disk it is written on may be full: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  const told = toldFault(error);
  if (told === null) throw error;
  process.stderr.write(`${told}\n`);
  process.exit(3);
});
// Then there is nobody to tell.
process.stderr.on('error', () => undefined);

// What we write is people's answers and what was made of them: the owner's alone, as long as nobody opens it to others.
process.umask(0o077);

compileSparingly();
await runProgram(process.argv.slice(2));
