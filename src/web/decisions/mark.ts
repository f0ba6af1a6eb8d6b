import { Hono } from 'hono';
import type { Decision } from '../../corrections/decision.ts';
import { shorten } from '../../corrections/shorten.ts';
import { isCounted, type Span } from '../../domain.ts';
import { idOf } from '../../ids.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Desk } from '../../services/review/open.ts';
import type { ResponseState } from '../../state.ts';
import type { DeskApp } from '../context.ts';
import { trim } from '../parts/format.ts';
import { answering } from './answering.tsx';
import { concluded } from './concluded.ts';
import { Refused, themeNamed } from './read.ts';

const { faults } = ui;

/** What becomes of text a reader has marked. */
export function markRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  /** Marked text becomes a passage (with a theme, if one is given) or a quote. */
  app.post('/merk', (c) =>
    answering(c, desk, who, async (fields) => {
      const { responseId = '', start, end, themeLabel = '', gjor } = fields;
      const response = desk.lists().draft.responses.get(responseId);
      if (!response) throw new Refused(faults.gone, 404);
      const span = trim(response.text, Number(start), Number(end));
      const isSpan = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0;
      if (!(isSpan && span.start < span.end && span.end <= response.text.length))
        throw new Refused(faults.malformed, 400);
      if (gjor === 'utelat') {
        const decisions = leftOut(desk, response, span);
        return concluded(desk, decisions, desk.decideAll(who(c).name, decisions), { ...fields, heleSiden: '1' });
      }
      const around = response.passages.find(
        (passage) => isCounted(passage.kind) && span.start >= passage.start && span.start < passage.end,
      );
      const onIt = around ? [...(desk.lists().draft.tags.get(around.id)?.values() ?? [])] : [];
      onIt.sort((a, b) => b.confidence - a.confidence);
      const themeId = themeLabel.trim() === '' ? onIt[0]?.themeId : themeNamed(desk, themeLabel);
      const decisions: Decision[] = [];
      if (gjor === 'sitat') {
        if (themeId === undefined) throw new Refused(ui.answer.needsTheme, 400);
        const stance = around ? desk.lists().draft.state.passageStances.get(around.id)?.value : undefined;
        const side = stance === 'opposes' ? 'against' : stance === 'supports' ? 'for' : 'wish';
        decisions.push({ kind: 'quote', themeId, responseId, ...span, side, pinned: true });
      } else {
        const passageId = idOf(responseId, span.start, span.end);
        decisions.push({ kind: 'passage', passageId, responseId, ...span });
        if (themeId !== undefined) decisions.push({ kind: 'tag', passageId, themeId, on: true });
      }
      // A passage must be there before it can carry a theme: all are looked at one by one as they are carried out.
      return concluded(desk, decisions, desk.decideAll(who(c).name, decisions), { ...fields, heleSiden: '1' });
    }),
  );

  return app;
}

/** What shortens the quotes a span lies in. */
function leftOut(desk: Desk, response: ResponseState, span: Span): Decision[] {
  const within = desk
    .lists()
    .draft.state.quotes.filter(
      (quote) => quote.responseId === response.id && quote.start <= span.start && quote.end >= span.end,
    );
  if (within.length === 0) throw new Refused(ui.answer.notInQuote, 400);
  // A quote somebody has chosen is meant before those the machine proposes.
  const chosen = within.filter(({ pinned }) => pinned);
  return (chosen.length > 0 ? chosen : within).flatMap((quote): Decision[] => {
    const shorter = shorten(response.text, quote, span);
    if (shorter === null) throw new Refused(ui.answer.nothingLeft, 400);
    const { start, end, side, themeId } = quote;
    const about = { kind: 'quote' as const, themeId, responseId: response.id, side };
    const moved = shorter.start !== start || shorter.end !== end;
    return [{ ...about, ...shorter, pinned: true }, ...(moved ? [{ ...about, start, end, pinned: false }] : [])];
  });
}
