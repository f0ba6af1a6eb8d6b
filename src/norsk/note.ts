import type { Outcome, Quote, Sector, UnreadableReason } from '../domain.ts';
import { digits, enumerate, type NoteLanguage } from './numbers.ts';

/** What a respondent can be said to hold on a theme: «no-remarks» and «neutral» both take no stand. */
export const POSITIONS = ['supports', 'supports-with-reservations', 'opposes', 'neutral'] as const;
export type Position = (typeof POSITIONS)[number];
export type PositionCounts = Record<Position, number>;

/** The words of the note in one language. Sentences are functions of counts: nobody writes a number by hand. */
export interface NoteWords {
  summary: string;
  about: string;
  bySector: string;
  themes: string;
  campaigns: string;
  endorsements: string;
  noRemarks: string;
  questions: string;
  other: string;
  unplaced: string;
  appendix: string;
  method: string;
  files: string;
  invited: string;
  brief: string;
  proposed: string;
  followUp: string;
  followUpSlot: string;
  briefSlot: string;
  summarySlot: string;
  withheldHeading: string;
  withheld(found: { names: number; 'e-mail': number; phone: number; 'national-id': number }): string;
  page: string;
  sector: string;
  count: string;
  respondents: string;
  total: string;
  outcomeHeading: string;
  reason: string;
  file: string;
  date: string;
  notAnalysed: string;
  privatePerson: string;
  unknownSender: string;
  constructedBy: string;
  positions: Record<Position, string>;
  sides: Record<Quote['side'], string>;
  sectors: Record<Sector, string>;
  outcomes: Record<Outcome, string>;
  reasons: Record<UnreadableReason | string, string>;
  private(count: number): string;
  unresolved(count: number): string;
  received(answers: number, withRemarks: number, without: number): string;
  speak(speakers: number, withRemarks: number): string;
  split(counts: PositionCounts): string;
  degree(quantity: string, position: Position, count: number, of: number): string;
  overall(counts: PositionCounts, withRemarks: number): string;
  line(counts: PositionCounts, speakers: number): string;
  period(opened: string, deadline: string, days: number): string;
  deadlineOnly(deadline: string): string;
  sentBy(owner: string, caseNumber: string | null): string;
  asked: string;
  ledger(files: number, analysed: number, responses: number): string;
  late(count: number, names: string): string;
  otherHearing(count: number, names: string): string;
  invitedCount(named: number, answered: number, uninvited: number): string;
  silent: string;
  uninvited: string;
  collective(name: string, answers: number): string;
  doubtful(name: string, by: string): string;
  joint(name: string, signatories: string): string;
  noThemes: string;
  proposedTheme: string;
  parts: string;
  question: string;
  campaign(senders: number): string;
  added: string;
  shared: string;
  joins: string;
  inherited: string;
  nobody: string;
  inNoTheme(count: number, names: string): string;
  unplacedCount(passages: number, of: number): string;
  methodText: string;
  versions: string;
}

/**
 * The word for «count of total», by fixed thresholds: all; a large majority (> 75 %); about half (45–55 %); a majority
 * (> 50 %); several (four or more); a few (two or three); one. Documented in docs/notat.md.
 */
export function quantity(
  count: number,
  total: number,
): 'all' | 'large-majority' | 'majority' | 'half' | 'several' | 'few' | 'one' | 'none' {
  if (count === 0) return 'none';
  if (count === 1) return 'one';
  const share = count / total;
  if (count === total) return 'all';
  if (share > 0.75) return 'large-majority';
  if (total >= 10 && share >= 0.45 && share <= 0.55) return 'half';
  if (share > 0.5) return 'majority';
  return count >= 4 ? 'several' : 'few';
}

const nbReasons: Record<string, string> = {
  encrypted: 'filen er passordbeskyttet; be avsender om en åpen versjon',
  corrupt: 'filen er ødelagt eller ufullstendig; be avsender om å sende den på nytt',
  'no-text-layer': 'filen er et bilde uten tekst (skannet); den må tekstgjenkjennes først',
  'too-large': 'filen er større enn 100 MB',
  'unpacks-too-large': 'filen pakker ut til urimelig mye og er ikke åpnet',
  'too-many-attachments': 'e-posten har for mange vedlegg i hverandre',
  'unknown-type': 'filtypen er ukjent; bruk PDF, Word, ODT, HTML, tekst eller e-post (EML)',
  'no-access': 'filen kan ikke åpnes (tilgang mangler, eller det er en snarvei)',
  'timed-out': 'filen tok for lang tid å lese og ble avbrutt',
  'out-of-memory': 'filen krevde for mye minne og ble avbrutt',
  failed: 'intern feil under behandlingen; kjør «horing retry», og meld fra hvis den kommer igjen',
  empty: 'filen har ikke noe innhold',
  'same-bytes': 'samme fil er mottatt flere ganger',
  'same-text': 'samme tekst fra samme avsender i en annen fil',
  revised: 'erstattet av et nyere svar fra samme avsender',
  'by-configuration': 'erstattet ifølge consultation.yaml',
  'other-hearing': 'teksten viser til en annen høring',
  'partly-read': 'deler av filen kunne ikke leses (sider eller vedlegg uten tekst)',
};

const nb: NoteWords = {
  summary: 'Sammendrag',
  about: 'Om høringen',
  bySector: 'Svarene etter sektor',
  themes: 'Gjentakende temaer',
  campaigns: 'Likelydende svar',
  endorsements: 'Tilslutninger',
  noRemarks: 'Uten merknader',
  questions: 'Svar på høringsspørsmålene',
  other: 'Andre innspill',
  unplaced: 'Ikke plassert',
  appendix: 'Vedlegg',
  method: 'Metode og versjoner',
  files: 'Filer som ikke er analysert',
  invited: 'Inviterte høringsinstanser',
  brief: 'Kort oppsummert fra høringen',
  proposed: 'Hva som ble foreslått',
  followUp: 'Vårt forslag til endringer og oppfølgingspunkter',
  followUpSlot: 'Skrives av den som eier høringen. Maskinen fyller aldri ut dette feltet.',
  page: 's.',
  sector: 'Sektor',
  count: 'Antall',
  respondents: 'Høringsinstanser',
  total: 'Sum',
  outcomeHeading: 'Utfall',
  reason: 'Årsak',
  file: 'Fil',
  date: 'Dato',
  notAnalysed: 'Ingen filer er holdt utenfor.',
  privatePerson: 'privatperson',
  unknownSender: 'avsender med uavklart sektor',
  constructedBy:
    'Laget av Høringsanalyse uten språkmodell: hvert tall kan regnes etter, og hvert sitat står ordrett i svaret.',
  positions: {
    supports: 'Støtter',
    'supports-with-reservations': 'Støtter med forbehold',
    opposes: 'Går imot',
    neutral: 'Tar ikke klart stilling',
  },
  sides: { for: 'Argumenter for', against: 'Argumenter mot', wish: 'Ønsker om endring og forbehold' },
  sectors: {
    state: 'Statlig etat, ombud eller fagråd',
    municipality: 'Kommunal sektor',
    'health-authority': 'Helseforetak og RHF',
    business: 'Næringsliv',
    organisation: 'Fag-, bruker-, bransje- og interesseorganisasjoner',
    research: 'Forskning og utdanning',
    individual: 'Privatpersoner',
    unknown: 'Sektor ikke avklart',
  },
  outcomes: {
    analysed: 'analysert',
    duplicate: 'duplikat',
    superseded: 'erstattet',
    empty: 'tom',
    unreadable: 'ikke lesbar',
    'other-hearing': 'annen høring',
  },
  reasons: nbReasons,
  private: (count) => (count === 1 ? 'én privatperson' : `${digits(count)} privatpersoner`),
  unresolved: (count) =>
    count === 1 ? 'én avsender med uavklart sektor' : `${digits(count)} avsendere med uavklart sektor`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'Det kom ikke inn noen høringssvar.';
    const came = `Det kom inn ${digits(answers)} høringssvar`;
    if (without === 0) return answers === 1 ? `${came}, med merknader.` : `${came}. Alle hadde merknader.`;
    if (withRemarks === 0) return `${came}. Ingen hadde merknader.`;
    return `${came}. ${digits(withRemarks)} hadde merknader, ${digits(without)} hadde ingen merknader.`;
  },
  speak: (speakers, withRemarks) =>
    withRemarks === 1
      ? 'Den ene høringsinstansen som hadde merknader, uttaler seg om temaet'
      : `Av de ${digits(withRemarks)} høringsinstansene som hadde merknader, uttaler ${digits(speakers)} seg om temaet`,
  split: (counts) =>
    enumerate(
      [
        counts.supports ? `${digits(counts.supports)} støtter` : '',
        counts['supports-with-reservations']
          ? `${digits(counts['supports-with-reservations'])} støtter med forbehold`
          : '',
        counts.opposes ? `${digits(counts.opposes)} går imot` : '',
        counts.neutral ? `${digits(counts.neutral)} tar ikke klart stilling` : '',
      ].filter((part) => part !== ''),
      'nb',
    ),
  degree: (word, position, count, of) => {
    const verb = {
      supports: 'støtter forslaget på dette punktet',
      'supports-with-reservations': 'støtter med forbehold',
      opposes: 'går imot',
      neutral: 'tar opp temaet uten å ta klart stilling',
    }[position];
    const who: Record<string, string> = {
      all: `Alle de ${digits(of)}`,
      'large-majority': `Et stort flertall (${digits(count)} av ${digits(of)})`,
      majority: `Et flertall (${digits(count)} av ${digits(of)})`,
      half: `Om lag halvparten (${digits(count)} av ${digits(of)})`,
      several: `Flere (${digits(count)} av ${digits(of)})`,
      few: `Enkelte (${digits(count)} av ${digits(of)})`,
      one: `Én av ${digits(of)}`,
    };
    return `${who[word]} ${verb}`;
  },
  overall: (counts, withRemarks) =>
    withRemarks === 0 ? '' : `Av de ${digits(withRemarks)} med merknader er helhetsinntrykket: ${nb.split(counts)}.`,
  line: (counts, speakers) =>
    speakers === 1
      ? `én høringsinstans uttaler seg: ${nb.split(counts)}.`
      : `${digits(speakers)} uttaler seg: ${nb.split(counts)}.`,
  period: (opened, deadline, days) =>
    `Forslaget ble sendt på høring ${opened} med frist ${deadline} (${digits(days)} dager).`,
  deadlineOnly: (deadline) => `Høringsfristen var ${deadline}.`,
  sentBy: (owner, caseNumber) => `Høringen eies av ${owner}${caseNumber ? ` (sak ${caseNumber})` : ''}.`,
  asked: 'Høringsinstansene ble spurt om:',
  ledger: (files, analysed, responses) =>
    `Regnskapet: ${digits(files)} ${files === 1 ? 'fil' : 'filer'} er mottatt. ${digits(analysed)} er analysert og utgjør ${digits(responses)} høringssvar.`,
  late: (count, names) => `${digits(count)} svar er datert etter fristen og er tatt med: ${names}.`,
  otherHearing: (count, names) =>
    `${digits(count)} svar gjelder etter sin egen tekst en annen høring og er ikke tatt med i tallene: ${names}.`,
  invitedCount: (named, answered, uninvited) =>
    `${digits(named)} instanser sto med navn på listen over inviterte. ${digits(answered)} av dem har svart. ${digits(uninvited)} av svarene kom fra andre enn de inviterte.`,
  silent: 'Invitert, men ikke svart (taushet er ikke støtte)',
  uninvited: 'Svart uten å stå på listen',
  collective: (name, answers) => `«${name}» var invitert samlet: ${digits(answers)} har svart.`,
  doubtful: (name, by) => `Usikker kobling som bør avklares: «${name}» kan være ${by}.`,
  joint: (name, signatories) => `Svaret fra ${name} er felles for ${signatories} og teller som ett svar.`,
  noThemes: 'Ingen temaer går igjen hos minst tre høringsinstanser.',
  proposedTheme: 'foreslått av maskinen, ikke bekreftet',
  parts: 'Deltemaer (antall høringsinstanser)',
  question: 'Spørsmål',
  campaign: (senders) => `${digits(senders)} likelydende svar teller som ${digits(senders)} avsendere og ett argument`,
  added: 'Enkelte har lagt til',
  shared: 'Deler av teksten er felles for',
  joins: 'slutter seg til uttalelsen fra',
  inherited:
    'Standpunkt som bare følger av en tilslutning, er arvet fra svaret det er sluttet til, når det svaret er med her.',
  nobody: 'Ingen høringsinstanser svarte uten merknader.',
  inNoTheme: (count, names) =>
    count === 1
      ? `Én høringsinstans er ikke plassert i noe tema: ${names}.`
      : `${digits(count)} høringsinstanser er ikke plassert i noe tema: ${names}.`,
  unplacedCount: (passages, of) => `${digits(passages)} av ${digits(of)} avsnitt hører ikke til noe tema.`,
  methodText:
    'Temaene er funnet med TF-IDF og faktorisering av avsnittene, standpunktene med regler for støtte, forbehold og motstand, og sitatene er valgt ut fra hvor sentrale de er. Hvert avsnitt kan ha flere temaer. Et tema må gå igjen hos minst tre høringsinstanser. En høringsinstans teller én gang per tema, uansett hvor mye den skriver. Taushet regnes ikke som støtte. Metoden er beskrevet i docs/method.md.',
  versions: 'Versjon av hvert steg',
  briefSlot: 'Her kan dere skrive egne ord om temaet. Teksten beholdes når notatet lages på nytt.',
  summarySlot: 'Her kan dere skrive eget sammendrag. Teksten beholdes når notatet lages på nytt.',
  withheldHeading: 'Personopplysninger som er utelatt',
  withheld: (found) =>
    `${digits(found.names)} navn på privatpersoner og avsendere med uavklart sektor er utelatt. I svarene står det ${digits(found['e-mail'])} e-postadresser, ${digits(found.phone)} telefonnumre og ${digits(found['national-id'])} fødselsnumre; ingen setninger med slike er sitert.`,
};

const nn: NoteWords = {
  ...nb,
  summary: 'Samandrag',
  about: 'Om høyringa',
  bySector: 'Svara etter sektor',
  themes: 'Tema som går att',
  campaigns: 'Likelydande svar',
  endorsements: 'Tilslutningar',
  noRemarks: 'Utan merknader',
  questions: 'Svar på høyringsspørsmåla',
  other: 'Andre innspel',
  unplaced: 'Ikkje plassert',
  appendix: 'Vedlegg',
  method: 'Metode og versjonar',
  files: 'Filer som ikkje er analyserte',
  invited: 'Inviterte høyringsinstansar',
  brief: 'Kort oppsummert frå høyringa',
  proposed: 'Kva som vart foreslått',
  followUp: 'Vårt forslag til endringar og oppfølgingspunkt',
  followUpSlot: 'Blir skrive av den som eig høyringa. Maskina fyller aldri ut dette feltet.',
  count: 'Tal',
  respondents: 'Høyringsinstansar',
  outcomeHeading: 'Utfall',
  reason: 'Årsak',
  notAnalysed: 'Ingen filer er haldne utanfor.',
  unknownSender: 'avsendar med uavklart sektor',
  constructedBy:
    'Laga av Høringsanalyse utan språkmodell: kvart tal kan reknast etter, og kvart sitat står ordrett i svaret.',
  positions: {
    supports: 'Stør',
    'supports-with-reservations': 'Stør med atterhald',
    opposes: 'Går imot',
    neutral: 'Tek ikkje klart stilling',
  },
  sides: { for: 'Argument for', against: 'Argument mot', wish: 'Ønske om endring og atterhald' },
  sectors: {
    state: 'Statleg etat, ombod eller fagråd',
    municipality: 'Kommunal sektor',
    'health-authority': 'Helseføretak og RHF',
    business: 'Næringsliv',
    organisation: 'Fag-, brukar-, bransje- og interesseorganisasjonar',
    research: 'Forsking og utdanning',
    individual: 'Privatpersonar',
    unknown: 'Sektor ikkje avklart',
  },
  outcomes: {
    analysed: 'analysert',
    duplicate: 'duplikat',
    superseded: 'erstatta',
    empty: 'tom',
    unreadable: 'ikkje lesbar',
    'other-hearing': 'anna høyring',
  },
  private: (count) => (count === 1 ? 'éin privatperson' : `${digits(count)} privatpersonar`),
  unresolved: (count) =>
    count === 1 ? 'éin avsendar med uavklart sektor' : `${digits(count)} avsendarar med uavklart sektor`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'Det kom ikkje inn nokon høyringssvar.';
    const came = `Det kom inn ${digits(answers)} høyringssvar`;
    if (without === 0) return answers === 1 ? `${came}, med merknader.` : `${came}. Alle hadde merknader.`;
    if (withRemarks === 0) return `${came}. Ingen hadde merknader.`;
    return `${came}. ${digits(withRemarks)} hadde merknader, ${digits(without)} hadde ingen merknader.`;
  },
  speak: (speakers, withRemarks) =>
    withRemarks === 1
      ? 'Den eine høyringsinstansen som hadde merknader, uttaler seg om temaet'
      : `Av dei ${digits(withRemarks)} høyringsinstansane som hadde merknader, uttaler ${digits(speakers)} seg om temaet`,
  split: (counts) =>
    enumerate(
      [
        counts.supports ? `${digits(counts.supports)} stør` : '',
        counts['supports-with-reservations']
          ? `${digits(counts['supports-with-reservations'])} stør med atterhald`
          : '',
        counts.opposes ? `${digits(counts.opposes)} går imot` : '',
        counts.neutral ? `${digits(counts.neutral)} tek ikkje klart stilling` : '',
      ].filter((part) => part !== ''),
      'nn',
    ),
  degree: (word, position, count, of) => {
    const verb = {
      supports: 'stør framlegget på dette punktet',
      'supports-with-reservations': 'stør med atterhald',
      opposes: 'går imot',
      neutral: 'tek opp temaet utan å ta klart stilling',
    }[position];
    const who: Record<string, string> = {
      all: `Alle dei ${digits(of)}`,
      'large-majority': `Eit stort fleirtal (${digits(count)} av ${digits(of)})`,
      majority: `Eit fleirtal (${digits(count)} av ${digits(of)})`,
      half: `Om lag halvparten (${digits(count)} av ${digits(of)})`,
      several: `Fleire (${digits(count)} av ${digits(of)})`,
      few: `Enkelte (${digits(count)} av ${digits(of)})`,
      one: `Éin av ${digits(of)}`,
    };
    return `${who[word]} ${verb}`;
  },
  overall: (counts, withRemarks) =>
    withRemarks === 0 ? '' : `Av dei ${digits(withRemarks)} med merknader er heilskapsinntrykket: ${nn.split(counts)}.`,
  line: (counts, speakers) =>
    speakers === 1
      ? `éin høyringsinstans uttaler seg: ${nn.split(counts)}.`
      : `${digits(speakers)} uttaler seg: ${nn.split(counts)}.`,
  period: (opened, deadline, days) =>
    `Framlegget vart sendt på høyring ${opened} med frist ${deadline} (${digits(days)} dagar).`,
  deadlineOnly: (deadline) => `Høyringsfristen var ${deadline}.`,
  sentBy: (owner, caseNumber) => `Høyringa er eigd av ${owner}${caseNumber ? ` (sak ${caseNumber})` : ''}.`,
  asked: 'Høyringsinstansane vart spurde om:',
  ledger: (files, analysed, responses) =>
    `Rekneskapen: ${digits(files)} ${files === 1 ? 'fil' : 'filer'} er mottekne. ${digits(analysed)} er analyserte og utgjer ${digits(responses)} høyringssvar.`,
  late: (count, names) => `${digits(count)} svar er daterte etter fristen og er tekne med: ${names}.`,
  otherHearing: (count, names) =>
    `${digits(count)} svar gjeld etter eigen tekst ei anna høyring og er ikkje tekne med i tala: ${names}.`,
  invitedCount: (named, answered, uninvited) =>
    `${digits(named)} instansar stod med namn på lista over inviterte. ${digits(answered)} av dei har svart. ${digits(uninvited)} av svara kom frå andre enn dei inviterte.`,
  silent: 'Inviterte, men ikkje svart (stille er ikkje støtte)',
  uninvited: 'Svart utan å stå på lista',
  collective: (name, answers) => `«${name}» var invitert samla: ${digits(answers)} har svart.`,
  doubtful: (name, by) => `Usikker kopling som bør avklarast: «${name}» kan vere ${by}.`,
  joint: (name, signatories) => `Svaret frå ${name} er felles for ${signatories} og tel som eitt svar.`,
  noThemes: 'Ingen tema går att hos minst tre høyringsinstansar.',
  proposedTheme: 'foreslått av maskina, ikkje stadfesta',
  parts: 'Deltema (tal på høyringsinstansar)',
  question: 'Spørsmål',
  campaign: (senders) => `${digits(senders)} likelydande svar tel som ${digits(senders)} avsendarar og eitt argument`,
  added: 'Enkelte har lagt til',
  shared: 'Delar av teksten er felles for',
  joins: 'sluttar seg til fråsegna frå',
  inherited:
    'Standpunkt som berre følgjer av ei tilslutning, er arva frå svaret det er slutta til, når det svaret er med her.',
  nobody: 'Ingen høyringsinstansar svarte utan merknader.',
  inNoTheme: (count, names) =>
    count === 1
      ? `Éin høyringsinstans er ikkje plassert i noko tema: ${names}.`
      : `${digits(count)} høyringsinstansar er ikkje plasserte i noko tema: ${names}.`,
  unplacedCount: (passages, of) => `${digits(passages)} av ${digits(of)} avsnitt høyrer ikkje til noko tema.`,
  methodText:
    'Temaa er funne med TF-IDF og faktorisering av avsnitta, standpunkta med reglar for støtte, atterhald og motstand, og sitata er valde ut frå kor sentrale dei er. Kvart avsnitt kan ha fleire tema. Eit tema må gå att hos minst tre høyringsinstansar. Ein høyringsinstans tel éin gong per tema, uansett kor mykje han skriv. Stille er ikkje rekna som støtte. Metoden er beskriven i docs/method.md.',
  versions: 'Versjon av kvart steg',
  briefSlot: 'Her kan de skrive eigne ord om temaet. Teksten blir halden på når notatet blir laga på nytt.',
  summarySlot: 'Her kan de skrive eige samandrag. Teksten blir halden på når notatet blir laga på nytt.',
  withheldHeading: 'Personopplysningar som er utelatne',
  withheld: (found) =>
    `${digits(found.names)} namn på privatpersonar og avsendarar med uavklart sektor er utelatne. I svara står det ${digits(found['e-mail'])} e-postadresser, ${digits(found.phone)} telefonnummer og ${digits(found['national-id'])} fødselsnummer; ingen setningar med slike er siterte.`,
};

const en: NoteWords = {
  ...nb,
  summary: 'Summary',
  about: 'About the consultation',
  bySector: 'Responses by sector',
  themes: 'Recurring themes',
  campaigns: 'Identical responses',
  endorsements: 'Endorsements',
  noRemarks: 'No remarks',
  questions: 'Answers to the questions',
  other: 'Other input',
  unplaced: 'Not placed',
  appendix: 'Appendix',
  method: 'Method and versions',
  files: 'Files not analysed',
  invited: 'Invited bodies',
  brief: 'In short from the consultation',
  proposed: 'What was proposed',
  followUp: 'Our proposed changes and follow-up points',
  followUpSlot: 'Written by the owner of the consultation. The machine never fills in this field.',
  page: 'p.',
  sector: 'Sector',
  count: 'Number',
  respondents: 'Respondents',
  total: 'Total',
  outcomeHeading: 'Outcome',
  reason: 'Reason',
  file: 'File',
  date: 'Date',
  notAnalysed: 'No files were left out.',
  privatePerson: 'private individual',
  unknownSender: 'sender of unresolved sector',
  constructedBy:
    'Made by Høringsanalyse without a language model: every number can be recomputed, every quote is verbatim.',
  positions: {
    supports: 'Supports',
    'supports-with-reservations': 'Supports with reservations',
    opposes: 'Opposes',
    neutral: 'Takes no clear stand',
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
  private: (count) => (count === 1 ? 'one private individual' : `${digits(count)} private individuals`),
  unresolved: (count) =>
    count === 1 ? 'one sender of unresolved sector' : `${digits(count)} senders of unresolved sector`,
  received: (answers, withRemarks, without) =>
    answers === 0
      ? 'No responses were received.'
      : `${digits(answers)} ${answers === 1 ? 'response was' : 'responses were'} received: ${digits(withRemarks)} with remarks and ${digits(without)} without.`,
  speak: (speakers, withRemarks) =>
    `Of the ${digits(withRemarks)} respondents with remarks, ${digits(speakers)} ${speakers === 1 ? 'speaks' : 'speak'} on this theme`,
  split: (counts) =>
    enumerate(
      [
        counts.supports ? `${digits(counts.supports)} in support` : '',
        counts['supports-with-reservations']
          ? `${digits(counts['supports-with-reservations'])} in support with reservations`
          : '',
        counts.opposes ? `${digits(counts.opposes)} against` : '',
        counts.neutral ? `${digits(counts.neutral)} taking no clear stand` : '',
      ].filter((part) => part !== ''),
      'en',
    ),
  degree: (word, position, count, of) => {
    const verb = {
      supports: 'in support on this point',
      'supports-with-reservations': 'in support with reservations',
      opposes: 'against',
      neutral: 'raising the theme without a clear stand',
    }[position];
    const who: Record<string, string> = {
      all: `All ${digits(of)} are`,
      'large-majority': `A large majority (${digits(count)} of ${digits(of)}) are`,
      majority: `A majority (${digits(count)} of ${digits(of)}) are`,
      half: `About half (${digits(count)} of ${digits(of)}) are`,
      several: `Several (${digits(count)} of ${digits(of)}) are`,
      few: `A few (${digits(count)} of ${digits(of)}) are`,
      one: `One of ${digits(of)} is`,
    };
    return `${who[word]} ${verb}`;
  },
  overall: (counts, withRemarks) =>
    withRemarks === 0 ? '' : `Of the ${digits(withRemarks)} with remarks, overall: ${en.split(counts)}.`,
  line: (counts, speakers) => `${digits(speakers)} ${speakers === 1 ? 'speaks' : 'speak'} on it: ${en.split(counts)}.`,
  period: (opened, deadline, days) => `The consultation ran from ${opened} to ${deadline} (${digits(days)} days).`,
  deadlineOnly: (deadline) => `The deadline was ${deadline}.`,
  sentBy: (owner, caseNumber) => `The consultation is owned by ${owner}${caseNumber ? ` (case ${caseNumber})` : ''}.`,
  asked: 'The respondents were asked about:',
  ledger: (files, analysed, responses) =>
    `Ledger: ${digits(files)} ${files === 1 ? 'file' : 'files'} received; ${digits(analysed)} analysed, making ${digits(responses)} responses.`,
  late: (count, names) => `${digits(count)} dated after the deadline and included: ${names}.`,
  otherHearing: (count, names) =>
    `${digits(count)} concern another consultation by their own text and are not counted: ${names}.`,
  invitedCount: (named, answered, uninvited) =>
    `${digits(named)} bodies were invited by name; ${digits(answered)} of them answered. ${digits(uninvited)} of the responses came from others.`,
  silent: 'Invited but silent (silence is not support)',
  uninvited: 'Answered without being on the list',
  collective: (name, answers) => `“${name}” were invited together: ${digits(answers)} answered.`,
  doubtful: (name, by) => `Doubtful match to be settled: “${name}” may be ${by}.`,
  joint: (name, signatories) => `The response of ${name} is joint for ${signatories} and counts once.`,
  noThemes: 'No theme recurs in at least three respondents.',
  proposedTheme: 'proposed by the machine, not confirmed',
  parts: 'Sub-themes (number of respondents)',
  question: 'Question',
  campaign: (senders) =>
    `${digits(senders)} near-identical responses count as ${digits(senders)} senders and one argument`,
  added: 'Some added',
  shared: 'Parts of the text are shared by',
  joins: 'endorses the statement of',
  inherited: 'A stance that follows from an endorsement alone is inherited from the endorsed response when it is here.',
  nobody: 'No respondent answered without remarks.',
  inNoTheme: (count, names) =>
    `${digits(count)} ${count === 1 ? 'respondent is' : 'respondents are'} in no theme: ${names}.`,
  unplacedCount: (passages, of) => `${digits(passages)} of ${digits(of)} passages belong to no theme.`,
  methodText:
    'Themes are found by TF-IDF and factorisation of the passages, stances by rules for support, reservation and opposition, and quotes are chosen for centrality. A passage may carry several themes. A theme must recur in at least three respondents. A respondent counts once per theme however much it writes. Silence is not support. The method is described in docs/method.md.',
  versions: 'Version of each stage',
  briefSlot: 'Write your own words on the theme here. They are kept when the note is made anew.',
  summarySlot: 'Write your own summary here. It is kept when the note is made anew.',
  withheldHeading: 'Personal data left out',
  withheld: (found) =>
    `${digits(found.names)} names of private individuals and senders of unresolved sector are left out. The responses hold ${digits(found['e-mail'])} e-mail addresses, ${digits(found.phone)} phone numbers and ${digits(found['national-id'])} national identity numbers; no sentence with any of these is quoted.`,
};

/** The words of the note in the language the consultation asks for. */
export function noteWords(language: NoteLanguage): NoteWords {
  return { nb, nn, en }[language];
}
