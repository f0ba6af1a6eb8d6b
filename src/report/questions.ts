import { isCounted } from '../domain.ts';
import { argumentOf, wholeSentences } from '../stages/quotes/sentence.ts';
import { countHeld } from './held/counted.ts';
import { heldOnTheme } from './held/held.ts';
import type { Report, ReportQuote, Respondent } from './model.ts';
import type { Ground } from './parts.ts';
import { isNamed, mayBeTold } from './privacy.ts';
import { choicesOf } from './questions/choices.ts';
import { reportQuote } from './quote.ts';

/** Proposals told of an open question, one from each respondent. */
const MOST_PROPOSED = 5;

/** «Er dere enige», «Støtter dere», «I hvilken grad er dere enige»: an attitude is asked for, whatever else is. */
const ATTITUDE =
  /(?<!\p{L})(?:enige?|einige?|samde?|støtter|stør|støtte|tilslutning|agree|support|for eller (?:i)?mot)(?!\p{L})/iu;
/** Questions that yes or no answers, by their first word. */
const YES_OR_NO = /^(?:bør|skal|kan|vil|mener|meiner|er|should|shall|can|will|is|are|do|does)(?!\p{L})/iu;
/** What is asked for is something to be told. */
const OPEN =
  /(?<!\p{L})(?:hv\p{L}+|kva|kven|kvar|korleis|kvifor|what|which|who|how|why|where|forslag|innspill?|innspel|synspunkt\p{L}*|kommentar\p{L}*|merknad\p{L}*|erfaring\p{L}*|suggestions?|comments?|views)(?!\p{L})|\beller\b|\bor\b/iu;

/** Whether a question can be supported or opposed; an open one is answered with something else than a position. */
export function asksForPosition(question: string): boolean {
  const text = question.trim();
  return ATTITUDE.test(text) || (YES_OR_NO.test(text) && !OPEN.test(text));
}

/** The questions with who answers them: what they hold, or where the question is open, what they propose. */
export function questionReports(ground: Ground, withRemarks: readonly Respondent[]): Report['questions'] {
  if (ground.state.questions.length === 0) return [];
  const choices = choicesOf(ground.batches.flatMap((batch) => batch.rows.filter((row) => !row.elsewhere)));
  return ground.state.questions.map((question) => {
    const speakers = withRemarks.flatMap((respondent) => {
      const judged = ground.byId.get(respondent.responseId)?.response.byQuestion.get(question.id);
      return judged ? [{ respondent, ...heldOnTheme(judged) }] : [];
    });
    const open = !asksForPosition(question.text);
    return {
      ...question,
      open,
      speakers,
      ...countHeld(speakers),
      answered: speakers.length,
      choices: choices.get(question.id) ?? null,
      proposed: open
        ? proposedIn(
            ground,
            question.id,
            speakers.map(({ respondent }) => respondent),
          )
        : [],
    };
  });
}

/** The most arguing sentence of each one's answer; a letter that many have sent is told once. */
function proposedIn(ground: Ground, questionId: string, answering: readonly Respondent[]): ReportQuote[] {
  const told = new Set<string>();
  const proposed: ReportQuote[] = [];
  for (const { responseId } of answering) {
    // To read thousands of answers for the five that are shown would be what the note takes its time for.
    if (proposed.length === MOST_PROPOSED) break;
    const response = ground.byId.get(responseId)?.response;
    if (!response || !isNamed(response)) continue;
    const { respondent, language, text } = response;
    const sentences = response.passages
      .filter((passage) => passage.question === questionId && isCounted(passage.kind))
      .flatMap((passage) =>
        wholeSentences(text.slice(passage.start, passage.end)).flatMap(({ start, end }) => {
          const sentence = text.slice(passage.start + start, passage.start + end);
          const argument = argumentOf(sentence, { respondent, language });
          if (argument === null || argument.side === 'for' || told.has(sentence) || !mayBeTold(sentence, response))
            return [];
          return [{ from: passage.start + start, to: passage.start + end, page: passage.page, sentence, argument }];
        }),
      );
    const [best] = sentences.sort((a, b) => b.argument.strength - a.argument.strength || a.from - b.from);
    if (!best) continue;
    told.add(best.sentence);
    const { from, to, page, argument } = best;
    proposed.push(reportQuote({ start: from, end: to, page, side: argument.side }, response, ground));
  }
  return proposed;
}
