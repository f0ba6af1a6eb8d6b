import type { Language, Quote, Sector, Stance, ThemeStatus } from '../../domain.ts';
import { stanceRules } from '../stance-rules.ts';

/* What things are called at the desk, in bokmål: stances, sectors, rules, keys. In nynorsk they stand in labels-nn.ts. */

/** Stance marks: told apart by shape, always with their word beside or as their name. */
export const STANCE_MARKS: Record<Stance | 'none', string> = {
  supports: '+',
  'supports-with-reservations': '±',
  opposes: '−',
  neutral: '○',
  'no-remarks': '·',
  none: '?',
};

export const STANCE_WORDS: Record<Stance | 'none', string> = {
  supports: 'Støtter',
  'supports-with-reservations': 'Støtter med forbehold',
  opposes: 'Går imot',
  neutral: 'Tar ikke klart stilling',
  'no-remarks': 'Ingen merknader',
  none: 'Uavklart',
};

/** What is held on a theme, which may be a matter and no proposal: never that somebody «supports» it. */
export const THEME_STANCE_WORDS: Record<Stance | 'none', string> = {
  supports: 'For',
  'supports-with-reservations': 'Ønsker endring',
  opposes: 'Mot',
  neutral: 'Omtaler',
  'no-remarks': 'Omtaler',
  none: 'Uavklart',
};

export const SECTOR_WORDS: Record<Sector, string> = {
  state: 'Statlig etat, ombud eller fagråd',
  municipality: 'Kommunal sektor',
  'health-authority': 'Helseforetak og RHF',
  business: 'Næringsliv',
  organisation: 'Organisasjoner',
  research: 'Forskning og utdanning',
  individual: 'Privatpersoner',
  unknown: 'Ikke avklart',
};

export const LANGUAGE_WORDS: Record<Language, string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
  se: 'Samisk',
  other: 'Annet språk',
};

export const STATUS_WORDS: Record<ThemeStatus, string> = {
  proposed: 'foreslått av maskinen',
  confirmed: 'bekreftet',
  rejected: 'forkastet',
};

export const SIDE_WORDS: Record<Quote['side'], string> = { for: 'for', against: 'mot', wish: 'ønske eller forbehold' };

export const ANSWER_STATUS_WORDS = {
  unsure: 'Maskinen er usikker',
  untouched: 'Ingen har avgjort noe',
  touched: 'Noe er avgjort av et menneske',
  reviewed: 'Gjennomgått',
  'not-reviewed': 'Ikke gjennomgått',
  'no-theme': 'Uten tema',
  'with-remarks': 'Med merknader',
  campaign: 'Likelydende',
  endorses: 'Slutter seg til andre',
  late: 'Etter fristen',
  invited: 'Invitert',
  uninvited: 'Ikke invitert',
  'other-hearing': 'Annen høring',
};

export const ANSWER_ORDER_WORDS = {
  note: 'Som mottatt',
  name: 'Navn',
  sector: 'Sektor',
  stance: 'Standpunkt',
  date: 'Dato',
  unsure: 'Mest usikker først',
  hits: 'Flest treff først',
};

const rules = {
  reviewer: 'Avgjort av',
  register: 'Står i registeret over virksomheter',
  letterhead: 'Står i brevhodet',
  signature: 'Står i underskriften',
  'file-name': 'Står i filnavnet',
  metadata: 'Står i filens opplysninger',
  config: 'Står i consultation.yaml',
  declared: 'Avsender har krysset av',
  ...stanceRules,
};
export type RuleWords = typeof rules;
/** What a rule of the machine found, in words; for rules without an entry it is said where it was found. */
export const RULE_WORDS: Record<string, string> = rules;

export const SOURCE_WORDS = {
  text: 'i teksten',
  'file-name': 'i filnavnet',
  metadata: 'i filens opplysninger',
  register: 'i registeret',
  config: 'i consultation.yaml',
  reviewer: 'av et menneske',
};

/** Keys of the desk and what they do, by where they do it. */
export const KEY_WORDS = {
  answer: {
    'j / k': 'neste / forrige avsnitt',
    'J / K': 'neste / forrige svar',
    o: 'vis originalen på siden avsnittet står på',
    '1–9': 'sett det foreslåtte temaet med det nummeret',
    t: 'sett tema etter navn',
    a: 'godta maskinens merkinger på avsnittet',
    r: 'forkast den mest usikre merkingen',
    x: 'fjern den siste merkingen',
    s: 'rett standpunktet (1–5 velger)',
    S: 'rett sektoren (1–8 velger)',
    q: 'bruk avsnittet (eller det som er merket) som sitat',
    e: 'utelat det som er merket, fra sitatet det står i',
    n: 'skriv en merknad til avsnittet',
    m: 'merk tekst med piltastene (Skift + pil utvider)',
    d: 'del avsnittet ved markøren, ellers foran setningen du velger',
    D: 'slå sammen med neste avsnitt',
    p: 'si hva avsnittet mener om temaet (1–4 velger)',
    f: 'svaret er gjennomgått',
  },
  list: {
    'j / k': 'neste / forrige i lista (også ↓ / ↑ når du står i den)',
    Enter: 'åpne',
  },
  overview: {
    a: 'ja til det raden spør om; ellers til feltet som svarer på det',
    r: 'nei',
    s: 'velg standpunkt (1–5 velger)',
    S: 'velg sektor (1–8 velger)',
  },
  themes: {
    a: 'bekreft temaet',
    r: 'forkast temaet',
    n: 'endre navn, beskrivelse og stikkord',
    Mellomrom: 'velg temaet',
  },
  theme: {
    a: 'godta merkingen',
    r: 'forkast merkingen, eller ta ut punktet',
    n: 'skriv punktet med egne ord',
    Mellomrom: 'velg avsnittet',
  },
  note: { n: 'skriv i feltet', a: 'behold sitatet', r: 'ta ut sitatet' },
  log: { x: 'angre avgjørelsen' },
  everywhere: {
    u: 'angre din siste avgjørelse',
    '/': 'søk',
    'g o': 'gå til Oversikt',
    'g s': 'gå til Svar',
    'g t': 'gå til Temaer',
    'g f': 'gå til Oppfølging',
    'g p': 'gå til Prioritering',
    'g n': 'gå til Notat',
    'g l': 'gå til Logg',
    '?': 'vis tastene',
    Esc: 'lukk, eller gå ut av et felt',
  },
};
export type KeyPlace = keyof typeof KEY_WORDS;

/** Keys that decide nothing. */
export const READING_KEYS: ReadonlySet<string> = new Set([
  'j / k',
  'J / K',
  'o',
  'Enter',
  '/',
  'g o',
  'g s',
  'g t',
  'g f',
  'g p',
  'g n',
  'g l',
  '?',
  'Esc',
]);
