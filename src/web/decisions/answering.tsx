import type { Context } from 'hono';
import { isCounted } from '../../domain.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Role } from '../../role.ts';
import type { Desk } from '../../services/review/open.ts';
import type { DeskApp } from '../context.ts';
import { PassageView } from '../pages/answer/passage.tsx';
import { SenderCard } from '../pages/answer/sender.tsx';
import { backTo, frameOf, tellNext } from '../parts/frame.ts';
import { Fault } from '../parts/layout.tsx';
import { linkTo } from '../parts/place.ts';
import { formIn } from '../session.ts';
import type { Concluded } from './concluded.ts';
import { Refused } from './read.ts';

const { faults } = ui;

/** What could not be saved here can be sent once more from the page that says so: it holds all that was sent. */
const RESENT = ['/avgjor', '/merk'];

/** The fields of a form, each once; files are refused. */
async function fieldsOf(c: Context): Promise<Record<string, string>> {
  const body = await formIn(c);
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value !== 'string') throw new Refused(faults.malformed, 400);
    fields[name] = value;
  }
  return fields;
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
    if (!script) {
      tellNext(c, done.said);
      return c.redirect(linkTo(backTo(fields.til)), 303);
    }
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
          <form method="post" action={linkTo(c.req.path)} class="acts">
            {Object.entries(fields).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button type="submit" class="ds-button" data-size="sm">
              {faults.tryAgain}
            </button>
          </form>
        ) : null}
        {error.again ? (
          <form method="post" action={linkTo('/avgjor')} class="acts">
            <input type="hidden" name="til" value={backTo(fields.til)} />
            <a class="ds-button" data-size="sm" href={linkTo(backTo(fields.til))}>
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
