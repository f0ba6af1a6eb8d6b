import type { FollowUpCellFault } from '../../../follow-up.ts';
import { digits } from '../../numbers.ts';

const FAULTS: Record<FollowUpCellFault, (written: string) => string> = {
  'no-theme': () => 'Raden har ikke noe tema.',
  'no-text': () => 'Raden har ikke noe oppfølgingspunkt.',
  'no-kind': () => 'Raden har ingen type.',
  'not-a-date': (written) => `«${written}» er ikke en dato. Skriv den som 2022-06-16 eller 16.6.2022.`,
  'not-a-status': (written) =>
    `«${written}» er ingen status. Velg foreslått, besluttet, i arbeid, gjort eller droppet.`,
  'too-many-rows': () => 'Filen har flere rader enn noen har oppfølgingspunkter. Del den.',
  broken: () => 'Filen er ødelagt her: et anførselstegn er åpnet og ikke lukket.',
};

const points = (count: number) => (count === 1 ? 'Ett oppfølgingspunkt' : `${digits(count)} oppfølgingspunkter`);
const some = (count: number, one: string, more: string) => (count === 1 ? one : `${digits(count)} ${more}`);

/** The words of bringing follow-up points and prioritisations in from a file, in bokmål. */
export const broughtWords = {
  followUps: {
    faults: FAULTS,
    unknownTheme: (label: string) => `Det er ikke noe tema som heter «${label}».`,
    rejectedTheme: (label: string) =>
      `Temaet «${label}» er forkastet. Ta det tilbake under Temaer, eller velg et annet.`,
    unknownKind: (kind: string, kinds: string) =>
      `«${kind}» er ingen av typene (${kinds}). Rett den, eller legg den til under followUpKinds i consultation.yaml.`,
    twice: (first: string) => `Punktet står to ganger (også ${first}).`,
    tooLong: 'Punktet er for langt: høyst 2000 tegn, og 300 for type og ansvarlig.',
    added: (count: number) => `${points(count)} ${count === 1 ? 'er nytt' : 'er nye'}.`,
    changed: (count: number) => `${points(count)} blir endret, slik filen har det.`,
    known: (count: number) => `${points(count)} var der fra før og er ikke endret.`,
    dropped: (count: number) =>
      `${points(count)} har dere slettet før, og ${count === 1 ? 'det' : 'de'} kommer ikke igjen.`,
  },
  priority: {
    /** Who a group's scores stand under. */
    group: 'Gruppen',
    criteria: (count: number) => some(count, 'Ett kriterium', 'kriterier'),
    measures: (count: number) => some(count, 'Ett tiltak', 'tiltak'),
    scores: (count: number) => some(count, 'Ett poeng', 'poeng'),
    added: (what: string) => `Nytt: ${what}.`,
    changed: (what: string) => `Endres, slik filen har det: ${what}.`,
    known: (count: number) => `${some(count, 'Ett poeng', 'poeng')} sto her fra før, og er ikke endret.`,
    left: (count: number) =>
      `${some(count, 'Ett kriterium, tiltak eller poeng', 'kriterier, tiltak eller poeng')} er ikke tatt med, fordi dere har tatt det ut, eller gir poeng på et annet nivå.`,
    gone: (count: number) => `${some(count, 'Én', 'personer')} har sluttet etter filen. Poengene teller med.`,
    mean: 'I filen er totalen et snitt. På pulten er den summen av kriteriene øverst.',
    standing: 'Dere har alt en prioritering på pulten.',
  },
  wrongKind: {
    'follow-ups': 'Øverst må det stå: tema, oppfølgingspunkt, type, ansvarlig, frist, status.',
    priority: 'Øverst i filen skal «criteria» og «measures» stå.',
  },
  preview: 'Ingenting er hentet inn ennå. Dette kommer:',
  nothing: 'Filen har ingenting nytt. Ingenting blir endret.',
  done: (file: string) => `Hentet inn fra ${file}:`,
  faults: (file: string) => `${file} er ikke hentet inn. Rett dette, og prøv igjen:`,
  more: (count: number) => `… og ${digits(count)} til.`,
  taken: (file: string, lines: string) => `Hentet inn fra ${file}: ${lines} Det står i loggen, og kan angres.`,
  notTaken: (file: string, lines: string) => `${file} er ikke hentet inn. ${lines}`,
  away: (folder: string) =>
    `Mappen ${folder} er borte. Oppfølging og prioritering som ligger der, tas med neste gang dere kjører.`,
  later: (file: string, folder: string) => `Hent den inn med: horing import ${file} ${folder} --navn …`,
  upload: {
    title: 'Hent inn fra fil',
    lead: 'YAML, eller et regneark (XLSX) som det dere laster ned her, med poeng i. Dere ser hva som kommer, før noe hentes inn.',
    file: 'Fil',
    send: 'Vis hva som kommer',
    confirm: 'Hent inn',
    cancel: 'Avbryt',
    back: 'Til prioriteringen',
    choose: 'Velg en fil.',
    gone: 'Forhåndsvisningen er for gammel. Velg filen på nytt.',
    changed: 'Noen endret prioriteringen i mellomtiden. Ingenting er hentet inn; prøv igjen.',
    tooLarge: 'Filen er for stor til å være en prioritering. Grensen er 20 MB.',
    unknown: 'Filen er verken YAML eller et regneark (XLSX).',
    noticed: 'Feil i filen. Poengene dette gjelder, er ikke regnet med',
  },
};
