import { capital, digits, enumerate, type Gender, inWords, listed, tallied } from '../numbers.ts';
import { divided, dividedWhole, heldByAll, type Telling, type WholeTelling } from './divided.ts';
import type { NoteCounts } from './words.ts';

/** What the lines begin with that only `verify` reads. */
const TALLY = 'Hovudpunkt + enkeltinnspel + andre sitat under kvart tema, med side og talet på teikn som er siterte';
const LISTED = 'I listene';

const ON_THEME: Telling = {
  verbs: {
    supports: () => 'er for',
    'supports-with-reservations': () => 'ønskjer endring',
    opposes: () => 'er mot',
    neutral: () => 'omtaler det',
    unclear: (count) => (count === 1 ? 'er ikkje klart lesen' : 'er ikkje klart lesne'),
  },
  one: 'han',
  all: 'alle',
  both: 'begge',
  noneRead: 'ingen av dei er klart lesne',
};
const unread = (who: string, count: number) => `${who} er ikkje klart ${count === 1 ? 'lese' : 'lesne'}`;
const AS_A_WHOLE: WholeTelling = {
  first: {
    supports: (who) => `stør ${who} framlegget`,
    'supports-with-reservations': (who) => `stør ${who} framlegget med atterhald`,
    opposes: (who) => `går ${who} imot framlegget`,
    neutral: (who) => `tek ${who} ikkje klart stilling`,
    unclear: unread,
  },
  after: {
    supports: (who) => `${who} stør det`,
    'supports-with-reservations': (who) => `${who} stør det med atterhald`,
    opposes: (who) => `${who} går imot det`,
    neutral: (who) => `${who} tek ikkje klart stilling`,
    unclear: unread,
  },
};
const OF_ALL = {
  supports: 'stør framlegget',
  'supports-with-reservations': 'stør framlegget med atterhald',
  opposes: 'går imot framlegget',
  neutral: 'tek ikkje klart stilling',
  unclear: 'er ikkje klart lese',
} as const;

const n = (count: number, gender: Gender = 'common') => inWords(count, 'nn', gender);
const N = (count: number, gender: Gender = 'common') => capital(n(count, gender));
const days = (count: number) => `${digits(count)} ${count === 1 ? 'dag' : 'dagar'}`;
const remarks = (count: number) => `Av dei ${n(count)} høyringsinstansane som hadde merknader`;

/** Sentences with numbers in nynorsk. */
export const countsNn: NoteCounts = {
  private: (count) => `${n(count)} ${count === 1 ? 'privatperson' : 'privatpersonar'}`,
  unnamed: (count) =>
    `${n(count)} ${count === 1 ? 'avsendar som ikkje er namngitt' : 'avsendarar som ikkje er namngitte'}`,
  unresolved: (count) => `${n(count)} ${count === 1 ? 'avsendar' : 'avsendarar'} med uavklart sektor`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'Det kom ikkje inn nokon høyringssvar.';
    const came = `Det kom inn ${n(answers, 'neuter')} høyringssvar`;
    if (without === 0) return answers === 1 ? `${came}, med merknader.` : `${came}. Alle hadde merknader.`;
    if (withRemarks === 0) return answers === 1 ? `${came}, utan merknader.` : `${came}. Ingen hadde merknader.`;
    return `${came}. ${N(withRemarks, 'neuter')} hadde merknader, ${n(without, 'neuter')} hadde ingen.`;
  },
  overall: (counts, withRemarks) => {
    if (withRemarks === 0) return '';
    const all = heldByAll(counts);
    if (withRemarks === 1 && all !== null) return `Det ${OF_ALL[all]}.`;
    if (all === 'unclear') return 'Ingen av dei er klart lesne.';
    if (all !== null) return `${withRemarks === 2 ? 'Begge' : 'Alle'} ${OF_ALL[all]}.`;
    return `Av dei ${n(withRemarks)} ${dividedWhole(counts, AS_A_WHOLE, 'nn')}.`;
  },
  wholePart: (position, count, first, who = n(count)) => AS_A_WHOLE[first ? 'first' : 'after'][position](who, count),
  doubted: (unsure, of) => {
    if (unsure === 0) return '';
    if (unsure < of) return `Lesinga er usikker for ${n(unsure)} av dei.`;
    return of === 1 ? 'Lesinga er usikker.' : `Lesinga er usikker for ${of === 2 ? 'begge' : 'alle'}.`;
  },
  speak: (speakers, withRemarks) => {
    if (speakers === 0) return 'Ingen av høyringsinstansane uttaler seg om temaet';
    if (withRemarks === 1) return 'Den eine høyringsinstansen som hadde merknader, uttaler seg';
    if (speakers === withRemarks)
      return `Alle dei ${n(withRemarks)} høyringsinstansane som hadde merknader, uttaler seg`;
    return `${remarks(withRemarks)}, uttaler ${n(speakers)} seg`;
  },
  split: (counts, held = {}) => divided(counts, held, ON_THEME, 'nn'),
  part: (position, count, who = n(count)) => `${who} ${ON_THEME.verbs[position](count)}`,
  spoken: (speakers) => `${n(speakers)} uttaler seg`,
  noQuote: (against) =>
    against === 1
      ? 'Den som er mot, har inga setning som kan siterast åleine.'
      : 'Ingen av dei som er mot, har ei setning som kan siterast åleine.',
  pointLead: (side, count, alike, counted) => {
    const does = { for: counted ? 'stør dette' : 'er samde i dette', wish: 'ber om endring', against: 'er kritiske' }[
      side
    ];
    if (alike === count) return `${N(count)} ${does} i likelydande svar`;
    return `${N(count)} ${does}${alike > 1 ? `, av dei ${n(alike)} i likelydande svar` : ''}`;
  },
  pointAlso: (names) => `Det same seier ${names}.`,
  pointAlsoMany: (count, bySector) => `Det same seier ${n(count)} andre: ${bySector}.`,
  moreThemes: (count) => `${N(count, 'neuter')} tema til er ${count === 1 ? 'omtalt' : 'omtalte'} nedanfor.`,
  sectorApart: (heading, position, count, of) =>
    `${heading}: ${count < of ? `${n(count)} av` : of === 2 ? 'begge' : 'alle'} dei ${n(of)} som uttaler seg, ${ON_THEME.verbs[position](count)}.`,
  onlySector: (heading, position) => `Alle som ${ON_THEME.verbs[position](2)}, høyrer til sektoren «${heading}».`,
  period: (opened, deadline, length) =>
    `Framlegget vart sendt på høyring ${opened} med frist ${deadline} (${days(length)}).`,
  deadlineOnly: (deadline) => `Høyringsfristen var ${deadline}.`,
  sentBy: (owner, caseNumber) => `Høyringa er eigd av ${owner}${caseNumber ? ` (sak ${caseNumber})` : ''}.`,
  answersTo: (answered, withRemarks) =>
    answered === 0
      ? 'Ingen av høyringsinstansane svarer uttrykkjeleg på spørsmålet'
      : withRemarks === 1
        ? 'Den eine høyringsinstansen som hadde merknader, svarer uttrykkjeleg på spørsmålet'
        : `${remarks(withRemarks)}, svarer ${n(answered)} uttrykkjeleg på spørsmålet`,
  ledger: (files, analysed, responses, tables) => {
    const rows = tables === 1 ? 'tabellen' : 'tabellane';
    const asFiles = tables === 0 ? '' : `, når kvar rad i ${rows} med svar er rekna som ei fil`;
    const got = `Vi fekk ${n(files, 'feminine')} ${files === 1 ? 'fil' : 'filer'}${asFiles}.`;
    if (analysed === 0) return files === 0 ? got : `${got} Ingen av dei er analyserte.`;
    const which =
      files === 1
        ? 'Ho er analysert og'
        : analysed === files
          ? 'Alle er analyserte og'
          : analysed === 1
            ? 'Den eine som er analysert,'
            : null;
    return `${got} ${which ?? `Dei ${n(analysed)} som er analyserte,`} utgjer ${n(responses, 'neuter')} høyringssvar.`;
  },
  late: (count, names) =>
    count === 1
      ? `Eitt svar er datert etter fristen og er teke med: ${names}.`
      : `${N(count)} svar er daterte etter fristen og er tekne med: ${names}.`,
  otherHearing: (count, names) =>
    `${N(count, 'neuter')} svar gjeld etter eigen tekst ei anna høyring og er ikkje ${count === 1 ? 'teke' : 'tekne'} med i tala: ${names}.`,
  invitedCount: (named, answered, open) => {
    const unsettled = open === 0 ? '' : `; for ${n(open)} er det ikkje avklart`;
    if (named === 1)
      return `Éin instans var invitert med namn. ${open ? 'Om han har svart, er ikkje avklart' : `Han har ${answered ? '' : 'ikkje '}svart`}.`;
    const who = answered === named ? 'Alle' : `${N(answered)} av dei`;
    return `${N(named)} instansar var inviterte med namn. ${who} har svart${unsettled}.`;
  },
  silent: (count, names) => `${N(count)} ${count === 1 ? 'invitert' : 'inviterte'} har ikkje svart: ${names}.`,
  uninvited: (count, names) =>
    `${N(count)} har svart utan å vere ${count === 1 ? 'invitert' : 'inviterte'} med namn: ${names}.`,
  collective: (name, answers) => `«${name}» var invitert samla; ${n(answers)} har svart.`,
  joint: (name, signatories) => `Svaret frå ${name} er felles for ${signatories} og tel som eitt svar.`,
  campaign: (senders) =>
    `${N(senders, 'neuter')} likelydande svar tel som ${n(senders)} ${senders === 1 ? 'avsendar' : 'avsendarar'} og eitt argument`,
  joinsAbsent: (body, names, count) =>
    `Sluttar seg til ${body} (som ikkje har svart her): standpunkt uavklart for ${count === 1 ? '' : `${n(count)} høyringsinstansar: `}${names}.`,
  withoutRemarks: (count, names) =>
    `${N(count)} ${count === 1 ? 'høyringsinstans' : 'høyringsinstansar'} hadde ingen merknader: ${names}.`,
  inNoTheme: (count, names) =>
    `${N(count)} ${count === 1 ? 'høyringsinstans er ikkje plassert' : 'høyringsinstansar er ikkje plasserte'} i noko tema: ${names}.`,
  unplacedCount: (passages, of) =>
    passages === 0
      ? 'Alle avsnitta høyrer til eit tema.'
      : `${N(passages, 'neuter')} av ${n(of)} avsnitt høyrer ikkje til noko tema.`,
  themesFound: (codebook) =>
    `${codebook ? 'Dei andre temaa' : 'Temaa'} er funne av maskina, ut frå kapitla i framlegget og orda som går att i svara.`,
  codebookUsed: (themes, fromFile, people) => {
    const whence = [
      fromFile ? `${n(fromFile, 'neuter')} står i fila til høyringa (consultation.yaml)` : '',
      people
        ? `${n(themes - fromFile, 'neuter')} er ${themes - fromFile === 1 ? 'lagt inn, endra eller stadfesta' : 'lagde inn, endra eller stadfesta'} av ${people}`
        : '',
    ].filter((part) => part !== '');
    return `Det er brukt ei kodebok med ${n(themes, 'neuter')} tema: ${enumerate(whence, 'nn')}. Avsnitta er lagde til temaa ut frå orda i kodeboka og det menneske har merkt.`;
  },
  tagging: (tags, byPeople, unsure) =>
    `Avsnitta er merkte med tema ${digits(tags)} ${tags === 1 ? 'gong' : 'gonger'}; ${digits(byPeople)} av merkingane er sette eller godtekne av eit menneske, og ${digits(unsure)} er maskina usikker på (under 60 prosent).`,
  codebook: (themes, confirmed) =>
    `${N(confirmed, 'neuter')} av ${n(themes, 'neuter')} tema er stadfesta av den som eig høyringa.`,
  agreement: (agreed, of) =>
    of === 0
      ? 'Ingen av merkingane til maskina er vurderte av eit menneske enno.'
      : `Menneske har vurdert ${digits(of)} av merkingane til maskina og godteke ${digits(agreed)}.`,
  tally: (themes, questions, other) =>
    `${TALLY}: ${tallied(themes)}. Setningar under høyringsspørsmåla: ${listed(questions)}. Andre innspel: ${listed(other)}.`,
  tallyLead: TALLY,
  listedLead: LISTED,
  listed: (lists) =>
    `${LISTED}: inviterte med namn ${digits(lists.invited)}, samla ${digits(lists.collective)}, svara utan å vere inviterte ${digits(lists.uninvited)}; felles svar ${digits(lists.joint)}; sluttar seg til ${digits(lists.joins)} (${digits(lists.absent)} uavklart), viser til ${digits(lists.refers)}; likelydande svar ${digits(lists.letters)}, med tillegg ${digits(lists.added)}, felles tekst ${digits(lists.shared)}; avsnitt utan tema ${listed(lists.unplaced)}; personopplysningar ${listed(lists.withheld)} i ${listed(lists.withheldIn)} svar.`,
  flagged: (sentences, responses) =>
    sentences === 1
      ? 'Éi setning har ord som kan vere eit trugsmål eller nedsetjande. Ho er ikkje sitert; eit menneske må sjå ho først.'
      : `${N(sentences)} setningar i ${n(responses, 'neuter')} svar har ord som kan vere trugsmål eller nedsetjande. Dei er ikkje siterte; eit menneske må sjå dei først.`,
  heldQuotes: (count) =>
    count === 1
      ? 'Eitt sitat som eit menneske har valt, er halde tilbake fordi det inneheld personopplysningar.'
      : `${N(count, 'neuter')} sitat som menneske har valt, er haldne tilbake fordi dei inneheld personopplysningar.`,
};
