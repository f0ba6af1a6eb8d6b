import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { importWords } from '../../../norsk/desk/imports.ts';
import { demand } from '../../../services/accounts/roles.ts';
import type { Desk } from '../../../services/review/open.ts';
import { saveUpload, type Upload } from '../../../services/upload.ts';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { frameOf } from '../../parts/frame.ts';
import { reviewerOf } from '../../session.ts';
import { UploadPage } from './upload.tsx';

const { upload: words } = importWords;

const MEGABYTE = 1024 * 1024;

function told(upload: Upload, megabytes: number): string {
  if (upload.kind === 'refused') return `${upload.sent}: ${words.refused[upload.because](megabytes)}`;
  if (upload.kind === 'there') return words.there(upload.name);
  return upload.name === upload.sent ? words.saved(upload.name) : words.renamed(upload.sent, upload.name);
}

/** Answers into the responses folder. @param limit largest answer in bytes */
export function uploadRoutes({ desk, limit }: { desk: Desk; limit: number }): Hono {
  const app = new Hono();
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
      onError: (c) => uploadPage(c, [], words.all(megabytes), 413),
    }),
    async (c) => {
      const files = await filesIn(c, 'filer');
      if (files === null) return uploadPage(c, [], words.malformed, 400);
      if (files.length === 0) return uploadPage(c, [], words.nothing, 400);
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

  return app;
}
