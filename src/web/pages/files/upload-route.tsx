import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { importWords } from '../../../norsk/desk/imports.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { demand } from '../../../services/accounts/roles.ts';
import type { Desk } from '../../../services/review/open.ts';
import { MAX_INVITED_BYTES, takeInInvited } from '../../../services/shelf/invited.ts';
import { saveUpload, type Upload } from '../../../services/upload.ts';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { frameOf } from '../../parts/frame.ts';
import { reviewerOf } from '../../session.ts';
import { INTAKES, type Intake, UploadPage } from './upload.tsx';

const { upload: words } = importWords;

const MEGABYTE = 1024 * 1024;

/** What became of one file, in words. */
interface Told {
  line: string;
  refused: boolean;
}

function told(upload: Upload, megabytes: number): Told {
  if (upload.kind === 'refused')
    return { line: `${upload.sent}: ${words.refused[upload.because](megabytes)}`, refused: true };
  if (upload.kind === 'there') return { line: words.there(upload.name), refused: false };
  const line = upload.name === upload.sent ? words.saved(upload.name) : words.renamed(upload.sent, upload.name);
  return { line, refused: false };
}

async function invited({ consultation, readDocument }: Desk, file: File): Promise<Told> {
  const { invited: said } = startWords;
  if (file.size > MAX_INVITED_BYTES) return { line: `${file.name}: ${said.refused['too-large']}`, refused: true };
  const taken = await takeInInvited(consultation.folder, new Uint8Array(await file.arrayBuffer()), readDocument);
  if (taken.kind === 'refused') return { line: `${file.name}: ${said.refused[taken.because]}`, refused: true };
  return { line: `${file.name}: ${said.taken(taken.count, taken.kept)}`, refused: false };
}

/** Answers into the responses folder, the proposal into background, and the list of the invited. @param limit largest file in bytes */
export function uploadRoutes({ desk, limit }: { desk: Desk; limit: number }): Hono {
  const app = new Hono();
  const megabytes = Math.floor(limit / MEGABYTE);
  const isScript = (c: Context) => c.req.header('accept')?.includes('application/json') ?? false;

  const uploadPage = async (
    c: Context,
    lines: readonly string[],
    fault: string | null,
    status: 200 | 400 | 413 = 200,
  ) => {
    c.header('Cache-Control', 'no-store');
    if (isScript(c))
      return c.json({ kind: fault === null ? 'done' : 'refused', said: fault ?? lines.join(' ') }, status);
    const frame = frameOf(c, desk, reviewerOf, '/last-opp');
    const queue = await desk.queue();
    return c.html(<UploadPage {...{ frame, megabytes, lines, fault, queue }} />, status);
  };
  const takeIn = async (file: File, intake: Intake): Promise<Told> => {
    const { folder, responses } = desk.consultation;
    if (intake === 'inviterte') return invited(desk, file);
    return told(await saveUpload(intake === 'svar' ? responses : join(folder, 'background'), file, limit), megabytes);
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
      const intake = INTAKES.find((one) => one === c.req.query('hva')) ?? 'svar';
      const all: Told[] = [];
      for (const file of files) all.push(await takeIn(file, intake));
      const lines = all.map(({ line }) => line);
      return all.every(({ refused }) => refused) ? uploadPage(c, [], lines.join(' '), 400) : uploadPage(c, lines, null);
    },
  );

  return app;
}
