import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ui } from '../../../norsk/desk/ui.ts';
import { demand } from '../../../services/accounts/roles.ts';
import {
  MAX_TEMPLATE_BYTES,
  removeTemplate,
  type TemplateRefusal,
  takeTemplate,
} from '../../../services/publish/templates.ts';
import type { Desk } from '../../../services/review/open.ts';
import { filesIn, WRAPPING_BYTES } from '../../parts/form-files.ts';
import { frameOf } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { formIn, reviewerOf } from '../../session.ts';

const { note: words } = ui;
const STATUS = { 'too-large': 413, 'not-a-template': 400, macros: 400, 'not-written': 503 } as const;

/** The consultation's own templates for Word and PowerPoint. */
export function templateRoutes({ desk }: { desk: Desk }): Hono {
  const app = new Hono();
  const refused = (c: Parameters<typeof frameOf>[0], because: TemplateRefusal) =>
    c.html(
      <Fault frame={frameOf(c, desk, reviewerOf, '/notat')} message={words.templateRefused[because]} />,
      STATUS[because],
    );

  app.post(
    '/notat/mal',
    async (c, next) => {
      demand(reviewerOf(c).role, 'setup');
      await next();
    },
    bodyLimit({ maxSize: MAX_TEMPLATE_BYTES + WRAPPING_BYTES, onError: (c) => refused(c, 'too-large') }),
    async (c) => {
      const [file] = (await filesIn(c, 'mal')) ?? [];
      if (!file) return refused(c, 'not-a-template');
      const taken = await takeTemplate(desk.consultation.folder, new Uint8Array(await file.arrayBuffer()));
      return taken.kind === 'refused' ? refused(c, taken.because) : c.redirect(linkTo('/notat#mal'), 303);
    },
  );

  app.post('/notat/mal/fjern', async (c) => {
    demand(reviewerOf(c).role, 'setup');
    const { hva } = await formIn(c);
    if (hva === 'word' || hva === 'slides') await removeTemplate(desk.consultation.folder, hva);
    return c.redirect(linkTo('/notat#mal'), 303);
  });

  return app;
}
