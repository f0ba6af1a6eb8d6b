import { randomUUID } from 'node:crypto';
import { standing } from '../../corrections/before.ts';
import { Decision } from '../../corrections/decision.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Desk } from '../../services/review/open.ts';

const { faults } = ui;

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

/** A field of a form that holds JSON. Throws `Refused` when it does not. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(faults.malformed, 400);
  }
}

/**
 * A decision as it came over the wire: ids that the desk gives are filled in, everything else is checked. Throws `Refused`
 * when it has not the form of a decision, or what it is about is gone.
 */
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

/** The theme a reviewer wrote the name of: one with that label, else the first that begins so. Throws `Refused` when none does. */
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
export function bodyNamed(
  desk: Desk,
  name: string,
  joining: string,
): { name: string; endorsedResponseId: string | null } {
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
