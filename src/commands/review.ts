import { userInfo } from 'node:os';
import { serve } from '@hono/node-server';
import type { Command } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { openDesk } from '../services/review/open.ts';
import { openWorkspace } from '../services/workspace.ts';
import { createApp } from '../web/app.tsx';

/** Names by which this machine alone is reached. */
const LOCAL = ['localhost', '127.0.0.1', '::1'];

/** `horing review`: the desk, on this machine, for one named user. */
export function addReview(program: Command): void {
  program
    .command('review [mappe]')
    .description('åpne pulten: en nettside der dere retter og skriver')
    .option('--port <port>', 'port på denne maskinen', '4180')
    .option('--navn <navn>', 'navnet ditt, slik det skal stå i loggen')
    .action(async (folder: string | undefined, options: { port: string; navn?: string }) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new ConfigurationError(`--port ${options.port}: forventet et tall fra 0 til 65535.`);
      const name = (options.navn ?? userInfo().username).trim();
      if (name === '' || name.length > 100) throw new ConfigurationError('--navn: forventet et navn på 1–100 tegn.');
      const workspace = openWorkspace(readSettings());
      const desk = await openDesk(workspace, folder ?? '.').catch((error: unknown) => {
        workspace.close();
        throw error;
      });
      const app = createApp({ desk, who: () => ({ name }), hosts: LOCAL });
      await new Promise<void>((resolve, reject) => {
        const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
          process.stdout.write(`Pulten er åpen på http://localhost:${address.port}/ (${name}). Stopp med Ctrl-C.\n`);
        });
        server.on('error', (error: NodeJS.ErrnoException) => {
          workspace.close();
          reject(
            error.code === 'EADDRINUSE'
              ? new ConfigurationError(`Port ${port} er opptatt. Velg en annen med --port.`)
              : error,
          );
        });
        const stop = () => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          server.close(() => {
            workspace.close();
            resolve();
          });
        };
        process.once('SIGINT', stop);
        process.once('SIGTERM', stop);
      });
    });
}
