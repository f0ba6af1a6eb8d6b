import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_CODEBOOK_BYTES } from '../../../formats/codebook/codebook.ts';
import { importWords } from '../../../norsk/desk/imports.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { importCodebook } from '../../../services/exchange/codebook.ts';
import type { Desk } from '../../../services/review/open.ts';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { frameOf } from '../../parts/frame.ts';
import { reviewerOf } from '../../session.ts';
import { CodebookPage } from './codebook.tsx';

const { codebook: words } = importWords;

/** A codebook made elsewhere, read into this one. */
export function codebookRoutes({ desk }: { desk: Desk }): Hono {
  const app = new Hono();

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
      onError: (c) => bookPage(c, null, words.refused('too-large', undefined), 413),
    }),
    async (c) => {
      const [file] = (await filesIn(c, 'kodebok')) ?? [];
      if (!file) return bookPage(c, null, words.nothing, 400);
      const result = importCodebook(desk, reviewerOf(c).name, new Uint8Array(await file.arrayBuffer()));
      if (result.kind === 'refused') return bookPage(c, null, words.refused(result.reason, result.line), 400);
      const { decided } = result;
      if (decided?.kind === 'not-saved')
        return bookPage(c, null, `${ui.faults[decided.because]} ${words.notSaved}`, 503);
      if (decided !== null && decided.kind !== 'done') return bookPage(c, null, words.changed, 409);
      return bookPage(c, result, null);
    },
  );

  return app;
}
