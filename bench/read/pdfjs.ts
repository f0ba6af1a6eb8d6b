/** What pdf.js takes by itself for the files it is given: each page's text with its places, and nothing else. To be timed. */
import { readFileSync } from 'node:fs';
import { PDFParse, VerbosityLevel } from 'pdf-parse';
import type { PdfDocument } from '../../src/formats/pdf/page.ts';

for (const path of process.argv.slice(2)) {
  const data = new Uint8Array(readFileSync(path));
  const parser = new PDFParse({
    data,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
  });
  // biome-ignore lint/complexity/useLiteralKeys: private in pdf-parse's types, see src/formats/pdf/pdf.ts
  const document: PdfDocument = await parser['load']();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  await parser.destroy();
}
