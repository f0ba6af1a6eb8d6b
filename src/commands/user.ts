import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { ROLES, type Role } from '../role.ts';
import { type Accounts, openAccounts } from '../services/accounts/accounts.ts';
import { openWorkspace } from '../services/workspace.ts';
import { plain } from './progress.ts';

/** The verbs of accounts: user add, list, remove, role, password. */
export function addUser(program: Command): void {
  const user = program.command('user').description('kontoer for pulten, når den er åpen for andre enn denne maskinen');
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
    .action(async () => {
      await withAccounts(async (accounts) => {
        const all = accounts.list();
        if (all.length === 0) say('Ingen kontoer ennå. Lag en med: horing user add <navn> --rolle administrator');
        for (const account of all)
          say(`${plain(account.name).padEnd(24)} ${account.role.padEnd(16)} laget ${account.created.slice(0, 10)}`);
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
    .description('gi en konto en annen rolle')
    .addOption(role())
    .action(async (name: string, options: { rolle: Role }) => {
      await withAccounts(async (accounts) => {
        accounts.setRole(name, options.rolle);
        say(`Kontoen «${plain(name)}» har nå rollen ${options.rolle}.`);
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function withAccounts(task: (accounts: Accounts) => Promise<void>): Promise<void> {
  const workspace = openWorkspace(readSettings());
  try {
    await task(openAccounts(workspace));
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
