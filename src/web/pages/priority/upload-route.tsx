import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ui } from '../../../norsk/desk/ui.ts';
import { broughtWords } from '../../../norsk/desk/work/brought.ts';
import { may, whyNot } from '../../../services/accounts/roles.ts';
import { decide, groundOf } from '../../../services/exchange/bring.ts';
import { type DecidedFile, MAX_PRIORITY_BYTES, planPriorityFile } from '../../../services/exchange/decided.ts';
import type { DeskApp } from '../../context.ts';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { frameOf } from '../../parts/frame.ts';
import { Pending } from '../../pending.ts';
import { formIn } from '../../session.ts';
import { BroughtPage } from './upload.tsx';

/** A prioritisation made in a file, read with the checks of `horing prioritise` and shown before it is brought in. */
export function priorityUploadRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();
  const pending = new Pending();
  const { upload: words } = broughtWords;

  const page = (
    c: Context,
    status: 200 | 400 | 403 | 409 | 410 | 413 | 503,
    { file = '', read = null, ...rest }: { file?: string; read?: DecidedFile | null; fault?: string; preview?: string },
  ) => {
    c.header('Cache-Control', 'no-store');
    const frame = frameOf(c, desk, who, '/prioritering');
    return c.html(<BroughtPage frame={frame} file={file} read={read} {...rest} />, status);
  };
  const plan = (bytes: Uint8Array, file: string) => planPriorityFile(groundOf(desk), bytes, file);

  app.post(
    '/prioritering/fil',
    bodyLimit({
      maxSize: MAX_PRIORITY_BYTES + WRAPPING_BYTES,
      onError: (c) => page(c, 413, { fault: words.tooLarge }),
    }),
    async (c) => {
      // Scores of others come with it, which nobody who only codes can set.
      if (!may(who(c).role, 'note')) return page(c, 403, { fault: whyNot(who(c).role, 'note') });
      const [chosen] = (await filesIn(c, 'fil')) ?? [];
      if (!chosen) return page(c, 400, { fault: words.choose });
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const file = chosen.name;
      const read = plan(bytes, file);
      if (read.kind === 'refused') return page(c, 400, { file, read });
      return page(c, 200, { file, read, preview: pending.keep(who(c).name, bytes, file) });
    },
  );

  app.post('/prioritering/hent', async (c) => {
    const form = await formIn(c);
    const { name } = who(c);
    const one = pending.of(name, form.id);
    if (one === null) return page(c, 410, { fault: words.gone });
    pending.drop(name);
    const { file } = one;
    // Read anew: somebody may have decided meanwhile, and what is shown is what has come.
    const read = plan(one.bytes, file);
    if (read.kind === 'refused') return page(c, 400, { file, read });
    if (read.plan.decisions.length === 0) return page(c, 200, { file, read });
    const outcome = decide(desk, name, read);
    if (outcome.kind === 'not-saved') return page(c, 503, { fault: ui.faults[outcome.because] });
    if (outcome.kind !== 'done') return page(c, 409, { fault: words.changed });
    return page(c, 200, { file, read });
  });

  return app;
}
