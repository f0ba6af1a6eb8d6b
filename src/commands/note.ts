import type { Command } from 'commander';
import { readSettings } from '../config.ts';
import { tellChanges } from '../norsk/changes.ts';
import { longDate } from '../norsk/numbers.ts';
import { verifyWords } from '../norsk/verify.ts';
import { writeNote } from '../services/report.ts';
import { verifyNote } from '../services/verify.ts';
import { changesSinceLast } from '../services/versions.ts';
import { openWorkspace, type Workspace } from '../services/workspace.ts';

/** The verbs of the written note: note, verify, changes. */
export function addNote(program: Command): void {
  program
    .command('note <mappe>')
    .description('skriv notatet på nytt uten å analysere')
    .action(async (folder: string) => {
      await inWorkspace(async (workspace) => {
        const { path, notices } = await writeNote(workspace, folder);
        for (const notice of notices) say(notice);
        say(`Notat: ${path}`);
      });
    });

  program
    .command('verify <note.md>')
    .description('kontroller et notat: hvert tall, hvert sitat og hver linje')
    .action(async (path: string) => {
      await inWorkspace(async (workspace) => {
        const { wrong, edited, checked } = await verifyNote(workspace, path);
        for (const { line, text, should, because } of wrong) {
          say(verifyWords.line(line, text));
          if (should !== null) say(verifyWords.should(should));
          say(verifyWords.why(because.map((reason) => verifyWords.reasons[reason])));
        }
        if (edited > 0) say(verifyWords.edited(edited));
        say(wrong.length === 0 ? verifyWords.right(checked) : verifyWords.wrong(wrong.length));
        if (wrong.length > 0) process.exitCode = 1;
      });
    });

  program
    .command('changes <mappe>')
    .description('vis hva som er nytt i notatet siden forrige utgave')
    .action(async (folder: string) => {
      await inWorkspace(async (workspace) => {
        const { versions, comparison } = await changesSinceLast(workspace, folder);
        if (!comparison)
          return say(
            versions === 0
              ? 'Notatet er ikke skrevet ennå.'
              : 'Notatet finnes i én utgave; det er ikke noe å sammenligne med.',
          );
        const dated = ({ at }: { at: string }) => longDate(at.slice(0, 10), 'nb');
        say(`Siste utgave (${dated(comparison.after)}) sammenlignet med forrige (${dated(comparison.before)}):`);
        const lines = tellChanges(comparison.changes);
        for (const line of lines) say(`- ${line}`);
        if (lines.length === 0)
          say('- Svarene, tallene og merkingene er de samme. Bare tekst eller sitater er endret.');
      });
    });
}

/** Whole lines, so that what is wrong in them can be seen; what could steer a terminal is taken out. */
function say(line: string): void {
  process.stdout.write(`${line.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}\n`);
}

async function inWorkspace(task: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = openWorkspace(readSettings());
  try {
    await task(workspace);
  } finally {
    workspace.close();
  }
}
