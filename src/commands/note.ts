import type { Command } from 'commander';
import { readSettings } from '../config.ts';
import { tellChanges, tellReason } from '../norsk/changes.ts';
import { changeWords } from '../norsk/desk/changes.ts';
import { longTime } from '../norsk/numbers.ts';
import { verifyWords } from '../norsk/verify.ts';
import { writeNote } from '../services/report.ts';
import { verifyNote } from '../services/verify.ts';
import { changesIn } from '../services/versions.ts';
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
    .description('vis hva som er nytt i notatet siden forrige utgave, eller mellom to utgaver')
    .option('--fra <utgave>', 'nummer, eller dato: utgaven som gjaldt da dagen var omme')
    .option('--til <utgave>', 'det samme (ellers den siste utgaven)')
    .option('--liste', 'vis utgavene: nummer, når og hvorfor')
    .action(async (folder: string, asked: { fra?: string; til?: string; liste?: boolean }) => {
      await inWorkspace(async (workspace) => {
        const { versions, comparison } = await changesIn(workspace, folder, { from: asked.fra, to: asked.til });
        const dated = ({ at }: { at: string }) => longTime(at, 'nb');
        if (versions.length === 0) return say(changeWords.none);
        if (asked.liste) {
          for (const version of versions)
            say(`${changeWords.version(version.number, dated(version))}: ${tellReason(version)}`);
          return;
        }
        if (!comparison) return say(versions.length === 1 ? changeWords.onlyOne : changeWords.firstOfAll);
        const { before, after, changes } = comparison;
        say(`${changeWords.compared(after.number, dated(after), before.number, dated(before))}:`);
        const lines = tellChanges(changes);
        for (const line of lines) say(line.replace(/^( *)/, '$1- '));
        if (lines.length === 0) say(`- ${changeWords.same}`);
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
