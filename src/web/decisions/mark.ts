import { Hono } from 'hono';
import type { Decision } from '../../corrections/decision.ts';
import { shorten } from '../../corrections/shorten.ts';
import { isCounted, type Span } from '../../domain.ts';
import { idOf } from '../../ids.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Desk } from '../../services/review/open.ts';
import type { ResponseState } from '../../state.ts';
import type { DeskApp } from '../context.ts';
import { sideOf, trim } from '../parts/format.ts';
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
      if (gjor === 'del') {
        const decision = dividedAt(response, Number(start), Number(end ?? start), fields.passageId);
        return concluded(desk, [decision], desk.decide(who(c).name, decision), { ...fields, heleSiden: '1' });
      }
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
      const onIt = around ? [...desk.lists().draft.tags.of(around.id)] : [];
      onIt.sort((a, b) => b.confidence - a.confidence);
      const themeId = themeLabel.trim() === '' ? onIt[0]?.themeId : themeNamed(desk, themeLabel);
      const decisions: Decision[] = [];
      if (gjor === 'sitat') {
        if (themeId === undefined) throw new Refused(ui.answer.needsTheme, 400);
        const stance = around ? desk.lists().draft.state.passageStances.get(around.id)?.value : undefined;
        const side = sideOf(stance ?? null);
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

/**
 * What divides the passage around a place, between two words.
 * @param end of what is marked: there it is divided when the marking begins where the passage does
 */
function dividedAt(
  { id: responseId, text, passages }: ResponseState,
  start: number,
  end: number,
  named?: string,
): Decision {
  // A passage that somebody has made lies within another: the least of those around is meant.
  const around = passages
    .filter((one) => isCounted(one.kind) && start >= one.start && start < one.end && (named ?? one.id) === one.id)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!around) throw new Refused(ui.answer.splitNowhere, 400);
  const isFirst = text.slice(around.start, start).trim() === '';
  let from = isFirst ? end : start;
  while (from > around.start && /\S/.test(text[from - 1] ?? ' ') && /\S/.test(text[from] ?? ' ')) from -= 1;
  while (from < around.end && /\s/.test(text[from] ?? '')) from += 1;
  let until = from;
  while (until > around.start && /\s/.test(text[until - 1] ?? '')) until -= 1;
  // Also where the place was no number.
  if (!(until > around.start && from < around.end)) throw new Refused(ui.answer.splitNowhere, 400);
  return { kind: 'split', responseId, passageId: around.id, start: around.start, end: around.end, until, from };
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
