import { readSettings } from '../config.ts';
import { openWorkspace, type Workspace } from '../services/workspace.ts';

/** A line to who ran the command. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The same of words that others have written: nothing in them acts on the terminal or makes a line of its own. */
export function sayPlain(line: string): void {
  say(line.replace(/[\p{Cc}\p{Cf}]/gu, ' '));
}

/** Does something with the database open, and closes it however that ends. */
export async function inWorkspace(task: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = openWorkspace(readSettings());
  try {
    await task(workspace);
  } finally {
    workspace.close();
  }
}
