import { capital, digits, inWords, type NoteLanguage } from './numbers.ts';

/** How wide the support is, where the counts bear a word for it. */
export type Degree =
  | 'broad-for'
  | 'broad-with-wishes'
  | 'broad-against'
  | 'majority-for'
  | 'majority-against'
  | 'split';

/** The words of the board's pages, beside the note's own. */
export interface BoardWords {
  caseNumber: string;
  sent: string;
  deadline: string;
  timeline: string;
  continued: string;
  perWeeks(weeks: number): string;
  perWeeksAlt(answers: number, from: string, to: string, most: number): string;
  undated(count: number): string;
  datesNote: string;
  countedOnly: string;
  afterwards: string;
  who: string;
  names: string;
  namesInNote: string;
  total(answers: number, withRemarks: number): string;
  more(count: number): string;
  /** Themes there was no room for. */
  moreThemes(count: number): string;
  whole: string;
  wholeAlt: string;
  speaking: string;
  degrees: Record<Degree, string>;
  noPoints: string;
  next: string;
  plan: string;
  /** Before the kinds of follow-up, each with its themes. */
  followUps: string;
  sources: string;
}

const nb: BoardWords = {
  caseNumber: 'Saksnummer',
  sent: 'Sendt på høring',
  deadline: 'Høringsfrist',
  timeline: 'Høringen i tid',
  continued: 'forts.',
  perWeeks: (weeks) => (weeks === 1 ? 'Svar per uke' : `Svar per periode på ${inWords(weeks, 'nb')} uker`),
  perWeeksAlt: (answers, from, to, most) =>
    `Søyler med antall svar i hver periode etter brevets dato: ${digits(answers)} svar fra ${from} til ${to}, på det meste ${digits(most)}.`,
  undated: (count) => `${digits(count)} svar uten dato er ikke med`,
  datesNote: 'Svarene er plassert etter datoen i brevet.',
  countedOnly: 'Privatpersoner og avsendere med uavklart sektor er bare talt.',
  afterwards: 'senere',
  who: 'Hvem svarte',
  names: 'Høringsinstansene',
  namesInNote: 'Navnene står i notatet.',
  total: (answers, withRemarks) => `${digits(answers)} svar, ${digits(withRemarks)} med merknader`,
  more: (count) => `og ${digits(count)} til (alle står i notatet)`,
  moreThemes: (count) =>
    `${capital(inWords(count, 'nb', 'neuter'))} ${count === 1 ? 'tema' : 'temaer'} til står i notatet.`,
  whole: 'Samlet syn',
  wholeAlt: 'Én delt søyle over hvordan svarene med merknader fordeler seg.',
  speaking: 'Uttaler seg',
  degrees: {
    'broad-for': 'Bred støtte.',
    'broad-with-wishes': 'Bred støtte, de fleste med ønsker om endring.',
    'broad-against': 'Bred motstand.',
    'majority-for': 'Flertallet er for eller ønsker endring.',
    'majority-against': 'Flertallet er mot.',
    split: 'Delte syn.',
  },
  noPoints: 'Ingen setninger sier det samme hos flere; svarene står i notatet.',
  next: 'Videre arbeid',
  plan: 'Videre plan',
  followUps: 'Oppfølging',
  sources: 'Kilder',
};

const nn: BoardWords = {
  caseNumber: 'Saksnummer',
  sent: 'Sendt på høyring',
  deadline: 'Høyringsfrist',
  timeline: 'Høyringa i tid',
  continued: 'framh.',
  perWeeks: (weeks) => (weeks === 1 ? 'Svar per veke' : `Svar per periode på ${inWords(weeks, 'nn')} veker`),
  perWeeksAlt: (answers, from, to, most) =>
    `Søyler med talet på svar i kvar periode etter datoen på brevet: ${digits(answers)} svar frå ${from} til ${to}, på det meste ${digits(most)}.`,
  undated: (count) => `${digits(count)} svar utan dato er ikkje med`,
  datesNote: 'Svara er plasserte etter datoen i brevet.',
  countedOnly: 'Privatpersonar og avsendarar med uavklart sektor er berre talde.',
  afterwards: 'seinare',
  who: 'Kven svara',
  names: 'Høyringsinstansane',
  namesInNote: 'Namna står i notatet.',
  total: (answers, withRemarks) => `${digits(answers)} svar, ${digits(withRemarks)} med merknader`,
  more: (count) => `og ${digits(count)} til (alle står i notatet)`,
  moreThemes: (count) => `${capital(inWords(count, 'nn', 'neuter'))} tema til står i notatet.`,
  whole: 'Samla syn',
  wholeAlt: 'Éi delt søyle over korleis svara med merknader fordeler seg.',
  speaking: 'Uttaler seg',
  degrees: {
    'broad-for': 'Brei støtte.',
    'broad-with-wishes': 'Brei støtte, dei fleste med ønske om endring.',
    'broad-against': 'Brei motstand.',
    'majority-for': 'Fleirtalet er for eller ønskjer endring.',
    'majority-against': 'Fleirtalet er mot.',
    split: 'Delte syn.',
  },
  noPoints: 'Ingen setningar seier det same hos fleire; svara står i notatet.',
  next: 'Vidare arbeid',
  plan: 'Vidare plan',
  followUps: 'Oppfølging',
  sources: 'Kjelder',
};

const responses = (count: number) => `${digits(count)} ${count === 1 ? 'response' : 'responses'}`;

const en: BoardWords = {
  caseNumber: 'Case number',
  sent: 'Opened',
  deadline: 'Deadline',
  timeline: 'Timeline of the consultation',
  continued: 'cont.',
  perWeeks: (weeks) => (weeks === 1 ? 'Responses per week' : `Responses per ${inWords(weeks, 'en')} weeks`),
  perWeeksAlt: (answers, from, to, most) =>
    `Columns with the number of responses in each period by the date of the letter: ${responses(answers)} from ${from} to ${to}, ${digits(most)} at most.`,
  undated: (count) => `${responses(count)} without a date ${count === 1 ? 'is' : 'are'} left out`,
  datesNote: 'The responses are placed by the date of the letter.',
  countedOnly: 'Private individuals and senders of unresolved sector are counted only.',
  afterwards: 'later',
  who: 'Who responded',
  names: 'The respondents',
  namesInNote: 'The names are in the note.',
  total: (answers, withRemarks) => `${responses(answers)}, ${digits(withRemarks)} with remarks`,
  more: (count) => `and ${digits(count)} more (all are named in the note)`,
  moreThemes: (count) =>
    `${capital(inWords(count, 'en'))} more ${count === 1 ? 'theme is' : 'themes are'} in the note.`,
  whole: 'Views as a whole',
  wholeAlt: 'One divided bar of the responses with remarks.',
  speaking: 'Speak on it',
  degrees: {
    'broad-for': 'Broad support.',
    'broad-with-wishes': 'Broad support, most asking for change.',
    'broad-against': 'Broad opposition.',
    'majority-for': 'The majority are for or ask for change.',
    'majority-against': 'The majority are against.',
    split: 'Views are split.',
  },
  noPoints: 'No sentences say the same in several responses; the responses are in the note.',
  next: 'Further work',
  plan: 'Further plan',
  followUps: 'Follow-up',
  sources: 'Sources',
};

/** The words of the board's pages in the language the consultation asks for. */
export function boardWords(language: NoteLanguage): BoardWords {
  return { nb, nn, en }[language];
}
