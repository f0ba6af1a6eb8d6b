import { Hono } from 'hono';
import { DESK_FORMATS } from '../../../export/formats.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { demand } from '../../../services/accounts/roles.ts';
import type { DeskApp } from '../../context.ts';
import { frameOf, tellNext } from '../../parts/frame.ts';
import { Fault } from '../../parts/layout.tsx';
import { linkTo } from '../../parts/place.ts';
import { fieldsOf, smallForm } from '../../session.ts';
import { Exported } from './exports.tsx';

const { exports: words } = ui.note;

/** Files that are made when somebody asks, beside the pages, and fetched when they are done. */
export function exportRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.post('/eksport', smallForm, async (c) => {
    const { name, role } = who(c);
    demand(role, 'export');
    const field = await fieldsOf(c);
    const format = DESK_FORMATS.find((known) => known === field('format'));
    if (!format) return c.html(<Fault frame={frameOf(c, desk, who, '/notat')} message={ui.faults.malformed} />, 400);
    const asked = desk.exports.ask(name, format, field('uten-tomme') !== '');
    const said = asked === null ? words.tooMany : words.asked;
    if (c.req.header('accept')?.includes('application/json'))
      return asked === null ? c.json({ kind: 'refused', said, again: null }, 429) : c.json({ kind: 'done', said });
    tellNext(c, said);
    return c.redirect(linkTo('/notat#eksporter'), 303);
  });

  // A piece of the note's page, for its script.
  app.get('/eksport', (c) => {
    frameOf(c, desk, who);
    return c.html(<Exported exports={desk.exports.of(who(c).name)} />);
  });

  app.get('/eksport/:id', async (c) => {
    const { name: reader, role } = who(c);
    demand(role, 'export');
    const found = await desk.exports.file(reader, c.req.param('id'));
    if (found === null) return c.html(<Fault frame={frameOf(c, desk, who, '/notat')} message={words.gone} />, 404);
    c.header('Content-Type', 'application/octet-stream');
    c.header('Content-Disposition', `attachment; filename="${desk.consultation.slug}-${found.name}"`);
    return c.body(found.bytes);
  });

  return app;
}
