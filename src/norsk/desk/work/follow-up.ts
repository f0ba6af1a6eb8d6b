import type { FollowUpStatus } from '../../../follow-up.ts';
import { digits } from '../../numbers.ts';

const statuses: Record<FollowUpStatus, string> = {
  proposed: 'Foreslått',
  decided: 'Besluttet',
  'under-way': 'I arbeid',
  done: 'Gjort',
  dropped: 'Droppet',
};

/** The words of «Oppfølging», in bokmål. Part of `ui`. */
export const followUpWords = {
  title: 'Oppfølging',
  lead: 'Hva som skal skje med det som ble sagt: endringer, punkter til oppsummeringen, eller hvorfor noe ikke endres. Punktene er deres egne ord; maskinen foreslår bare hva noen har bedt om.',
  board: 'Etter status',
  list: 'Etter tema',
  statuses,
  nothing: 'Ingen oppfølgingspunkter ennå.',
  nothingHere: 'Ingen',
  count: (count: number) => (count === 1 ? 'Ett punkt' : `${digits(count)} punkter`),
  add: 'Nytt oppfølgingspunkt',
  edit: 'Endre punktet',
  editOf: (text: string) => `Endre punktet «${text}»`,
  text: 'Hva som skal gjøres, eller hvorfor ikke',
  kind: 'Type',
  theme: 'Tema',
  responsible: 'Ansvarlig',
  due: 'Frist',
  status: 'Status',
  statusOf: (text: string) => `Status for «${text}»`,
  setStatus: 'Sett status',
  save: 'Lagre punktet',
  drop: 'Slett',
  dropOf: (text: string) => `Slett punktet «${text}»`,
  late: 'over fristen',
  by: (name: string) => `ansvarlig: ${name}`,
  until: (day: string) => `frist ${day}`,
  askedBy: (count: number) => (count === 1 ? 'bedt om av én' : `bedt om av ${digits(count)}`),
  gone: (count: number) =>
    count === 1
      ? 'Én setning punktet bygger på, står ikke lenger slik i svaret.'
      : `${digits(count)} setninger punktet bygger på, står ikke lenger slik i svarene.`,
  candidates: 'Bedt om under temaet',
  candidatesLead: 'Konkrete krav og ønsker i svarene. De formelle står først.',
  formal: 'formelt krav',
  make: 'Gjør til oppfølgingspunkt',
  makeOf: (text: string) => `Gjør til oppfølgingspunkt: «${text}»`,
  unanswered: 'Bedt om, men uten punkt',
  unansweredLead: (count: number) =>
    count === 0
      ? 'Alt som er bedt om, har et oppfølgingspunkt.'
      : `${count === 1 ? 'Ett ønske' : `${digits(count)} ønsker`} har ikke noe oppfølgingspunkt. Det som er bevisst latt ligge, kan få et punkt som sier hvorfor.`,
  others: (count: number) => `${digits(count)} til`,
  more: (count: number) => `Vis alle ${digits(count)}`,
  noText: 'Skriv hva som skal gjøres, og velg en type. Ingenting er lagret.',
  noDate: 'Fristen må være en dato. Ingenting er lagret.',
  dropped: 'slettet',
};
