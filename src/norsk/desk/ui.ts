import type { Role } from '../../role.ts';
import { digits } from '../numbers.ts';
import { pointWords } from './points.ts';
import { reading } from './reading.ts';
import { followUpWords } from './work/follow-up.ts';
import { noteDeskWords } from './work/note.ts';
import { priorityWords } from './work/priority.ts';
import { themeWords } from './work/themes.ts';
import { togetherWords } from './work/together.ts';

const answers = (count: number) => `${digits(count)} svar`;

/**
 * The words of the desk, in bokmål; in nynorsk they stand in ui-nn.ts, and `speak` puts those in their place. So a word is
 * read where it is shown: one that is kept at the top of a module stays what it was when the module was loaded.
 * Sentences with figures are functions of them.
 */
export const ui = {
  product: 'Høringsanalyse',
  skip: 'Hopp til innholdet',
  pages: {
    overview: 'Oversikt',
    answers: 'Svar',
    themes: 'Temaer',
    followUp: 'Oppfølging',
    priority: 'Prioritering',
    note: 'Notat',
    log: 'Logg',
    quality: 'Kvalitet',
  },
  mainMenu: 'Hovedmeny',
  keys: 'Taster',
  keysTitle: 'Taster i pulten',
  keysHere: 'Taster her',
  keysIn: {
    answer: 'I ett svar',
    list: 'I en liste',
    overview: 'I «Trenger et menneske»',
    themes: 'I Temaer',
    theme: 'I ett tema',
    note: 'I Notat',
    log: 'I Logg',
    everywhere: 'Overalt',
  },
  keysAll: 'Alle tastene i pulten',
  keysOn: 'Taster med ett tegn er på i denne nettleseren.',
  keysOff: 'Taster med ett tegn er slått av i denne nettleseren. Tab, Enter, piler og Esc virker som før.',
  turnOff: 'Slå av taster med ett tegn',
  turnOn: 'Slå på taster med ett tegn',
  key: 'Tast',
  does: 'Hva den gjør',
  close: 'Lukk',
  colours: 'Farger',
  light: 'Lys',
  dark: 'Mørk',
  auto: 'Auto',
  signedInAs: (name: string, role: Role) => (role === 'administrator' ? `Du er ${name}` : `Du er ${name} (${role})`),
  undo: 'Angre',
  save: 'Lagre',
  table: (title: string) => `Tabell: ${title}`,
  saved: 'Lagret',
  cancel: 'Avbryt',
  change: 'Endre',
  why: 'Hvorfor',
  show: 'Vis',
  showAll: 'Vis alle',
  all: 'Alle',
  total: 'Sum',
  count: 'Antall',
  none: 'Ingen',
  offline: 'Får ikke kontakt med pulten. Ingenting er lagret siden sist. Prøv igjen.',
  progress: (reviewed: number, of: number) => `${digits(reviewed)} av ${answers(of)} gjennomgått`,
  changedHere: 'har endret noe her.',
  reload: 'Vis endringene',
  /** Words for the script that keeps what is written and not saved. */
  writing: {
    draft: 'Utkast, ikke lagret',
    notKept: 'Ikke lagret. Nettleseren tar ikke vare på utkastet.',
    discard: 'Forkast utkastet',
    discarded: 'Utkastet er forkastet.',
    drafts: 'utkast, ikke lagret',
  },
  draftsTitle: 'Utkastene dine',
  draftsLead:
    'Skrevet av deg, i denne nettleseren eller en annen, og ikke lagret. Bare du ser dem. Åpne stedet for å lagre.',

  ...reading,
  points: pointWords,

  themes: themeWords,

  followUp: followUpWords,

  priority: priorityWords,

  note: noteDeskWords,

  together: togetherWords,

  log: {
    title: 'Logg',
    lead: 'Hver avgjørelse, de nyeste øverst. Ingenting blir slettet; å angre er én avgjørelse til.',
    when: 'Når',
    who: 'Hvem',
    what: 'Hva',
    before: 'Før',
    after: 'Etter',
    reason: 'Hvorfor',
    undone: 'angret',
    together: 'del av en samlet avgjørelse',
    filterWho: 'Hvem',
    filterKind: 'Slags avgjørelse',
    search: 'Søk i loggen',
    download: 'Last ned loggen (CSV)',
    nothing: 'Ingen avgjørelser ennå. Det første dere retter, kommer hit.',
    nothingFound: 'Ingen avgjørelser passer med filteret.',
    count: (count: number, of: number) =>
      `${count === of ? '' : `${digits(count)} av `}${digits(of)} ${of === 1 ? 'avgjørelse' : 'avgjørelser'}`,
    undoThis: (what: string) => `Angre: ${what}`,
    inForce: 'Bare de som gjelder',
  },

  decisions: {
    respondent: 'Avsender',
    sector: 'Sektor',
    date: 'Dato',
    'other-hearing': 'Annen høring',
    stance: 'Standpunkt',
    tag: 'Merking',
    passage: 'Avsnitt',
    split: 'Avsnitt delt',
    join: 'Avsnitt slått sammen',
    'passage-stance': 'Standpunkt i et avsnitt',
    'theme-add': 'Nytt tema',
    'theme-edit': 'Tema endret',
    'theme-merge': 'Temaer slått sammen',
    'theme-move': 'Tema flyttet',
    'theme-status': 'Temaets status',
    'theme-order': 'Rekkefølge på temaer',
    quote: 'Sitat',
    'quote-order': 'Rekkefølge på sitater',
    point: 'Hovedpunkt',
    'point-drop': 'Hovedpunkt tatt ut',
    'point-order': 'Rekkefølge på hovedpunkter',
    'follow-up': 'Oppfølgingspunkt',
    'follow-up-drop': 'Oppfølgingspunkt slettet',
    criterion: 'Kriterium',
    'criterion-drop': 'Kriterium tatt ut',
    'criterion-order': 'Rekkefølgen på kriteriene',
    measure: 'Tiltak',
    'measure-drop': 'Tiltak tatt ut',
    'measure-order': 'Rekkefølgen på tiltakene',
    scorer: 'Den som gir poeng',
    score: 'Poeng',
    text: 'Tekst',
    invitation: 'Invitert',
    endorsement: 'Tilslutning',
    hold: 'Står ved',
    'sign-off': 'Godkjenning',
    undo: 'Angret',
  },

  values: {
    yes: 'ja',
    no: 'nei',
    nothing: 'ingenting',
    notEndorsed: (name: string) => `ikke til ${name}`,
    tagOn: 'satt',
    tagOff: 'fjernet',
    machine: 'satt av maskinen',
    person: 'satt av et menneske',
    none: 'ikke satt',
    pinned: 'i notatet',
    notPinned: 'ikke i notatet',
    shortened: 'forkortet',
    under: (theme: string) => `under ${theme}`,
    into: (theme: string) => `slått sammen med ${theme}`,
    gone: 'finnes ikke lenger',
    reviewed: 'Gjennomgått',
    given: (respondent: string) => `Gitt til noen: ${respondent}`,
    summary: 'Sammendraget',
    proposal: (theme: string) => `Hva som ble foreslått, ${theme}`,
    brief: (theme: string) => `Kort oppsummert, ${theme}`,
    followUp: (theme: string, heading: string) => `Oppfølgingspunkter, ${theme}${heading ? `: ${heading}` : ''}`,
    passageNote: 'Merknad til et avsnitt',
    pageText: (page: string, respondent: string) => `Teksten på side ${page}, ${respondent}`,
    stopWords: 'Ord som ikke er tema',
    withKeywords: (text: string, keywords: string) => `${text}; stikkord: ${keywords}`,
    file: (path: string) => `Fil som er sett på: ${path}`,
    order: (count: number) => `${digits(count)} i ny rekkefølge`,
    open: 'åpen',
    signed: 'godkjent',
  },

  faults: {
    title: 'Det gikk ikke',
    back: 'Gå til Oversikt',
    notFound:
      'Finner ikke siden. Adressen kan være skrevet feil, eller det den viste til, er borte etter en ny kjøring.',
    gone: 'Det avgjørelsen gjelder, finnes ikke. Ingenting er lagret. Siden kan være gammel: last den på nytt.',
    malformed: 'Skjemaet inneholdt noe pulten ikke kan ta imot. Ingenting er lagret.',
    forged: 'Forespørselen kom ikke fra pulten selv, og er avvist. Ingenting er lagret.',
    conflictTitle: 'Noen andre har endret det samme',
    conflict: (who: string | null, now: string) =>
      `${who ?? 'Noen andre'} har endret dette siden du åpnet siden. Nå står det: ${now}. Ditt er ikke lagret.`,
    keepTheirs: 'La det stå',
    putMine: 'Sett mitt likevel',
    tryAgain: 'Prøv igjen med det samme innholdet',
    locked: 'Databasen er opptatt av et annet program. Avgjørelsen er ikke lagret; prøv igjen om litt.',
    full: 'Disken er full. Avgjørelsen er ikke lagret. Frigjør plass og prøv igjen; alt som er lagret før, er der.',
    'read-only': 'Databasen er skrivebeskyttet. Avgjørelsen er ikke lagret.',
    lost: 'Databasefilen er slettet, flyttet eller tømt mens pulten var åpen. Avgjørelsen er ikke lagret. Legg filen tilbake og start pulten på nytt.',
    other: 'Databasen svarte med en feil. Avgjørelsen er ikke lagret.',
    internal: 'Noe gikk galt i pulten. Ingenting er lagret av det du gjorde nå; alt som er lagret før, er der.',
    tooLarge: 'Det var mer enn pulten tar imot på én gang.',
    nothingToUndo: 'Du har ingenting å angre.',
    wrongHost:
      'Pulten svarer bare på adressen den ble startet med. Skal den nås under et annet navn, må den startes med --innlogging.',
    nothingChanged: 'Ingenting er endret.',
    noBrowser:
      'PDF krever Chromium, Chrome eller Edge på maskinen, og ingen ble funnet. Installer en av dem, eller bruk --format html eller docx.',
    noOffice:
      'ODT og PDF/A lages med LibreOffice, som ikke ble funnet på maskinen. Installer det, eller bruk --format docx eller pdf.',
    browserFailed:
      'Nettleseren klarte ikke å skrive ut notatet som PDF. Prøv igjen, eller bruk --format html eller docx.',
    officeFailed: 'LibreOffice klarte ikke å gjøre om Word-dokumentet. Prøv igjen, eller bruk --format docx.',
  },
};
