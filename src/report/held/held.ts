import type { Judged, Stance } from '../../domain.ts';
import { POSITIONS, type Position } from '../../position.ts';
import type { ResponseState } from '../../state.ts';
import { isUnsurelyTold, toldOnTheme, toldStance } from '../../told.ts';
import type { Held, Respondent, Speaker } from '../model.ts';

/** A stance as a whole, as it is counted. */
export function heldOf(judged: Judged<Stance> | null): Held {
  return { position: positionOf(toldStance(judged)), unsure: isUnsurelyTold(judged) };
}

/** Whether it is the same one, who holds the same. */
export function isSameSpeaker(a: Speaker, b: Speaker): boolean {
  return a === b || (a.respondent === b.respondent && a.position === b.position && a.unsure === b.unsure);
}

/** The same of a respondent, whose stance is told already. */
export const asHeld = ({ stance, unsure }: Respondent): Held => ({ position: positionOf(stance), unsure });

/** A stance on a theme or a question, as it is counted. */
export function heldOnTheme(judged: Judged<Stance> | null): Held {
  const { stance, unsure } = toldOnTheme(judged);
  return { position: positionOf(stance), unsure };
}

function positionOf(told: Stance | null): Position {
  return told === null ? 'unclear' : told === 'no-remarks' ? 'neutral' : told;
}

/** The code of who does not speak. */
export const SILENT = 0;
/** Beside a position's number: it is unsure. */
const DOUBT = 16;

/** By code, each once: there is one for everyone who speaks on anything. */
const HELD: readonly (Held | null)[] = Array.from({ length: 2 * DOUBT }, (_, code) => {
  const position = POSITIONS[(code % DOUBT) - 1];
  return position === undefined ? null : { position, unsure: code >= DOUBT };
});

/** What a code says. */
export const heldIn = (code: number): Held | null => HELD[code] ?? null;

/** What somebody holds on each of some themes, as codes. */
interface Coded {
  themes: readonly string[];
  codes: Uint8Array | null;
}

/**
 * What it holds on each theme; that of an earlier row where it can be no other, since to come to each stance is what takes
 * time.
 */
export function codesOf(
  { response, themes }: { response: ResponseState; themes: readonly string[] },
  before?: Coded,
  otherwise?: ReadonlySet<string>,
): Uint8Array {
  const codes = new Uint8Array(themes.length);
  for (let at = 0; at < themes.length; at += 1) {
    const theme = themes[at] ?? '';
    const there = otherwise?.has(theme) ? -1 : (before?.themes.indexOf(theme) ?? -1);
    codes[at] = before?.codes?.[there] ?? codeOf(response.byTheme.get(theme));
  }
  return codes;
}

export function codeOf(judged: Judged<Stance> | null | undefined): number {
  const { position, unsure } = heldOnTheme(judged ?? null);
  return 1 + POSITIONS.indexOf(position) + (unsure ? DOUBT : 0);
}
