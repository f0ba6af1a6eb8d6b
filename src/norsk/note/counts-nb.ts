import { capital, digits, enumerate, type Gender, inWords, listed, tallied } from '../numbers.ts';
import { divided, dividedWhole, heldByAll, type Telling, type WholeTelling } from './divided.ts';
import type { NoteCounts } from './words.ts';

/** What the lines begin with that only `verify` reads. */
const TALLY = 'Hovedpunkter + enkeltinnspill + andre sitater under hvert tema, med side og antall tegn sitert';
const LISTED = 'I listene';

const ON_THEME: Telling = {
  verbs: {
    supports: () => 'er for',
    'supports-with-reservations': () => 'ønsker endring',
    opposes: () => 'er mot',
    neutral: () => 'omtaler det',
    unclear: () => 'er ikke klart lest',
  },
  one: 'den',
  all: 'alle',
  both: 'begge',
  noneRead: 'ingen av dem er klart lest',
};
const AS_A_WHOLE: WholeTelling = {
  first: {
    supports: (who) => `støtter ${who} forslaget`,
    'supports-with-reservations': (who) => `støtter ${who} forslaget med forbehold`,
    opposes: (who) => `går ${who} imot forslaget`,
    neutral: (who) => `tar ${who} ikke klart stilling`,
    unclear: (who) => `er ${who} ikke klart lest`,
  },
  after: {
    supports: (who) => `${who} støtter det`,
    'supports-with-reservations': (who) => `${who} støtter det med forbehold`,
    opposes: (who) => `${who} går imot det`,
    neutral: (who) => `${who} tar ikke klart stilling`,
    unclear: (who) => `${who} er ikke klart lest`,
  },
};
const OF_ALL = {
  supports: 'støtter forslaget',
  'supports-with-reservations': 'støtter forslaget med forbehold',
  opposes: 'går imot forslaget',
  neutral: 'tar ikke klart stilling',
  unclear: 'er ikke klart lest',
} as const;

const n = (count: number, gender: Gender = 'common') => inWords(count, 'nb', gender);
const N = (count: number, gender: Gender = 'common') => capital(n(count, gender));
const days = (count: number) => `${digits(count)} ${count === 1 ? 'dag' : 'dager'}`;
const remarks = (count: number) => `Av de ${n(count)} høringsinstansene som hadde merknader`;

/** Sentences with numbers in bokmål. */
export const countsNb: NoteCounts = {
  private: (count) => `${n(count)} ${count === 1 ? 'privatperson' : 'privatpersoner'}`,
  unnamed: (count) => `${n(count)} ${count === 1 ? 'avsender' : 'avsendere'} som ikke er navngitt`,
  unresolved: (count) => `${n(count)} ${count === 1 ? 'avsender' : 'avsendere'} med uavklart sektor`,
  received: (answers, withRemarks, without) => {
    if (answers === 0) return 'Det kom ikke inn noen høringssvar.';
    const came = `Det kom inn ${n(answers, 'neuter')} høringssvar`;
    if (without === 0) return answers === 1 ? `${came}, med merknader.` : `${came}. Alle hadde merknader.`;
    if (withRemarks === 0) return answers === 1 ? `${came}, uten merknader.` : `${came}. Ingen hadde merknader.`;
    return `${came}. ${N(withRemarks, 'neuter')} hadde merknader, ${n(without, 'neuter')} hadde ingen.`;
  },
  overall: (counts, withRemarks) => {
    if (withRemarks === 0) return '';
    const all = heldByAll(counts);
    if (withRemarks === 1 && all !== null) return `Det ${OF_ALL[all]}.`;
    if (all === 'unclear') return 'Ingen av dem er klart lest.';
    if (all !== null) return `${withRemarks === 2 ? 'Begge' : 'Alle'} ${OF_ALL[all]}.`;
    return `Av de ${n(withRemarks)} ${dividedWhole(counts, AS_A_WHOLE, 'nb')}.`;
  },
  wholePart: (position, count, first, who = n(count)) => AS_A_WHOLE[first ? 'first' : 'after'][position](who, count),
  doubted: (unsure, of) => {
    if (unsure === 0) return '';
    if (unsure < of) return `Lesningen er usikker for ${n(unsure)} av dem.`;
    return of === 1 ? 'Lesningen er usikker.' : `Lesningen er usikker for ${of === 2 ? 'begge' : 'alle'}.`;
  },
  speak: (speakers, withRemarks) => {
    if (speakers === 0) return 'Ingen av høringsinstansene uttaler seg om temaet';
    if (withRemarks === 1) return 'Den ene høringsinstansen som hadde merknader, uttaler seg';
    if (speakers === withRemarks) return `Alle de ${n(withRemarks)} høringsinstansene som hadde merknader, uttaler seg`;
    return `${remarks(withRemarks)}, uttaler ${n(speakers)} seg`;
  },
  split: (counts, held = {}) => divided(counts, held, ON_THEME, 'nb'),
  part: (position, count, who = n(count)) => `${who} ${ON_THEME.verbs[position](count)}`,
  spoken: (speakers) => `${n(speakers)} uttaler seg`,
  noQuote: (against) =>
    against === 1
      ? 'Den som er mot, har ingen setning som kan siteres alene.'
      : 'Ingen av dem som er mot, har en setning som kan siteres alene.',
  pointLead: (side, count, alike, counted) => {
    const does = {
      for: counted ? 'støtter dette' : 'er enige i dette',
      wish: 'ber om endring',
      against: 'er kritiske',
    }[side];
    if (alike === count) return `${N(count)} ${does} i likelydende svar`;
    return `${N(count)} ${does}${alike > 1 ? `, av dem ${n(alike)} i likelydende svar` : ''}`;
  },
  pointAlso: (names) => `Det samme sier ${names}.`,
  pointAlsoMany: (count, bySector) => `Det samme sier ${n(count)} andre: ${bySector}.`,
  moreThemes: (count) => `${N(count, 'neuter')} ${count === 1 ? 'tema' : 'temaer'} til er omtalt nedenfor.`,
  sectorApart: (heading, position, count, of) =>
    `${heading}: ${count < of ? `${n(count)} av` : of === 2 ? 'begge' : 'alle'} de ${n(of)} som uttaler seg, ${ON_THEME.verbs[position](count)}.`,
  onlySector: (heading, position) => `Alle som ${ON_THEME.verbs[position](2)}, hører til sektoren «${heading}».`,
  period: (opened, deadline, length) =>
    `Forslaget ble sendt på høring ${opened} med frist ${deadline} (${days(length)}).`,
  deadlineOnly: (deadline) => `Høringsfristen var ${deadline}.`,
  sentBy: (owner, caseNumber) => `Høringen eies av ${owner}${caseNumber ? ` (sak ${caseNumber})` : ''}.`,
  answersTo: (answered, withRemarks) =>
    answered === 0
      ? 'Ingen av høringsinstansene svarer uttrykkelig på spørsmålet'
      : withRemarks === 1
        ? 'Den ene høringsinstansen som hadde merknader, svarer uttrykkelig på spørsmålet'
        : `${remarks(withRemarks)}, svarer ${n(answered)} uttrykkelig på spørsmålet`,
  ledger: (files, analysed, responses, tables) => {
    const rows = tables === 1 ? 'tabellen' : 'tabellene';
    const asFiles = tables === 0 ? '' : `, når hver rad i ${rows} med svar er regnet som en fil`;
    const got = `Vi mottok ${n(files)} ${files === 1 ? 'fil' : 'filer'}${asFiles}.`;
    if (analysed === 0) return files === 0 ? got : `${got} Ingen av dem er analysert.`;
    const which =
      files === 1
        ? 'Den er analysert og'
        : analysed === files
          ? 'Alle er analysert og'
          : analysed === 1
            ? 'Den ene som er analysert,'
            : null;
    return `${got} ${which ?? `De ${n(analysed)} som er analysert,`} utgjør ${n(responses, 'neuter')} høringssvar.`;
  },
  late: (count, names) => `${N(count, 'neuter')} svar er datert etter fristen og er tatt med: ${names}.`,
  otherHearing: (count, names) =>
    `${N(count, 'neuter')} svar gjelder etter sin egen tekst en annen høring og er ikke tatt med i tallene: ${names}.`,
  invitedCount: (named, answered, open) => {
    const unsettled = open === 0 ? '' : `; for ${n(open)} er det ikke avklart`;
    if (named === 1)
      return `Én instans var invitert med navn. ${open ? 'Om den har svart, er ikke avklart' : `Den har ${answered ? '' : 'ikke '}svart`}.`;
    const who = answered === named ? 'Alle' : `${N(answered)} av dem`;
    return `${N(named)} instanser var invitert med navn. ${who} har svart${unsettled}.`;
  },
  silent: (count, names) => `${N(count)} ${count === 1 ? 'invitert' : 'inviterte'} har ikke svart: ${names}.`,
  uninvited: (count, names) => `${N(count)} har svart uten å være invitert med navn: ${names}.`,
  collective: (name, answers) => `«${name}» var invitert samlet; ${n(answers)} har svart.`,
  joint: (name, signatories) => `Svaret fra ${name} er felles for ${signatories} og teller som ett svar.`,
  campaign: (senders) =>
    `${N(senders, 'neuter')} likelydende svar teller som ${n(senders)} ${senders === 1 ? 'avsender' : 'avsendere'} og ett argument`,
  joinsAbsent: (body, names, count) =>
    `Slutter seg til ${body} (som ikke har svart her): standpunkt uavklart for ${count === 1 ? '' : `${n(count)} høringsinstanser: `}${names}.`,
  withoutRemarks: (count, names) =>
    `${N(count)} ${count === 1 ? 'høringsinstans' : 'høringsinstanser'} hadde ingen merknader: ${names}.`,
  inNoTheme: (count, names) =>
    `${N(count)} ${count === 1 ? 'høringsinstans' : 'høringsinstanser'} er ikke plassert i noe tema: ${names}.`,
  unplacedCount: (passages, of) =>
    passages === 0
      ? 'Alle avsnittene hører til et tema.'
      : `${N(passages, 'neuter')} av ${n(of)} avsnitt hører ikke til noe tema.`,
  themesFound: (codebook) =>
    `${codebook ? 'De andre temaene' : 'Temaene'} er funnet av maskinen, ut fra forslagets kapitler og ordene som går igjen i svarene.`,
  codebookUsed: (themes, fromFile, people) => {
    const whence = [
      fromFile ? `${n(fromFile, 'neuter')} står i høringens egen fil (consultation.yaml)` : '',
      people ? `${n(themes - fromFile, 'neuter')} er lagt inn, endret eller bekreftet av ${people}` : '',
    ].filter((part) => part !== '');
    return `Det er brukt en kodebok med ${n(themes, 'neuter')} ${themes === 1 ? 'tema' : 'temaer'}: ${enumerate(whence, 'nb')}. Avsnittene er lagt til temaene ut fra ordene i kodeboken og det mennesker har merket.`;
  },
  tagging: (tags, byPeople, unsure) =>
    `Avsnittene er merket med tema ${digits(tags)} ${tags === 1 ? 'gang' : 'ganger'}; ${digits(byPeople)} av merkingene er satt eller godtatt av et menneske, og ${digits(unsure)} er maskinen usikker på (under 60 prosent).`,
  codebook: (themes, confirmed) =>
    `${N(confirmed, 'neuter')} av ${n(themes, 'neuter')} ${themes === 1 ? 'tema' : 'temaer'} er bekreftet av den som eier høringen.`,
  agreement: (agreed, of) =>
    of === 0
      ? 'Ingen av maskinens merkinger er vurdert av et menneske ennå.'
      : `Mennesker har vurdert ${digits(of)} av maskinens merkinger og godtatt ${digits(agreed)}.`,
  tally: (themes, questions, other) =>
    `${TALLY}: ${tallied(themes)}. Setninger under høringsspørsmålene: ${listed(questions)}. Andre innspill: ${listed(other)}.`,
  tallyLead: TALLY,
  listedLead: LISTED,
  listed: (lists) =>
    `${LISTED}: invitert med navn ${digits(lists.invited)}, samlet ${digits(lists.collective)}, svart uten å være invitert ${digits(lists.uninvited)}; felles svar ${digits(lists.joint)}; slutter seg til ${digits(lists.joins)} (${digits(lists.absent)} uavklart), viser til ${digits(lists.refers)}; likelydende svar ${digits(lists.letters)}, med tillegg ${digits(lists.added)}, felles tekst ${digits(lists.shared)}; avsnitt uten tema ${listed(lists.unplaced)}; personopplysninger ${listed(lists.withheld)} i ${listed(lists.withheldIn)} svar.`,
  flagged: (sentences, responses) =>
    sentences === 1
      ? 'Én setning har ord som kan være en trussel eller nedsettende. Den er ikke sitert; et menneske må se den først.'
      : `${N(sentences)} setninger i ${n(responses, 'neuter')} svar har ord som kan være trusler eller nedsettende. De er ikke sitert; et menneske må se dem først.`,
  heldQuotes: (count) =>
    count === 1
      ? 'Ett sitat som et menneske har valgt, er holdt tilbake fordi det inneholder personopplysninger.'
      : `${N(count, 'neuter')} sitater som mennesker har valgt, er holdt tilbake fordi de inneholder personopplysninger.`,
};
