import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { ROLE_NAMES } from '../norsk/desk/accounts.ts';
import { NO_ACCESS, ROLES, ROLES_HERE, type Role, type RoleHere } from '../role.ts';
import { type Accounts, openAccounts } from '../services/accounts/accounts.ts';
import { loadKnown } from '../services/shelf/identity.ts';
import { openWorkspace } from '../services/workspace.ts';
import { plain } from './progress.ts';
import { say } from './terminal.ts';

/** In place of a role in one consultation: the one the account has in the others. */
const AS_ELSEWHERE = 'som-ellers';

/** The verbs of accounts: user add, list, remove, role, password. */
export function addUser(program: Command): void {
  const user = program.command('user').description('kontoer for pulten, når den er åpen for andre enn denne maskinen');
  const here = () => new Option('--høring <mappe>', 'i denne høringen alene');
  const role = () => new Option('--rolle <rolle>', 'hva kontoen får gjøre').choices([...ROLES]).makeOptionMandatory();

  user
    .command('add <navn>')
    .description('lag en konto; passordet leses fra terminalen, eller fra første linje inn')
    .addOption(role())
    .action(async (name: string, options: { rolle: Role }) => {
      await withAccounts(async (accounts) => {
        const account = await accounts.add(name, options.rolle, await newPassword());
        say(`Kontoen «${plain(account.name)}» er laget med rollen ${account.role}.`);
      });
    });

  user
    .command('list')
    .description('vis kontoene')
    .addOption(here())
    .action(async (options: { høring?: string }) => {
      await withAccounts(async (accounts, idOf) => {
        const all = accounts.list();
        const own = options.høring === undefined ? null : accounts.rolesIn(await idOf(options.høring));
        if (all.length === 0) say('Ingen kontoer ennå. Lag en med: horing user add <navn> --rolle administrator');
        for (const account of all) {
          const here = own?.get(account.name);
          const told = `${plain(account.name).padEnd(24)} ${account.role.padEnd(16)} laget ${account.created.slice(0, 10)}`;
          say(here === undefined ? told : `${told}, i høringen: ${ROLE_NAMES[here]}`);
        }
      });
    });

  user
    .command('remove <navn>')
    .description('fjern en konto og logg den ut; det den har avgjort, blir stående')
    .action(async (name: string) => {
      await withAccounts(async (accounts) => {
        accounts.remove(name);
        say(`Kontoen «${plain(name)}» er fjernet.`);
      });
    });

  user
    .command('role <navn>')
    .description('gi en konto en annen rolle, i alle høringer eller i én')
    .addOption(
      new Option(
        '--rolle <rolle>',
        `hva kontoen får gjøre; i én høring også «${NO_ACCESS}», og «${AS_ELSEWHERE}»: som i de andre`,
      )
        .choices([...ROLES_HERE, AS_ELSEWHERE])
        .makeOptionMandatory(),
    )
    .addOption(here())
    .action(async (name: string, options: { rolle: RoleHere | typeof AS_ELSEWHERE; høring?: string }) => {
      await withAccounts(async (accounts, idOf) => {
        const { rolle: role, høring: folder } = options;
        if (folder !== undefined) {
          accounts.setRoleIn(name, await idOf(folder), role === AS_ELSEWHERE ? null : role);
          say(
            role === AS_ELSEWHERE
              ? `Kontoen «${plain(name)}» har nå samme rolle i høringen som ellers.`
              : role === NO_ACCESS
                ? `Kontoen «${plain(name)}» har nå ingen tilgang til høringen.`
                : `Kontoen «${plain(name)}» har nå rollen ${role} i høringen.`,
          );
          return;
        }
        if (role === AS_ELSEWHERE || role === NO_ACCESS)
          throw new ConfigurationError(`«${role}» sies om én høring: --høring <mappe>`);
        accounts.setRole(name, role);
        say(`Kontoen «${plain(name)}» har nå rollen ${role}.`);
      });
    });

  user
    .command('password <navn>')
    .description('gi en konto nytt passord og logg den ut overalt')
    .action(async (name: string) => {
      await withAccounts(async (accounts) => {
        await accounts.setPassword(name, await newPassword());
        say(`«${plain(name)}» har fått nytt passord.`);
      });
    });
}

/** @param task given the accounts, and what finds the id of the consultation in a folder */
async function withAccounts(
  task: (accounts: Accounts, idOf: (folder: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const workspace = openWorkspace(readSettings());
  try {
    await task(openAccounts(workspace), async (folder) => (await loadKnown(workspace, folder)).id);
  } finally {
    workspace.close();
  }
}

/** A new password: asked for twice on a terminal, without showing it; else the first line of what comes in. */
async function newPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await ask(null)) ?? '';
  const password = await ask('Passord: ');
  const again = await ask('Passord en gang til: ');
  if (password !== again) throw new ConfigurationError('Passordene er ikke like. Ingenting er endret.');
  return password ?? '';
}

/** One line from the terminal or the pipe. With a question nothing of what is typed is shown. */
async function ask(question: string | null): Promise<string | null> {
  // The line editor echoes to its output: one that throws everything away shows nothing.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  if (question !== null) process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: question !== null });
  const interrupted = new Promise<never>((_resolve, reject) =>
    lines.once('SIGINT', () => reject(new ConfigurationError('Avbrutt. Ingenting er endret.'))),
  );
  try {
    const answer = once(lines, 'line').then(([line]) => String(line));
    const ended = once(lines, 'close').then(() => null);
    return await Promise.race([answer, ended, interrupted]);
  } finally {
    lines.close();
    if (question !== null) process.stderr.write('\n');
  }
}
