import { setFlagsFromString } from 'node:v8';

/**
 * Asks V8 to compile less and later. A run is over in seconds, on several threads that each compile for themselves: a quarter
 * of the first run's processor time went to the optimising compiler, for code that was hot for a moment and is not run again,
 * and a tenth to reading our expressions first as bytecode and then anew as machine code. What is hot for long is compiled as
 * before, a little later; so is WebAssembly, of which a tenth of the time that PDFs take went to compiling what ran for a
 * moment. The flags are the process's and so also its threads'; none of them changes what is computed.
 */
export function compileSparingly(): void {
  // Not `--no-regexp-tier-up`: V8 dies on expressions that were run before that is set.
  setFlagsFromString('--regexp-tier-up-ticks=0');
  // Node 20 counts what a function has run by its length, later ones its calls; each is some nine times what is usual.
  const isOld = Number.parseInt(process.versions.v8, 10) < 12;
  setFlagsFromString(isOld ? '--interrupt-budget=600000' : '--invocation-count-for-turbofan=27000');
  // What later versions wait for by themselves, some seven times what Node 20 does.
  if (isOld) setFlagsFromString('--wasm-tiering-budget=13000000');
}
