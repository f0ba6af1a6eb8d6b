import { digits, enumerate } from '../numbers.ts';
import { divided, type Verbs } from './divided.ts';
import type { NoteWords } from './words.ts';

const ON_THEME: Verbs = {
  supports: () => 'er for',
  'supports-with-reservations': () => 'ønsker endring',
  opposes: () => 'er mot',
  neutral: () => 'omtaler det uten å ta stilling',
  unclear: (count) => (count === 1 ? 'er uavklart' : 'er uavklarte'),
};
const AS_A_WHOLE: Verbs = {
  supports: () => 'støtter',
  'supports-with-reservations': () => 'støtter med forbehold',
  opposes: () => 'går imot',
  neutral: () => 'tar ikke klart stilling',
  unclear: (count) => (count === 1 ? 'er uavklart' : 'er uavklarte'),
};

/** The note in bokmål. */
export const nb: NoteWords = {
  summary: 'Sammendrag',
  shortTitle: 'kort sammendrag',
  shortLead:
    'Kortversjon av notatet. Tallene og sitatene er de samme; navn, tabeller og metode står i det fulle notatet.',
  about: 'Om høringen',
  bySector: 'Svarene etter sektor',
  themes: 'Gjentakende temaer',
  overview: 'Syn på hvert tema',
  byThemeAndSector: 'Hvem som tar opp hvert tema',
  campaigns: 'Likelydende svar',
  endorsements: 'Tilslutninger',
  noRemarks: 'Uten merknader',
  questions: 'Svar på høringsspørsmålene',
  other: 'Andre innspill',
  unplaced: 'Ikke plassert',
  appendix: 'Vedlegg',
  method: 'Metode og versjoner',
  files: 'Filer som ikke er analysert',
  bodies: 'Høringsinstansene',
  invited: 'Inviterte høringsinstanser',
  brief: 'Kort oppsummert fra høringen',
  proposed: 'Hva som ble foreslått',
  fromProposal: 'Fra høringsnotatet',
  apart: 'Hvem som skiller seg ut',
  followUp: 'Vårt forslag til endringer og oppfølgingspunkter',
  followUpSlot: 'Skrives av den som eier høringen. Maskinen fyller aldri ut dette feltet.',
  followUpHeadings: ['Mandater', 'Oppsummeringsnotat'],
  briefSlot: 'Her kan dere skrive egne ord om temaet. Teksten beholdes når notatet lages på nytt.',
  summarySlot: 'Her kan dere skrive eget sammendrag. Teksten beholdes når notatet lages på nytt.',
  page: 's.',
  sector: 'Sektor',
  theme: 'Tema',
  count: 'Antall',
  respondents: 'Høringsinstanser',
  respondent: 'Høringsinstans',
  stance: 'Standpunkt i alt',
  total: 'Sum',
  outcomeHeading: 'Utfall',
  reason: 'Årsak',
  file: 'Fil',
  date: 'Dato',
  notAnalysed: 'Ingen filer er holdt utenfor.',
  notWhollyRead: 'Filer som ikke er lest helt',
  privatePerson: 'privatperson',
  unknownSender: 'avsender med uavklart sektor',
  constructedBy:
    'Laget av Høringsanalyse uten språkmodell: hvert tall kan regnes etter, og hvert sitat står ordrett i svaret.',
  alt: {
    sectors: 'Stolper med antall svar fra hver sektor. Tallene står i tabellen under figuren.',
    stances: 'Liggende stolper med synet på hvert tema. Tallene står i tabellen under figuren.',
    themesBySector: 'Rutenett med antall svar etter tema og sektor. Tallene står i tabellen under figuren.',
  },
  positions: {
    supports: 'For',
    'supports-with-reservations': 'Ønsker endring',
    opposes: 'Mot',
    neutral: 'Omtaler',
    unclear: 'Uavklart',
  },
  stances: {
    supports: 'Støtter',
    'supports-with-reservations': 'Støtter med forbehold',
    opposes: 'Går imot',
    neutral: 'Tar ikke klart stilling',
    'no-remarks': 'Uten merknader',
    unread: 'Uavklart',
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
  reasons: {
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
    'hidden-text': 'skjult eller overstrøket tekst er ikke lest',
  },
  private: (count) => (count === 1 ? 'én privatperson' : `${digits(count)} privatpersoner`),
  unresolved: (count) =>
    count === 1 ? 'én avsender med uavklart sektor' : `${digits(count)} avsendere med uavklart sektor`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'Det kom ikke inn noen høringssvar.';
    const came = `Det kom inn ${digits(answers)} høringssvar`;
    if (without === 0) return answers === 1 ? `${came}, med merknader.` : `${came}. Alle hadde merknader.`;
    if (withRemarks === 0) return answers === 1 ? `${came}, uten merknader.` : `${came}. Ingen hadde merknader.`;
    return `${came}. ${withRemarks === 1 ? 'Én' : digits(withRemarks)} hadde merknader, ${without === 1 ? 'én' : digits(without)} hadde ingen merknader.`;
  },
  speak: (speakers, withRemarks) => {
    if (speakers === 0) return 'Ingen av høringsinstansene uttaler seg om temaet';
    if (withRemarks === 1) return 'Den ene høringsinstansen som hadde merknader, uttaler seg om temaet';
    if (speakers === withRemarks)
      return `Alle de ${digits(withRemarks)} høringsinstansene som hadde merknader, uttaler seg om temaet`;
    return `Av de ${digits(withRemarks)} høringsinstansene som hadde merknader, uttaler ${digits(speakers)} seg om temaet`;
  },
  split: (counted) => divided(counted, ON_THEME, 'nb', nb.unsure),
  whole: (counted) => divided(counted, AS_A_WHOLE, 'nb', nb.unsure),
  nobodyAgainst: 'Ingen av dem er mot.',
  degree: (word, position, count, of) => {
    if (position === 'unclear') return `Uavklart hos ${digits(count)} av ${digits(of)}`;
    const verb = ON_THEME[position](count);
    const share = `(${digits(count)} av ${digits(of)})`;
    const who = {
      all: of === 2 ? `Begge ${share}` : `Alle ${share}`,
      'large-majority': `Et stort flertall ${share}`,
      majority: `Et flertall ${share}`,
      half: `Om lag halvparten ${share}`,
      several: `Flere ${share}`,
      few: `Enkelte ${share}`,
      one: `Én høringsinstans ${share}`,
      none: `Ingen ${share}`,
      counted: `${digits(count)} av ${digits(of)}`,
    }[word];
    return `${who} ${verb}`;
  },
  overall: (counted, withRemarks) =>
    withRemarks === 0
      ? ''
      : `Samlet standpunkt blant de ${digits(withRemarks)} som hadde merknader: ${nb.whole(counted)}.`,
  line: (counted, speakers) =>
    speakers === 1
      ? `én høringsinstans uttaler seg: ${nb.split(counted)}.`
      : `${digits(speakers)} uttaler seg: ${nb.split(counted)}.`,
  unsure: 'usikkert',
  doubt:
    '«Usikkert» står ved det maskinen har lest med en sikkerhet på 50–70 prosent. Er sikkerheten under 50 prosent, er standpunktet regnet som uavklart, verken som støtte eller som motstand. Det et menneske har avgjort, er alltid sikkert.',
  moreThemes: (count) =>
    count === 1 ? 'Ett tema til er omtalt nedenfor.' : `${digits(count)} temaer til er omtalt nedenfor.`,
  silence:
    'Tallene gjelder dem som uttaler seg om det enkelte temaet. Den som ikke nevner et tema, er ikke talt med der; taushet regnes ikke som støtte.',
  sectorApart: (heading, position, count, of) =>
    `${heading}: ${count < of ? `${digits(count)} av` : of === 2 ? 'begge' : 'alle'} de ${digits(of)} som uttaler seg, ${ON_THEME[position](count)}.`,
  onlySector: (heading, position) => `Alle som ${ON_THEME[position](2)}, hører til sektoren «${heading}».`,
  period: (opened, deadline, days) =>
    `Forslaget ble sendt på høring ${opened} med frist ${deadline} (${digits(days)} ${days === 1 ? 'dag' : 'dager'}).`,
  deadlineOnly: (deadline) => `Høringsfristen var ${deadline}.`,
  sentBy: (owner, caseNumber) => `Høringen eies av ${owner}${caseNumber ? ` (sak ${caseNumber})` : ''}.`,
  asked: 'Høringsinstansene ble spurt om:',
  answersTo: (answered, withRemarks) =>
    `Av de ${digits(withRemarks)} høringsinstansene som hadde merknader, svarer ${digits(answered)} uttrykkelig på spørsmålet`,
  ledger: (files, analysed, responses) =>
    `Regnskapet: ${digits(files)} ${files === 1 ? 'fil' : 'filer'} er mottatt. ${digits(analysed)} er analysert og utgjør ${digits(responses)} høringssvar.`,
  late: (count, names) => `${digits(count)} svar er datert etter fristen og er tatt med: ${names}.`,
  otherHearing: (count, names) =>
    `${digits(count)} svar gjelder etter sin egen tekst en annen høring og er ikke tatt med i tallene: ${names}.`,
  invitedCount: (named, answered, uninvited) =>
    `${digits(named)} ${named === 1 ? 'instans' : 'instanser'} sto med navn på listen over inviterte. ${digits(answered)} av dem har svart. ${digits(uninvited)} av svarene kom fra andre enn de inviterte.`,
  silent: 'Invitert, men ikke svart; taushet er ikke støtte',
  uninvited: 'Svart uten å stå på listen',
  collective: (name, answers) =>
    answers === 0
      ? `«${name}» var invitert samlet: ingen har svart.`
      : `«${name}» var invitert samlet: ${digits(answers)} har svart.`,
  doubtful: (name, by) => `Usikker kobling som bør avklares: «${name}» kan være ${by}.`,
  joint: (name, signatories) => `Svaret fra ${name} er felles for ${signatories} og teller som ett svar.`,
  noThemes: 'Ingen temaer går igjen hos minst tre høringsinstanser.',
  proposedTheme: 'foreslått av maskinen, ikke bekreftet',
  parts: 'Deltemaer (antall høringsinstanser)',
  question: 'Spørsmål',
  campaign: (senders) => `${digits(senders)} likelydende svar teller som ${digits(senders)} avsendere og ett argument`,
  added: 'Noen av avsenderne har lagt til',
  shared: 'Deler av teksten er felles for',
  joins: 'Slutter seg til uttalelsen fra',
  joinsAbsent: (body, names, count) =>
    `Slutter seg til ${body} (som ikke har svart her): standpunkt uavklart for ${count === 1 ? '' : `${digits(count)} høringsinstanser: `}${names}.`,
  refers: 'Viser til uttalelsen fra, uten å slutte seg uttrykkelig til den',
  inherited:
    'En høringsinstans som bare slutter seg til et annet svar, har fått samme standpunkt som det svaret når det er med her. I parentes står hva tilslutningen gjelder, når den er avgrenset.',
  withoutRemarks: (count, names) =>
    count === 1
      ? `Én høringsinstans hadde ingen merknader: ${names}.`
      : `${digits(count)} høringsinstanser hadde ingen merknader: ${names}.`,
  nobody: 'Ingen høringsinstanser svarte uten merknader.',
  inNoTheme: (count, names) =>
    count === 1
      ? `Én høringsinstans er ikke plassert i noe tema: ${names}.`
      : `${digits(count)} høringsinstanser er ikke plassert i noe tema: ${names}.`,
  unplacedCount: (passages, of) => `${digits(passages)} av ${digits(of)} avsnitt hører ikke til noe tema.`,
  otherLead: 'Fra avsnitt som ikke hører til noe av temaene:',
  themesFound: (codebook) =>
    codebook
      ? 'De andre temaene er funnet med TF-IDF og faktorisering av avsnittene.'
      : 'Temaene er funnet med TF-IDF og faktorisering av avsnittene.',
  methodText:
    'Standpunktene er lest med regler for støtte, forbehold og motstand, og sitatene er valgt ut fra hva setningen selv sier, og hvor sentral den er for temaet. Hvert avsnitt kan ha flere temaer. Et tema maskinen har funnet, går igjen hos minst tre høringsinstanser. En høringsinstans teller én gang per tema, uansett hvor mye den skriver. Formen er beskrevet i docs/notat.md.',
  codebookUsed: (themes, fromFile, people) => {
    const whence = [
      fromFile
        ? `${digits(fromFile)} ${fromFile === 1 ? 'tema står' : 'temaer står'} i høringens egen fil (consultation.yaml)`
        : '',
      people ? `${digits(themes - fromFile)} er lagt inn, endret eller bekreftet av ${people}` : '',
    ].filter((part) => part !== '');
    return `Det er brukt en kodebok med ${digits(themes)} ${themes === 1 ? 'tema' : 'temaer'}: ${enumerate(whence, 'nb')}. Avsnittene er lagt til temaene ut fra ordene i kodeboken og det mennesker har merket.`;
  },
  thresholds:
    'Mengdeordene har faste grenser: et stort flertall er over 75 prosent, et flertall over 50 prosent, om lag halvparten 45–55 prosent (når minst ti uttaler seg), flere er fire eller flere, enkelte er to eller tre.',
  tagging: (tags, byPeople, unsure) =>
    `Av ${digits(tags)} merkinger av avsnitt med tema er ${digits(byPeople)} satt eller godtatt av et menneske og ${digits(tags - byPeople)} satt av maskinen alene; ${digits(unsure)} av disse er usikre (under 60 prosent).`,
  codebook: (themes, confirmed) =>
    `${digits(confirmed)} av ${digits(themes)} ${themes === 1 ? 'tema' : 'temaer'} er bekreftet av den som eier høringen.`,
  agreement: (agreed, of) =>
    of === 0
      ? 'Ingen av maskinens merkinger er vurdert av et menneske ennå.'
      : `Mennesker har vurdert ${digits(of)} av maskinens merkinger og godtatt ${digits(agreed)}.`,
  versions: 'Versjon av hvert steg',
  withheldHeading: 'Personopplysninger som er utelatt',
  withheldLead:
    'Dette står i svarene og er ikke gjengitt. Maskinen siterer ingen setninger med slike opplysninger, og heller ingen som nevner enkeltpersoner ved navn.',
  withheldWhat: 'Opplysning',
  withheldIn: 'I antall svar',
  withheldKinds: {
    names: 'Navn på privatpersoner og avsendere med uavklart sektor',
    'e-mail': 'E-postadresser',
    phone: 'Telefonnumre',
    'national-id': 'Fødselsnumre',
    address: 'Gateadresser',
  },
  flagged: (sentences, responses) =>
    sentences === 1
      ? 'Én setning har ord som kan være en trussel eller nedsettende. Den er ikke sitert; et menneske må se den først.'
      : `${digits(sentences)} setninger i ${digits(responses)} svar har ord som kan være trusler eller nedsettende. De er ikke sitert; et menneske må se dem først.`,
  heldQuotes: (count) =>
    count === 1
      ? 'Ett sitat som et menneske har valgt, er holdt tilbake fordi det inneholder personopplysninger.'
      : `${digits(count)} sitater som mennesker har valgt, er holdt tilbake fordi de inneholder personopplysninger.`,
};
