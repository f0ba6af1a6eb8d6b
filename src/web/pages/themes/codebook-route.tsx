import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_FILE_BYTES } from '../../../formats/limits.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { type ImportOptions, importCodebook } from '../../../services/exchange/codebook.ts';
import type { Desk } from '../../../services/review/open.ts';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { frameOf } from '../../parts/frame.ts';
import { Pending } from '../../pending.ts';
import { formIn, reviewerOf } from '../../session.ts';
import { CodebookPage } from './codebook.tsx';

const { codebook: words } = importWords;

/** A codebook made elsewhere, read into this one; what has been coded with it is shown before it is brought in. */
export function codebookRoutes({ desk }: { desk: Desk }): Hono {
  const app = new Hono();
  const pending = new Pending();

  const bookPage = (
    c: Context,
    result: Parameters<typeof CodebookPage>[0]['result'],
    fault: string | null,
    status: 200 | 400 | 409 | 410 | 413 | 503 = 200,
    preview: string | null = null,
  ) => {
    c.header('Cache-Control', 'no-store');
    return c.html(
      <CodebookPage frame={frameOf(c, desk, reviewerOf, '/kodebok')} result={result} fault={fault} preview={preview} />,
      status,
    );
  };

  const bring = (c: Context, bytes: Uint8Array, options: ImportOptions) => {
    const result = importCodebook(desk, reviewerOf(c).name, bytes, options);
    if (result.kind === 'refused') return bookPage(c, null, words.refused(result.reason, result.line), 400);
    const { decided } = result;
    if (decided?.kind === 'not-saved') return bookPage(c, null, `${ui.faults[decided.because]} ${words.notSaved}`, 503);
    if (decided !== null && decided.kind !== 'done') return bookPage(c, null, words.changed, 409);
    return bookPage(c, result, null);
  };

  app.get('/kodebok', (c) => bookPage(c, null, null));

  app.post(
    '/kodebok',
    bodyLimit({
      maxSize: MAX_FILE_BYTES + WRAPPING_BYTES,
      onError: (c) => bookPage(c, null, words.refused('too-large', undefined), 413),
    }),
    async (c) => {
      const [file] = (await filesIn(c, 'kodebok')) ?? [];
      if (!file) return bookPage(c, null, words.nothing, 400);
      const who = reviewerOf(c).name;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const preview = importCodebook(desk, who, bytes, { file: file.name, preview: true });
      if (preview.kind === 'refused') return bookPage(c, null, words.refused(preview.reason, preview.line), 400);
      if (preview.codings === null) return bring(c, bytes, {});
      return bookPage(c, preview, null, 200, pending.keep(who, bytes, file.name));
    },
  );

  app.post('/kodebok/merkinger', async (c) => {
    const form = await formIn(c);
    const who = reviewerOf(c).name;
    const one = pending.of(who, form.id);
    if (one === null) return bookPage(c, null, importWords.codings.gone, 410);
    const page = bring(c, one.bytes, { file: one.file, remove: form.fjern === '1' });
    pending.drop(who);
    return page;
  });

  return app;
}
