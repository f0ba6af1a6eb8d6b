import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findConsultation } from '../../db/files.ts';
import { ConfigurationError } from '../config.ts';
import type { Configuration } from '../consultation/configuration.ts';
import { loadConsultation } from '../consultation/consultation.ts';
import { applyCorrections } from '../corrections/apply.ts';
import { type Chart, chartsOf } from '../export/charts.ts';
import type { ExportFormat } from '../export/formats.ts';
import { htmlNote } from '../export/html/html.ts';
import { markdownPage } from '../export/markdown/page.ts';
import { qdcOf, qdpxOf } from '../export/qda/qdpx.ts';
import { csvOf, jsonOf } from '../export/tables/csv.ts';
import { jsonSchema } from '../export/tables/schema.ts';
import { exportTables } from '../export/tables/tables.ts';
import { taguetteFiles } from '../export/tables/taguette.ts';
import type { Png } from '../export/word/blocks.ts';
import { ui } from '../norsk/desk/ui.ts';
import { readLog } from '../pipeline/log.ts';
import type { Report } from '../report/model.ts';
import { buildReport } from '../report/report.ts';
import type { ConsultationState } from '../state.ts';
import { writeReport } from './report.ts';
import { loadState } from './state.ts';
import type { Workspace } from './workspace.ts';

export interface ExportOptions {
  /** Path of the owner's Word template, for docx; PowerPoint template, for pptx. */
  template?: string | undefined;
}

/** What every format is made from. */
interface Material {
  state: ConsultationState;
  report: Report;
  charts: Chart[];
  markdown: string;
  /** ISO time of the latest decision. */
  decided: string | null;
  events: Configuration['events'];
  options: ExportOptions;
}

type Files = [name: string, content: Uint8Array | string][];

/** One entry a format: the files it writes. The large libraries are loaded where they are used. */
const WRITERS: Record<Exclude<ExportFormat, 'md' | 'pdf'>, (material: Material) => Promise<Files> | Files> = {
  docx: async ({ report, markdown, charts, options }) => [
    ['notat.docx', await wordOf(report, markdown, charts, options)],
  ],
  'docx-side': async ({ report, events, options }) => [
    ['styret.docx', await wordOf(report, markdownPage(report, events), [], options, true)],
  ],
  pptx: async ({ report, events, options }) => {
    const [{ deckOf }, { pptxOf }, { SlideTemplateError, themeOf }] = await Promise.all([
      import('../export/slides/deck.ts'),
      import('../export/slides/pptx.ts'),
      import('../export/slides/package.ts'),
    ]);
    const template = await templateOf(options);
    try {
      return [['styret.pptx', await pptxOf(deckOf(report, events), template ? themeOf(template) : null)]];
    } catch (error) {
      if (!(error instanceof SlideTemplateError)) throw error;
      throw new ConfigurationError(`Malen ${options.template} er ikke en PowerPoint-fil (.pptx eller .potx).`);
    }
  },
  html: ({ report, markdown, charts }) => [['notat.html', htmlNote(report, markdown, charts)]],
  xlsx: async ({ state, report }) => {
    const { xlsxOf } = await import('../export/tables/xlsx.ts');
    return [['tabeller.xlsx', await xlsxOf(state.title, exportTables(state, report))]];
  },
  csv: ({ state, report }) => exportTables(state, report).map((table) => [`csv/${table.name}.csv`, csvOf(table)]),
  json: ({ state, report }) => [
    ['tabeller.json', jsonOf(state, exportTables(state, report))],
    ['tabeller.schema.json', jsonSchema()],
  ],
  qdpx: ({ state, decided }) => [['prosjekt.qdpx', qdpxOf(state, decided)]],
  taguette: ({ state }) => taguetteFiles(state).map(([name, csv]) => [`taguette/${name}`, csv]),
  qdc: ({ state }) => [['kodebok.qdc', qdcOf(state)]],
};

/**
 * Writes a consultation in a format to reports/<slug>/, from the database with people's corrections.
 * The note is written first, so that what people have written in the note file is in every format.
 * @returns the path of the file (for CSV and Taguette of the folder), relative to where the command was given
 * @throws ConfigurationError when the consultation has not been analysed, the template can't be used, or PDF needs a browser
 * that is not there
 */
export async function exportConsultation(
  workspace: Workspace,
  folder: string,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<{ path: string }> {
  const consultation = await loadConsultation(folder);
  if (!findConsultation(workspace.db, consultation.slug))
    throw new ConfigurationError(`Høringen er ikke analysert ennå. Kjør: horing run ${folder}`);
  const note = await writeReport(workspace, consultation);
  if (format === 'md') return { path: note.path };

  const log = readLog(workspace.db, consultation.id);
  const { state } = applyCorrections(loadState(workspace.db, consultation), log);
  const report = buildReport(state);
  const markdown = await readFile(resolve(note.path), 'utf8');
  const material: Material = {
    state,
    report,
    charts: chartsOf(report),
    markdown,
    decided: log.at(-1)?.at ?? null,
    events: consultation.config.events,
    options,
  };
  const target = join(workspace.settings.reports, consultation.slug);
  const shown = (name: string) => ({ path: relative(process.cwd(), join(target, name)) });
  if (format === 'pdf') {
    await printPdf(htmlNote(report, markdown, material.charts), join(target, 'notat.pdf'));
    return shown('notat.pdf');
  }
  const files = await WRITERS[format](material);
  for (const [name, content] of files) await writeWhole(join(target, name), content);
  return shown(format === 'csv' || format === 'taguette' ? format : (files[0]?.[0] ?? ''));
}

/** @throws ConfigurationError when the template can't be used */
async function wordOf(report: Report, markdown: string, charts: Chart[], options: ExportOptions, short = false) {
  const [{ docxNote, TemplateError }, { pngOf }] = await Promise.all([
    import('../export/word/docx.ts'),
    import('./export-png.ts'),
  ]);
  const pictures = new Map<string, Png>();
  for (const chart of charts) pictures.set(chart.name, await pngOf(chart.svg));
  const template = await templateOf(options);
  try {
    return await docxNote(report, markdown, charts, { pictures, short, ...(template ? { template } : {}) });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ConfigurationError(`Malen ${options.template} er ikke et Word-dokument (.docx eller .dotx).`);
  }
}

/** @throws ConfigurationError when it can't be read */
async function templateOf({ template }: ExportOptions): Promise<Uint8Array | null> {
  if (template === undefined) return null;
  try {
    return new Uint8Array(await readFile(template));
  } catch {
    throw new ConfigurationError(`Kan ikke lese malen ${template}.`);
  }
}

/** Whole files only: written beside and moved into place. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge', 'chrome'];

/** The first browser on the path. */
async function findBrowser(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const place of places)
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  return null;
}

/** Prints the page to PDF with a browser on this machine, without network. */
async function printPdf(html: string, path: string): Promise<void> {
  const browser = await findBrowser();
  if (!browser) throw new ConfigurationError(ui.faults.noBrowser);
  const folder = await mkdtemp(join(tmpdir(), 'horing-pdf-'));
  try {
    await writeFile(join(folder, 'notat.html'), html);
    const flags = [
      '--headless',
      '--disable-gpu',
      '--no-pdf-header-footer',
      `--user-data-dir=${join(folder, 'profil')}`,
    ];
    // Chromium's own sandbox does not start for root (containers); the page has no script and loads nothing.
    if (process.getuid?.() === 0) flags.push('--no-sandbox');
    const target = join(folder, 'notat.pdf');
    await promisify(execFile)(
      browser,
      [...flags, `--print-to-pdf=${target}`, pathToFileURL(join(folder, 'notat.html')).href],
      { timeout: 120_000 },
    );
    const printed = await readFile(target, 'latin1');
    // The hour of printing is all that differs from time to time; a date as long keeps every offset in the file.
    const undated = printed.replace(/(\/(?:Creation|Mod)Date ?\(D:)\d{14}/g, '$120000101000000');
    await writeWhole(path, Buffer.from(undated, 'latin1'));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
