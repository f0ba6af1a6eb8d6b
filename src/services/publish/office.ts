import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ConfigurationError } from '../../config.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { findProgram, OFFICES } from './programs.ts';

/** What LibreOffice makes of the Word document: ODT, or PDF/A-2b (its nearest to 2a) that is tagged as PDF/UA asks. */
const TARGETS = {
  odt: { extension: 'odt', filter: 'odt' },
  pdfa: {
    extension: 'pdf',
    filter: `pdf:writer_pdf_Export:${JSON.stringify({
      SelectPdfVersion: { type: 'long', value: '2' },
      PDFUACompliance: { type: 'boolean', value: 'true' },
      UseTaggedPDF: { type: 'boolean', value: 'true' },
      ExportBookmarks: { type: 'boolean', value: 'true' },
    })}`,
  },
} as const;

/**
 * Converts a Word document with LibreOffice on this machine.
 * @param docx makes the document, once it is known that it can be converted
 * @throws ConfigurationError when LibreOffice is not there, or can't
 */
export async function convertWord(docx: () => Promise<Uint8Array>, to: keyof typeof TARGETS): Promise<Uint8Array> {
  const office = await findProgram(OFFICES);
  if (!office) throw new ConfigurationError(ui.faults.noOffice);
  const document = await docx();
  const { extension, filter } = TARGETS[to];
  const folder = await mkdtemp(join(tmpdir(), 'horing-office-'));
  try {
    const source = join(folder, 'notat.docx');
    await writeFile(source, document);
    // A profile of its own, so that it runs beside one the user has open.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const flags = [profile, '--headless', '--convert-to', filter, '--outdir', folder, source];
    await promisify(execFile)(office, flags, { timeout: 300_000 });
    return new Uint8Array(await readFile(join(folder, `notat.${extension}`)));
  } catch (cause) {
    throw new ConfigurationError(ui.faults.officeFailed, { cause });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
