#!/usr/bin/env node
import { compileSparingly } from './commands/compiling.ts';
import { runProgram } from './commands/program.ts';

// Whoever reads the output may stop («| head»): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// What we write is people's answers and what was made of them: the owner's alone, as long as nobody opens it to others.
process.umask(0o077);

compileSparingly();
await runProgram(process.argv.slice(2));
