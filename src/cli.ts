#!/usr/bin/env node
import { runProgram } from './commands/program.ts';

// Whoever reads the output may stop («| head»): that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

await runProgram(process.argv.slice(2));
