import { digits } from '../numbers.ts';
import type * as nb from './changes.ts';

const counted = (count: number, one: string, more: string) => `${digits(count)} ${count === 1 ? one : more}`;

/** The words of «Kva er nytt», in nynorsk: the same as in changes.ts. */
export const changeWordsNn: typeof nb.changeWords = {
  title: 'Kva er nytt',
  lead: 'Vel to utgåver av notatet. Kvar gong notatet blir skrive med anna innhald enn sist, er det ei ny utgåve.',
  link: 'Kva er nytt frå utgåve til utgåve',
  from: 'Frå utgåve',
  to: 'Til utgåve',
  compare: 'Samanlikn',
  compareWithLast: (number) => `Vis kva som er nytt i utgåve ${digits(number)}`,
  versions: 'Utgåvene',
  number: 'Utgåve',
  when: 'Når',
  reason: 'Kvifor',
  version: (number, at) => `${digits(number)}: ${at}`,
  compared: (after, afterAt, before, beforeAt) =>
    `Utgåve ${digits(after)} (${afterAt}) samanlikna med utgåve ${digits(before)} (${beforeAt})`,
  none: 'Notatet er ikkje skrive enno.',
  onlyOne: 'Notatet finst i éi utgåve; det er ikkje noko å samanlikne med.',
  firstOfAll: 'Dette er den første utgåva; det er ikkje noko tidlegare å samanlikne med.',
  gone: 'Ei av utgåvene du bad om, finst ikkje. Her er dei to nyaste.',
  same: 'Svara, tala og merkingane er dei same. Berre tekst eller sitat er endra.',
  more: (count, title) => `Vis ${digits(count)} til: ${title}`,

  arrived: 'Nye svar',
  revised: 'Reviderte svar',
  goneAnswers: 'Svar som er borte',
  figures: 'Tal',
  figure: (what, outcome) =>
    what === 'received' ? 'Mottekne filer' : what === 'responses' ? 'Høyringssvar' : `Filer: ${outcome}`,
  renamed: 'Nytt namn',
  wasNamed: (name) => `heitte før ${name}`,
  sectors: 'Endra sektor',
  stances: 'Endra standpunkt i alt',
  newTheme: 'Nytt tema',
  goneTheme: 'Tema som er borte',
  theme: (label) => `Tema «${label}»`,
  wasLabel: (label) => `heitte før «${label}»`,
  confirmed: 'er stadfesta',
  notConfirmed: 'er ikkje lenger stadfesta',
  speaks: (change) => `uttaler seg ${change}`,
  speaksNow: (position) => `uttaler seg no: ${position}`,
  speaksNoMore: (position) => `uttaler seg ikkje lenger (før: ${position})`,
  tagsAdded: (count) => counted(count, 'ny merking', 'nye merkingar'),
  tagsRemoved: (count) => counted(count, 'merking borte', 'merkingar borte'),
  pages: 's.',
  engine: 'Motoren',
  stage: (before, after) =>
    before === 0 ? `ny (utgåve ${digits(after)})` : `utgåve ${digits(before)} → ${digits(after)}`,

  letters: { new: 'nytt svar', revised: 'revidert svar', gone: 'svaret er borte' },
  decided: (what, who, when) => `avgjort av ${who} ${when}: ${what}`,
  undone: (what, who, when) => `angra av ${who} ${when}: ${what}`,
  causes: {
    engine: 'motoren er ei ny utgåve',
    setup: 'oppsettet av høyringa er endra',
    'letters-come': 'følgjer av at andre svar har komme til',
    'letters-gone': 'følgjer av at andre svar er endra eller borte',
    decisions: 'følgjer av andre avgjerder',
  },
  unknown: 'årsaka er ikkje kjend',
  or: 'eller',

  first: 'første utgåve',
  notKept: 'ikkje teken vare på',
  onlyText: 'tekst eller sitat',
  reasonArrived: (count) => counted(count, 'nytt svar', 'nye svar'),
  reasonRevised: (count) => counted(count, 'revidert svar', 'reviderte svar'),
  reasonGone: (count) => counted(count, 'svar borte', 'svar borte'),
  reasonDecisions: (count) => counted(count, 'avgjerd', 'avgjerder'),
  reasonEngine: (stages) => `ny utgåve av motoren (${stages})`,
  reasonSetup: 'endra oppsett',

  sinceLast: 'Nytt sidan førre utgåve av notatet',
  whole: (folder: string) => `Alle endringane: horing changes ${folder}, eller «Kva er nytt» i pulten.`,
  comeThemes: (labels: string) => `Nye tema: ${labels}`,
  goneThemes: (labels: string) => `Tema som er borte: ${labels}`,
  comeAnswers: (count: number) => `${counted(count, 'nytt eller revidert svar', 'nye eller reviderte svar')}`,
  goneAnswersBriefly: (count: number) => `${counted(count, 'svar er borte', 'svar er borte')}`,
  tagsInOld: (added: number, removed: number) =>
    `Merkingar i svar som var der frå før: ${counted(added, 'ny', 'nye')}, ${digits(removed)} borte`,
  stancesInOld: (count: number) => `Standpunkt i svar som var der frå før: ${counted(count, 'endra', 'endra')}`,
  lost: (count: number) =>
    `${counted(count, 'avgjerd har', 'avgjerder har')} mista plassen sin: sjå «Utan feste» på Oversikt i pulten`,
};
