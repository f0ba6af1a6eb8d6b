import type { Cause, Changes } from '../../versions.ts';
import { digits } from '../numbers.ts';

const counted = (count: number, one: string, more: string) => `${digits(count)} ${count === 1 ? one : more}`;

/** The words of «Hva er nytt», in the terminal and in the desk, in bokmål. */
export const changeWords = {
  title: 'Hva er nytt',
  lead: 'Velg to utgaver av notatet. Hver gang notatet skrives med annet innhold enn sist, er det en ny utgave.',
  link: 'Hva er nytt fra utgave til utgave',
  from: 'Fra utgave',
  to: 'Til utgave',
  compare: 'Sammenlign',
  compareWithLast: (number: number) => `Vis hva som er nytt i utgave ${digits(number)}`,
  versions: 'Utgavene',
  number: 'Utgave',
  when: 'Når',
  reason: 'Hvorfor',
  version: (number: number, at: string) => `${digits(number)}: ${at}`,
  compared: (after: number, afterAt: string, before: number, beforeAt: string) =>
    `Utgave ${digits(after)} (${afterAt}) sammenlignet med utgave ${digits(before)} (${beforeAt})`,
  none: 'Notatet er ikke skrevet ennå.',
  onlyOne: 'Notatet finnes i én utgave; det er ikke noe å sammenligne med.',
  firstOfAll: 'Dette er den første utgaven; det er ikke noe tidligere å sammenligne med.',
  gone: 'Notatet har ikke begge utgavene du ba om. Her er de to siste.',
  same: 'Svarene, tallene og merkingene er de samme. Bare tekst eller sitater er endret.',
  more: (count: number, title: string) => `Vis ${digits(count)} til: ${title}`,

  arrived: 'Nye svar',
  revised: 'Reviderte svar',
  goneAnswers: 'Svar som er borte',
  figures: 'Tall',
  figure: (what: Changes['figures'][number]['what'], outcome: string) =>
    what === 'received' ? 'Mottatte filer' : what === 'responses' ? 'Høringssvar' : `Filer: ${outcome}`,
  renamed: 'Nytt navn',
  wasNamed: (name: string) => `het før ${name}`,
  sectors: 'Endret sektor',
  stances: 'Endret standpunkt i alt',
  newTheme: 'Nytt tema',
  goneTheme: 'Tema som er borte',
  theme: (label: string) => `Tema «${label}»`,
  wasLabel: (label: string) => `het før «${label}»`,
  confirmed: 'er bekreftet',
  notConfirmed: 'er ikke lenger bekreftet',
  speaks: (change: string) => `uttaler seg ${change}`,
  speaksNow: (position: string) => `uttaler seg nå: ${position}`,
  speaksNoMore: (position: string) => `uttaler seg ikke lenger (før: ${position})`,
  tagsAdded: (count: number) => counted(count, 'ny merking', 'nye merkinger'),
  tagsRemoved: (count: number) => counted(count, 'merking borte', 'merkinger borte'),
  pages: 's.',
  engine: 'Motoren',
  stage: (before: number, after: number) =>
    before === 0 ? `ny (utgave ${digits(after)})` : `utgave ${digits(before)} → ${digits(after)}`,

  letters: { new: 'nytt svar', revised: 'revidert svar', gone: 'svaret er borte' },
  decided: (what: string, who: string, when: string) => `avgjort av ${who} ${when}: ${what}`,
  undone: (what: string, who: string, when: string) => `angret av ${who} ${when}: ${what}`,
  causes: {
    engine: 'motoren er en ny utgave',
    setup: 'oppsettet av høringen er endret',
    'letters-come': 'følger av at andre svar er kommet til',
    'letters-gone': 'følger av at andre svar er endret eller borte',
    decisions: 'følger av andre avgjørelser',
  } satisfies Record<Cause, string>,
  unknown: 'årsaken er ikke kjent',
  or: 'eller',

  first: 'første utgave',
  notKept: 'ikke tatt vare på',
  onlyText: 'tekst eller sitater',
  reasonArrived: (count: number) => counted(count, 'nytt svar', 'nye svar'),
  reasonRevised: (count: number) => counted(count, 'revidert svar', 'reviderte svar'),
  reasonGone: (count: number) => counted(count, 'svar borte', 'svar borte'),
  reasonDecisions: (count: number) => counted(count, 'avgjørelse', 'avgjørelser'),
  reasonEngine: (stages: string) => `ny utgave av motoren (${stages})`,
  reasonSetup: 'endret oppsett',

  sinceLast: 'Nytt siden forrige utgave av notatet',
  whole: (folder: string) => `Alle endringene: horing changes ${folder}, eller «Hva er nytt» i pulten.`,
  comeThemes: (labels: string) => `Nye temaer: ${labels}`,
  goneThemes: (labels: string) => `Temaer som er borte: ${labels}`,
  comeAnswers: (count: number) => `${counted(count, 'nytt eller revidert svar', 'nye eller reviderte svar')}`,
  goneAnswersBriefly: (count: number) => `${counted(count, 'svar er borte', 'svar er borte')}`,
  tagsInOld: (added: number, removed: number) =>
    `Merkinger i svar som var der fra før: ${counted(added, 'ny', 'nye')}, ${digits(removed)} borte`,
  stancesInOld: (count: number) => `Standpunkter i svar som var der fra før: ${counted(count, 'endret', 'endret')}`,
  lost: (count: number) =>
    `${counted(count, 'avgjørelse har', 'avgjørelser har')} mistet plassen sin: se «Uten feste» på Oversikt i pulten`,
};
