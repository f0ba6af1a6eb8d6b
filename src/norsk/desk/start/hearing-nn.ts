import { digits } from '../../numbers.ts';
import type { hearingWords } from './hearing.ts';

const countOf = (count: number, one: string, many: string) => (count === 1 ? one : `${digits(count)} ${many}`);

/** The words of a saved page of the hearing, in nynorsk. */
export const hearingWordsNn: typeof hearingWords = {
  title: 'Frå høyringssida',
  lead: 'Ligg høyringa på nett? Lagre sida frå nettlesaren («Lagre side som», HTML), og vel eller slepp henne her. Då blir skjemaet fylt ut, og de ser kva som er lese, før noko blir laga.',
  file: 'Høyringssida som fil',
  send: 'Fyll ut frå sida',
  nothing: 'Vel fila med høyringssida først.',
  notOne: (name) =>
    `${name} er ikkje ei høyringsside som kan lesast. Lagre sida om høyringa som HTML, eller fyll ut skjemaet sjølv. Ingenting er laga.`,
  tooLarge: 'Fila er for stor til å vere ei lagra nettside. Grensa er 20 MB. Ingenting er laga.',
  read: (name) => `Dette er lese av ${name}. Sjå over det. Ingenting er laga enno.`,
  notTold: (fields) => `Sida seier ikkje noko om dette: ${fields}.`,
  invitedCount: (count) => countOf(count, 'éin invitert', 'inviterte'),
  questionCount: (count) => countOf(count, 'eitt spørsmål', 'spørsmål'),
  invited: 'Dei inviterte',
  invitedHint: 'Eitt namn på kvar linje. Kjem i invited.csv.',
  papers: 'Dokument sida lenkjer til',
  papersLead: 'Last dei ned frå sida, og legg dei inn som forslaget på neste side.',
  listsAnswers: (count) =>
    `Sida listar ${countOf(count, 'eitt svar', 'svar')}. Legg henne òg blant svara, så ser de kva for nokre de manglar.`,
  missing: (path, missing, listed) =>
    missing === 0
      ? `Høyringssida ${path} listar ${countOf(listed, 'eitt svar', 'svar')}, og alle er her.`
      : `Høyringssida ${path} listar ${countOf(listed, 'eitt svar', 'svar')}. Desse finn vi ikkje her (${digits(missing)}):`,
  missingLead:
    'Dei er kjende att på namnet. Eit svar kan vere her under eit anna namn, eller utan at avsendaren er lesen.',
  more: (count) => `og ${digits(count)} til`,
};
