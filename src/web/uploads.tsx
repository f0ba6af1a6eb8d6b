import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_CODEBOOK_BYTES } from '../formats/codebook/codebook.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import { importWords } from '../norsk/desk/imports.ts';
import { ui } from '../norsk/desk/ui.ts';
import { demand } from '../services/accounts/roles.ts';
import { importCodebook } from '../services/import-codebook.ts';
import type { Desk } from '../services/review/open.ts';
import { saveUpload, type Upload } from '../services/upload.ts';
import { reviewerOf } from './login.tsx';
import { CodebookPage, UploadPage } from './pages/files/upload.tsx';
import { frameOf } from './parts/frame.ts';

const { upload: uploadWords, codebook: bookWords } = importWords;

const MEGABYTE = 1024 * 1024;
/** What multipart wraps around the files. */
const WRAPPING_BYTES = MEGABYTE;

function told(upload: Upload, megabytes: number): string {
  if (upload.kind === 'refused') return `${upload.sent}: ${uploadWords.refused[upload.because](megabytes)}`;
  if (upload.kind === 'there') return uploadWords.there(upload.name);
  return upload.name === upload.sent ? uploadWords.saved(upload.name) : uploadWords.renamed(upload.sent, upload.name);
}

/** The files of a form field that were really chosen; null when the form can't be read. */
async function filesIn(c: Context, field: string): Promise<File[] | null> {
  const form = await c.req.raw.formData().catch(() => null);
  if (form === null) return null;
  return form.getAll(field).filter((value) => value instanceof File && (value.name !== '' || value.size > 0)) as File[];
}

/**
 * The pages that take files: answers into the responses folder, and codebooks. Call it after `mountAccounts` and before
 * the desk's limit on what a form may hold; these have their own.
 * @param limit largest answer in bytes
 */
export function mountUploads(app: Hono, { desk, limit = MAX_FILE_BYTES }: { desk: Desk; limit?: number }): void {
  const megabytes = Math.floor(limit / MEGABYTE);
  const isScript = (c: Context) => c.req.header('accept')?.includes('application/json') ?? false;

  const uploadPage = (c: Context, lines: readonly string[], fault: string | null, status: 200 | 400 | 413 = 200) => {
    c.header('Cache-Control', 'no-store');
    if (isScript(c))
      return c.json({ kind: fault === null ? 'done' : 'refused', said: fault ?? lines.join(' ') }, status);
    const frame = frameOf(c, desk, reviewerOf, '/last-opp');
    return c.html(<UploadPage frame={frame} megabytes={megabytes} lines={lines} fault={fault} />, status);
  };

  app.get('/last-opp', (c) => uploadPage(c, [], null));

  app.post(
    '/last-opp',
    async (c, next) => {
      demand(reviewerOf(c).role, 'upload');
      await next();
    },
    bodyLimit({
      maxSize: limit + WRAPPING_BYTES,
      onError: (c) => uploadPage(c, [], uploadWords.all(megabytes), 413),
    }),
    async (c) => {
      const files = await filesIn(c, 'filer');
      if (files === null) return uploadPage(c, [], uploadWords.malformed, 400);
      if (files.length === 0) return uploadPage(c, [], uploadWords.nothing, 400);
      const lines: string[] = [];
      let refused = 0;
      for (const file of files) {
        const upload = await saveUpload(desk.consultation.responses, file, limit);
        if (upload.kind === 'refused') refused += 1;
        lines.push(told(upload, megabytes));
      }
      return refused === files.length ? uploadPage(c, [], lines.join(' '), 400) : uploadPage(c, lines, null);
    },
  );

  const bookPage = (
    c: Context,
    result: Parameters<typeof CodebookPage>[0]['result'],
    fault: string | null,
    status: 200 | 400 | 409 | 413 | 503 = 200,
  ) => {
    c.header('Cache-Control', 'no-store');
    return c.html(
      <CodebookPage frame={frameOf(c, desk, reviewerOf, '/kodebok')} result={result} fault={fault} />,
      status,
    );
  };

  app.get('/kodebok', (c) => bookPage(c, null, null));

  app.post(
    '/kodebok',
    bodyLimit({
      maxSize: MAX_CODEBOOK_BYTES + WRAPPING_BYTES,
      onError: (c) => bookPage(c, null, bookWords.refused('too-large', undefined), 413),
    }),
    async (c) => {
      const [file] = (await filesIn(c, 'kodebok')) ?? [];
      if (!file) return bookPage(c, null, bookWords.nothing, 400);
      const result = importCodebook(desk, reviewerOf(c).name, new Uint8Array(await file.arrayBuffer()));
      if (result.kind === 'refused') return bookPage(c, null, bookWords.refused(result.reason, result.line), 400);
      const { decided } = result;
      if (decided?.kind === 'not-saved')
        return bookPage(c, null, `${ui.faults[decided.because]} ${bookWords.notSaved}`, 503);
      if (decided !== null && decided.kind !== 'done') return bookPage(c, null, bookWords.changed, 409);
      return bookPage(c, result, null);
    },
  );
}
