import {
  comparisonOf,
  replacePoints,
  replaceQuotes,
  saveComparison,
  stanceValues,
  themesOf,
} from '../../db/findings.ts';
import { eachAnswer, type StoredAnswer, storedTags } from '../../db/many/answers.ts';
import type { Db } from '../../db/open.ts';
import type { Consultation } from '../consultation/consultation.ts';
import { decidedTags, hearingDecisions, themeDecisions } from '../corrections/codebook.ts';
import type { Correction } from '../corrections/decision.ts';
import { type Endorsement, isCounted, type Passage } from '../domain.ts';
import { invitedFromLetter } from '../formats/invited.ts';
import { groupBy } from '../group.ts';
import { hashOfJson } from '../ids.ts';
import { lettersIn, packed, type TaggedAnswer, type ThemedAnswer } from '../stages/packed.ts';
import type { InputOf } from '../stages/stages.ts';
import { readPointsAhead } from './ahead/points.ts';
import { isReadAhead } from './ahead/sample.ts';
import { readStancesAhead } from './ahead/stances.ts';
import { readThemesAhead } from './ahead/themes.ts';
import { askedIn } from './asked.ts';
import { readLog } from './log.ts';
import { markOfPacked, ofPacked, type Plans, whole } from './plan.ts';
import { readClaims } from './points/claims.ts';
import { chooseQuotes } from './points/quotes.ts';
import { type ReadFrom, readStances, type Stances, saveStances } from './stances.ts';
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

  const answers = () => eachAnswer(db, id);
  function* answersHere(): Generator<StoredAnswer> {
    const elsewhere = new Set(comparisonOf(db, id)?.otherHearing.map((found) => found.responseId));
    const decided = hearingDecisions(log());
    for (const answer of answers()) if (!(decided.get(answer.id) ?? elsewhere.has(answer.id))) yield answer;
  }

  /** The themes and tags as people have decided on them. */
  const decidedThemes = () => themeDecisions(consultation.codebook, themesOf(db, id), log());
  const countedTags = () =>
    groupBy(decidedTags(storedTags(db, id), decidedThemes().previous, log()), (tag) => tag.passageId);

  const campaigns = () => comparisonOf(db, id)?.campaigns ?? [];
  /** What quotes and points are both chosen from. */
  const argued = () => ({
    title: config.title ?? '',
    proposal: proposal(),
    themes: decidedThemes().previous.filter((theme) => theme.status !== 'rejected'),
  });
  /**
   * The tagged passages of the answers.
   * @param letterOf the letter that an answer is of; null: it is left out
   * @param values what is held in them, where that is asked for
   */
  function* taggedAnswers(
    letterOf: (responseId: string) => string | null,
    values?: ReturnType<typeof stanceValues>,
  ): Generator<TaggedAnswer> {
    const tagged = countedTags();
    for (const { id: responseId, sector, language, respondent, text, passages } of answersHere()) {
      const letter = letterOf(responseId);
      if (letter === null) continue;
      const own = passages.flatMap(({ id: passageId, page, start, end }) => {
        const tags = (tagged.get(passageId) ?? []).map(({ themeId, confidence, because }) => ({
          themeId,
          confidence,
          because: because.flatMap(({ rule, cue, start }) => (start === undefined ? [] : [{ rule, cue, start }])),
          ...(values && { position: values.theme.get(`${responseId} ${themeId}`) ?? null }),
        }));
        const stance = values && { stance: values.passage.get(passageId) ?? null };
        return tags.length === 0 ? [] : [{ passageId, page, start, text: text.slice(start, end), ...stance, tags }];
      });
      if (own.length > 0) yield { responseId, sector, language, respondent, letter, passages: own };
    }
  }

  /** What stances are read from when they are due, and the stances that have been read. */
  let stancesFrom: ReadFrom | null = null;
  let stances: Stances | null = null;
  /** What is read ahead is waited for: who comes too early would get the other's thread. */
  const ahead: { points?: Promise<void>; stances?: Promise<void> } = {};

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
          responses: Array.from(answers(), ({ id, respondent, registerId, sector, text, language, passages }) => ({
            id,
            respondent,
            ...(registerId === null ? {} : { registerId }),
            sector,
            text,
            language,
            passages,
          })),
          // Without a list of its own, the bullet list of the høringsbrev in background/ says who was asked.
          invited: consultation.invited.length > 0 ? consultation.invited : invitedFromLetter(proposal()),
        });
      },
      run: (queue, input, job) => {
        // Asked for first, as themes will be: of threads that wait, the first of them gets what is asked for first.
        const isRead = readThemesAhead(queue, input, job);
        return queue.run('compare', input, job).finally(() => isRead);
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
        function* themed(): Generator<ThemedAnswer> {
          for (const { id: responseId, respondent, language, text, passages } of answersHere())
            yield {
              responseId,
              respondent,
              language,
              group: campaignOf.get(responseId) ?? responseId,
              passages: passages
                .filter(({ kind }) => isCounted(kind))
                .map((passage) => ({
                  id: passage.id,
                  text: text.slice(passage.start, passage.end),
                  start: passage.start,
                  heading: passage.heading,
                  question: passage.question,
                  joins: onlyJoins(text, passage, joined.get(responseId) ?? []),
                })),
            };
        }
        const passages = packed(themed());
        const input = {
          consultationId: id,
          background: proposal(),
          decided,
          ...(stops.length === 0 ? {} : { stops }),
        };
        // What the machine proposed or found last time is where ids and words are kept from, not a reason to begin anew.
        const fixed = codebook.map(({ words: _, fresh: __, ...theme }) => theme);
        const rejected = previous.filter((theme) => theme.status === 'rejected').map((theme) => theme.id);
        const standing = () => keptFrom(db, id, passages, decisions);
        yield {
          subject: id,
          name: title,
          mark: markOfPacked({ passages, ...input, fixed, rejected }),
          // The list is emptied as it is read.
          input: () => ({ passages: [...passages], ...input, codebook, previous, ...standing() }),
          basis: () => basisOf(previous, standing().kept),
        };
      },
      run: (queue, input, job) => {
        // Asked for first: who finds the themes is not who has read ahead (LAST in run.ts).
        const found = queue.run('themes', input, job);
        if (!isReadAhead(queue, lettersIn(input.passages))) return found;
        ahead.points = readPointsAhead(queue, input, job);
        return found.then((themes) => {
          ahead.stances = readStancesAhead(queue, proposal(), answersHere(), job);
          return themes;
        });
      },
      save: (_, found) => keepCoding(db, consultation, found, decidedThemes()),
    },

    stance: {
      *work() {
        const comparison = comparisonOf(db, id);
        const endorsed = groupBy(comparison?.endorsements ?? [], (endorsement) => endorsement.responseId);
        const tagged = countedTags();
        const { idOf } = askedIn(db, consultation);
        const setup = {
          owner: config.owner ?? '',
          themes: argued().themes.map((theme) => ({ id: theme.id, label: theme.label, keywords: theme.keywords })),
          title: config.title ?? '',
          proposal: proposal(),
        };
        function* responses(): Generator<InputOf<'stance'>['responses'][number]> {
          for (const { id: answer, respondent, text, language, identity, passages } of answersHere())
            yield {
              id: answer,
              respondent,
              text,
              language,
              declared: identity.declared,
              passages,
              themes: passages.flatMap((passage) =>
                (tagged.get(passage.id) ?? []).map(({ passageId, themeId, because }) => ({
                  passageId,
                  themeId,
                  because,
                })),
              ),
              ...chosenIn(identity, idOf),
              // Who joins on a point, or only refers, has a stance of its own.
              endorses: (endorsed.get(answer) ?? [])
                .filter(({ part, confidence }) => part === null && confidence >= JOINS_FROM)
                .map(({ endorsedResponseId }) => ({ endorsedResponseId })),
            };
        }
        const input = () => {
          stancesFrom = { setup, answers: responses, begun: decidedThemes().begun };
          return { responses: [], ...setup };
        };
        yield { subject: id, name: title, mark: hashOfJson({ responses: responses(), ...setup }), input };
      },
      async run(queue, _, job) {
        if (stancesFrom === null) throw new Error('stances are read of what is due');
        await ahead.stances;
        stances = await readStances(db, id, stancesFrom, queue, job);
        stancesFrom = null;
        return { own: [], byTheme: [], byQuestion: [], byPassage: [] };
      },
      save() {
        if (stances !== null) saveStances(db, id, stances);
        stances = null;
      },
    },

    quotes: {
      *work() {
        const repeats = new Set(campaigns().flatMap(({ members }) => members.slice(1).map((each) => each.responseId)));
        const answers = taggedAnswers((answer) => (repeats.has(answer) ? null : answer), stanceValues(db, id));
        yield ofPacked<'quotes'>(id, title, { ...argued(), passages: packed(answers) });
      },
      run: chooseQuotes,
      save: (_, found) => replaceQuotes(db, id, found),
    },

    points: {
      *work() {
        const letters = new Map(
          campaigns().flatMap((campaign) => campaign.members.map((each) => [each.responseId, campaign.id] as const)),
        );
        const answers = taggedAnswers((answer) => letters.get(answer) ?? answer);
        yield ofPacked<'points'>(id, title, { ...argued(), passages: packed(answers) });
      },
      async run(queue, input, job) {
        await ahead.points;
        const claims = await readClaims(queue, input, job);
        return queue.run('points', { ...input, claims }, job);
      },
      save: (_, found) => replacePoints(db, id, found),
    },
  };
}

/** What was chosen from lists in an answer's rows. */
function chosenIn(identity: StoredAnswer['identity'], idOf: (column: string) => string | null) {
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
