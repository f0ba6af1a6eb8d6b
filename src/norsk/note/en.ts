import { digits, enumerate } from '../numbers.ts';
import { divided, type Verbs } from './divided.ts';
import type { NoteWords } from './words.ts';

const ON_THEME: Verbs = {
  supports: () => 'for',
  'supports-with-reservations': () => 'asking for change',
  opposes: () => 'against',
  neutral: () => 'mentioning it without taking a stand',
  unclear: () => 'unclear',
};
const AS_A_WHOLE: Verbs = {
  supports: () => 'in support',
  'supports-with-reservations': () => 'in support with reservations',
  opposes: () => 'against',
  neutral: () => 'taking no clear stand',
  unclear: () => 'unclear',
};

/** The note in English. */
export const en: NoteWords = {
  summary: 'Summary',
  shortTitle: 'short summary',
  shortLead:
    'A short version of the note. Figures and quotes are the same; names, tables and method are in the full note.',
  about: 'About the consultation',
  bySector: 'Responses by sector',
  themes: 'Recurring themes',
  overview: 'View on each theme',
  byThemeAndSector: 'Who raises each theme',
  campaigns: 'Identical responses',
  endorsements: 'Endorsements',
  noRemarks: 'No remarks',
  questions: 'Answers to the questions',
  other: 'Other input',
  unplaced: 'Not placed',
  appendix: 'Appendix',
  method: 'Method and versions',
  files: 'Files not analysed',
  bodies: 'The respondents',
  invited: 'Invited bodies',
  brief: 'In short from the consultation',
  proposed: 'What was proposed',
  fromProposal: 'From the consultation paper',
  apart: 'Who stands apart',
  followUp: 'Our proposed changes and follow-up points',
  followUpSlot: 'Written by the owner of the consultation. The machine never fills in this field.',
  followUpHeadings: ['Mandates', 'Summary note'],
  briefSlot: 'Write your own words on the theme here. They are kept when the note is made anew.',
  summarySlot: 'Write your own summary here. It is kept when the note is made anew.',
  page: 'p.',
  sector: 'Sector',
  theme: 'Theme',
  count: 'Number',
  respondents: 'Respondents',
  respondent: 'Respondent',
  stance: 'Overall stance',
  total: 'Total',
  outcomeHeading: 'Outcome',
  reason: 'Reason',
  file: 'File',
  date: 'Date',
  notAnalysed: 'No files were left out.',
  notWhollyRead: 'Files that were not read in full',
  privatePerson: 'private individual',
  unknownSender: 'sender of unresolved sector',
  constructedBy:
    'Made by Høringsanalyse without a language model: every number can be recomputed, every quote is verbatim.',
  alt: {
    sectors: 'Bars with the number of responses from each sector. The figures are in the table below.',
    stances: 'Horizontal bars with the views on each theme. The figures are in the table below.',
    themesBySector: 'Grid with the number of responses by theme and sector. The figures are in the table below.',
  },
  positions: {
    supports: 'For',
    'supports-with-reservations': 'Asks for change',
    opposes: 'Against',
    neutral: 'Mentions',
    unclear: 'Unclear',
  },
  stances: {
    supports: 'Supports',
    'supports-with-reservations': 'Supports with reservations',
    opposes: 'Opposes',
    neutral: 'Takes no clear stand',
    'no-remarks': 'No remarks',
    unread: 'Unclear',
  },
  sides: { for: 'Arguments for', against: 'Arguments against', wish: 'Wishes for change and reservations' },
  sectors: {
    state: 'State bodies',
    municipality: 'Municipal sector',
    'health-authority': 'Health authorities',
    business: 'Business',
    organisation: 'Organisations',
    research: 'Research and education',
    individual: 'Private individuals',
    unknown: 'Sector not resolved',
  },
  outcomes: {
    analysed: 'analysed',
    duplicate: 'duplicate',
    superseded: 'superseded',
    empty: 'empty',
    unreadable: 'unreadable',
    'other-hearing': 'other consultation',
  },
  reasons: {
    encrypted: 'the file is password-protected; ask the sender for an open version',
    corrupt: 'the file is damaged or incomplete; ask the sender to send it again',
    'no-text-layer': 'the file is an image without text (scanned); it needs text recognition first',
    'too-large': 'the file is larger than 100 MB',
    'unpacks-too-large': 'the file unpacks to an unreasonable size and was not opened',
    'too-many-attachments': 'the e-mail has too many attachments within each other',
    'unknown-type': 'unknown file type; use PDF, Word, ODT, HTML, text or e-mail (EML)',
    'no-access': 'the file cannot be opened (no access, or it is a shortcut)',
    'timed-out': 'the file took too long to read and was stopped',
    'out-of-memory': 'the file needed too much memory and was stopped',
    failed: 'an internal fault; run “horing retry”, and report it if it comes again',
    empty: 'the file has no content',
    'same-bytes': 'the same file was received several times',
    'same-text': 'the same text from the same sender in another file',
    revised: 'superseded by a newer response from the same sender',
    'by-configuration': 'superseded according to consultation.yaml',
    'other-hearing': 'the text refers to another consultation',
    'partly-read': 'parts of the file could not be read (pages or attachments without text)',
    'hidden-text': 'hidden or struck text was not read',
  },
  private: (count) => (count === 1 ? 'one private individual' : `${digits(count)} private individuals`),
  unresolved: (count) =>
    count === 1 ? 'one sender of unresolved sector' : `${digits(count)} senders of unresolved sector`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'No responses were received.';
    const came = `${digits(answers)} ${answers === 1 ? 'response was' : 'responses were'} received`;
    if (without === 0) return answers === 1 ? `${came}, with remarks.` : `${came}. All had remarks.`;
    if (withRemarks === 0) return answers === 1 ? `${came}, without remarks.` : `${came}. None had remarks.`;
    return `${came}: ${digits(withRemarks)} with remarks and ${digits(without)} without.`;
  },
  speak: (speakers, withRemarks) => {
    if (speakers === 0) return 'None of the respondents speaks on this theme';
    if (withRemarks === 1) return 'The one respondent with remarks speaks on this theme';
    if (speakers === withRemarks) return `All ${digits(withRemarks)} respondents with remarks speak on this theme`;
    return `Of the ${digits(withRemarks)} respondents with remarks, ${digits(speakers)} ${speakers === 1 ? 'speaks' : 'speak'} on this theme`;
  },
  split: (counted) => divided(counted, ON_THEME, 'en', en.unsure),
  whole: (counted) => divided(counted, AS_A_WHOLE, 'en', en.unsure),
  nobodyAgainst: 'None of them is against.',
  degree: (word, position, count, of) => {
    if (position === 'unclear') return `Unclear for ${digits(count)} of ${digits(of)}`;
    const verb = ON_THEME[position](count);
    const share = `(${digits(count)} of ${digits(of)})`;
    const who = {
      all: of === 2 ? `Both ${share} are` : `All ${share} are`,
      'large-majority': `A large majority ${share} are`,
      majority: `A majority ${share} are`,
      half: `About half ${share} are`,
      several: `Several ${share} are`,
      few: `A few ${share} are`,
      one: `One respondent ${share} is`,
      none: `None ${share} are`,
      counted: `${digits(count)} of ${digits(of)} ${count === 1 ? 'is' : 'are'}`,
    }[word];
    return `${who} ${verb}`;
  },
  overall: (counted, withRemarks) =>
    withRemarks === 0 ? '' : `Overall stance of the ${digits(withRemarks)} with remarks: ${en.whole(counted)}.`,
  line: (counted, speakers) =>
    `${digits(speakers)} ${speakers === 1 ? 'speaks' : 'speak'} on it: ${en.split(counted)}.`,
  unsure: 'uncertain',
  doubt:
    '“Uncertain” stands by what the machine has read with a confidence of 50–70 per cent. Below 50 per cent the stance is counted as unclear, neither as support nor as opposition. What a person has decided is always sure.',
  moreThemes: (count) =>
    count === 1 ? 'One more theme is covered below.' : `${digits(count)} more themes are covered below.`,
  silence:
    'The figures concern those who speak on each theme. Whoever does not mention a theme is not counted there; silence is not support.',
  sectorApart: (heading, position, count, of) =>
    `${heading}: ${count < of ? `${digits(count)} of` : of === 2 ? 'both' : 'all'} the ${digits(of)} who speak ${count === 1 ? 'is' : 'are'} ${ON_THEME[position](count)}.`,
  onlySector: (heading, position) => `All who are ${ON_THEME[position](2)} belong to the sector “${heading}”.`,
  period: (opened, deadline, days) =>
    `The consultation ran from ${opened} to ${deadline} (${digits(days)} ${days === 1 ? 'day' : 'days'}).`,
  deadlineOnly: (deadline) => `The deadline was ${deadline}.`,
  sentBy: (owner, caseNumber) => `The consultation is owned by ${owner}${caseNumber ? ` (case ${caseNumber})` : ''}.`,
  asked: 'The respondents were asked:',
  answersTo: (answered, withRemarks) =>
    `Of the ${digits(withRemarks)} respondents with remarks, ${digits(answered)} expressly ${answered === 1 ? 'answers' : 'answer'} the question`,
  ledger: (files, analysed, responses) =>
    `Ledger: ${digits(files)} ${files === 1 ? 'file' : 'files'} received; ${digits(analysed)} analysed, making ${digits(responses)} responses.`,
  late: (count, names) =>
    `${digits(count)} ${count === 1 ? 'response is' : 'responses are'} dated after the deadline and included: ${names}.`,
  otherHearing: (count, names) =>
    `${digits(count)} ${count === 1 ? 'response concerns' : 'responses concern'} another consultation by the text itself and ${count === 1 ? 'is' : 'are'} not counted: ${names}.`,
  invitedCount: (named, answered, uninvited) =>
    `${digits(named)} ${named === 1 ? 'body was' : 'bodies were'} invited by name; ${digits(answered)} of them answered. ${digits(uninvited)} of the responses came from others.`,
  silent: 'Invited but silent; silence is not support',
  uninvited: 'Answered without being on the list',
  collective: (name, answers) =>
    answers === 0
      ? `“${name}” were invited together: none answered.`
      : `“${name}” were invited together: ${digits(answers)} answered.`,
  doubtful: (name, by) => `Doubtful match to be settled: “${name}” may be ${by}.`,
  joint: (name, signatories) => `The response of ${name} is joint for ${signatories} and counts once.`,
  noThemes: 'No theme recurs in at least three responses.',
  proposedTheme: 'proposed by the machine, not confirmed',
  parts: 'Sub-themes (number of respondents)',
  question: 'Question',
  campaign: (senders) =>
    `${digits(senders)} near-identical responses count as ${digits(senders)} senders and one argument`,
  added: 'Some of the senders added',
  shared: 'Parts of the text are shared by',
  joins: 'Endorse the statement of',
  joinsAbsent: (body, names, count) =>
    `Endorse${count === 1 ? 's' : ''} ${body} (which has not answered here): stance unclear for ${count === 1 ? '' : `${digits(count)} respondents: `}${names}.`,
  refers: 'Refer to the statement of, without expressly endorsing it',
  inherited:
    'A respondent that only endorses another response has been given the stance of that response when it is here. What a limited endorsement concerns is in brackets.',
  withoutRemarks: (count, names) =>
    `${digits(count)} ${count === 1 ? 'respondent' : 'respondents'} had no remarks: ${names}.`,
  nobody: 'No respondent answered without remarks.',
  inNoTheme: (count, names) =>
    `${digits(count)} ${count === 1 ? 'respondent is' : 'respondents are'} in no theme: ${names}.`,
  unplacedCount: (passages, of) => `${digits(passages)} of ${digits(of)} passages belong to no theme.`,
  otherLead: 'From passages that belong to none of the themes:',
  themesFound: (codebook) =>
    codebook
      ? 'The other themes are found by TF-IDF and factorisation of the passages.'
      : 'Themes are found by TF-IDF and factorisation of the passages.',
  methodText:
    'Stances are read by rules for support, reservation and opposition, and quotes are chosen by what the sentence itself says and how central it is to the theme. A passage may carry several themes. A theme found by the machine recurs in at least three responses. A respondent counts once per theme however much it writes. The form is described in docs/notat.md.',
  codebookUsed: (themes, fromFile, people) => {
    const whence = [
      fromFile
        ? `${digits(fromFile)} ${fromFile === 1 ? 'theme stands' : 'themes stand'} in the consultation’s own file (consultation.yaml)`
        : '',
      people
        ? `${digits(themes - fromFile)} ${themes - fromFile === 1 ? 'was' : 'were'} added, changed or confirmed by ${people}`
        : '',
    ].filter((part) => part !== '');
    return `A codebook of ${digits(themes)} ${themes === 1 ? 'theme' : 'themes'} was used: ${enumerate(whence, 'en')}. Passages are placed by the words of the codebook and by what people have tagged.`;
  },
  thresholds:
    'The words for shares have fixed limits: a large majority is over 75 per cent, a majority over 50 per cent, about half 45–55 per cent (when at least ten speak), several is four or more, a few is two or three.',
  tagging: (tags, byPeople, unsure) =>
    `Of ${digits(tags)} tags of a theme on a passage, ${digits(byPeople)} were put or accepted by a person and ${digits(tags - byPeople)} by the machine alone; ${digits(unsure)} of these are unsure (under 60 per cent).`,
  codebook: (themes, confirmed) =>
    `${digits(confirmed)} of ${digits(themes)} ${themes === 1 ? 'theme is' : 'themes are'} confirmed by the owner of the consultation.`,
  agreement: (agreed, of) =>
    of === 0
      ? 'None of the machine’s tags has been judged by a person yet.'
      : `People have judged ${digits(of)} of the machine’s tags and accepted ${digits(agreed)}.`,
  versions: 'Version of each stage',
  withheldHeading: 'Personal data left out',
  withheldLead:
    'This stands in the responses and is not reproduced. The machine quotes no sentence with such data, nor any that names a person.',
  withheldWhat: 'Data',
  withheldIn: 'In responses',
  withheldKinds: {
    names: 'Names of private individuals and of senders of unresolved sector',
    'e-mail': 'E-mail addresses',
    phone: 'Telephone numbers',
    'national-id': 'National identity numbers',
    address: 'Street addresses',
  },
  flagged: (sentences, responses) =>
    sentences === 1
      ? 'One sentence has words that may be a threat or abuse. It is not quoted; a person must see it first.'
      : `${digits(sentences)} sentences in ${digits(responses)} responses have words that may be threats or abuse. They are not quoted; a person must see them first.`,
  heldQuotes: (count) =>
    count === 1
      ? 'One quote chosen by a person is held back because it contains personal data.'
      : `${digits(count)} quotes chosen by people are held back because they contain personal data.`,
};
