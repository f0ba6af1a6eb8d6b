import { isIPv6 } from 'node:net';
import { serve } from '@hono/node-server';
import type { Command } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { isFolder } from '../consultation/consultation.ts';
import { DESK_LANGUAGES } from '../norsk/desk/speak.ts';
import { accessFor, isLoopback } from '../services/accounts/accounts.ts';
import { singleSignOn } from '../services/accounts/sso.ts';
import { isConsultation, openShelf } from '../services/shelf/shelf.ts';
import { log } from '../services/upkeep/log.ts';
import { openWorkspace } from '../services/workspace.ts';
import { createSite } from '../web/site.tsx';

export interface ReviewOptions {
  port: string;
  host: string;
  navn?: string;
  innlogging?: boolean;
  ssoHode?: string;
  ssoFra?: string[];
  maal?: string;
}

/** Tells of each answer how it went and how long it took; not what was asked for, which has names in it. */
function logged<Rest extends unknown[]>(
  fetch: (request: Request, ...rest: Rest) => Response | Promise<Response>,
): typeof fetch {
  return async (request, ...rest) => {
    const began = performance.now();
    const response = await fetch(request, ...rest);
    log('answered', {
      method: request.method,
      status: response.status,
      milliseconds: Math.round(performance.now() - began),
    });
    return response;
  };
}

/** Names by which this machine alone is reached. */
const LOCAL = ['localhost', '127.0.0.1', '::1'];

/** The folder that was named; else the consultation one stands in, else the folder of consultations. */
async function chosenFolder(folder: string | undefined): Promise<string> {
  if (folder === undefined) return (await isConsultation('.')) ? '.' : 'corpus';
  if (!(await isFolder(folder)))
    throw new ConfigurationError(`Finner ikke mappen ${folder}. Lag en ny høring med: horing new ${folder}`);
  return folder;
}

/** `horing review`: the desk, on this machine for one named user, or beyond it for those who have accounts. */
export function addReview(program: Command): void {
  program
    .command('review [mappe]')
    .description('åpne pulten: en nettside der dere retter og skriver')
    .option('--port <port>', 'port på denne maskinen', '4180')
    .option('--navn <navn>', 'navnet ditt, slik det skal stå i loggen (uten innlogging)')
    .option('--host <adresse>', 'adressen pulten skal nås på; andre enn denne maskinen krever kontoer', '127.0.0.1')
    .option('--innlogging', 'krev innlogging også på denne maskinen, som når en tjener med https står foran')
    .option('--sso-hode <hode>', 'ta virksomhetens innlogging for god: hodet der tjeneren foran sier hvem det er')
    .option('--sso-fra <adresser...>', 'adressene den tjeneren kommer fra (ellers denne maskinen)')
    .option('--maal <målform>', 'målformen i pulten, nb eller nn (ellers den høringen har i consultation.yaml)')
    .action((folder: string | undefined, options: ReviewOptions) => openReview(folder, options));
}

/**
 * Opens the desk until it is stopped.
 * @param onOpen given its address
 * @throws ConfigurationError when it can't be opened so
 */
export async function openReview(
  folder: string | undefined,
  options: ReviewOptions,
  onOpen?: (address: string) => Promise<void>,
): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigurationError(`--port ${options.port}: forventet et tall fra 0 til 65535.`);
  const asked = DESK_LANGUAGES.find((language) => language === options.maal);
  if (options.maal !== undefined && asked === undefined)
    throw new ConfigurationError(`--maal ${options.maal}: forventet ${DESK_LANGUAGES.join(' eller ')}.`);
  if (options.ssoHode === undefined && options.ssoFra !== undefined)
    throw new ConfigurationError('--sso-fra sies sammen med --sso-hode.');
  const sso = options.ssoHode === undefined ? undefined : singleSignOn(options.ssoHode, options.ssoFra);
  const workspace = openWorkspace(readSettings());
  const { host } = options;
  const { access, shelf } = await (async () => {
    try {
      const access = accessFor(workspace, { host, name: options.navn, login: options.innlogging, sso });
      const shelf = await openShelf(workspace, await chosenFolder(folder));
      // One that was named is opened at once: what is wrong with it is told here.
      if (shelf.only !== null) await shelf.desk(shelf.only);
      return { access, shelf };
    } catch (error) {
      workspace.close();
      throw error;
    }
  })();
  const hosts = access.kind === 'alone' ? [...LOCAL, host.replace(/^\[|\]$/g, '')] : ['*'];
  const app = createSite({ shelf, access, hosts, language: asked });
  await new Promise<void>((resolve, reject) => {
    const server = serve({ fetch: logged(app.fetch), port, hostname: host }, (address) => {
      log('open', { port: address.port, login: access.kind !== 'alone' });
      const named = host === '127.0.0.1' ? 'localhost' : isIPv6(host) ? `[${host}]` : host;
      const to = access.kind === 'alone' ? access.name : 'med innlogging';
      const at = `http://${named}:${address.port}/${shelf.only === null ? '' : `${shelf.only}/`}`;
      process.stdout.write(`Pulten er åpen på ${at} (${to}). Stopp med Ctrl-C.\n`);
      onOpen?.(at).catch(reject);
      if (!isLoopback(host))
        process.stdout.write(
          'Trafikken er ikke kryptert. Sett en tjener med https foran når nettet deles med andre.\n',
        );
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      workspace.close();
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigurationError(`Port ${port} er opptatt. Velg en annen med --port.`)
          : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EACCES'
            ? new ConfigurationError(`Kan ikke åpne pulten på ${host}:${port} (${error.code}).`)
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
}
