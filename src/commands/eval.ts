import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { readSettings } from '../config.ts';
import { LANGUAGES, type Language } from '../domain.ts';
import { readJsonl, readTsv, writeJsonl } from '../services/eval/files.ts';
import { openWorkspace } from '../services/workspace.ts';
import type { ConsultationState } from '../state.ts';

/**
 * `horing eval …`: measures the pipeline's own parts against labels. Without labels they only write predictions. Each verb
 * loads what it needs, so that the others start at once.
 */
export function addEvaluation(program: Command): void {
  const evaluation = program.command('eval').description('mål maskinen mot fasit');

  evaluation
    .command('sectors <tsv>')
    .description('sektor av navn (kolonner name, sector)')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { predictions?: string }) => {
      const rows = await readTsv(path, ['name']);
      const named = rows.map((row) => ({ name: row.name ?? '', ...(row.sector ? { sector: row.sector } : {}) }));
      const { evalSectors } = await import('../services/eval/identify.ts');
      const result = evalSectors(named);
      if (options.predictions) await writeJsonl(options.predictions, result.predictions);
      for (const { name, expected, got } of result.wrong) say(`feil: ${name}: ${got}, skulle vært ${expected}`);
      if (result.labelled)
        say(`sektor: ${result.right} av ${result.labelled} (${percent(result.right, result.labelled)})`);
    });

  evaluation
    .command('identify <manifest>')
    .description('avsender, sektor, språk, standpunkt og tilslutning (kolonner file, respondent, …)')
    .requiredOption('--dir <mappe>', 'mappen med svarene')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { dir: string; predictions?: string }) => {
      const manifest = await readTsv(path, ['file']);
      const { scoreIdentify } = await import('../services/eval/identify.ts');
      await onFolder(options.dir, manifest, async (state) => {
        const result = scoreIdentify(state, manifest);
        if (options.predictions) await writeJsonl(options.predictions, result.predictions);
        for (const { field, right, of, wrong } of result.scores) {
          for (const { file, expected, got } of wrong)
            say(`feil: ${field}: ${file}: ${got || '(ingen)'}, skulle vært ${expected}`);
          if (of) say(`${field}: ${right} av ${of} (${percent(right, of)})`);
        }
        for (const { file, name } of result.endorsements.missed) say(`ikke funnet tilslutning: ${file}: ${name}`);
        for (const { file, name } of result.endorsements.false) say(`uventet tilslutning: ${file}: ${name}`);
        const { listed, found } = result.endorsements;
        if (listed) say(`tilslutninger: ${found} av ${listed} funnet, ${result.endorsements.false.length} uventede`);
        for (const row of result.predictions) if (row.otherHearing) say(`annen høring: ${row.file}`);
      });
    });

  evaluation
    .command('themes <coding>')
    .description('temaer funnet i en mappe mot en koders (kolonner file, theme)')
    .requiredOption('--dir <mappe>', 'mappen med svarene')
    .action(async (path: string, options: { dir: string }) => {
      const rows = await readTsv(path, ['file', 'theme']);
      const coding = rows.map(({ file = '', theme = '' }) => ({ file, theme }));
      const { scoreThemes } = await import('../services/eval/themes.ts');
      await onFolder(options.dir, rows, (state) => {
        const { themes, met, metOnce } = scoreThemes(state, coding);
        for (const each of themes)
          say(`${each.met ? 'møtt' : 'ikke møtt'}: ${each.theme}: «${each.label}», Jaccard ${each.jaccard.toFixed(2)}`);
        say(`temaer: ${met} av ${themes.length} møtt (${percent(met, themes.length)}), ${metOnce} én til én`);
      });
    });

  evaluation
    .command('stance <tsv>')
    .description('standpunkt av enkelttekster (kolonner id, lang, stance, text)')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { predictions?: string }) => {
      const rows = await readTsv(path, ['id', 'text']);
      const { evalStance } = await import('../services/eval/stance.ts');
      const result = evalStance(
        rows.map(({ id = '', lang, stance, text = '' }) => ({
          id,
          text,
          ...(isLanguage(lang) ? { lang } : {}),
          ...(stance ? { stance } : {}),
        })),
      );
      if (options.predictions) await writeJsonl(options.predictions, result.predictions);
      for (const { id, expected, got } of result.wrong) say(`feil: ${id}: ${got}, skulle vært ${expected}`);
      if (result.labelled)
        say(
          `standpunkt: ${result.right} av ${result.labelled} (${percent(result.right, result.labelled)}), makro-F1 ${result.macroF1.toFixed(3)}`,
        );
    });

  evaluation
    .command('language <jsonl>')
    .description('språk (felt id, text, lang)')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { predictions?: string }) => {
      const documents = await readJsonl(path, z.looseObject({ ...document, lang: z.string().optional() }));
      const { evaluateLanguage } = await import('../services/eval/language.ts');
      const result = evaluateLanguage(documents);
      if (options.predictions) await writeJsonl(options.predictions, result.predictions);
      if (result.accuracy !== null) say(`språk: ${(100 * result.accuracy).toFixed(1)} % av ${result.documents} rett`);
    });

  evaluation
    .command('clusters <jsonl>')
    .description('temaer funnet uten fasit (felt id, text, label)')
    .option('--k <antall>', 'antall temaer (ellers velger maskinen)', wholeNumber)
    .option('--predictions <fil>', 'skriv tema per dokument som JSONL')
    .option('--topics <fil>', 'skriv ordene i hvert tema som JSONL')
    .action(async (path: string, options: { k?: number; predictions?: string; topics?: string }) => {
      const documents = await readJsonl(path, z.looseObject({ ...document, label: z.string().optional() }));
      const { evaluateClusters } = await import('../services/eval/clusters.ts');
      const result = evaluateClusters(documents, options.k);
      if (options.predictions) await writeJsonl(options.predictions, result.predictions);
      if (options.topics) await writeJsonl(options.topics, result.topics);
      say(
        `${result.topics.length} temaer, NPMI ${result.coherence.toFixed(3)}, mangfold ${result.diversity.toFixed(3)}`,
      );
      if (result.scores) {
        const { ami, ari, bCubed } = result.scores;
        say(`AMI ${ami.toFixed(3)}, ARI ${ari.toFixed(3)}, B-cubed F1 ${bCubed.toFixed(3)}`);
      }
    });

  evaluation
    .command('coding <jsonl>')
    .description('koding etter kodebok (felt id, text, labels)')
    .requiredOption('--codebook <jsonl>', 'temaene: id, label, description, keywords')
    .option('--train <jsonl>', 'eksempler: id, labels')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { codebook: string; train?: string; predictions?: string }) => {
      const labels = z.array(z.string());
      const { evaluateCoding } = await import('../services/eval/coding.ts');
      const result = await evaluateCoding(
        await readJsonl(path, z.looseObject({ ...document, labels: labels.optional() })),
        await readJsonl(
          options.codebook,
          z.looseObject({
            id: z.string(),
            label: z.string(),
            description: z.string().default(''),
            keywords: labels.optional(),
          }),
        ),
        options.train ? await readJsonl(options.train, z.looseObject({ id: z.string(), labels })) : [],
      );
      if (options.predictions) await writeJsonl(options.predictions, result.predictions);
      if (result.scores) {
        const { microF1, macroF1, samplesF1 } = result.scores;
        say(`mikro-F1 ${microF1.toFixed(3)}, makro-F1 ${macroF1.toFixed(3)}, samples-F1 ${samplesF1.toFixed(3)}`);
      }
    });
}

/** Runs the pipeline over a folder in a database of its own, and hands on what it found. */
async function onFolder(
  directory: string,
  rows: readonly Record<string, string>[],
  report: (state: ConsultationState) => void | Promise<void>,
): Promise<void> {
  const workspace = openWorkspace({ ...readSettings(), database: ':memory:' });
  try {
    const { analyseFolder } = await import('../services/eval/folder.ts');
    const files = rows.flatMap(({ file }) => file ?? []);
    await report(await analyseFolder(workspace, directory, files));
  } finally {
    workspace.close();
  }
}

/** Fields every document of a JSONL file has. */
const document = { id: z.string(), text: z.string() };

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 2) throw new InvalidArgumentError('forventet et helt tall fra 2.');
  return number;
}

function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
