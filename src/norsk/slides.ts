import type { Quote } from '../domain.ts';
import { type Counted, POSITIONS, type Position } from '../position.ts';
import { digits, enumerate, inBrackets, type NoteLanguage } from './numbers.ts';

/** How wide the support is, where the counts bear a word for it. */
export type Degree =
  | 'broad-for'
  | 'broad-with-wishes'
  | 'broad-against'
  | 'majority-for'
  | 'majority-against'
  | 'split';

/** The words of the board's pages, beside the note's own. */
export interface SlideWords {
  caseNumber: string;
  sent: string;
  deadline: string;
  timeline: string;
  continued: string;
  perWeeks(weeks: number): string;
  perWeeksAlt(answers: number, from: string, to: string, most: number): string;
  undated(count: number): string;
  datesNote: string;
  lateNote(count: number, names: string): string;
  countedOnly: string;
  reading: string;
  silence: string;
  afterwards: string;
  who: string;
  names: string;
  total(answers: number, withRemarks: number): string;
  more(count: number): string;
  whole: string;
  wholeAlt: string;
  /** «Av 33 svar med merknader: 8 støtter, …» */
  wholeSentence(counted: Counted, of: number): string;
  themes: string;
  speaking: string;
  spoken(speakers: number, withRemarks: number, counted: Counted): string;
  degrees: Record<Degree, string>;
  points: string;
  noPoints: string;
  /** «Ønske, 4 svar» */
  point(side: Quote['side'], count: number, alike: number): string;
  followUp: string;
  next: string;
  plan: string;
  sources: string;
  counts: string;
  made: string;
}

/** «5 er for, 18 ønsker endring (3 usikkert)»: those of whom there are some. */
function parts({ counts, unsure }: Counted, verbs: Record<Position, string>, word: string, language: NoteLanguage) {
  return enumerate(
    POSITIONS.flatMap((position) => {
      if (counts[position] === 0) return [];
      const doubt = unsure[position] === 0 ? '' : ` ${inBrackets(unsure[position], word)}`;
      return [`${digits(counts[position])} ${verbs[position]}${doubt}`];
    }),
    language,
  );
}

const NB_WHOLE: Record<Position, string> = {
  supports: 'støtter',
  'supports-with-reservations': 'støtter med forbehold',
  opposes: 'går imot',
  neutral: 'tar ikke klart stilling',
  unclear: 'er uavklart',
};
const NB_THEME: Record<Position, string> = {
  supports: 'er for',
  'supports-with-reservations': 'ønsker endring',
  opposes: 'er mot',
  neutral: 'omtaler det',
  unclear: 'er uavklart',
};
const NB_SIDES: Record<Quote['side'], string> = { for: 'Støtte', against: 'Innvending', wish: 'Ønske' };

const nb: SlideWords = {
  caseNumber: 'Saksnummer',
  sent: 'Sendt på høring',
  deadline: 'Høringsfrist',
  timeline: 'Høringen i tid',
  continued: 'forts.',
  perWeeks: (weeks) => (weeks === 1 ? 'Svar per uke' : `Svar per ${digits(weeks)} uker`),
  perWeeksAlt: (answers, from, to, most) =>
    `Søyler med antall svar i hver periode etter brevets dato: ${digits(answers)} svar fra ${from} til ${to}, på det meste ${digits(most)}.`,
  undated: (count) => `${digits(count)} svar uten dato er ikke med i søylene.`,
  datesNote: 'Datoene er brevenes egne. Aktivitetene er eierens, fra consultation.yaml.',
  lateNote: (count, names) => `${digits(count)} svar er datert etter fristen: ${names}.`,
  countedOnly: 'Privatpersoner og avsendere med uavklart sektor er bare talt.',
  reading:
    'Maskinen har lest standpunktene; «usikkert» står ved det den er 50–70 prosent sikker på, og under 50 prosent er uavklart.',
  silence: 'Tallene gjelder dem som uttaler seg om temaet; taushet er ikke støtte.',
  afterwards: 'senere',
  who: 'Hvem svarte',
  names: 'Høringsinstansene',
  total: (answers, withRemarks) => `${digits(answers)} svar, ${digits(withRemarks)} med merknader`,
  more: (count) => `og ${digits(count)} til (alle står i notatet)`,
  whole: 'Samlet syn',
  wholeAlt: 'Én delt søyle over hvordan svarene med merknader fordeler seg:',
  wholeSentence: (counted, of) =>
    of === 0
      ? 'Ingen svar har merknader.'
      : `Av ${digits(of)} svar med merknader: ${parts(counted, NB_WHOLE, 'usikkert', 'nb')}.`,
  themes: 'Gjennomgående temaer',
  speaking: 'Uttaler seg',
  spoken: (speakers, withRemarks, counted) =>
    speakers === 0
      ? `Ingen av ${digits(withRemarks)} med merknader uttaler seg.`
      : `${digits(speakers)} av ${digits(withRemarks)} med merknader uttaler seg: ${parts(counted, NB_THEME, 'usikkert', 'nb')}.`,
  degrees: {
    'broad-for': 'Bred støtte.',
    'broad-with-wishes': 'Bred støtte, de fleste med ønsker om endring.',
    'broad-against': 'Bred motstand.',
    'majority-for': 'Flertallet er for eller ønsker endring.',
    'majority-against': 'Flertallet er mot.',
    split: 'Delte syn.',
  },
  points: 'Hovedpunkter',
  noPoints: 'Ingen setninger som sier det samme, er funnet; se notatet for svarene.',
  point: (side, count, alike) =>
    `${NB_SIDES[side]}${count > 1 ? `, ${digits(count)} svar${alike > 1 ? ` (${digits(alike)} i likt brev)` : ''}` : ''}`,
  followUp: 'Oppfølging',
  next: 'Videre arbeid',
  plan: 'Videre plan',
  sources: 'Kilder',
  counts: 'Tall',
  made: 'Laget av Høringsanalyse uten språkmodell: hvert tall kan regnes etter, og sitater er ordrette.',
};

const NN_WHOLE: Record<Position, string> = {
  supports: 'stør',
  'supports-with-reservations': 'stør med atterhald',
  opposes: 'går imot',
  neutral: 'tek ikkje klart stilling',
  unclear: 'er uavklart',
};
const NN_THEME: Record<Position, string> = {
  supports: 'er for',
  'supports-with-reservations': 'ønskjer endring',
  opposes: 'er mot',
  neutral: 'omtalar det',
  unclear: 'er uavklart',
};
const NN_SIDES: Record<Quote['side'], string> = { for: 'Støtte', against: 'Innvending', wish: 'Ønske' };

const nn: SlideWords = {
  caseNumber: 'Saksnummer',
  sent: 'Send på høring',
  deadline: 'Høyringsfrist',
  timeline: 'Høyringa i tid',
  continued: 'framh.',
  perWeeks: (weeks) => (weeks === 1 ? 'Svar per veke' : `Svar per ${digits(weeks)} veker`),
  perWeeksAlt: (answers, from, to, most) =>
    `Søyler med talet på svar i kvar periode etter datoen på brevet: ${digits(answers)} svar frå ${from} til ${to}, på det meste ${digits(most)}.`,
  undated: (count) => `${digits(count)} svar utan dato er ikkje med i søylene.`,
  datesNote: 'Datoane er breva sine eigne. Aktivitetane er frå eigaren, i consultation.yaml.',
  lateNote: (count, names) => `${digits(count)} svar er daterte etter fristen: ${names}.`,
  countedOnly: 'Privatpersonar og avsendarar med uavklart sektor er berre talde.',
  reading:
    'Maskina har lese standpunkta; «usikkert» står ved det ho er 50–70 prosent sikker på, og under 50 prosent er uavklart.',
  silence: 'Tala gjeld dei som uttaler seg om temaet; tausheit er ikkje støtte.',
  afterwards: 'seinare',
  who: 'Kven svara',
  names: 'Høyringsinstansane',
  total: (answers, withRemarks) => `${digits(answers)} svar, ${digits(withRemarks)} med merknader`,
  more: (count) => `og ${digits(count)} til (alle står i notatet)`,
  whole: 'Samla syn',
  wholeAlt: 'Éi delt søyle over korleis svara med merknader fordeler seg:',
  wholeSentence: (counted, of) =>
    of === 0
      ? 'Ingen svar har merknader.'
      : `Av ${digits(of)} svar med merknader: ${parts(counted, NN_WHOLE, 'usikkert', 'nn')}.`,
  themes: 'Gjennomgåande tema',
  speaking: 'Uttaler seg',
  spoken: (speakers, withRemarks, counted) =>
    speakers === 0
      ? `Ingen av ${digits(withRemarks)} med merknader uttaler seg.`
      : `${digits(speakers)} av ${digits(withRemarks)} med merknader uttaler seg: ${parts(counted, NN_THEME, 'usikkert', 'nn')}.`,
  degrees: {
    'broad-for': 'Brei støtte.',
    'broad-with-wishes': 'Brei støtte, dei fleste med ønske om endring.',
    'broad-against': 'Brei motstand.',
    'majority-for': 'Fleirtalet er for eller ønskjer endring.',
    'majority-against': 'Fleirtalet er mot.',
    split: 'Delte syn.',
  },
  points: 'Hovudpunkt',
  noPoints: 'Ingen setningar som seier det same, er funne; sjå notatet for svara.',
  point: (side, count, alike) =>
    `${NN_SIDES[side]}${count > 1 ? `, ${digits(count)} svar${alike > 1 ? ` (${digits(alike)} i likt brev)` : ''}` : ''}`,
  followUp: 'Oppfølging',
  next: 'Vidare arbeid',
  plan: 'Vidare plan',
  sources: 'Kjelder',
  counts: 'Tal',
  made: 'Laga av Høringsanalyse utan språkmodell: kvart tal kan reknast etter, og sitat er ordrette.',
};

const EN_WHOLE: Record<Position, string> = {
  supports: 'in support',
  'supports-with-reservations': 'in support with reservations',
  opposes: 'against',
  neutral: 'taking no clear stand',
  unclear: 'unclear',
};
const EN_THEME: Record<Position, string> = {
  supports: 'for',
  'supports-with-reservations': 'asking for change',
  opposes: 'against',
  neutral: 'mentioning it',
  unclear: 'unclear',
};
const EN_SIDES: Record<Quote['side'], string> = { for: 'Support', against: 'Objection', wish: 'Request' };
const responses = (count: number) => `${digits(count)} ${count === 1 ? 'response' : 'responses'}`;

const en: SlideWords = {
  caseNumber: 'Case number',
  sent: 'Opened',
  deadline: 'Deadline',
  timeline: 'Timeline of the consultation',
  continued: 'cont.',
  perWeeks: (weeks) => (weeks === 1 ? 'Responses per week' : `Responses per ${digits(weeks)} weeks`),
  perWeeksAlt: (answers, from, to, most) =>
    `Columns with the number of responses in each period by the date of the letter: ${responses(answers)} from ${from} to ${to}, ${digits(most)} at most.`,
  undated: (count) => `${responses(count)} without a date ${count === 1 ? 'is' : 'are'} not in the columns.`,
  datesNote: "The dates are those of the letters. The activities are the owner's, from consultation.yaml.",
  lateNote: (count, names) => `${responses(count)} dated after the deadline: ${names}.`,
  countedOnly: 'Private individuals and senders of unresolved sector are counted only.',
  reading:
    'The stances are read by the machine; “uncertain” stands by what it is 50–70 per cent sure of, and below 50 per cent is unclear.',
  silence: 'The figures concern those who speak on the theme; silence is not support.',
  afterwards: 'later',
  who: 'Who responded',
  names: 'The respondents',
  total: (answers, withRemarks) => `${responses(answers)}, ${digits(withRemarks)} with remarks`,
  more: (count) => `and ${digits(count)} more (all are named in the note)`,
  whole: 'Views as a whole',
  wholeAlt: 'One divided bar of the responses with remarks:',
  wholeSentence: (counted, of) =>
    of === 0
      ? 'No response has remarks.'
      : `Of ${responses(of)} with remarks: ${parts(counted, EN_WHOLE, 'uncertain', 'en')}.`,
  themes: 'Recurring themes',
  speaking: 'Speak on it',
  spoken: (speakers, withRemarks, counted) =>
    speakers === 0
      ? `None of ${digits(withRemarks)} with remarks speaks on it.`
      : `${digits(speakers)} of ${digits(withRemarks)} with remarks ${speakers === 1 ? 'speaks' : 'speak'} on it: ${parts(counted, EN_THEME, 'uncertain', 'en')}.`,
  degrees: {
    'broad-for': 'Broad support.',
    'broad-with-wishes': 'Broad support, most asking for change.',
    'broad-against': 'Broad opposition.',
    'majority-for': 'The majority are for or ask for change.',
    'majority-against': 'The majority are against.',
    split: 'Views are split.',
  },
  points: 'Main points',
  noPoints: 'No sentences that say the same were found; see the note for the responses.',
  point: (side, count, alike) =>
    `${EN_SIDES[side]}${count > 1 ? `, ${responses(count)}${alike > 1 ? ` (${digits(alike)} in one letter)` : ''}` : ''}`,
  followUp: 'Follow-up',
  next: 'Further work',
  plan: 'Further plan',
  sources: 'Sources',
  counts: 'Figures',
  made: 'Made by Høringsanalyse without a language model: every number can be recomputed, and quotes are verbatim.',
};

/** The words of the board's pages in the language the consultation asks for. */
export function slideWords(language: NoteLanguage): SlideWords {
  return { nb, nn, en }[language];
}
