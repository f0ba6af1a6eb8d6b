import { type Command, Option } from 'commander';
import { ConfigurationError, readSettings } from '../config.ts';
import { tellBriefly, tellChanges } from '../norsk/changes.ts';
import { changeWords } from '../norsk/desk/changes.ts';
import { startWords } from '../norsk/desk/start/start.ts';
import { noteWords } from '../norsk/note/note.ts';
import { tellUnread } from '../norsk/note/unread.ts';
import { capital, counted, digits } from '../norsk/numbers.ts';
import { STAGE_WORDS } from '../norsk/stages.ts';
import { tellTimings } from '../norsk/timings.ts';
import { type AnalysisResult, analyse, retry, statusOf } from '../services/analyse.ts';
import type { Preview } from '../services/shelf/preview.ts';
import { toldOutcomes } from '../told.ts';
import { plain, progressReporter } from './progress.ts';
import { inWorkspace, say } from './terminal.ts';

interface RunChoices {
  lesAlt?: boolean;
  innhold?: boolean;
  forhåndsvis?: boolean;
  forhandsvis?: boolean;
  timings?: boolean;
}

/** So much of a passage is told of a decision that stands there. */
const LONGEST = 120;

/** The verbs of the main job: new, run, status, retry, worker. */
export function addRun(program: Command): void {
  program
    .command('new <mappe>')
    .description('lag en ny høring med forklarte felt')
    .option('--from <side>', 'fyll ut fra høringssiden, lagret som HTML (regjeringen.no, et direktorat …)')
    .action(async (folder: string, { from }: { from?: string }) => {
      if (from === undefined) await (await import('../consultation/new.ts')).newConsultation(folder);
      else await makeFrom(folder, from);
      say(`Høringen er laget i ${folder}. Legg svarene i ${folder}/responses og kjør: horing run ${folder}`);
    });

  program
    .command('run <mappe>')
    .description('les svarene, finn temaer og standpunkter, og skriv notatet')
    .option('--les-alt', 'les og merk også de svarene på nytt som er lest før')
    .option('--innhold', 'se etter i innholdet om filer er endret, også der størrelse og tid er som før')
    .option('--forhåndsvis', 'vis hva som ville blitt endret, uten å endre noe')
    .addOption(new Option('--forhandsvis').hideHelp())
    .option('--timings', 'vis hvor mange sekunder hvert steg tok, og hva som var tregest')
    .action(async (folder: string, options: RunChoices) => {
      const { lesAlt: all = false, innhold: byContent = false } = options;
      const dry = options.forhåndsvis ?? options.forhandsvis ?? false;
      await inWorkspace(async (workspace) => {
        if (!dry) {
          const result = await withProgress((show) => analyse(workspace, folder, { ...show, all, byContent }));
          tell(result, folder);
          const told = options.timings
            ? tellTimings(result.times.map((time) => ({ ...time, name: plain(time.name) })))
            : [];
          for (const line of told) say(line);
          return;
        }
        const { changesSeen, previewRun } = await import('../services/shelf/preview.ts');
        const preview = await withProgress((show) => previewRun(workspace, folder, { ...show, all, byContent }));
        tellPreview(preview, changesSeen(preview));
      });
    });

  program
    .command('status <mappe>')
    .description('vis regnskapet og hvor langt arbeidet er kommet')
    .action(async (folder: string) => {
      await inWorkspace(async (workspace) => {
        const { toldQueue } = await import('../services/worker.ts');
        const queue = await toldQueue(workspace.settings);
        if (queue !== null) say(queue);
        const status = await statusOf(workspace, folder);
        if (!status) return say(`Høringen er ikke analysert ennå. Kjør: horing run ${folder}`);
        const words = noteWords('nb');
        say(status.title);
        say(`Mottatte filer: ${status.received}`);
        for (const outcome of toldOutcomes((one) => status.ledger[one]))
          say(`  ${words.outcomes[outcome].padEnd(14)} ${status.ledger[outcome]}`);
        for (const { stage, done } of status.stages)
          say(`${STAGE_WORDS[stage as keyof typeof STAGE_WORDS].padEnd(20)} ${done} ferdig`);
        say(
          status.engine === null
            ? 'Tekstgjenkjenning: ikke installert; skannede sider leses ikke (kjør npm ci uten --omit=optional)'
            : `Tekstgjenkjenning: ${status.engine}`,
        );
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
      try {
        const worker = await openWorker(
          readSettings(),
          () => {
            done += 1;
          },
          (line) => process.stderr.write(`${line}\n`),
        );
        say('Arbeideren er klar. Stopp med Ctrl-C.');
        await new Promise<void>((resolve) => {
          process.once('SIGINT', resolve);
          process.once('SIGTERM', resolve);
        });
        await worker.close();
      } finally {
        // Of a Redis that comes and goes BullMQ keeps timers that nobody can stop, and the process would never end.
        setTimeout(() => process.exit(), 1_000).unref();
      }
      say(`Arbeideren er stoppet etter ${done} oppgaver.`);
    });
}

/** A new consultation from a saved page of the hearing, and what was read of it. */
async function makeFrom(folder: string, path: string): Promise<void> {
  const { hearingPageAt, newFromPage } = await import('../services/shelf/hearing.ts');
  const page = await hearingPageAt(path).catch((error: NodeJS.ErrnoException) => {
    throw new ConfigurationError(`Kan ikke lese ${path} (${error.code ?? error.message}).`);
  });
  if (page === null)
    throw new ConfigurationError(
      `${path} er ikke en høringsside som kan leses. Lagre siden om høringen fra nettleseren som HTML, og prøv igjen. Ingenting er laget.`,
    );
  await newFromPage(folder, page);
  const { fields, hearing } = startWords;
  for (const name of ['title', 'owner', 'caseNumber', 'opened', 'deadline'] as const)
    say(`${fields[name].replace('?', '')}: ${plain(page[name], 300) || '(ikke lest)'}`);
  say(
    `${capital(hearing.invitedCount(page.invited.length))} og ${hearing.questionCount(page.questions.length)} er lest.`,
  );
  if (page.papers.length > 0) say(`${hearing.papers}: ${page.papers.map(({ text }) => plain(text, 200)).join(', ')}.`);
  if (page.answers.length > 0) say(hearing.listsAnswers(page.answers.length));
}

async function withProgress<T>(
  task: (options: {
    onProgress: ReturnType<typeof progressReporter>['show'];
    onWaiting: (line: string) => void;
  }) => Promise<T>,
): Promise<T> {
  const reporter = progressReporter();
  try {
    return await task({ onProgress: reporter.show, onWaiting: (line) => process.stderr.write(`${line}\n`) });
  } finally {
    reporter.stop();
  }
}

function tell(result: AnalysisResult, folder: string): void {
  const words = noteWords('nb');
  for (const warning of result.warnings) say(`Advarsel: ${plain(warning.file)}: ${plain(tellUnread(words, warning))}`);
  say(
    `${digits(result.responses)} høringssvar fra ${counted(result.received, 'fil', 'filer')}. ${counted(result.warnings.length, 'advarsel', 'advarsler')}.${result.unchanged ? ' Ingenting er endret siden sist.' : ''}`,
  );
  for (const notice of result.notices) say(notice);
  const news = tellBriefly(result.changes, result.lost);
  if (news.length > 0) {
    say(`${changeWords.sinceLast}:`);
    for (const line of news) say(`- ${line}`);
    say(changeWords.whole(folder));
  }
  const { hearing } = startWords;
  for (const { path, listed, missing } of result.listed)
    say(
      `${hearing.missing(plain(path), missing.length, listed)}${missing.map((name) => `\n- ${plain(name, 200)}`).join('')}`,
    );
  say(`Notat: ${result.note}`);
}

/** What a run would change. */
function tellPreview(preview: Preview, seen: boolean): void {
  const { preview: words } = startWords;
  const { changes, lost } = preview;
  if (!seen) say(words.nothing);
  if (lost.length > 0) say(`${words.lost(lost.length)}:`);
  for (const { correction, place } of lost) {
    const where = [place.theme, place.respondent].filter((part) => part !== '').join(', ');
    const text = place.text === '' ? '' : `: «${plain(place.text, LONGEST)}»`;
    say(`- ${plain(where, 200)}${text} (${correction.who})`);
  }
  if (changes !== null) for (const line of tellChanges(changes)) say(line);
  say(words.dry);
}
