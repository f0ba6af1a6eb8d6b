import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RecognisedWord } from '../../src/formats/scan/engine.ts';
import { systemTesseract } from '../../src/ocr/tesseract.ts';
import { extractWhole } from '../../src/pipeline/scans.ts';
import { StageLimitError, type StageQueue } from '../../src/queue/queue.ts';
import { recognise } from '../../src/stages/recognise.ts';
import { inProcess } from '../services/in-process.ts';
import { scan, scannedPdf } from './make-scans.ts';

afterEach(() => void vi.unstubAllEnvs());

/** A program by the engine's name that answers as it does, and then does something else with the page. */
function another(does: string): { id: string } {
  const folder = mkdtempSync(join(tmpdir(), 'horing-motor-'));
  const id = join(folder, 'pid');
  const program = join(folder, 'tesseract');
  const answers =
    'case "$1" in --version) echo "tesseract 5.0.0"; exit;; --list-langs) printf "List:\\nnor\\n"; exit;; esac';
  writeFileSync(program, `#!/bin/sh\n${answers}\necho $$ > "${id}"\n${does}\n`);
  chmodSync(program, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
  return { id };
}

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const SHEET = { width: 40, height: 40, data: new Uint8Array(1600).fill(255), dpi: 150 };

describe.skipIf(process.platform !== 'linux')('a page that the engine does not come to an end with', () => {
  test.each([
    ['computes', 'while :; do :; done', 300],
    ['waits', 'exec sleep 600', 100],
    ['ends otherwise than it should', 'exit 3', 60_000],
    ['writes for ever', 'exec yes', 60_000],
  ])('%s: it is stopped, and nothing of it is left', async (_, does, most) => {
    const { id } = another(does);
    const engine = await systemTesseract(most);
    await expect(engine?.read(SHEET)).rejects.toThrow(/tesseract/);
    await expect.poll(() => isThere(Number(readFileSync(id, 'utf8'))), { timeout: 20_000 }).toBe(false);
  });

  test('it is a page that could not be read, and no fault', async () => {
    const bytes = await scannedPdf([scan(['En.'], { height: 200 })]);
    const { scans: [page = ''] = [] } = await inProcess().run('extract', { name: '', bytes }, { key: 'a' });
    another('exit 3');
    const read = await recognise({ bytes, page, engine: '' }, { engine: await systemTesseract() });
    expect(read.page.state).toBe('failed');
  });
});

test('pages that are too much for their thread are told, one by one; the others stand', async () => {
  vi.stubEnv('HORING_OCR', 'own');
  const bytes = await scannedPdf([1, 2, 3].map((number) => scan([`Side ${number}.`], { height: 200 })));
  const word = (text: string, left: number): RecognisedWord => {
    return { text, confidence: 0.9, left, top: 70, right: left + 30, bottom: 80, block: 1, line: 1 };
  };
  const here = inProcess();
  const queue: StageQueue = {
    ...here,
    run(stage, input, job) {
      if (stage !== 'recognise') return here.run(stage, input, job);
      const { page, engine } = input as { page: string; engine: string };
      if (page.endsWith(':2')) return Promise.reject(new StageLimitError('timed-out'));
      const words = [word('Side', 70), word(page.endsWith(':1') ? 'én.' : 'tre.', 105)];
      const read = { state: 'read', width: 595, height: 200, confidence: 0.9, words };
      return Promise.resolve({ engine, page: read } as never);
    },
  };
  const read = await extractWhole(queue, { name: '', bytes }, { key: 'b' });
  expect(read).toMatchObject({ kind: 'text', text: 'Side én.\n\nSide tre.' });
  expect(read.kind === 'text' && read.warnings.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'scanned 1',
    'page-without-text 2',
    'scanned 3',
  ]);
});
