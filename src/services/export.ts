import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ConfigurationError } from '../config.ts';
import type { Configuration } from '../consultation/configuration.ts';
import type { Chart } from '../export/charts.ts';
import type { ExportFormat } from '../export/formats.ts';
import { htmlNote } from '../export/html/html.ts';
import { markdownPage } from '../export/markdown/page.ts';
import { qdcOf, qdpxOf } from '../export/qda/qdpx.ts';
import { csvOf, jsonOf } from '../export/tables/csv.ts';
import { jsonSchema } from '../export/tables/schema.ts';
import { exportTables } from '../export/tables/tables.ts';
import { taguetteFiles } from '../export/tables/taguette.ts';
import type { Png } from '../export/word/blocks.ts';
import type { DocxOptions } from '../export/word/docx.ts';
import { fileWords } from '../norsk/files.ts';
import { readLog } from '../pipeline/log.ts';
import type { Report } from '../report/model.ts';
import type { ConsultationState } from '../state.ts';
import { ownFolder } from './note-files.ts';
import { convertWord } from './publish/office.ts';
import { newPrinter, type Printer } from './publish/print.ts';
import { templateFor } from './publish/templates.ts';
import { writeKeeping } from './publish/written-files.ts';
import { writeComposed } from './report.ts';
import { loadKnown } from './shelf/identity.ts';
import type { Workspace } from './workspace.ts';

export interface ExportOptions {
  /** Path of the owner's Word template, for docx; PowerPoint template, for pptx. Not given: the consultation's own. */
  template?: string | undefined;
  /** Leave out the slots nobody has written in, for what is published: docx, odt, html, pdf, pdfa. */
  writtenOnly?: boolean | undefined;
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
  printer: Printer;
}

type Files = [name: string, content: Uint8Array | string][];

/** One entry a format: the files it writes. The large libraries are loaded where they are used. */
const WRITERS: Record<Exclude<ExportFormat, 'md'>, (material: Material) => Promise<Files> | Files> = {
  docx: async (material) => [['notat.docx', await wordOf(material, { marked: !material.options.writtenOnly })]],
  'docx-side': async ({ report, events, options }) => [
    [
      'styret.docx',
      await wordOf({ report, markdown: markdownPage(report, events), charts: [], options }, { short: true }),
    ],
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
  odt: async (material) => [['notat.odt', await convertWord(() => wordOf(material), 'odt')]],
  pdfa: async (material) => [['notat-pdfa.pdf', await convertWord(() => wordOf(material), 'pdfa')]],
  html: ({ report, markdown, charts, options }) => [['notat.html', htmlNote(report, markdown, charts, options)]],
  pdf: async ({ report, markdown, charts, options, printer }) => [
    ['notat.pdf', await printer.print((pages) => htmlNote(report, markdown, charts, { ...options, pages }))],
  ],
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

/** @throws ConfigurationError when the template can't be used */
async function wordOf(
  { report, markdown, charts, options }: Pick<Material, 'report' | 'markdown' | 'charts' | 'options'>,
  how: Pick<DocxOptions, 'marked' | 'short'> = {},
): Promise<Uint8Array> {
  const [{ docxNote, TemplateError }, { pngOf }] = await Promise.all([
    import('../export/word/docx.ts'),
    import('./publish/png.ts'),
  ]);
  const pictures = new Map<string, Png>();
  for (const chart of charts) pictures.set(chart.name, await pngOf(chart.svg));
  const template = await templateOf(options);
  const { writtenOnly } = options;
  try {
    return await docxNote(report, markdown, charts, {
      pictures,
      writtenOnly,
      ...how,
      ...(template ? { template } : {}),
    });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new ConfigurationError(`Malen ${options.template} er ikke et Word-dokument (.docx eller .dotx).`);
  }
}

/**
 * Writes a consultation in a format to reports/<slug>/, from the database with people's corrections.
 * The note is written first, so that what people have written in the note file is in every format.
 * @returns the path of the file (for CSV and Taguette of the folder), relative to where the command was given, and what
 * became of text people had written in the files
 * @throws ConfigurationError when the consultation has not been analysed, the template can't be used, or PDF needs a browser,
 * ODT an office, that is not there
 */
export async function exportConsultation(
  workspace: Workspace,
  folder: string,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<{ path: string; notices: string[] }> {
  const printer = newPrinter();
  // Its browser starts while the note is made.
  if (format === 'pdf') printer.start();
  try {
    return await exportWith(printer, workspace, folder, format, options);
  } finally {
    await printer.close();
  }
}

async function exportWith(
  printer: Printer,
  workspace: Workspace,
  folder: string,
  format: ExportFormat,
  options: ExportOptions,
): Promise<{ path: string; notices: string[] }> {
  const consultation = await loadKnown(workspace, folder);
  const { written: note, composed } = await writeComposed(workspace, consultation);
  if (format === 'md') return { path: note.path, notices: note.notices };

  const { state, report, charts, files: made, sequence } = composed;
  const log = readLog(workspace.db, consultation.id);
  const material: Material = {
    state,
    report,
    charts,
    markdown: made.note,
    decided: log.findLast((correction) => correction.sequence <= sequence)?.at ?? null,
    events: consultation.config.events,
    options: { ...options, template: options.template ?? (await templateFor(consultation.folder, format)) },
    printer,
  };
  const target = join(workspace.settings.reports, consultation.slug);
  const files = await WRITERS[format](material);
  const notices = [...note.notices];
  for (const [name, content] of files) {
    await ownFolder(dirname(join(target, name)));
    const copy = await writeKeeping(target, name, content);
    if (copy !== null) notices.push(fileWords.copied(name, copy));
  }
  const name = format === 'csv' || format === 'taguette' ? format : (files[0]?.[0] ?? '');
  return { path: relative(process.cwd(), join(target, name)), notices };
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
