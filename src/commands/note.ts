import type { Command } from 'commander';
import { readSettings } from '../config.ts';
import { tellChanges, tellReason } from '../norsk/changes.ts';
import { changeWords } from '../norsk/desk/changes.ts';
import { digits, longTime } from '../norsk/numbers.ts';
import { verifyWords } from '../norsk/verify.ts';
import { writeNote } from '../services/report.ts';
import { verifyNote } from '../services/verify.ts';
import { verifyWithLetters } from '../services/verify-letters.ts';
import { changesIn } from '../services/versions.ts';
import type { Alone } from '../verify/letters/alone.ts';
import type { WrongLine } from '../verify/rebuilt.ts';
import { inWorkspace, sayPlain as say } from './terminal.ts';

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
    .command('verify <note.md> [svarmappe]')
    .description('kontroller et notat: hvert tall, hvert sitat og hver linje; med mappen med svarene, uten databasen')
    .action(async (path: string, folder: string | undefined) => {
      if (folder !== undefined) return tellAlone(await verifyWithLetters(readSettings(), path, folder));
      await inWorkspace(async (workspace) => {
        const { wrong, edited, checked } = await verifyNote(workspace, path);
        tellWrong(wrong);
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

function tellWrong(wrong: readonly WrongLine[]): void {
  for (const { line, text, should, because } of wrong) {
    say(verifyWords.line(line, text));
    if (should !== null) say(verifyWords.should(should));
    say(verifyWords.why(because.map((reason) => verifyWords.reasons[reason])));
  }
}

/** What was checked without the database, and what was not. */
function tellAlone(found: Alone): void {
  const { alone } = verifyWords;
  const lines = (all: readonly number[]) => all.map(digits).join(', ');
  tellWrong(found.wrong);
  if (found.edited.length > 0) say(alone.edited(found.edited.length, lines(found.edited)));
  say(found.wrong.length === 0 ? alone.right : verifyWords.wrong(found.wrong.length));
  say(alone.checked(found.checked));
  if (found.isSummary) say(alone.summary);
  if (found.fewer) say(alone.fewer(found.fewer.files, found.fewer.told));
  for (const { path, reason } of found.unread) say(alone.unreadable(path, reason));
  if (found.unreadQuotes.length > 0) say(alone.unread(found.unreadQuotes.length, lines(found.unreadQuotes)));
  if (found.corrected.length > 0) say(alone.corrected(found.corrected.length, lines(found.corrected)));
  if (found.unsureSenders.length > 0) say(alone.senderUnknown(found.unsureSenders.length, lines(found.unsureSenders)));
  if (found.dates.length > 0) say(alone.dates(found.dates.length, lines(found.dates)));
  if (found.unseen.length > 0) say(alone.unseen(found.unseen.length, lines(found.unseen)));
  if (found.unechoed.length > 0) say(alone.unechoed(found.unechoed.length, lines(found.unechoed)));
  if (found.outside.length > 0) say(alone.outside(found.outside.length, lines(found.outside)));
  if (found.wrong.length > 0) process.exitCode = 1;
}
