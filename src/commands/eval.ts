import { type Command, InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { readSettings } from '../config.ts';
import { LANGUAGES, type Language } from '../domain.ts';
import type { CodebookEntry } from '../services/eval/coding.ts';
import { readJsonl, readTsv, writeJsonl } from '../services/eval/files.ts';
import { openWorkspace } from '../services/workspace.ts';
import type { ConsultationState } from '../state.ts';
import { say } from './terminal.ts';

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
        for (const { field, right, strict, of, wrong } of result.scores) {
          for (const { file, expected, got } of wrong)
            say(`feil: ${field}: ${file}: ${got || '(ingen)'}, skulle vært ${expected}`);
          const alone = right === strict ? '' : `, ${strict} uten andre lesninger (also_ok)`;
          if (of) say(`${field}: ${right} av ${of} (${percent(right, of)})${alone}`);
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
    .description('temaer i en mappe, og standpunkt til dem, mot en koders (kolonner file, theme, stance)')
    .requiredOption('--dir <mappe>', 'mappen med svarene')
    .option('--codebook <jsonl>', 'kodeboken svarene leses med: id (koderens theme), label, description, keywords')
    .action(async (path: string, options: { dir: string; codebook?: string }) => {
      const rows = await readTsv(path, ['file', 'theme']);
      const coding = rows.map(({ file = '', theme = '', stance }) => ({ file, theme, stance }));
      const entries = options.codebook ? await readJsonl(options.codebook, codebookEntry) : undefined;
      const { scoreThemes } = await import('../services/eval/themes.ts');
      const { scoreThemeStance } = await import('../services/eval/theme-stance.ts');
      const { themeIdOf } = await import('../services/eval/folder.ts');
      const report = (state: ConsultationState) => {
        const given = entries && new Map(entries.map(({ id }) => [id, themeIdOf(state.id, id)]));
        const { themes, met, metOnce } = scoreThemes(state, coding, given);
        for (const each of themes)
          say(`${each.met ? 'møtt' : 'ikke møtt'}: ${each.theme}: «${each.label}», Jaccard ${each.jaccard.toFixed(2)}`);
        say(`temaer: ${met} av ${themes.length} møtt (${percent(met, themes.length)}), ${metOnce} én til én`);
        const ownOf = given ?? new Map(themes.flatMap((each) => (each.met ? [[each.theme, each.id] as const] : [])));
        const result = scoreThemeStance(state, coding, ownOf);
        const { raised } = result;
        if (given)
          say(
            `tatt opp: presisjon ${raised.precision.toFixed(3)}, gjenkalling ${raised.recall.toFixed(3)}, samples-F1 ${raised.samplesF1.toFixed(3)}`,
          );
        if (result.cells === 0) return;
        for (const { file, theme, expected, got } of result.missed)
          say(`feil: standpunkt: ${file}: ${theme}: ${got || '(tar det ikke opp)'}, skulle vært ${expected}`);
        say(`standpunkt til temaer: ${result.hit} av ${result.cells} celler (${percent(result.hit, result.cells)})`);
        for (const [side, claims] of [
          ['for', result.for],
          ['mot', result.against],
        ] as const)
          say(
            `«${side}»: ${claims.right} av ${claims.claims} rette (${percent(claims.right, claims.claims)}), ${claims.coded} i celler koderen har`,
          );
      };
      await onFolder(options.dir, rows, report, entries);
    });

  evaluation
    .command('letters <jsonl>')
    .description('hele brev fra mange høringer (felt id, hearing, hearing_title, proposal, text, stance, also_ok)')
    .option('--predictions <fil>', 'skriv svarene som JSONL')
    .action(async (path: string, options: { predictions?: string }) => {
      const letters = await readJsonl(path, letter);
      const { readLetters, scoreLetters, SURE } = await import('../services/eval/letters.ts');
      const workspace = openWorkspace({ ...readSettings(), database: ':memory:' });
      try {
        const predictions = await readLetters(workspace, letters);
        if (options.predictions) await writeJsonl(options.predictions, predictions);
        const result = scoreLetters(letters, predictions);
        for (const { id, expected, got, confidence } of result.wrong)
          say(`feil: ${id}: ${got || '(ingen)'} (${confidence.toFixed(2)}), skulle vært ${expected}`);
        for (const { from, to, letters: n, confidence, right } of result.bins)
          say(
            `sikkerhet ${from.toFixed(1)}–${to.toFixed(1)}: ${right} av ${n} rette (${percent(right, n)}), oppgitt ${confidence.toFixed(2)}`,
          );
        const share = percent(result.right, result.letters);
        say(
          `standpunkt: ${result.right} av ${result.letters} (${share}), ${result.strict} uten andre lesninger (also_ok)`,
        );
        say(`byttet om for og mot: ${result.swapped}`);
        say(
          `sikker (fra ${SURE}): ${result.sure}, rett i ${result.sureRight} (${percent(result.sureRight, result.sure)})`,
        );
        const { sectors, languages } = result;
        if (sectors.of) say(`sektor: ${sectors.right} av ${sectors.of} (${percent(sectors.right, sectors.of)})`);
        if (languages.of)
          say(`språk: ${languages.right} av ${languages.of} (${percent(languages.right, languages.of)})`);
        say(`ikke regnet med: ${result.notCounted}`);
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
        await readJsonl(options.codebook, codebookEntry),
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
  codebook?: readonly CodebookEntry[],
): Promise<void> {
  const workspace = openWorkspace({ ...readSettings(), database: ':memory:' });
  try {
    const { analyseFolder } = await import('../services/eval/folder.ts');
    const files = rows.flatMap(({ file }) => file ?? []);
    await report(await analyseFolder(workspace, directory, { files, codebook }));
  } finally {
    workspace.close();
  }
}

/** Fields every document of a JSONL file has. */
const document = { id: z.string(), text: z.string() };

const codebookEntry = z.looseObject({
  id: z.string(),
  label: z.string(),
  description: z.string().default(''),
  keywords: z.array(z.string()).optional(),
});

const letter = z.looseObject({
  // It names a file.
  id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'bare bokstaver, tall, punktum og streker'),
  hearing: z.string().min(1),
  hearing_title: z.string().min(1),
  proposal: z.string(),
  text: z.string(),
  stance: z.string(),
  also_ok: z.array(z.string()).default([]),
  sector: z.string().optional(),
  lang: z.string().optional(),
});

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 2) throw new InvalidArgumentError('forventet et helt tall fra 2.');
  return number;
}

function isLanguage(value: string | undefined): value is Language {
  return LANGUAGES.some((language) => language === value);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
