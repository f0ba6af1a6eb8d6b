import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { standing } from '../../corrections/before.ts';
import { Decision } from '../../corrections/decision.ts';
import { isCounted, type Role } from '../../domain.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Decided, Desk } from '../../services/review/open.ts';
import type { DeskApp } from '../context.ts';
import { PassageView } from '../pages/answer/passage.tsx';
import { SenderCard } from '../pages/answer/sender.tsx';
import { standingInWords, tell } from '../parts/describe.ts';
import { frameOf } from '../parts/frame.ts';
import { Fault } from '../parts/layout.tsx';

const { faults } = ui;

/** What could not be saved here can be sent once more from the page that says so: it holds all that was sent. */
const RESENT = ['/avgjor', '/merk'];

/** At most so many decisions as one: a whole theme's passages in a large consultation. */
const MOST_AT_ONCE = 5000;

const Loose = z.looseObject({ kind: z.string() });
const Act = z.union([
  z.strictObject({ decision: Loose, seen: z.unknown().optional() }),
  z.strictObject({ decisions: z.array(Loose).min(1).max(MOST_AT_ONCE) }),
]);

/** A request that can't be carried out; the message is for people. */
export class Refused extends Error {
  readonly status: 400 | 404 | 409 | 503;
  readonly again: string | null;
  constructor(message: string, status: Refused['status'], again: string | null = null) {
    super(message);
    this.status = status;
    this.again = again;
  }
}

/** The fields of a form, each once; files are refused. */
async function fieldsOf(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') throw new Refused(faults.malformed, 400);
    fields[name] = value;
  }
  return fields;
}

/** Where a form comes back to: only within the desk. */
export function backTo(til: string | undefined): string {
  return til !== undefined && /^\/(?![/\\])[^\r\n\\]*$/.test(til) ? til : '/';
}

/** Writing: every post that decides something. */
export function decideRoutes({ desk, who }: DeskApp): Hono {
  const app = new Hono();

  app.post('/avgjor', (c) =>
    answering(c, desk, who, async (fields) => {
      const { til: _, act, themeLabel, heading, ...values } = fields;
      const parsed = Act.safeParse(parseJson(act ?? ''));
      if (!parsed.success) throw new Refused(faults.malformed, 400);
      const name = who(c).name;
      if ('decisions' in parsed.data) {
        const decisions = parsed.data.decisions.map((one) => read(desk, one));
        return concluded(desk, decisions, desk.decideAll(name, decisions), fields);
      }
      const { decision: loose, seen } = parsed.data;
      const filled: Record<string, unknown> = {
        ...loose,
        ...values,
        ...(themeLabel === undefined ? {} : { themeId: themeNamed(desk, themeLabel) }),
      };
      if (filled.kind === 'endorsement' && !('endorsedResponseId' in filled))
        Object.assign(filled, bodyNamed(desk, String(filled.name ?? ''), String(filled.responseId ?? '')));
      if (heading !== undefined && 'slot' in filled) filled.slot = `${String(filled.slot)}${heading.trim()}`;
      const decision = read(desk, filled);
      const outcome = desk.decide(name, decision, seen === undefined ? {} : { seen });
      return concluded(desk, [decision], outcome, fields);
    }),
  );

  app.post('/angre', (c) =>
    answering(c, desk, who, async (fields) => {
      const last = desk.undoLast(who(c).name);
      if (last === null) throw new Refused(faults.nothingToUndo, 409);
      const outcome = concluded(desk, [last.undone.decision], last.outcome, fields);
      const told = tell(desk.lists(), last.undone, desk.log());
      return { ...outcome, said: `${ui.decisions.undo}: ${told.kind}, ${told.about}` };
    }),
  );

  return app;
}

interface Concluded {
  said: string;
  /** Answers whose card and passages may look otherwise now. */
  touched: { passageIds: string[]; responseId: string | null };
  whole: boolean;
}

/** What came of it, in words, or the reason why nothing did. */
export function concluded(
  desk: Desk,
  decisions: Decision[],
  outcome: Decided,
  fields: Record<string, string>,
): Concluded {
  const [first] = decisions;
  if (!first) throw new Refused(faults.malformed, 400);
  const lists = desk.lists();
  if (outcome.kind === 'not-saved') throw new Refused(faults[outcome.because], 503);
  if (outcome.kind === 'gone') throw new Refused(faults.gone, 404);
  if (outcome.kind === 'conflict') {
    const now = standingInWords(lists, first, outcome.standing);
    throw new Refused(
      faults.conflict(lastBy(desk, first), now),
      409,
      JSON.stringify({ decision: first, seen: outcome.standing }),
    );
  }
  const told = tell(lists, { decision: first, before: null }, desk.log());
  const said =
    decisions.length > 1
      ? `${ui.saved}: ${decisions.length} × ${told.kind.toLowerCase()}`
      : `${ui.saved}: ${told.kind}, ${told.about}${told.after ? ` → ${told.after}` : ''}`;
  return {
    said,
    touched: {
      passageIds: decisions.flatMap((decision) =>
        decision.kind === 'tag' ? [decision.passageId] : passageOf(desk, decision),
      ),
      responseId: 'responseId' in first ? first.responseId : null,
    },
    whole: 'heleSiden' in fields || decisions.some((decision) => decision.kind === 'passage'),
  };
}

function passageOf(desk: Desk, decision: Decision): string[] {
  if (decision.kind === 'text' && decision.slot.startsWith('passage:')) return [decision.slot.slice(8)];
  if (decision.kind !== 'quote') return [];
  const response = desk.lists().draft.responses.get(decision.responseId);
  return (response?.passages ?? [])
    .filter((passage) => passage.start < decision.end && passage.end > decision.start)
    .map((passage) => passage.id);
}

/** Who last decided the same thing. */
function lastBy(desk: Desk, decision: Decision): string | null {
  const place = placeOf(decision);
  return desk.log().findLast((correction) => placeOf(correction.decision) === place)?.who ?? null;
}

/** What a decision is about, apart from what it says of it. */
function placeOf(decision: Decision): string {
  const { kind } = decision;
  const about = ['responseId', 'passageId', 'themeId', 'slot', 'name', 'start', 'end'] as const;
  if (kind === 'respondent') return `${kind} ${decision.responseId}`;
  return `${kind} ${about.map((key) => (key in decision ? String(decision[key as keyof typeof decision]) : '')).join(' ')}`;
}

/** A decision as it came over the wire: ids that the desk gives are filled in, everything else is checked. */
export function read(desk: Desk, loose: Record<string, unknown>): Decision {
  const filled =
    loose.kind === 'theme-add' && (loose.themeId === undefined || loose.themeId === '')
      ? { ...loose, themeId: randomUUID() }
      : loose;
  const parsed = Decision.safeParse({ ...filled, ...(filled.parentId === '' ? { parentId: null } : {}) });
  if (!parsed.success) throw new Refused(faults.malformed, 400);
  if (parsed.data.kind !== 'undo' && standing(desk.lists().draft, parsed.data) === undefined)
    throw new Refused(faults.gone, 404);
  return parsed.data;
}

export function themeNamed(desk: Desk, label: string): string {
  const wanted = label.trim().toLocaleLowerCase('nb');
  const { themes } = desk.lists();
  const found =
    themes.find((theme) => theme.label.toLocaleLowerCase('nb') === wanted) ??
    themes.find((theme) => wanted !== '' && theme.label.toLocaleLowerCase('nb').startsWith(wanted));
  if (!found) throw new Refused(ui.answer.unknownTheme(label), 400);
  return found.id;
}

/** Whose statement is joined: another answer when its sender has that name, or alone begins so; else a body elsewhere. */
function bodyNamed(desk: Desk, name: string, joining: string): { name: string; endorsedResponseId: string | null } {
  const wanted = name.trim().toLocaleLowerCase('nb');
  const others = desk.lists().here.filter((response) => response.id !== joining && response.respondent !== '');
  const sender = (response: { respondent: string }) => response.respondent.toLocaleLowerCase('nb');
  const starting = wanted === '' ? [] : others.filter((response) => sender(response).startsWith(wanted));
  const found =
    starting.find((response) => sender(response) === wanted) ?? (starting.length === 1 ? starting[0] : undefined);
  return found
    ? { name: found.respondent, endorsedResponseId: found.id }
    : { name: name.trim(), endorsedResponseId: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Answers a post: a script gets what to say and the pieces to patch; a form is sent back to its page. */
export async function answering(
  c: Context,
  desk: Desk,
  who: DeskApp['who'],
  act: (fields: Record<string, string>) => Promise<Concluded>,
): Promise<Response> {
  const script = c.req.header('accept')?.includes('application/json') ?? false;
  let fields: Record<string, string> = {};
  try {
    fields = await fieldsOf(c);
    const done = await act(fields);
    const sequence = desk.log().at(-1)?.sequence ?? 0;
    if (!script) return c.redirect(backTo(fields.til), 303);
    return c.json({
      kind: 'done',
      said: done.said,
      sequence,
      fragments: done.whole ? null : fragmentsOf(desk, done, backTo(fields.til), c.req.header('x-answer'), who(c).role),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (script) return c.json({ kind: 'refused', said: error.message, again: error.again }, error.status);
    const frame = frameOf(c, desk, who, backTo(fields.til));
    return c.html(
      <Fault frame={frame} message={error.message} {...(error.again ? { title: faults.conflictTitle } : {})}>
        {RESENT.includes(c.req.path) && error.status === 503 ? (
          <form method="post" action={c.req.path} class="acts">
            {Object.entries(fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button type="submit" class="ds-button" data-size="sm">
              {faults.tryAgain}
            </button>
          </form>
        ) : null}
        {error.again ? (
          <form method="post" action="/avgjor" class="acts">
            <input type="hidden" name="til" value={backTo(fields.til)} />
            <a class="ds-button" data-size="sm" href={backTo(fields.til)}>
              {faults.keepTheirs}
            </a>
            <button
              type="submit"
              class="ds-button"
              data-size="sm"
              data-variant="secondary"
              name="act"
              value={error.again}
            >
              {faults.putMine}
            </button>
          </form>
        ) : null}
      </Fault>,
      error.status,
    );
  }
}

/** The server-rendered pieces of an answer's page that a decision changed; null: the whole page must be read anew. */
function fragmentsOf(
  desk: Desk,
  done: Concluded,
  back: string,
  answerId: string | undefined,
  role: Role,
): { id: string; html: string }[] | null {
  const lists = desk.lists();
  const response = answerId === undefined ? undefined : lists.draft.responses.get(answerId);
  if (!response) return null;
  const address = back.split('#')[0] ?? back;
  const counted = response.passages.filter((passage) => isCounted(passage.kind));
  const passages = done.touched.passageIds.flatMap((id) => {
    const number = counted.findIndex((passage) => passage.id === id);
    const passage = counted[number];
    if (!passage) return [];
    const view = (
      <PassageView lists={lists} response={response} passage={passage} number={number + 1} back={address} role={role} />
    );
    return [{ id: `p-${id}`, html: String(view) }];
  });
  const card = <SenderCard lists={lists} response={response} back={address} role={role} />;
  return [...passages, { id: 'avsender', html: String(card) }];
}
