import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../config.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { BROWSERS, findProgram } from './programs.ts';

/**
 * Prints a page to a tagged PDF with bookmarks, with a browser on this machine and without network. Browsers can't tell in
 * the contents which page a heading lands on, so that it is printed twice: the first time shows the pages.
 * @param page the page as HTML, given the printed pages of its headings; as long whatever they are
 * @throws ConfigurationError when there is no browser
 */
export async function printPdf(page: (pages: ReadonlyMap<string, number>) => string): Promise<Uint8Array> {
  const browser = await findProgram(BROWSERS);
  if (!browser) throw new ConfigurationError(ui.faults.noBrowser);
  const folder = await mkdtemp(join(tmpdir(), 'horing-pdf-'));
  try {
    // The reader of PDFs is large, and loaded while the browser prints.
    const reading = import('../../formats/pdf/pdf.ts');
    const first = await print(browser, folder, page(new Map()));
    const { destinationPages } = await reading;
    const printed = await print(browser, folder, page(await destinationPages(first)));
    // The hour of printing is all that differs from time to time; a date as long keeps every offset in the file.
    const undated = Buffer.from(printed).toString('latin1');
    return Buffer.from(undated.replace(/(\/(?:Creation|Mod)Date ?\(D:)\d{14}/g, '$120000101000000'), 'latin1');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function print(browser: string, folder: string, html: string): Promise<Uint8Array> {
  const [source, target] = [join(folder, 'notat.html'), join(folder, 'notat.pdf')];
  await writeFile(source, html);
  const flags = [
    '--headless',
    '--disable-gpu',
    // What a browser does beside: it starts an eighth sooner without.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    '--no-first-run',
    '--no-pdf-header-footer',
    // Bookmarks of the headings. Tags are made unless they are turned off.
    '--generate-pdf-document-outline',
    `--user-data-dir=${join(folder, 'profil')}`,
    // Chromium's own sandbox does not start for root (containers); the page has no script and loads nothing.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  await promisify(execFile)(browser, [...flags, `--print-to-pdf=${target}`, pathToFileURL(source).href], {
    timeout: 120_000,
  });
  return new Uint8Array(await readFile(target));
}
