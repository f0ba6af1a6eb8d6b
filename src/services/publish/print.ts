import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../config.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { openPage } from './browser.ts';
import { BROWSERS, findProgram } from './programs.ts';

/** Prints pages to tagged PDFs with bookmarks, with a browser on this machine and without network. */
export interface Printer {
  /** Starts the browser, to be ready when there is something to print. */
  start(): void;
  /**
   * Browsers can't tell in the contents which page a heading lands on, so that a page is printed twice: the first time shows
   * the pages.
   * @param page the page as HTML, given the printed pages of its headings; as long whatever they are
   * @throws ConfigurationError when there is no browser
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
      const first = await print(page(new Map()), true);
      const { destinationPages } = await reading;
      const printed = await print(page(await destinationPages(first)), false);
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

async function open(): Promise<{ print: Print; close: () => Promise<void> }> {
  const browser = await findProgram(BROWSERS);
  if (!browser) throw new ConfigurationError(ui.faults.noBrowser);
  const folder = await mkdtemp(join(tmpdir(), 'horing-pdf-'));
  const removed = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const flags = flagsFor(folder);
    const page = await openPage(browser, flags);
    return {
      print: page?.print ?? ((html, plain) => printAlone(browser, flags, folder, html, plain)),
      close: async () => {
        await page?.close();
        await removed();
      },
    };
  } catch (error) {
    await removed();
    throw error;
  }
}

function flagsFor(folder: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    // What a browser does beside: it starts an eighth sooner without.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--no-first-run',
    `--user-data-dir=${join(folder, 'profil')}`,
    // Chromium's own sandbox does not start for root (containers); the page has no script and loads nothing.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Prints a page in a browser that is started for it: slower, and the same where one does not let itself be driven. */
async function printAlone(
  browser: string,
  flags: readonly string[],
  folder: string,
  html: string,
  plain: boolean,
): Promise<Uint8Array> {
  const [source, target] = [join(folder, 'notat.html'), join(folder, 'notat.pdf')];
  await writeFile(source, html);
  const how = [
    '--no-pdf-header-footer',
    // Bookmarks of the headings. Tags are made unless they are turned off.
    plain ? '--disable-pdf-tagging' : '--generate-pdf-document-outline',
    `--print-to-pdf=${target}`,
  ];
  await promisify(execFile)(browser, [...flags, ...how, pathToFileURL(source).href], { timeout: 120_000 });
  return new Uint8Array(await readFile(target));
}
