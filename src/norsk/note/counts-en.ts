import { capital, digits, enumerate, inWords, listed, tallied } from '../numbers.ts';
import { divided, dividedWhole, heldByAll, type Telling, type WholeTelling } from './divided.ts';
import type { NoteCounts } from './words.ts';

const is = (count: number) => (count === 1 ? 'is' : 'are');
const was = (count: number) => (count === 1 ? 'was' : 'were');
const s = (count: number) => (count === 1 ? 's' : '');
const responses = (count: number) => `response${count === 1 ? '' : 's'}`;
const respondents = (count: number) => `respondent${count === 1 ? '' : 's'}`;
/** What the lines begin with that only `verify` reads. */
const TALLY =
  'Main points + single requests + other quotes under each theme, with side and number of characters quoted';
const LISTED = 'In the lists';

const ON_THEME: Telling = {
  verbs: {
    supports: (count) => `${is(count)} for`,
    'supports-with-reservations': (count) => `ask${s(count)} for change`,
    opposes: (count) => `${is(count)} against`,
    neutral: (count) => `mention${s(count)} it`,
    unclear: () => 'could not be read clearly',
  },
  one: 'it',
  all: 'all',
  both: 'both',
  noneRead: 'none could be read clearly',
};
const SUPPORTS = (who: string, count: number, what: string) => `${who} support${s(count)} ${what}`;
const AS_A_WHOLE: WholeTelling = {
  first: {
    supports: (who, count) => SUPPORTS(who, count, 'the proposal'),
    'supports-with-reservations': (who, count) => SUPPORTS(who, count, 'the proposal with reservations'),
    opposes: (who, count) => `${who} oppose${s(count)} the proposal`,
    neutral: (who, count) => `${who} take${s(count)} no clear stand`,
    unclear: (who) => `${who} could not be read clearly`,
  },
  after: {
    supports: (who, count) => SUPPORTS(who, count, 'it'),
    'supports-with-reservations': (who, count) => SUPPORTS(who, count, 'it with reservations'),
    opposes: (who, count) => `${who} oppose${s(count)} it`,
    neutral: (who, count) => `${who} take${s(count)} no clear stand`,
    unclear: (who) => `${who} could not be read clearly`,
  },
};

const n = (count: number) => inWords(count, 'en');
const N = (count: number) => capital(n(count));

/** Sentences with numbers in English. */
export const countsEn: NoteCounts = {
  private: (count) => `${n(count)} private individual${count === 1 ? '' : 's'}`,
  unnamed: (count) => `${n(count)} sender${count === 1 ? '' : 's'} not named`,
  unresolved: (count) => `${n(count)} sender${count === 1 ? '' : 's'} of unresolved sector`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'No responses were received.';
    const came = `${N(answers)} ${responses(answers)} ${was(answers)} received`;
    if (without === 0) return answers === 1 ? `${came}, with remarks.` : `${came}. All had remarks.`;
    if (withRemarks === 0) return answers === 1 ? `${came}, without remarks.` : `${came}. None had remarks.`;
    return `${came}: ${n(withRemarks)} with remarks and ${n(without)} without.`;
  },
  overall: (counts, withRemarks) => {
    if (withRemarks === 0) return '';
    const all = heldByAll(counts);
    if (all === 'unclear') return withRemarks === 1 ? 'It could not be read clearly.' : 'None could be read clearly.';
    if (all !== null)
      return `${AS_A_WHOLE.first[all](withRemarks === 1 ? 'It' : withRemarks === 2 ? 'Both' : 'All', withRemarks)}.`;
    return `Of the ${n(withRemarks)}, ${dividedWhole(counts, AS_A_WHOLE, 'en')}.`;
  },
  wholePart: (position, count, first, who = n(count)) => AS_A_WHOLE[first ? 'first' : 'after'][position](who, count),
  doubted: (unsure, of) => {
    if (unsure === 0) return '';
    if (unsure < of) return `The reading is uncertain for ${n(unsure)} of them.`;
    return of === 1 ? 'The reading is uncertain.' : `The reading is uncertain for ${of === 2 ? 'both' : 'all'}.`;
  },
  speak: (speakers, withRemarks) => {
    if (speakers === 0) return 'None of the respondents speaks on this theme';
    if (withRemarks === 1) return 'The one respondent with remarks speaks on this';
    if (speakers === withRemarks) return `All ${n(withRemarks)} respondents with remarks speak on this`;
    return `Of the ${n(withRemarks)} respondents with remarks, ${n(speakers)} speak${s(speakers)} on this`;
  },
  split: (counts, held = {}) => divided(counts, held, ON_THEME, 'en'),
  part: (position, count, who = n(count)) => `${who} ${ON_THEME.verbs[position](count)}`,
  spoken: (speakers) => `${n(speakers)} speak${s(speakers)} on it`,
  noQuote: (against) =>
    against === 1
      ? 'The one against has no sentence that can be quoted by itself.'
      : 'None of those against has a sentence that can be quoted by itself.',
  pointLead: (side, count, alike, counted) => {
    const does = { for: counted ? 'support this' : 'agree with this', wish: 'ask for change', against: 'are critical' }[
      side
    ];
    if (alike === count) return `${N(count)} ${does} in identical responses`;
    return `${N(count)} ${does}${alike > 1 ? `, ${n(alike)} of them in identical responses` : ''}`;
  },
  pointAlso: (names) => `The same is said by ${names}.`,
  pointAlsoMany: (count, bySector) => `The same is said by ${n(count)} others: ${bySector}.`,
  moreThemes: (count) => `${N(count)} more theme${count === 1 ? '' : 's'} ${is(count)} covered below.`,
  sectorApart: (heading, position, count, of) =>
    `${heading}: ${count < of ? `${n(count)} of the` : of === 1 ? 'the' : of === 2 ? 'both of the' : 'all of the'} ${n(of)} who speak ${ON_THEME.verbs[position](count)}.`,
  onlySector: (heading, position) => `All who ${ON_THEME.verbs[position](2)} belong to the sector “${heading}”.`,
  period: (opened, deadline, length) =>
    `The consultation ran from ${opened} to ${deadline} (${digits(length)} day${length === 1 ? '' : 's'}).`,
  deadlineOnly: (deadline) => `The deadline was ${deadline}.`,
  sentBy: (owner, caseNumber) => `The consultation is owned by ${owner}${caseNumber ? ` (case ${caseNumber})` : ''}.`,
  answersTo: (answered, withRemarks) =>
    answered === 0
      ? 'None of the respondents expressly answers the question'
      : withRemarks === 1
        ? 'The one respondent with remarks expressly answers the question'
        : `Of the ${n(withRemarks)} respondents with remarks, ${n(answered)} expressly answer${s(answered)} the question`,
  ledger: (files, analysed, made, tables) => {
    const asFiles =
      tables === 0 ? '' : `, counting each row of the table${tables === 1 ? '' : 's'} of responses as a file`;
    const got = `We received ${files === 0 ? 'no' : n(files)} file${files === 1 ? '' : 's'}${asFiles}.`;
    if (analysed === 0) return files === 0 ? got : `${got} None of them ${was(1)} analysed.`;
    const which =
      files === 1
        ? 'It was analysed and makes'
        : analysed === files
          ? 'All were analysed and make'
          : analysed === 1
            ? 'The one that was analysed makes'
            : `The ${n(analysed)} that were analysed make`;
    return `${got} ${which} ${n(made)} ${responses(made)}.`;
  },
  late: (count, names) =>
    `${N(count)} ${responses(count)} ${is(count)} dated after the deadline and included: ${names}.`,
  otherHearing: (count, names) =>
    `${N(count)} ${responses(count)} concern${s(count)} another consultation by the text itself and ${is(count)} not counted: ${names}.`,
  invitedCount: (named, answered, open) => {
    const unsettled = open === 0 ? '' : `; for ${n(open)} it is not settled`;
    if (named === 1)
      return `One body was invited by name. ${open ? 'Whether it answered is not settled' : `It ${answered ? 'answered' : 'did not answer'}`}.`;
    const who = answered === named ? 'All' : `${N(answered)} of them`;
    return `${N(named)} bodies were invited by name. ${who} answered${unsettled}.`;
  },
  silent: (count, names) => `${N(count)} invited ${count === 1 ? 'body has' : 'bodies have'} not answered: ${names}.`,
  uninvited: (count, names) => `${N(count)} answered without being invited by name: ${names}.`,
  collective: (name, answers) => `“${name}” were invited together; ${n(answers)} answered.`,
  joint: (name, signatories) => `The response of ${name} is joint for ${signatories} and counts once.`,
  campaign: (senders) =>
    `${N(senders)} near-identical ${responses(senders)} count${s(senders)} as ${n(senders)} sender${senders === 1 ? '' : 's'} and one argument`,
  joinsAbsent: (body, names, count) =>
    `Endorse${s(count)} ${body} (which has not answered here): stance unclear for ${count === 1 ? '' : `${n(count)} respondents: `}${names}.`,
  withoutRemarks: (count, names) => `${N(count)} ${respondents(count)} had no remarks: ${names}.`,
  inNoTheme: (count, names) => `${N(count)} ${respondents(count)} ${is(count)} in no theme: ${names}.`,
  unplacedCount: (passages, of) =>
    passages === 0
      ? 'Every passage belongs to a theme.'
      : `${N(passages)} of ${n(of)} passages belong${s(passages)} to no theme.`,
  themesFound: (codebook) =>
    `${codebook ? 'The other themes' : 'The themes'} are found by the machine, from the chapters of the proposal and the words that recur in the responses.`,
  codebookUsed: (themes, fromFile, people) => {
    const whence = [
      fromFile ? `${n(fromFile)} ${is(fromFile)} in the consultation’s own file (consultation.yaml)` : '',
      people ? `${n(themes - fromFile)} ${is(themes - fromFile)} brought in, changed or confirmed by ${people}` : '',
    ].filter((part) => part !== '');
    return `A codebook with ${n(themes)} theme${themes === 1 ? '' : 's'} is used: ${enumerate(whence, 'en')}. Passages are put on its themes by the words of the codebook and by what people have tagged.`;
  },
  tagging: (tags, byPeople, unsure) =>
    `Passages are tagged with a theme ${digits(tags)} time${tags === 1 ? '' : 's'}; ${digits(byPeople)} of the tags ${is(byPeople)} put or accepted by a person, and of ${digits(unsure)} the machine is unsure (below 60 per cent).`,
  codebook: (themes, confirmed) =>
    `${N(confirmed)} of ${n(themes)} theme${themes === 1 ? '' : 's'} ${is(confirmed)} confirmed by the owner of the consultation.`,
  agreement: (agreed, of) =>
    of === 0
      ? 'No person has judged the machine’s tags yet.'
      : `People have judged ${digits(of)} of the machine’s tags and kept ${digits(agreed)}.`,
  tally: (themes, questions, other) =>
    `${TALLY}: ${tallied(themes)}. Sentences under the questions: ${listed(questions)}. Other input: ${listed(other)}.`,
  tallyLead: TALLY,
  listedLead: LISTED,
  listed: (lists) =>
    `${LISTED}: invited by name ${digits(lists.invited)}, together ${digits(lists.collective)}, answered uninvited ${digits(lists.uninvited)}; joint answers ${digits(lists.joint)}; join ${digits(lists.joins)} (${digits(lists.absent)} unclear), refer to ${digits(lists.refers)}; identical letters ${digits(lists.letters)}, with additions ${digits(lists.added)}, shared text ${digits(lists.shared)}; passages in no theme ${listed(lists.unplaced)}; personal data ${listed(lists.withheld)} in ${listed(lists.withheldIn)} responses.`,
  flagged: (sentences, made) =>
    sentences === 1
      ? 'One sentence has words that may be a threat or a slur. It is not quoted; a person must see it first.'
      : `${N(sentences)} sentences in ${n(made)} ${responses(made)} have words that may be threats or slurs. They are not quoted; a person must see them first.`,
  heldQuotes: (count) =>
    count === 1
      ? 'One quote that a person chose is held back because it holds personal data.'
      : `${N(count)} quotes that people chose are held back because they hold personal data.`,
};
