import { stanceRulesNn } from '../stance-rules.ts';
import type * as nb from './labels.ts';

/* What things are called at the desk, in nynorsk: the same as in labels.ts, word for word. */

export const STANCE_WORDS: typeof nb.STANCE_WORDS = {
  supports: 'Stør',
  'supports-with-reservations': 'Stør med atterhald',
  opposes: 'Går imot',
  neutral: 'Tek ikkje klart stilling',
  'no-remarks': 'Ingen merknader',
  none: 'Uavklart',
};

export const THEME_STANCE_WORDS: typeof nb.THEME_STANCE_WORDS = {
  supports: 'For',
  'supports-with-reservations': 'Ønskjer endring',
  opposes: 'Mot',
  neutral: 'Omtaler',
  'no-remarks': 'Omtaler',
  none: 'Uavklart',
};

export const SECTOR_WORDS: typeof nb.SECTOR_WORDS = {
  state: 'Statleg etat, ombod eller fagråd',
  municipality: 'Kommunal sektor',
  'health-authority': 'Helseføretak og RHF',
  business: 'Næringsliv',
  organisation: 'Organisasjonar',
  research: 'Forsking og utdanning',
  individual: 'Privatpersonar',
  unknown: 'Ikkje avklart',
};

export const LANGUAGE_WORDS: typeof nb.LANGUAGE_WORDS = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'Engelsk',
  se: 'Samisk',
  other: 'Anna språk',
};

export const STATUS_WORDS: typeof nb.STATUS_WORDS = {
  proposed: 'foreslått av maskina',
  confirmed: 'stadfesta',
  rejected: 'forkasta',
};

export const SIDE_WORDS: typeof nb.SIDE_WORDS = { for: 'for', against: 'mot', wish: 'ønske eller atterhald' };

export const ANSWER_STATUS_WORDS: typeof nb.ANSWER_STATUS_WORDS = {
  unsure: 'Maskina er usikker',
  untouched: 'Ingen har avgjort noko',
  touched: 'Noko er avgjort av eit menneske',
  reviewed: 'Gjennomgått',
  'not-reviewed': 'Ikkje gjennomgått',
  'no-theme': 'Utan tema',
  'with-remarks': 'Med merknader',
  campaign: 'Likelydande',
  endorses: 'Sluttar seg til andre',
  late: 'Etter fristen',
  invited: 'Invitert',
  uninvited: 'Ikkje invitert',
  'other-hearing': 'Anna høyring',
};

export const ANSWER_ORDER_WORDS: typeof nb.ANSWER_ORDER_WORDS = {
  note: 'Som motteke',
  name: 'Namn',
  sector: 'Sektor',
  stance: 'Standpunkt',
  date: 'Dato',
  unsure: 'Mest usikker først',
  hits: 'Flest treff først',
};

export const RULE_WORDS: nb.RuleWords = {
  reviewer: 'Avgjort av',
  register: 'Står i registeret over verksemder',
  letterhead: 'Står i brevhovudet',
  signature: 'Står i underskrifta',
  'file-name': 'Står i filnamnet',
  metadata: 'Står i opplysningane til fila',
  config: 'Står i consultation.yaml',
  declared: 'Avsendaren har kryssa av',
  ...stanceRulesNn,
};

export const SOURCE_WORDS: typeof nb.SOURCE_WORDS = {
  text: 'i teksten',
  'file-name': 'i filnamnet',
  metadata: 'i opplysningane til fila',
  register: 'i registeret',
  config: 'i consultation.yaml',
  reviewer: 'av eit menneske',
};

export const KEY_WORDS: typeof nb.KEY_WORDS = {
  answer: {
    'j / k': 'neste / førre avsnitt',
    'J / K': 'neste / førre svar',
    o: 'vis originalen på sida avsnittet står på',
    '1–9': 'set det foreslåtte temaet med det nummeret',
    t: 'set tema etter namn',
    a: 'godta merkingane til maskina på avsnittet',
    r: 'forkast den mest usikre merkinga',
    x: 'fjern den siste merkinga',
    s: 'rett standpunktet (1–5 vel)',
    S: 'rett sektoren (1–8 vel)',
    q: 'bruk avsnittet (eller det som er merka) som sitat',
    e: 'utelat det som er merka, frå sitatet det står i',
    n: 'skriv ein merknad til avsnittet',
    m: 'merk tekst med piltastane (Skift + pil utvidar)',
    d: 'del avsnittet ved markøren, elles føre setninga du vel',
    D: 'slå saman med neste avsnitt',
    p: 'sei kva avsnittet meiner om temaet (1–4 vel)',
    f: 'svaret er gjennomgått',
  },
  list: {
    'j / k': 'neste / førre i lista (også ↓ / ↑ når du står i ho)',
    Enter: 'opne',
  },
  overview: {
    a: 'ja til det rada spør om; elles til feltet som svarer på det',
    r: 'nei',
    s: 'vel standpunkt (1–5 vel)',
    S: 'vel sektor (1–8 vel)',
  },
  themes: {
    a: 'stadfest temaet',
    r: 'forkast temaet',
    n: 'endre namn, skildring og stikkord',
    Mellomrom: 'vel temaet',
  },
  theme: {
    a: 'godta merkinga',
    r: 'forkast merkinga, eller ta ut punktet',
    n: 'skriv punktet med eigne ord',
    Mellomrom: 'vel avsnittet',
  },
  note: { n: 'skriv i feltet', a: 'behald sitatet', r: 'ta ut sitatet' },
  log: { x: 'angre avgjerda' },
  everywhere: {
    u: 'angre den siste avgjerda di',
    '/': 'søk',
    'g o': 'gå til Oversikt',
    'g s': 'gå til Svar',
    'g t': 'gå til Tema',
    'g f': 'gå til Oppfølging',
    'g p': 'gå til Prioritering',
    'g n': 'gå til Notat',
    'g l': 'gå til Logg',
    '?': 'vis tastane',
    Esc: 'lukk, eller gå ut av eit felt',
  },
};
