import { digits, enumerate } from '../numbers.ts';
import { divided, type Verbs } from './divided.ts';
import type { NoteWords } from './words.ts';

const ON_THEME: Verbs = {
  supports: () => 'er for',
  'supports-with-reservations': () => 'ønskjer endring',
  opposes: () => 'er mot',
  neutral: () => 'omtaler det utan å ta stilling',
  unclear: (count) => (count === 1 ? 'er uavklart' : 'er uavklarte'),
};
const AS_A_WHOLE: Verbs = {
  supports: () => 'stør',
  'supports-with-reservations': () => 'stør med atterhald',
  opposes: () => 'går imot',
  neutral: () => 'tek ikkje klart stilling',
  unclear: (count) => (count === 1 ? 'er uavklart' : 'er uavklarte'),
};

/** The note in nynorsk. */
export const nn: NoteWords = {
  summary: 'Samandrag',
  shortTitle: 'kort samandrag',
  shortLead: 'Kortversjon av notatet. Tala og sitata er dei same; namn, tabellar og metode står i det fulle notatet.',
  about: 'Om høyringa',
  bySector: 'Svara etter sektor',
  themes: 'Tema som går att',
  overview: 'Syn på kvart tema',
  byThemeAndSector: 'Kven som tek opp kvart tema',
  campaigns: 'Likelydande svar',
  endorsements: 'Tilslutningar',
  noRemarks: 'Utan merknader',
  questions: 'Svar på høyringsspørsmåla',
  other: 'Andre innspel',
  unplaced: 'Ikkje plassert',
  appendix: 'Vedlegg',
  method: 'Metode og versjonar',
  files: 'Filer som ikkje er analyserte',
  bodies: 'Høyringsinstansane',
  invited: 'Inviterte høyringsinstansar',
  brief: 'Kort oppsummert frå høyringa',
  proposed: 'Kva som vart foreslått',
  fromProposal: 'Frå høyringsnotatet',
  apart: 'Kven som skil seg ut',
  followUp: 'Vårt forslag til endringar og oppfølgingspunkt',
  followUpSlot: 'Blir skrive av den som eig høyringa. Maskina fyller aldri ut dette feltet.',
  followUpHeadings: ['Mandat', 'Oppsummeringsnotat'],
  briefSlot: 'Her kan de skrive eigne ord om temaet. Teksten blir teken vare på når notatet blir laga på nytt.',
  summarySlot: 'Her kan de skrive eige samandrag. Teksten blir teken vare på når notatet blir laga på nytt.',
  page: 's.',
  sector: 'Sektor',
  theme: 'Tema',
  count: 'Tal',
  respondents: 'Høyringsinstansar',
  respondent: 'Høyringsinstans',
  stance: 'Standpunkt i alt',
  total: 'Sum',
  outcomeHeading: 'Utfall',
  reason: 'Årsak',
  file: 'Fil',
  date: 'Dato',
  notAnalysed: 'Ingen filer er haldne utanfor.',
  notWhollyRead: 'Filer som ikkje er lesne heilt',
  privatePerson: 'privatperson',
  unknownSender: 'avsendar med uavklart sektor',
  constructedBy:
    'Laga av Høringsanalyse utan språkmodell: kvart tal kan reknast etter, og kvart sitat står ordrett i svaret.',
  alt: {
    sectors: 'Søyler med talet på svar frå kvar sektor. Tala står i tabellen under figuren.',
    stances: 'Liggjande søyler med synet på kvart tema. Tala står i tabellen under figuren.',
    themesBySector: 'Rutenett med talet på svar etter tema og sektor. Tala står i tabellen under figuren.',
  },
  positions: {
    supports: 'For',
    'supports-with-reservations': 'Ønskjer endring',
    opposes: 'Mot',
    neutral: 'Omtaler',
    unclear: 'Uavklart',
  },
  stances: {
    supports: 'Stør',
    'supports-with-reservations': 'Stør med atterhald',
    opposes: 'Går imot',
    neutral: 'Tek ikkje klart stilling',
    'no-remarks': 'Utan merknader',
    unread: 'Uavklart',
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
  reasons: {
    encrypted: 'fila er verna med passord; be avsendaren om ein open versjon',
    corrupt: 'fila er øydelagd eller ufullstendig; be avsendaren om å sende ho på nytt',
    'no-text-layer': 'fila er eit bilete utan tekst (skanna); ho må tekstgjenkjennast først',
    'too-large': 'fila er større enn 100 MB',
    'unpacks-too-large': 'fila pakkar ut til urimeleg mykje og er ikkje opna',
    'too-many-attachments': 'e-posten har for mange vedlegg i kvarandre',
    'unknown-type': 'filtypen er ukjend; bruk PDF, Word, ODT, HTML, tekst eller e-post (EML)',
    'no-access': 'fila kan ikkje opnast (tilgang manglar, eller det er ein snarveg)',
    'timed-out': 'fila tok for lang tid å lese og vart avbroten',
    'out-of-memory': 'fila kravde for mykje minne og vart avbroten',
    failed: 'intern feil under behandlinga; køyr «horing retry», og meld frå om ho kjem att',
    empty: 'fila har ikkje noko innhald',
    'same-bytes': 'same fil er motteken fleire gonger',
    'same-text': 'same tekst frå same avsendar i ei anna fil',
    revised: 'erstatta av eit nyare svar frå same avsendar',
    'by-configuration': 'erstatta ifølgje consultation.yaml',
    'other-hearing': 'teksten viser til ei anna høyring',
    'partly-read': 'delar av fila kunne ikkje lesast (sider eller vedlegg utan tekst)',
    'hidden-text': 'gøymd eller overstroken tekst er ikkje lesen',
  },
  private: (count) => (count === 1 ? 'éin privatperson' : `${digits(count)} privatpersonar`),
  unresolved: (count) =>
    count === 1 ? 'éin avsendar med uavklart sektor' : `${digits(count)} avsendarar med uavklart sektor`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'Det kom ikkje inn nokon høyringssvar.';
    const came = `Det kom inn ${digits(answers)} høyringssvar`;
    if (without === 0) return answers === 1 ? `${came}, med merknader.` : `${came}. Alle hadde merknader.`;
    if (withRemarks === 0) return answers === 1 ? `${came}, utan merknader.` : `${came}. Ingen hadde merknader.`;
    return `${came}. ${withRemarks === 1 ? 'Éin' : digits(withRemarks)} hadde merknader, ${without === 1 ? 'éin' : digits(without)} hadde ingen merknader.`;
  },
  speak: (speakers, withRemarks) => {
    if (speakers === 0) return 'Ingen av høyringsinstansane uttaler seg om temaet';
    if (withRemarks === 1) return 'Den eine høyringsinstansen som hadde merknader, uttaler seg om temaet';
    if (speakers === withRemarks)
      return `Alle dei ${digits(withRemarks)} høyringsinstansane som hadde merknader, uttaler seg om temaet`;
    return `Av dei ${digits(withRemarks)} høyringsinstansane som hadde merknader, uttaler ${digits(speakers)} seg om temaet`;
  },
  split: (counted) => divided(counted, ON_THEME, 'nn', nn.unsure),
  whole: (counted) => divided(counted, AS_A_WHOLE, 'nn', nn.unsure),
  nobodyAgainst: 'Ingen av dei er mot.',
  degree: (word, position, count, of) => {
    if (position === 'unclear') return `Uavklart hos ${digits(count)} av ${digits(of)}`;
    const verb = ON_THEME[position](count);
    const share = `(${digits(count)} av ${digits(of)})`;
    const who = {
      all: of === 2 ? `Begge ${share}` : `Alle ${share}`,
      'large-majority': `Eit stort fleirtal ${share}`,
      majority: `Eit fleirtal ${share}`,
      half: `Om lag halvparten ${share}`,
      several: `Fleire ${share}`,
      few: `Enkelte ${share}`,
      one: `Éin høyringsinstans ${share}`,
      none: `Ingen ${share}`,
      counted: `${digits(count)} av ${digits(of)}`,
    }[word];
    return `${who} ${verb}`;
  },
  overall: (counted, withRemarks) =>
    withRemarks === 0
      ? ''
      : `Samla standpunkt blant dei ${digits(withRemarks)} som hadde merknader: ${nn.whole(counted)}.`,
  line: (counted, speakers) =>
    speakers === 1
      ? `éin høyringsinstans uttaler seg: ${nn.split(counted)}.`
      : `${digits(speakers)} uttaler seg: ${nn.split(counted)}.`,
  unsure: 'usikkert',
  doubt:
    '«Usikkert» står ved det maskina har lese med ei visse på 50–70 prosent. Er vissa under 50 prosent, er standpunktet rekna som uavklart, verken som støtte eller som motstand. Det eit menneske har avgjort, er alltid sikkert.',
  moreThemes: (count) =>
    count === 1 ? 'Eitt tema til er omtalt nedanfor.' : `${digits(count)} tema til er omtalte nedanfor.`,
  silence:
    'Tala gjeld dei som uttaler seg om det einskilde temaet. Den som ikkje nemner eit tema, er ikkje talt med der; å teie er ikkje rekna som støtte.',
  sectorApart: (heading, position, count, of) =>
    `${heading}: ${count < of ? `${digits(count)} av` : of === 2 ? 'begge' : 'alle'} dei ${digits(of)} som uttaler seg, ${ON_THEME[position](count)}.`,
  onlySector: (heading, position) => `Alle som ${ON_THEME[position](2)}, høyrer til sektoren «${heading}».`,
  period: (opened, deadline, days) =>
    `Framlegget vart sendt på høyring ${opened} med frist ${deadline} (${digits(days)} ${days === 1 ? 'dag' : 'dagar'}).`,
  deadlineOnly: (deadline) => `Høyringsfristen var ${deadline}.`,
  sentBy: (owner, caseNumber) => `Høyringa er eigd av ${owner}${caseNumber ? ` (sak ${caseNumber})` : ''}.`,
  asked: 'Høyringsinstansane vart spurde om:',
  answersTo: (answered, withRemarks) =>
    `Av dei ${digits(withRemarks)} høyringsinstansane som hadde merknader, svarer ${digits(answered)} uttrykkjeleg på spørsmålet`,
  ledger: (files, analysed, responses) =>
    `Rekneskapen: ${digits(files)} ${files === 1 ? 'fil' : 'filer'} er mottekne. ${digits(analysed)} er analyserte og utgjer ${digits(responses)} høyringssvar.`,
  late: (count, names) => `${digits(count)} svar er daterte etter fristen og er tekne med: ${names}.`,
  otherHearing: (count, names) =>
    `${digits(count)} svar gjeld etter eigen tekst ei anna høyring og er ikkje tekne med i tala: ${names}.`,
  invitedCount: (named, answered, uninvited) =>
    `${digits(named)} ${named === 1 ? 'instans' : 'instansar'} stod med namn på lista over inviterte. ${digits(answered)} av dei har svart. ${digits(uninvited)} av svara kom frå andre enn dei inviterte.`,
  silent: 'Inviterte som ikkje har svart; å teie er ikkje å støtte',
  uninvited: 'Svart utan å stå på lista',
  collective: (name, answers) =>
    answers === 0
      ? `«${name}» var invitert samla: ingen har svart.`
      : `«${name}» var invitert samla: ${digits(answers)} har svart.`,
  doubtful: (name, by) => `Usikker kopling som bør avklarast: «${name}» kan vere ${by}.`,
  joint: (name, signatories) => `Svaret frå ${name} er felles for ${signatories} og tel som eitt svar.`,
  noThemes: 'Ingen tema går att hos minst tre høyringsinstansar.',
  proposedTheme: 'foreslått av maskina, ikkje stadfesta',
  parts: 'Deltema (tal på høyringsinstansar)',
  question: 'Spørsmål',
  campaign: (senders) => `${digits(senders)} likelydande svar tel som ${digits(senders)} avsendarar og eitt argument`,
  added: 'Nokre av avsendarane har lagt til',
  shared: 'Delar av teksten er felles for',
  joins: 'Sluttar seg til fråsegna frå',
  joinsAbsent: (body, names, count) =>
    `Sluttar seg til ${body} (som ikkje har svart her): standpunkt uavklart for ${count === 1 ? '' : `${digits(count)} høyringsinstansar: `}${names}.`,
  refers: 'Viser til fråsegna frå, utan å slutte seg uttrykkjeleg til ho',
  inherited:
    'Ein høyringsinstans som berre sluttar seg til eit anna svar, har fått same standpunkt som det svaret når det er med her. I parentes står kva tilslutninga gjeld, når ho er avgrensa.',
  withoutRemarks: (count, names) =>
    count === 1
      ? `Éin høyringsinstans hadde ingen merknader: ${names}.`
      : `${digits(count)} høyringsinstansar hadde ingen merknader: ${names}.`,
  nobody: 'Ingen høyringsinstansar svarte utan merknader.',
  inNoTheme: (count, names) =>
    count === 1
      ? `Éin høyringsinstans er ikkje plassert i noko tema: ${names}.`
      : `${digits(count)} høyringsinstansar er ikkje plasserte i noko tema: ${names}.`,
  unplacedCount: (passages, of) => `${digits(passages)} av ${digits(of)} avsnitt høyrer ikkje til noko tema.`,
  otherLead: 'Frå avsnitt som ikkje høyrer til noko av temaa:',
  themesFound: (codebook) =>
    codebook
      ? 'Dei andre temaa er funne med TF-IDF og faktorisering av avsnitta.'
      : 'Temaa er funne med TF-IDF og faktorisering av avsnitta.',
  methodText:
    'Standpunkta er lesne med reglar for støtte, atterhald og motstand, og sitata er valde ut frå kva setninga sjølv seier, og kor sentral ho er for temaet. Kvart avsnitt kan ha fleire tema. Eit tema maskina har funne, går att hos minst tre høyringsinstansar. Ein høyringsinstans tel éin gong per tema, uansett kor mykje han skriv. Forma er beskriven i docs/notat.md.',
  codebookUsed: (themes, fromFile, people) => {
    const whence = [
      fromFile ? `${digits(fromFile)} tema står i fila til høyringa (consultation.yaml)` : '',
      people ? `${digits(themes - fromFile)} er lagde inn, endra eller stadfesta av ${people}` : '',
    ].filter((part) => part !== '');
    return `Det er brukt ei kodebok med ${digits(themes)} tema: ${enumerate(whence, 'nn')}. Avsnitta er lagde til temaa ut frå orda i kodeboka og det menneske har merkt.`;
  },
  thresholds:
    'Mengdeorda har faste grenser: eit stort fleirtal er over 75 prosent, eit fleirtal over 50 prosent, om lag halvparten 45–55 prosent (når minst ti uttaler seg), fleire er fire eller fleire, enkelte er to eller tre.',
  tagging: (tags, byPeople, unsure) =>
    `Av ${digits(tags)} merkingar av avsnitt med tema er ${digits(byPeople)} sette eller godtekne av eit menneske og ${digits(tags - byPeople)} sette av maskina åleine; ${digits(unsure)} av desse er usikre (under 60 prosent).`,
  codebook: (themes, confirmed) =>
    `${digits(confirmed)} av ${digits(themes)} tema er stadfesta av den som eig høyringa.`,
  agreement: (agreed, of) =>
    of === 0
      ? 'Ingen av merkingane til maskina er vurderte av eit menneske enno.'
      : `Menneske har vurdert ${digits(of)} av merkingane til maskina og godteke ${digits(agreed)}.`,
  versions: 'Versjon av kvart steg',
  withheldHeading: 'Personopplysningar som er utelatne',
  withheldLead:
    'Dette står i svara og er ikkje attgjeve. Maskina siterer ingen setningar med slike opplysningar, og heller ingen som nemner einskildpersonar ved namn.',
  withheldWhat: 'Opplysning',
  withheldIn: 'I tal på svar',
  withheldKinds: {
    names: 'Namn på privatpersonar og avsendarar med uavklart sektor',
    'e-mail': 'E-postadresser',
    phone: 'Telefonnummer',
    'national-id': 'Fødselsnummer',
    address: 'Gateadresser',
  },
  flagged: (sentences, responses) =>
    sentences === 1
      ? 'Éi setning har ord som kan vere eit trugsmål eller nedsetjande. Ho er ikkje sitert; eit menneske må sjå ho først.'
      : `${digits(sentences)} setningar i ${digits(responses)} svar har ord som kan vere trugsmål eller nedsetjande. Dei er ikkje siterte; eit menneske må sjå dei først.`,
  heldQuotes: (count) =>
    count === 1
      ? 'Eitt sitat som eit menneske har valt, er halde tilbake fordi det inneheld personopplysningar.'
      : `${digits(count)} sitat som menneske har valt, er haldne tilbake fordi dei inneheld personopplysningar.`,
};
