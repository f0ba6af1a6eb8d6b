import { filesOf, unreadOf } from '../../db/files.ts';
import { comparisonOf, pointsOf, quotesOf, themesOf } from '../../db/findings.ts';
import type { Db } from '../../db/open.ts';
import { correctedPages } from '../../db/scans/scans.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { Evidence, ExtractWarning, Judged, Stance } from '../domain.ts';
import { groupBy } from '../group.ts';
import { askedIn } from '../pipeline/asked.ts';
import type { Point, PointMember } from '../point.ts';
import { NO_PRIORITY } from '../priority.ts';
import { asCorrected } from '../stages/extract/corrected.ts';
import type { ConsultationState, FileState, ResponseState } from '../state.ts';
import { eachOnce, inFull, type Large, type Once } from './large.ts';

/** What became of each received file: as gather found it, and where compare found that a response belongs elsewhere. */
export function fileStates(db: Db, consultationId: string, rows = filesOf(db, consultationId)): FileState[] {
  const pathOf = new Map(rows.map((file) => [file.id, file.path]));
  const found = unreadOf(db, consultationId);
  const corrected = found.size === 0 ? new Set<string>() : correctedPages(db, consultationId);
  const elsewhere = new Set(comparisonOf(db, consultationId)?.otherHearing.map((found) => found.responseId));
  return rows.map((file) => {
    const other = file.outcome === 'analysed' && file.responseId !== null && elsewhere.has(file.responseId);
    const unread = asCorrected(found.get(file.hash) ?? [], corrected);
    const toldOf =
      file.outcome === 'answer-table' ||
      file.outcome === 'analysed' ||
      file.outcome === 'unreadable' ||
      file.outcome === 'empty';
    return {
      id: file.id,
      path: file.path,
      outcome: other ? 'other-hearing' : (file.outcome ?? 'unreadable'),
      reason: other ? 'other-hearing' : (file.reason ?? (file.outcome === 'analysed' ? reasonOf(unread) : null)),
      of: file.ofFileId === null ? null : (pathOf.get(file.ofFileId) ?? null),
      ...(unread.length > 0 && toldOf && !other ? { unread } : {}),
    };
  });
}

/** What was left out on purpose, and what was read with care, is told apart from what could not be read. */
function reasonOf(unread: ExtractWarning[]): string | null {
  if (unread.length === 0) return null;
  const codes = unread.map(({ code }) => code).filter((code) => !CARE.has(code));
  if (codes.length === 0) return 'flagged';
  return codes.every((code) => HIDDEN.has(code)) ? 'hidden-text' : 'partly-read';
}

/** Of a letter, a sheet that was not read is one that is hidden. */
const HIDDEN = new Set<ExtractWarning['code']>(['hidden-text', 'hidden-cells', 'sheet-not-read']);

const CARE = new Set<ExtractWarning['code']>([
  'tracked-changes',
  'comments',
  'encoding-guessed',
  'letters-unsure',
  'scanned',
  'scanned-poorly',
  'scanned-empty',
  'scanned-corrected',
]);

/**
 * Loads what is known of a consultation that has been run.
 * @param large how its large parts are had: all at once for who goes through everything, or one by one as a page needs them
 */
export function loadState(
  db: Db,
  consultation: Consultation,
  large: (db: Db, id: string, one: Once) => Large = inFull,
): ConsultationState {
  // In one transaction: all of it is of the same moment.
  const one = eachOnce();
  return db.transaction(() => stateOf(db, consultation, large(db, consultation.id, one), one), {
    behavior: 'deferred',
  });
}

function stateOf(db: Db, consultation: Consultation, large: Large, one: Once): ConsultationState {
  const { id, config } = consultation;
  const rows = filesOf(db, id);
  const files = fileStates(db, id, rows);
  const filesByResponse = groupBy(
    rows.filter((file) => file.responseId !== null),
    (file) => file.responseId,
  );
  const overall = new Map<string, { stance: Judged<Stance> | null; inheritedFrom: string | null }>();
  const judged = { theme: new Map<string, JudgedBy>(), question: new Map<string, JudgedBy>() };
  let [of, last, what]: [JudgedBy, string, string] = [NOTHING, '', ''];
  for (const { scope, subject, target, stance, inheritedFrom } of large.stances()) {
    if (scope === 'overall') overall.set(subject, { stance, inheritedFrom });
    else if (scope !== 'passage' && stance !== null) {
      // Those of an answer come together.
      if (subject !== last || scope !== what) {
        [last, what, of] = [subject, scope, judged[scope].get(subject) ?? new Map()];
        judged[scope].set(subject, of);
      }
      of.set(one(target), stance);
    }
  }
  const comparison = comparisonOf(db, id);
  const elsewhere = new Set(comparison?.otherHearing.map((found) => found.responseId));
  const doubtful = new Map(
    comparison?.doubtfulHearing?.map((found) => [found.responseId, found.because[0]?.cue ?? ''] as const),
  );
  const codebook = config.themes.map(
    (theme, index) => [consultation.codebook[index]?.id ?? '', theme.proposal] as const,
  );

  const responses = large.responses((row) => ({
    id: one(row.id),
    respondent: row.respondent,
    sector: row.identity.sector,
    date: row.date === null ? null : one(row.date),
    late: row.late,
    language: row.language,
    identity: row.identity,
    otherHearing: elsewhere.has(row.id),
    ...(doubtful.has(row.id) ? { doubtfulHearing: doubtful.get(row.id) ?? '' } : {}),
    pages: row.pages,
    files: (filesByResponse.get(row.id) ?? []).map((file) => file.path),
    stance: overall.get(row.id)?.stance ?? null,
    inheritedFrom: overall.get(row.id)?.inheritedFrom ?? null,
    byTheme: judged.theme.get(row.id) ?? NOTHING,
    byQuestion: judged.question.get(row.id) ?? NOTHING,
  }));
  const points = pointsOf(db, id).map((point) => ({ ...point, themeId: one(point.themeId) }));
  for (const { members } of points) for (const member of members) member.responseId = one(member.responseId);
  takeSides(responses, points);

  return {
    id,
    slug: consultation.slug,
    title: consultation.title,
    owner: config.owner ?? '',
    caseNumber: config.caseNumber ?? '',
    opened: config.opened ?? null,
    deadline: config.deadline ?? null,
    language: config.language,
    questions: askedIn(db, consultation).questions,
    sectorHeadings: config.sectorHeadings,
    proposals: new Map(codebook.flatMap(([themeId, text]) => (text === undefined ? [] : [[themeId, text] as const]))),
    files,
    responses,
    themes: themesOf(db, id).map((theme) => ({ ...theme, id: one(theme.id) })),
    tags: large.tags(),
    passageStances: large.passageStances(),
    ...(large.answerOf ? { answerOf: large.answerOf } : {}),
    campaigns: comparison?.campaigns ?? [],
    shared: comparison?.shared ?? [],
    endorsements: comparison?.endorsements ?? [],
    invitations: comparison?.invitations ?? [],
    quotes: quotesOf(db, id),
    points,
    followUps: [],
    priority: NO_PRIORITY,
    followUpKinds: config.followUpKinds,
    texts: new Map(),
    signedOff: null,
  };
}

type JudgedBy = Map<string, Judged<Stance>>;

/** Of answers of which nothing was judged: there may be hundreds of thousands. A decision puts another in its place. */
const NOTHING: JudgedBy = new Map();

const SIDES: Record<Point['side'], Stance> = {
  for: 'supports',
  wish: 'supports-with-reservations',
  against: 'opposes',
};
/** Under what is told: a sentence that others say too leans one way, the reading of all of them found no side. */
const LEANS = 0.45;

/** A side that a sentence under a point takes where the reading of the theme found none; its words are read when asked for. */
class Leaning implements Judged<Stance> {
  readonly confidence = LEANS;
  readonly value: Stance;
  readonly unread = true;
  private readonly response: { readonly text: string };
  private readonly member: PointMember;
  constructor(response: { readonly text: string }, member: PointMember, side: Point['side']) {
    this.value = SIDES[side];
    this.response = response;
    this.member = member;
  }
  get because(): Evidence[] {
    const { start, end } = this.member;
    return [{ rule: 'in-point', cue: this.response.text.slice(start, end), source: 'text', start, end }];
  }
}

/** Who stands behind a point under a theme does more than mention it: unread, where no side was found. */
function takeSides(responses: readonly ResponseState[], points: readonly Point[]): void {
  const byId = new Map(responses.map((response) => [response.id, response] as const));
  for (const { themeId, side, members } of points)
    for (const member of members) {
      const response = byId.get(member.responseId);
      const found = response?.byTheme.get(themeId);
      if (response && found?.value === 'neutral') response.byTheme.set(themeId, new Leaning(response, member, side));
    }
}
