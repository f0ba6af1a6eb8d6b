import {
  comparisonOf,
  replacePoints,
  replaceQuotes,
  saveComparison,
  stanceValues,
  tagsOf,
  themesOf,
} from '../../db/findings.ts';
import type { Db } from '../../db/open.ts';
import { type PassageRow, passagesOf, type ResponseRow, responsesOf } from '../../db/responses.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { decidedTags, hearingDecisions, themeDecisions } from '../corrections/codebook.ts';
import type { Correction } from '../corrections/decision.ts';
import { type Endorsement, isCounted, type Passage } from '../domain.ts';
import { invitedFromLetter } from '../formats/invited.ts';
import { groupBy } from '../group.ts';
import { hashOfJson } from '../ids.ts';
import type { QuotablePassage } from '../stages/quotes.ts';
import type { InputOf } from '../stages/stages.ts';
import { readAhead } from './ahead.ts';
import { askedIn } from './asked.ts';
import { readLog } from './log.ts';
import { handedOver, type Plans, whole } from './plan.ts';
import { type ReadFrom, readFrom, saveStances } from './stances.ts';
import { basisOf, keepCoding, keptFrom } from './standing.ts';

/** Confidence from which an endorsement is more than a reference («viser til»), see stages/compare. */
const JOINS_FROM = 0.6;
/** A passage that joins another's statement in more words than these argues too. */
const JOINING_WORDS = 45;

type ConsultationPlans = Pick<Plans, 'compare' | 'themes' | 'stance' | 'quotes' | 'points'>;

/**
 * The plans of the stages that see all answers. Answers to another hearing take no part after `compare`.
 * @param log the decisions they keep to; those made, when it is not given
 */
export function consultationPlans(
  db: Db,
  consultation: Consultation,
  proposal: () => string,
  log: () => readonly Correction[] = () => readLog(db, consultation.id),
): ConsultationPlans {
  const { id, title, config } = consultation;

  let read: { row: ResponseRow; passages: Passage[] }[] | null = null;
  /** Read once: from `compare` on nothing changes them. */
  const answers = (): { row: ResponseRow; passages: Passage[] }[] => {
    if (read !== null) return read;
    const byResponse = groupBy(passagesOf(db, id), (passage) => passage.responseId);
    read = responsesOf(db, id).map((row) => ({ row, passages: (byResponse.get(row.id) ?? []).map(plain) }));
    return read;
  };
  const answersHere = () => {
    const elsewhere = new Set(comparisonOf(db, id)?.otherHearing.map((found) => found.responseId));
    const decided = hearingDecisions(log());
    return answers().filter(({ row }) => !(decided.get(row.id) ?? elsewhere.has(row.id)));
  };

  /** The themes and tags as people have decided on them. */
  const decidedThemes = () => themeDecisions(consultation.codebook, themesOf(db, id), log());
  const countedTags = () =>
    groupBy(decidedTags(tagsOf(db, id), decidedThemes().previous, log()), (tag) => tag.passageId);

  const campaigns = () => comparisonOf(db, id)?.campaigns ?? [];
  /** What quotes and points are both chosen from. */
  const argued = () => ({
    title: config.title ?? '',
    proposal: proposal(),
    themes: decidedThemes().previous.filter((theme) => theme.status !== 'rejected'),
  });
  const taggedPassages = (): Omit<QuotablePassage, 'stance' | 'position'>[] => {
    const tagged = countedTags();
    return answersHere().flatMap(({ row, passages }) =>
      passages.flatMap((passage) =>
        (tagged.get(passage.id) ?? []).map((tag) => ({
          passageId: passage.id,
          themeId: tag.themeId,
          confidence: tag.confidence,
          because: tag.because,
          responseId: row.id,
          sector: row.sector,
          page: passage.page,
          start: passage.start,
          text: row.text.slice(passage.start, passage.end),
          language: row.language,
          respondent: row.respondent,
        })),
      ),
    );
  };

  /** What the stances at hand were read from. */
  let stancesFrom: ReadFrom | null = null;

  return {
    compare: {
      *work() {
        yield whole<'compare'>(id, title, {
          consultation: {
            title: config.title ?? '',
            owner: config.owner ?? '',
            caseNumber: config.caseNumber ?? '',
            background: proposal(),
          },
          responses: answers().map(({ row, passages }) => ({
            id: row.id,
            respondent: row.respondent,
            ...(row.registerId === null ? {} : { registerId: row.registerId }),
            sector: row.sector,
            text: row.text,
            language: row.language,
            passages,
          })),
          // Without a list of its own, the bullet list of the høringsbrev in background/ says who was asked.
          invited: consultation.invited.length > 0 ? consultation.invited : invitedFromLetter(proposal()),
        });
      },
      save: (_, comparison) => saveComparison(db, id, comparison),
    },

    themes: {
      *work() {
        const comparison = comparisonOf(db, id);
        const joined = groupBy(comparison?.endorsements ?? [], (endorsement) => endorsement.responseId);
        const campaignOf = new Map(
          comparison?.campaigns.flatMap((campaign) =>
            campaign.members.map((member) => [member.responseId, campaign.id] as const),
          ),
        );
        const decisions = decidedThemes();
        const { codebook, previous, decided, stops } = decisions;
        const input = {
          consultationId: id,
          passages: answersHere().flatMap(({ row, passages }) =>
            passages
              .filter((passage) => isCounted(passage.kind))
              .map((passage) => ({
                id: passage.id,
                responseId: row.id,
                respondent: row.respondent,
                text: row.text.slice(passage.start, passage.end),
                start: passage.start,
                language: row.language,
                heading: passage.heading,
                question: passage.question,
                group: campaignOf.get(row.id) ?? row.id,
                joins: onlyJoins(row.text, passage, joined.get(row.id) ?? []),
              })),
          ),
          background: proposal(),
          decided,
          ...(stops.length === 0 ? {} : { stops }),
        };
        // What the machine proposed or found last time is where ids and words are kept from, not a reason to begin anew.
        const fixed = codebook.map(({ words: _, fresh: __, ...theme }) => theme);
        const rejected = previous.filter((theme) => theme.status === 'rejected').map((theme) => theme.id);
        const standing = () => keptFrom(db, id, input.passages, decisions);
        yield {
          subject: id,
          name: title,
          mark: hashOfJson({ ...input, fixed, rejected }),
          input: () => ({ ...input, codebook, previous, ...standing() }),
          basis: () => basisOf(previous, standing().kept),
        };
      },
      run: (queue, input, job) => {
        // Asked for first: who finds the themes is not who has read ahead (LAST in run.ts).
        const found = queue.run('themes', input, job);
        void readAhead(queue, input, job);
        return found;
      },
      save: (_, found) => keepCoding(db, consultation, found, decidedThemes()),
    },

    stance: {
      *work() {
        const comparison = comparisonOf(db, id);
        const endorsed = groupBy(comparison?.endorsements ?? [], (endorsement) => endorsement.responseId);
        const tagged = countedTags();
        const { idOf } = askedIn(db, consultation);
        const input: InputOf<'stance'> = {
          responses: answersHere().map(({ row, passages }) => ({
            id: row.id,
            respondent: row.respondent,
            text: row.text,
            language: row.language,
            declared: row.identity.declared,
            passages,
            themes: passages.flatMap((passage) =>
              (tagged.get(passage.id) ?? []).map(({ passageId, themeId, because }) => ({
                passageId,
                themeId,
                because,
              })),
            ),
            ...chosenIn(row, idOf),
            // Who joins on a point, or only refers, has a stance of its own.
            endorses: (endorsed.get(row.id) ?? [])
              .filter(({ part, confidence }) => part === null && confidence >= JOINS_FROM)
              .map(({ endorsedResponseId }) => ({ endorsedResponseId })),
          })),
          owner: config.owner ?? '',
          themes: argued().themes.map((theme) => ({ id: theme.id, label: theme.label, keywords: theme.keywords })),
          title: config.title ?? '',
          proposal: proposal(),
        };
        const given = handedOver(input);
        yield whole<'stance'>(id, title, input, () => {
          const all = given();
          stancesFrom = readFrom(all);
          return all;
        });
      },
      save(_, found) {
        if (stancesFrom) saveStances(db, id, found, stancesFrom, decidedThemes().begun);
        stancesFrom = null;
      },
    },

    quotes: {
      *work() {
        const repeats = new Set(campaigns().flatMap(({ members }) => members.slice(1).map((each) => each.responseId)));
        const values = stanceValues(db, id);
        yield whole<'quotes'>(id, title, {
          ...argued(),
          passages: taggedPassages().flatMap((passage) =>
            repeats.has(passage.responseId)
              ? []
              : [
                  {
                    ...passage,
                    stance: values.passage.get(passage.passageId) ?? null,
                    position: values.theme.get(`${passage.responseId} ${passage.themeId}`) ?? null,
                  },
                ],
          ),
        });
      },
      save: (_, found) => replaceQuotes(db, id, found),
    },

    points: {
      *work() {
        const letters = new Map(
          campaigns().flatMap((campaign) => campaign.members.map((each) => [each.responseId, campaign.id] as const)),
        );
        yield whole<'points'>(id, title, {
          ...argued(),
          passages: taggedPassages().map((passage) => ({
            ...passage,
            letter: letters.get(passage.responseId) ?? passage.responseId,
          })),
        });
      },
      save: (_, found) => replacePoints(db, id, found),
    },
  };
}

/** What was chosen from lists in a response's rows. */
function chosenIn({ identity }: ResponseRow, idOf: (column: string) => string | null) {
  const chosen = (identity.answers ?? [])
    .filter(({ choice }) => choice !== undefined)
    .map(({ question, from, end }) => ({ question, questionId: idOf(question), start: from, end }));
  return chosen.length === 0 ? {} : { chosen };
}

/** Whether a passage is short and holds the words by which its sender joins another's statement. */
function onlyJoins(text: string, { start, end }: Passage, endorsements: readonly Endorsement[]): boolean {
  return (
    text.slice(start, end).split(/\s+/u).length <= JOINING_WORDS &&
    endorsements.some(({ because }) => because.some((cue) => (cue.start ?? -1) >= start && (cue.end ?? end + 1) <= end))
  );
}

function plain({ consultationId: _, responseId: __, ...passage }: PassageRow): Passage {
  return passage;
}
