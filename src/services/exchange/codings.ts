import type { CodedProject, Mark } from '../../codebook.ts';
import { inForce } from '../../corrections/apply.ts';
import type { Decision } from '../../corrections/decision.ts';
import { isCounted, isCountedTag, type Passage, type Span, type Stance } from '../../domain.ts';
import type { ResponseState } from '../../state.ts';
import { isDecided } from '../../told.ts';
import type { Desk } from '../review/open.ts';
import { coderNames } from './coder.ts';
import { matchSources } from './match.ts';

/** What is to be decided of the codings of a file, and what comes to nothing. */
export interface CodingPlan {
  decisions: { decision: Decision; coder: string | null }[];
  tags: number;
  stances: number;
  /** Tags to be taken off, since the file does not have them: when she asks for it, else how many they would be. */
  missing: number;
  removed: number;
  /** Names of the sources that are no answer here. */
  unknown: string[];
  /** Codings on no passage that counts: headings, greetings, the text as such, words that are not there. */
  outside: number;
  /** People here have decided the same already. */
  standing: number;
  /** People here have decided otherwise since, and their word stands. */
  otherwise: number;
  /** Codings of the machine's own, which it makes anew. */
  machine: number;
  /** Stances with no place: on a passage without a theme, or several on one. */
  unclear: number;
  /** Codings of codes that are no theme here. */
  without: number;
}

interface Codes {
  /** Theme by the code's key in the file. */
  idOfKey: ReadonlyMap<string, string>;
  /** Themes that came back under their own GUID. */
  own: ReadonlySet<string>;
  /** The proposal a new theme takes in. */
  joinedFrom: ReadonlyMap<string, string>;
  marks: ReadonlyMap<string, Mark>;
  file: string;
  remove: boolean;
}

/**
 * Makes decisions of a file's codings: a code of a theme on a text we know is a tag on each passage it covers; a stance on
 * the whole text is the answer's, on a passage with a theme it is the answer's on that theme. The machine's own codings
 * are left, and so is what people here have decided: only what is new is decided, so the same file twice gives nothing.
 */
export function planCodings(desk: Desk, project: CodedProject, codes: Codes): CodingPlan {
  const { draft } = desk.lists();
  const log = desk.log();
  const plan: CodingPlan = {
    decisions: [],
    tags: 0,
    stances: 0,
    missing: 0,
    removed: 0,
    unknown: [],
    outside: project.broken,
    standing: 0,
    otherwise: 0,
    machine: 0,
    unclear: 0,
    without: 0,
  };
  const who = coderNames(desk.consultation.id, codes.file);
  const decidedTags = lastTags(log);
  const placeKey = (passageId: string, themeId: string) => `${passageId} ${themeId}`;
  const planned = new Set<string>();
  const matches = matchSources(project.sources, draft.state.responses);

  for (const source of project.sources) {
    const match = matches.get(source) ?? null;
    if (match === null) {
      plan.unknown.push(source.name);
      continue;
    }
    const { response } = match;
    /** Themes of the file on each passage, by whomever. */
    const covered = new Map<string, Set<string>>();
    const stances: { span: Span; stance: Stance; coder: string }[] = [];
    for (const selection of source.selections) {
      const span = match.place(selection);
      const passages = span === null ? [] : passagesUnder(response, span);
      for (const { code, user } of selection.codings) {
        const coder = who(user);
        const themeId = codes.idOfKey.get(code);
        const mark = codes.marks.get(code);
        if (themeId !== undefined && !selection.whole)
          for (const { id } of passages) covered.set(id, (covered.get(id) ?? new Set()).add(themeId));
        if (coder === null) plan.machine += 1;
        else if (mark?.kind === 'stance') {
          if (span === null) plan.outside += 1;
          else if (mark.stance !== null) stances.push({ span, stance: mark.stance, coder });
        } else if (themeId === undefined) plan.without += 1;
        else if (passages.length === 0 || selection.whole) plan.outside += 1;
        else for (const { id } of passages) put(id, themeId, coder, isNobody(user));
      }
    }
    stand(response, stances, covered);
    if (match.own) takeOff(response, covered);
  }
  return plan;

  /** @param unsigned the file does not say who put it there */
  function put(passageId: string, themeId: string, coder: string, unsigned: boolean): void {
    const key = placeKey(passageId, themeId);
    if (planned.has(key)) return;
    planned.add(key);
    const there = [themeId, codes.joinedFrom.get(themeId) ?? ''];
    const tags = draft.tags.get(passageId);
    if (there.some((id) => tags?.get(id)?.by !== undefined)) plan.standing += 1;
    else if (there.some((id) => decidedTags.get(placeKey(passageId, id))?.on === false)) plan.otherwise += 1;
    // What the machine has put here came out in that list as anyone's: it is not a person's because it comes back.
    else if (unsigned && there.some((id) => tags?.has(id))) plan.machine += 1;
    else {
      plan.decisions.push({ decision: { kind: 'tag', passageId, themeId, on: true }, coder });
      plan.tags += 1;
    }
  }

  function stand(
    response: ResponseState,
    stances: { span: Span; stance: Stance; coder: string }[],
    covered: ReadonlyMap<string, ReadonlySet<string>>,
  ) {
    /** By theme; null is the answer as a whole. */
    const said = new Map<string | null, { stance: Stance; coder: string }[]>();
    for (const { span, stance, coder } of stances) {
      const onThemes = passagesUnder(response, span).flatMap(({ id }) => [...(covered.get(id) ?? [])]);
      const of: Set<string | null> = new Set(isWhole(response, span) ? [null] : onThemes);
      // Nobody is without remarks on a theme he has written of.
      if (of.size === 0 || (stance === 'no-remarks' && !of.has(null))) plan.unclear += 1;
      else for (const themeId of of) said.set(themeId, [...(said.get(themeId) ?? []), { stance, coder }]);
    }
    for (const [themeId, [first, ...others]] of said) {
      if (!first) continue;
      const { stance, coder } = first;
      const standing = themeId === null ? response.stance : (response.byTheme.get(themeId) ?? null);
      if (others.some((other) => other.stance !== stance)) plan.unclear += 1;
      else if (standing && isDecided(standing)) plan[standing.value === stance ? 'standing' : 'otherwise'] += 1;
      else {
        plan.decisions.push({ decision: { kind: 'stance', responseId: response.id, themeId, stance }, coder });
        plan.stances += 1;
      }
    }
  }

  function takeOff(response: ResponseState, covered: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const { id, kind } of response.passages) {
      if (!isCounted(kind)) continue;
      for (const tag of draft.tags.of(id)) {
        const { themeId } = tag;
        if (!codes.own.has(themeId) || covered.get(id)?.has(themeId) || !isCountedTag(tag)) continue;
        // What people here have put since the file was made was never in it.
        const at = decidedTags.get(placeKey(id, themeId))?.at ?? '';
        if (tag.by !== undefined && (project.created === null || at.slice(0, 19) > project.created.slice(0, 19)))
          continue;
        plan.missing += 1;
        if (!codes.remove) continue;
        plan.removed += 1;
        plan.decisions.push({ decision: { kind: 'tag', passageId: id, themeId, on: false }, coder: null });
      }
    }
  }
}

/** What people decided last of a tag, by passage and theme, in force. */
function lastTags(log: ReturnType<Desk['log']>): Map<string, { on: boolean; at: string }> {
  return new Map(
    inForce(log).flatMap(({ decision, at }) =>
      decision.kind === 'tag' || decision.kind === 'passage-stance'
        ? [[`${decision.passageId} ${decision.themeId}`, { on: decision.kind !== 'tag' || decision.on, at }] as const]
        : [],
    ),
  );
}

const isNobody = ({ guid, name }: { guid: string; name: string }): boolean => guid === '' && name === '';

/** «Kari (importert fra kodet.qdpx)»; null: our machine. */
/**
 * The counted passages a span covers: half of the passage, or with half of the span. A selection by hand is often some
 * letters too long or too short. When it is over many by less, the one it covers most of.
 */
function passagesUnder(response: ResponseState, span: Span): Passage[] {
  const length = response.text.slice(span.start, span.end).trim().length;
  const under = response.passages.flatMap((passage) => {
    if (!isCounted(passage.kind) || passage.start >= span.end || passage.end <= span.start) return [];
    const start = Math.max(passage.start, span.start);
    const common = response.text.slice(start, Math.min(passage.end, span.end)).trim().length;
    return common === 0 ? [] : [{ passage, common }];
  });
  const much = under.filter(({ passage, common }) => common * 2 >= passage.end - passage.start || common * 2 >= length);
  if (much.length > 0) return much.map(({ passage }) => passage);
  const [most] = under.sort((a, b) => b.common - a.common || a.passage.start - b.passage.start);
  return most ? [most.passage] : [];
}

const isWhole = ({ text }: ResponseState, { start, end }: Span): boolean =>
  text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
