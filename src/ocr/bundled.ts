import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import * as z from 'zod';
import type { Engine, RecognisedWord } from '../formats/scan/engine.ts';
import type { Grey } from '../formats/scan/grey.ts';
import { dpiOf, pgm, WHOLE_PAGE, wordsIn } from './table.ts';

const DATA = '@tesseract.js-data/nor/4.0.0_best_int/nor.traineddata.gz';
/** The engine reads by its network alone; the older one is not in the build. */
const NETWORK = 1;

const Package = z.object({ version: z.string() });
const { resolve } = createRequire(import.meta.url);

/**
 * Tesseract compiled to WebAssembly, with Norwegian: it comes with the installation, for machines that have no tesseract of
 * their own, and takes about three times as long. Null where it was left out (`npm ci --omit=optional`).
 */
export async function bundledTesseract(): Promise<Engine | null> {
  try {
    const { version } = Package.parse(JSON.parse(await readFile(resolve('tesseract.js-core/package.json'), 'utf8')));
    const data = resolve(DATA);
    let opened: Promise<(picture: Grey) => RecognisedWord[]> | null = null;
    return {
      id: `tesseract.js ${version} nor`,
      // What it reads with is of the version that is installed, which is part of the program's edition.
      sum: async () => version,
      async read(picture) {
        opened ??= open(data);
        return (await opened)(picture);
      },
    };
  } catch {
    return null;
  }
}

/** Loads the engine into this thread, which it blocks while it reads: the thread's own limits stop it. */
async function open(data: string): Promise<(picture: Grey) => RecognisedWord[]> {
  // The build for SIMD, which every Node we run on has: one build, so that the words are the same on every machine.
  const { default: load } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  const quiet = () => undefined;
  const core = await load({ print: quiet, printErr: quiet });
  core.FS.writeFile('./nor.traineddata', await promisify(gunzip)(await readFile(data)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'nor', NETWORK) !== 0) throw new Error('the engine did not start');
  return (picture) => {
    core.FS.writeFile('/input', pgm(picture));
    api.SetVariable('tessedit_pageseg_mode', WHOLE_PAGE);
    api.SetVariable('user_defined_dpi', dpiOf(picture));
    if (api.SetImageFile(1, 0) !== 0 || api.Recognize(null) !== 0) throw new Error('the picture was not read');
    return wordsIn(api.GetTSVText(0));
  };
}
