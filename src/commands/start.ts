import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { ConfigurationError } from '../config.ts';
import { fillHome, findHome, type Home, holdHome, liveIn, tellAddress } from '../services/upkeep/home.ts';
import { openReview } from './review.ts';

const PORT = 4180;
/** Where the program lies: above `dist/src/commands`, or `src/commands`. */
const PROGRAM = (() => {
  const above = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  return above.endsWith('dist') ? dirname(above) : above;
})();

/** The verb behind «Start Høringsanalyse»: the desk on what lies in the user's documents, and the browser on it. */
export function addStart(program: Command): void {
  program
    .command('start')
    .description('åpne pulten på mappen i dokumentene dine, og nettleseren på den')
    .option('--uten-nettleser', 'ikke åpne nettleseren')
    .action(async ({ utenNettleser: quiet = false }: { utenNettleser?: boolean }) => {
      const home = await findHome(process.env.HORING_BUNDLE ?? PROGRAM, process.env);
      const held = await holdHome(home);
      const show = (address: string) => (quiet ? undefined : openBrowser(address));
      if (typeof held !== 'function') {
        const address = held.address ?? (await saidSoon(home));
        process.stdout.write(`Høringsanalyse er alt åpen på ${address}\n`);
        return show(address);
      }
      try {
        liveIn(home, process.env);
        process.chdir(home.folder);
        await fillHome(home, join(PROGRAM, 'corpus', 'demo'));
        process.stdout.write(`Høringene og notatene ligger i ${home.folder}.\n`);
        const port = String((await isFree(PORT)) ? PORT : 0);
        await openReview(home.corpus, { port, host: '127.0.0.1' }, async (address) => {
          await tellAddress(home, address);
          show(address);
        });
      } finally {
        held();
      }
    });
}

/** The other one may be starting just now. */
async function saidSoon(home: Home): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const held = await holdHome(home);
    if (typeof held === 'function') held();
    else if (held.address !== null) return held.address;
    await setTimeout(200);
  }
  throw new ConfigurationError(
    `Høringsanalyse er alt i gang i ${home.folder}, men svarer ikke. Lukk den, og prøv igjen.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The user's own browser; where there is none to ask, the address stands on the screen. */
function openBrowser(address: string): void {
  const [program, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true });
  child.on('error', () => undefined);
  child.unref();
}
