import { digits } from '../../numbers.ts';
import type { followUpWords } from './follow-up.ts';

/** The words of «Oppfølging», in nynorsk. */
export const followUpWordsNn: typeof followUpWords = {
  title: 'Oppfølging',
  lead: 'Kva som skal skje med det som vart sagt: endringar, punkt til oppsummeringa, eller kvifor noko ikkje blir endra. Punkta er dykkar eigne ord; maskina foreslår berre kva nokon har bede om.',
  board: 'Etter status',
  list: 'Etter tema',
  statuses: { proposed: 'Foreslått', decided: 'Vedteke', 'under-way': 'I arbeid', done: 'Gjort', dropped: 'Droppa' },
  nothing: 'Ingen oppfølgingspunkt enno.',
  nothingHere: 'Ingen',
  count: (count) => (count === 1 ? 'Eitt punkt' : `${digits(count)} punkt`),
  add: 'Nytt oppfølgingspunkt',
  edit: 'Endre punktet',
  editOf: (text) => `Endre punktet «${text}»`,
  text: 'Kva som skal gjerast, eller kvifor ikkje',
  kind: 'Type',
  theme: 'Tema',
  responsible: 'Ansvarleg',
  due: 'Frist',
  status: 'Status',
  statusOf: (text) => `Status for «${text}»`,
  setStatus: 'Set status',
  save: 'Lagre punktet',
  drop: 'Slett',
  dropOf: (text) => `Slett punktet «${text}»`,
  late: 'over fristen',
  by: (name) => `ansvarleg: ${name}`,
  until: (day) => `frist ${day}`,
  askedBy: (count) => (count === 1 ? 'bede om av éin' : `bede om av ${digits(count)}`),
  gone: (count) =>
    count === 1
      ? 'Éi setning punktet byggjer på, står ikkje lenger slik i svaret.'
      : `${digits(count)} setningar punktet byggjer på, står ikkje lenger slik i svara.`,
  candidates: 'Bede om under temaet',
  candidatesLead: 'Konkrete krav og ønske i svara. Dei formelle står først.',
  formal: 'formelt krav',
  make: 'Gjer til oppfølgingspunkt',
  makeOf: (text) => `Gjer til oppfølgingspunkt: «${text}»`,
  unanswered: 'Bede om, men utan punkt',
  unansweredLead: (count) =>
    count === 0
      ? 'Alt som er bede om, har eit oppfølgingspunkt.'
      : `${count === 1 ? 'Eitt ønske' : `${digits(count)} ønske`} har ikkje noko oppfølgingspunkt. Det som er medvite late liggje, kan få eit punkt som seier kvifor.`,
  others: (count) => `${digits(count)} til`,
  more: (count) => `Vis alle ${digits(count)}`,
  noText: 'Skriv kva som skal gjerast, og vel ein type. Ingenting er lagra.',
  noDate: 'Fristen må vere ein dato. Ingenting er lagra.',
  dropped: 'sletta',
};
