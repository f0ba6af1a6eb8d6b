import type { Command } from 'commander';
import { readSettings } from '../config.ts';
import { newConsultation } from '../consultation/new.ts';
import { OUTCOMES } from '../domain.ts';
import { tellBriefly } from '../norsk/changes.ts';
import { changeWords } from '../norsk/desk/changes.ts';
import { noteWords } from '../norsk/note/note.ts';
import { tellUnread } from '../norsk/note/unread.ts';
import { STAGE_WORDS } from '../norsk/stages.ts';
import { type AnalysisResult, analyse, retry, statusOf } from '../services/analyse.ts';
import { openWorkspace, type Workspace } from '../services/workspace.ts';
import { plain, progressReporter } from './progress.ts';

/** The verbs of the main job: new, run, status, retry, worker. */
export function addRun(program: Command): void {
  program
    .command('new <mappe>')
    .description('lag en ny høring med forklarte felt')
    .action(async (folder: string) => {
      await newConsultation(folder);
      say(`Høringen er laget i ${folder}. Legg svarene i ${folder}/responses og kjør: horing run ${folder}`);
    });

  program
    .command('run <mappe>')
    .description('les svarene, finn temaer og standpunkter, og skriv notatet')
    .option('--les-alt', 'les og merk også de svarene på nytt som er lest før')
    .action(async (folder: string, { lesAlt = false }: { lesAlt?: boolean }) => {
      await inWorkspace(async (workspace) =>
        tell(await withProgress((show) => analyse(workspace, folder, { ...show, all: lesAlt })), folder),
      );
    });

  program
    .command('status <mappe>')
    .description('vis regnskapet og hvor langt arbeidet er kommet')
    .action(async (folder: string) => {
      await inWorkspace(async (workspace) => {
        const status = await statusOf(workspace, folder);
        if (!status) return say(`Høringen er ikke analysert ennå. Kjør: horing run ${folder}`);
        const words = noteWords('nb');
        say(status.title);
        say(`Mottatte filer: ${status.received}`);
        for (const outcome of OUTCOMES) say(`  ${words.outcomes[outcome].padEnd(14)} ${status.ledger[outcome]}`);
        for (const { stage, done } of status.stages)
          say(`${STAGE_WORDS[stage as keyof typeof STAGE_WORDS].padEnd(20)} ${done} ferdig`);
        for (const failure of status.failures)
          say(`Feilet: ${failure.stage} ${failure.subject}: ${failure.error}. Prøv igjen med: horing retry ${folder}`);
      });
    });

  program
    .command('retry <mappe>')
    .description('prøv på nytt det som feilet')
    .action(async (folder: string) => {
      await inWorkspace(async (workspace) => {
        const { again, result } = await withProgress((show) => retry(workspace, folder, show));
        say(`Prøvde ${again} på nytt.`);
        tell(result, folder);
      });
    });

  program
    .command('worker')
    .description('ta arbeid fra Redis (REDIS_URL) til den stoppes')
    .action(async () => {
      let done = 0;
      const { openWorker } = await import('../services/worker.ts');
      const worker = await openWorker(readSettings(), () => {
        done += 1;
      });
      say('Arbeideren er klar. Stopp med Ctrl-C.');
      await new Promise<void>((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
      });
      await worker.close();
      say(`Arbeideren er stoppet etter ${done} oppgaver.`);
    });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function inWorkspace(task: (workspace: Workspace) => Promise<void>): Promise<void> {
  const workspace = openWorkspace(readSettings());
  try {
    await task(workspace);
  } finally {
    workspace.close();
  }
}

async function withProgress<T>(
  task: (options: { onProgress: ReturnType<typeof progressReporter>['show'] }) => Promise<T>,
): Promise<T> {
  const reporter = progressReporter();
  try {
    return await task({ onProgress: reporter.show });
  } finally {
    reporter.stop();
  }
}

function tell(result: AnalysisResult, folder: string): void {
  const words = noteWords('nb');
  for (const warning of result.warnings) say(`Advarsel: ${plain(warning.file)}: ${plain(tellUnread(words, warning))}`);
  say(
    `${result.responses} høringssvar fra ${result.received} ${result.received === 1 ? 'fil' : 'filer'}. ${result.warnings.length} ${result.warnings.length === 1 ? 'advarsel' : 'advarsler'}.${result.unchanged ? ' Ingenting er endret siden sist.' : ''}`,
  );
  for (const notice of result.notices) say(notice);
  const news = tellBriefly(result.changes, result.lost);
  if (news.length > 0) {
    say(`${changeWords.sinceLast}:`);
    for (const line of news) say(`- ${line}`);
    say(changeWords.whole(folder));
  }
  say(`Notat: ${result.note}`);
}
