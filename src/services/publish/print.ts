import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../config.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { BROWSERS, findProgram } from './programs.ts';

/** Prints pages to tagged PDFs with bookmarks, with a browser on this machine and without network. */
export interface Printer {
  /** Starts the browser, to be ready when there is something to print. */
  start(): void;
  /**
   * Browsers can't tell in the contents which page a heading lands on, so that a page is printed twice: the first time shows
   * the pages.
   * @param page the page as HTML, given the printed pages of its headings; as long whatever they are
   * @throws ConfigurationError when there is no browser, or it does not print
   */
  print(page: (pages: ReadonlyMap<string, number>) => string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What prints a page. @param plain it is read for its page numbers alone */
type Print = (html: string, plain: boolean) => Promise<Uint8Array>;

/** A printer whose browser starts when it is asked to, or when there is something to print. */
export function newPrinter(): Printer {
  let opened: ReturnType<typeof open> | null = null;
  const browser = () => {
    opened ??= open();
    return opened;
  };
  return {
    // There may come nothing to print, for which it does not matter whether there is a browser.
    start: () => void browser().catch(() => undefined),
    async print(page) {
      const { print } = await browser();
      // The reader of PDFs is large, and loaded while the browser prints.
      const reading = import('../../formats/pdf/pdf.ts');
      const first = await print(page(new Map()), true).catch(notPrinted);
      const { destinationPages } = await reading;
      const printed = await print(page(await destinationPages(first)), false).catch(notPrinted);
      // The hour of printing is all that differs from time to time; a date as long keeps every offset in the file.
      const undated = Buffer.from(printed).toString('latin1');
      return Buffer.from(undated.replace(/(\/(?:Creation|Mod)Date ?\(D:)\d{14}/g, '$120000101000000'), 'latin1');
    },
    close: async () =>
      opened?.then(
        ({ close }) => close(),
        () => undefined,
      ),
  };
}

function notPrinted(cause: unknown): never {
  throw new ConfigurationError(ui.faults.browserFailed, { cause });
}

async function open(): Promise<{ print: Print; close: () => Promise<void> }> {
  const program = await findProgram(BROWSERS);
  if (!program) throw new ConfigurationError(ui.faults.noBrowser);
  return (await driven(program)) ?? alone(program);
}

/** Chromium's own sandbox does not start for root; the page has no script and loads nothing. */
const isRoot = () => process.getuid?.() === 0;
/** Nor where a user may make no namespaces of his own, as in most containers: what is said then. */
const NO_SANDBOX = /sandboxing failed|no usable sandbox/i;
/** So long a browser may take to start, and to print a page. */
const STARTS_MS = 10_000;
const PRINTS_MS = 120_000;

/** One browser prints all. @returns null when it does not let itself be driven, as the rules of a workplace may say */
async function driven(program: string): Promise<Awaited<ReturnType<typeof open>> | null> {
  // Where it is imported, all its seven megabytes are first searched for what they export.
  const { chromium }: typeof import('playwright-core') = createRequire(import.meta.url)('playwright-core');
  const launch = (chromiumSandbox: boolean) =>
    chromium.launch({ executablePath: program, chromiumSandbox, timeout: STARTS_MS });
  const browser = await launch(!isRoot())
    .catch((error: unknown) => (NO_SANDBOX.test(String(error)) ? launch(false) : null))
    .catch(() => null);
  if (browser === null) return null;
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true }).catch(() => null);
  if (page === null) return browser.close().then(() => null);
  return {
    async print(html, plain) {
      await page.setContent(html, { timeout: PRINTS_MS });
      return page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: !plain, outline: !plain });
    },
    close: () => browser.close(),
  };
}

/** A browser for each print: slower, and the same where one does not let itself be driven. */
async function alone(program: string): Promise<Awaited<ReturnType<typeof open>>> {
  const folder = await mkdtemp(join(tmpdir(), 'horing-pdf-'));
  return {
    print: (html, plain) => printAlone(program, folder, html, plain),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

async function printAlone(program: string, folder: string, html: string, plain: boolean): Promise<Uint8Array> {
  const [source, target] = [join(folder, 'notat.html'), join(folder, 'notat.pdf')];
  await writeFile(source, html);
  const flags = [
    '--headless',
    '--disable-gpu',
    `--user-data-dir=${join(folder, 'profil')}`,
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    // Bookmarks of the headings. Tags are made unless they are turned off.
    plain ? '--disable-pdf-tagging' : '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
  ];
  await promisify(execFile)(program, [...flags, pathToFileURL(source).href], { timeout: PRINTS_MS });
  return new Uint8Array(await readFile(target));
}
