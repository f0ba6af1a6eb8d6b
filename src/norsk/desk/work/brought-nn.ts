import type { FollowUpCellFault } from '../../../follow-up.ts';
import { digits } from '../../numbers.ts';
import type { broughtWords } from './brought.ts';

const FAULTS: Record<FollowUpCellFault, (written: string) => string> = {
  'no-theme': () => 'Rada har ikkje noko tema.',
  'no-text': () => 'Rada har ikkje noko oppfølgingspunkt.',
  'no-kind': () => 'Rada har ingen type.',
  'not-a-date': (written) => `«${written}» er ikkje ein dato. Skriv han som 2022-06-16 eller 16.6.2022.`,
  'not-a-status': (written) => `«${written}» er ingen status. Vel foreslått, vedteke, i arbeid, gjort eller droppa.`,
  'too-many-rows': () => 'Fila har fleire rader enn nokon har oppfølgingspunkt. Del ho.',
  broken: () => 'Fila er øydelagd her: eit hermeteikn er opna og ikkje lukka.',
};

const points = (count: number) => (count === 1 ? 'Eitt oppfølgingspunkt' : `${digits(count)} oppfølgingspunkt`);
const some = (count: number, one: string, more: string) => (count === 1 ? one : `${digits(count)} ${more}`);

/** The words of bringing follow-up points and prioritisations in from a file, in nynorsk. */
export const broughtWordsNn: typeof broughtWords = {
  followUps: {
    faults: FAULTS,
    unknownTheme: (label) => `Det er ikkje noko tema som heiter «${label}».`,
    rejectedTheme: (label) => `Temaet «${label}» er forkasta. Ta det tilbake under Tema, eller vel eit anna.`,
    unknownKind: (kind, kinds) =>
      `«${kind}» er ingen av typane (${kinds}). Rett han, eller legg han til under followUpKinds i consultation.yaml.`,
    twice: (first) => `Punktet står to gonger (også ${first}).`,
    tooLong: 'Punktet er for langt: høgst 2000 teikn, og 300 for type og ansvarleg.',
    added: (count) => `${points(count)} ${count === 1 ? 'er nytt' : 'er nye'}.`,
    changed: (count) => `${points(count)} blir endra, slik fila har det.`,
    known: (count) => `${points(count)} var der frå før og er ikkje endra.`,
    dropped: (count) => `${points(count)} har de sletta før, og ${count === 1 ? 'det' : 'dei'} kjem ikkje att.`,
  },
  priority: {
    group: 'Gruppa',
    criteria: (count) => some(count, 'Eitt kriterium', 'kriterium'),
    measures: (count) => some(count, 'Eitt tiltak', 'tiltak'),
    scores: (count) => some(count, 'Eitt poeng', 'poeng'),
    added: (what) => `Nytt: ${what}.`,
    changed: (what) => `Blir endra, slik fila har det: ${what}.`,
    known: (count) => `${some(count, 'Eitt poeng', 'poeng')} stod her frå før, og er ikkje endra.`,
    left: (count) =>
      `${some(count, 'Eitt kriterium, tiltak eller poeng', 'kriterium, tiltak eller poeng')} er ikkje teke med, fordi de har teke det ut, eller gjev poeng på eit anna nivå.`,
    gone: (count) => `${some(count, 'Éin', 'personar')} har slutta etter fila. Poenga tel med.`,
    mean: 'I fila er totalen eit snitt. På pulten er han summen av kriteria øvst.',
    standing: 'De har alt ei prioritering på pulten.',
  },
  wrongKind: {
    'follow-ups': 'Øvst må det stå: tema, oppfølgingspunkt, type, ansvarleg, frist, status.',
    priority: 'Øvst i fila skal «criteria» og «measures» stå.',
  },
  preview: 'Ingenting er henta inn enno. Dette kjem:',
  nothing: 'Fila har ingenting nytt. Ingenting blir endra.',
  done: (file) => `Henta inn frå ${file}:`,
  faults: (file) => `${file} er ikkje henta inn. Rett dette, og prøv igjen:`,
  more: (count) => `… og ${digits(count)} til.`,
  taken: (file, lines) => `Henta inn frå ${file}: ${lines} Det står i loggen, og kan angrast.`,
  notTaken: (file, lines) => `${file} er ikkje henta inn. ${lines}`,
  away: (folder) =>
    `Mappa ${folder} er borte. Oppfølging og prioritering som ligg der, blir teke med neste gong de køyrer.`,
  later: (file, folder) => `Hent ho inn med: horing import ${file} ${folder} --navn …`,
  upload: {
    title: 'Hent inn frå fil',
    lead: 'YAML, eller eit rekneark (XLSX) som det de lastar ned her, med poeng i. De ser kva som kjem, før noko blir henta inn.',
    file: 'Fil',
    send: 'Vis kva som kjem',
    confirm: 'Hent inn',
    cancel: 'Avbryt',
    back: 'Til prioriteringa',
    choose: 'Vel ei fil.',
    gone: 'Førehandsvisinga er for gammal. Vel fila på nytt.',
    changed: 'Nokon endra prioriteringa i mellomtida. Ingenting er henta inn; prøv igjen.',
    tooLarge: 'Fila er for stor til å vere ei prioritering. Grensa er 20 MB.',
    unknown: 'Fila er verken YAML eller eit rekneark (XLSX).',
    noticed: 'Feil i fila. Poenga dette gjeld, er ikkje rekna med',
  },
};
