import type { Command } from 'commander';
import { readSettings } from '../config.ts';
import { LANGUAGES, type Language } from '../domain.ts';
import { readTsv, writeJsonl } from '../services/eval/files.ts';
import { evalIdentify, evalSectors } from '../services/eval/identify.ts';
import { evalStance } from '../services/eval/stance.ts';
import { openWorkspace } from '../services/workspace.ts';

/** `horing eval …`: measures the pipeline's own parts against labels. Without labels they only write predictions. */
export function addEvaluation(program: Command): void {
  const evaluation = program.command('eval').description('mål maskinen mot fasit');

  evaluation
    .command('sectors <tsv>')
    .description('sektor av navn (kolonner name, sector)')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { predictions?: string }) => {
      const rows = await readTsv(path, ['name']);
      const named = rows.map((row) => ({ name: row.name ?? '', ...(row.sector ? { sector: row.sector } : {}) }));
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
      const workspace = openWorkspace({ ...readSettings(), database: ':memory:' });
      try {
        const result = await evalIdentify(workspace, manifest, options.dir);
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
      } finally {
        workspace.close();
      }
    });

  evaluation
    .command('stance <tsv>')
    .description('standpunkt av enkelttekster (kolonner id, lang, stance, text)')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { predictions?: string }) => {
      const rows = await readTsv(path, ['id', 'text']);
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
