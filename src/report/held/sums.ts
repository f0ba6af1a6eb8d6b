import type { Report } from '../model.ts';
import type { Row } from '../rows.ts';

/** What the note sums over answers. */
export type Sums = Pick<Report, 'unplaced' | 'withheld' | 'flagged' | 'given' | 'tagging'>;

const WITHHELD = ['names', 'e-mail', 'phone', 'national-id', 'address'] as const satisfies (keyof Sums['withheld'])[];

function noSums(): Sums {
  return {
    unplaced: { passages: 0, of: 0, respondents: [] },
    withheld: {
      names: { count: 0, responses: 0 },
      'e-mail': { count: 0, responses: 0 },
      phone: { count: 0, responses: 0 },
      'national-id': { count: 0, responses: 0 },
      address: { count: 0, responses: 0 },
    },
    flagged: { sentences: 0, responses: 0 },
    given: { names: [], dates: [] },
    tagging: { tags: 0, byPeople: 0, unsure: 0 },
  };
}

/** What is summed over answers, in one go. */
export function sumsOf(rows: readonly Row[]): Sums {
  const { unplaced, withheld, flagged, given, tagging } = noSums();
  for (const { respondent, given: byPeople, text, tags, unplaced: inNoTheme } of rows) {
    unplaced.passages += inNoTheme;
    unplaced.of += text.counted;
    if (inNoTheme > 0 && inNoTheme === text.counted && respondent.stance !== 'no-remarks')
      unplaced.respondents.push(respondent);
    const personal = text.personal();
    for (const { kind } of personal) withheld[kind].count += 1;
    for (const kind of new Set(personal.map((span) => span.kind))) withheld[kind].responses += 1;
    const sentences = text.flagged();
    flagged.sentences += sentences;
    if (sentences > 0) flagged.responses += 1;
    tagging.tags += tags.all;
    tagging.byPeople += tags.byPeople;
    tagging.unsure += tags.unsure;
    if (respondent.name === null) {
      withheld.names.count += 1;
      withheld.names.responses += 1;
    } else {
      if (byPeople.name) given.names.push(respondent);
      if (byPeople.date) given.dates.push(respondent);
    }
  }
  return { unplaced, withheld, flagged, given, tagging };
}

/** The sums of several, together. */
export function together(all: Iterable<Sums>): Sums {
  const sum = noSums();
  const { unplaced, withheld, flagged, given, tagging } = sum;
  for (const one of all) {
    unplaced.passages += one.unplaced.passages;
    unplaced.of += one.unplaced.of;
    unplaced.respondents.push(...one.unplaced.respondents);
    for (const kind of WITHHELD) {
      withheld[kind].count += one.withheld[kind].count;
      withheld[kind].responses += one.withheld[kind].responses;
    }
    flagged.sentences += one.flagged.sentences;
    flagged.responses += one.flagged.responses;
    given.names.push(...one.given.names);
    given.dates.push(...one.given.dates);
    tagging.tags += one.tagging.tags;
    tagging.byPeople += one.tagging.byPeople;
    tagging.unsure += one.tagging.unsure;
  }
  return sum;
}
