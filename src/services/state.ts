import { filesOf, leftOut } from '../../db/files.ts';
import { comparisonOf, pointsOf, quotesOf, stancesOf, tagsOf, themesOf } from '../../db/findings.ts';
import type { Db } from '../../db/open.ts';
import { passagesOf, responsesOf } from '../../db/responses.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { Judged, Stance } from '../domain.ts';
import { groupBy } from '../group.ts';
import type { ConsultationState, FileState } from '../state.ts';

/** What became of each received file: as gather found it, and where compare found that a response belongs elsewhere. */
export function fileStates(db: Db, consultationId: string): FileState[] {
  const rows = filesOf(db, consultationId);
  const pathOf = new Map(rows.map((file) => [file.id, file.path]));
  const unread = leftOut(db, consultationId);
  const elsewhere = new Set(comparisonOf(db, consultationId)?.otherHearing.map((found) => found.responseId));
  return rows.map((file) => {
    const other = file.outcome === 'analysed' && file.responseId !== null && elsewhere.has(file.responseId);
    return {
      id: file.id,
      path: file.path,
      outcome: other ? 'other-hearing' : (file.outcome ?? 'unreadable'),
      reason: other
        ? 'other-hearing'
        : (file.reason ?? (file.outcome === 'analysed' ? (unread.get(file.hash) ?? null) : null)),
      of: file.ofFileId === null ? null : (pathOf.get(file.ofFileId) ?? null),
    };
  });
}

/**
 * The same id as one and the same string: the database gives a new one for every row, which costs memory, and time whenever
 * something is looked up by it.
 */
function eachOnce(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const first = known.get(id);
    if (first !== undefined) return first;
    known.set(id, id);
    return id;
  };
}

/** Loads what is known of a consultation that has been run. */
export function loadState(db: Db, consultation: Consultation): ConsultationState {
  const { id, config } = consultation;
  const one = eachOnce();
  const fileRows = filesOf(db, id);
  const filesByResponse = groupBy(
    fileRows.filter((file) => file.responseId !== null),
    (file) => file.responseId,
  );
  const passages = groupBy(passagesOf(db, id), (passage) => passage.responseId);
  const stances = stancesOf(db, id);
  const overall = new Map(stances.filter((row) => row.scope === 'overall').map((row) => [row.subject, row]));
  const scoped = (scope: 'theme' | 'question') =>
    groupBy(
      stances.filter((row) => row.scope === scope),
      (row) => row.subject,
    );
  const byTheme = scoped('theme');
  const byQuestion = scoped('question');
  const judged = (rows: { target: string; stance: Judged<Stance> | null }[] = []) =>
    new Map(rows.flatMap((row) => (row.stance ? [[one(row.target), row.stance] as const] : [])));
  const comparison = comparisonOf(db, id);
  const elsewhere = new Set(comparison?.otherHearing.map((found) => found.responseId));
  const doubtful = new Map(
    comparison?.doubtfulHearing?.map((found) => [found.responseId, found.because[0]?.cue ?? ''] as const),
  );
  const codebook = config.themes.map(
    (theme, index) => [consultation.codebook[index]?.id ?? '', theme.proposal] as const,
  );

  return {
    id,
    slug: consultation.slug,
    title: consultation.title,
    owner: config.owner ?? '',
    caseNumber: config.caseNumber ?? '',
    opened: config.opened ?? null,
    deadline: config.deadline ?? null,
    language: config.language,
    questions: config.questions,
    sectorHeadings: config.sectorHeadings,
    proposals: new Map(codebook.flatMap(([themeId, text]) => (text === undefined ? [] : [[themeId, text] as const]))),
    files: fileStates(db, id),
    responses: responsesOf(db, id).map((row) => ({
      id: row.id,
      respondent: row.respondent,
      sector: row.identity.sector,
      date: row.date,
      late: row.late,
      language: row.language,
      identity: row.identity,
      otherHearing: elsewhere.has(row.id),
      ...(doubtful.has(row.id) ? { doubtfulHearing: doubtful.get(row.id) ?? '' } : {}),
      text: row.text,
      pages: row.pages,
      files: (filesByResponse.get(row.id) ?? []).map((file) => file.path),
      passages: (passages.get(row.id) ?? []).map(({ consultationId: _, responseId: __, ...passage }) => ({
        ...passage,
        id: one(passage.id),
      })),
      stance: overall.get(row.id)?.stance ?? null,
      inheritedFrom: overall.get(row.id)?.inheritedFrom ?? null,
      byTheme: judged(byTheme.get(row.id)),
      byQuestion: judged(byQuestion.get(row.id)),
    })),
    themes: themesOf(db, id).map((theme) => ({ ...theme, id: one(theme.id) })),
    tags: tagsOf(db, id).map((tag) => ({ ...tag, passageId: one(tag.passageId), themeId: one(tag.themeId) })),
    passageStances: new Map(
      stances.flatMap((row) =>
        row.scope === 'passage' && row.stance ? [[one(row.subject), row.stance] as const] : [],
      ),
    ),
    campaigns: comparison?.campaigns ?? [],
    shared: comparison?.shared ?? [],
    endorsements: comparison?.endorsements ?? [],
    invitations: comparison?.invitations ?? [],
    quotes: quotesOf(db, id),
    points: pointsOf(db, id),
    texts: new Map(),
    signedOff: null,
  };
}
