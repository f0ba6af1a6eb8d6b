import { digits } from '../../numbers.ts';

const countOf = (count: number, one: string, many: string) => (count === 1 ? one : `${digits(count)} ${many}`);

/** The words of a saved page of the hearing, in bokmål; nynorsk stands in hearing-nn.ts. */
export const hearingWords = {
  title: 'Fra høringssiden',
  lead: 'Ligger høringen på nett? Lagre siden fra nettleseren («Lagre side som», HTML), og velg eller slipp den her. Da fylles skjemaet ut, og dere ser hva som er lest, før noe blir laget.',
  file: 'Høringssiden som fil',
  send: 'Fyll ut fra siden',
  nothing: 'Velg filen med høringssiden først.',
  notOne: (name: string) =>
    `${name} er ikke en høringsside som kan leses. Lagre siden om høringen som HTML, eller fyll ut skjemaet selv. Ingenting er laget.`,
  tooLarge: 'Filen er for stor til å være en lagret nettside. Grensen er 20 MB. Ingenting er laget.',
  read: (name: string) => `Dette er lest av ${name}. Se over det. Ingenting er laget ennå.`,
  notTold: (fields: string) => `Siden sier ikke noe om dette: ${fields}.`,
  invitedCount: (count: number) => countOf(count, 'én invitert', 'inviterte'),
  questionCount: (count: number) => countOf(count, 'ett spørsmål', 'spørsmål'),
  invited: 'De inviterte',
  invitedHint: 'Ett navn på hver linje. Kommer i invited.csv.',
  papers: 'Dokumenter siden lenker til',
  papersLead: 'Last dem ned fra siden, og legg dem inn som forslaget på neste side.',
  listsAnswers: (count: number) =>
    `Siden lister ${countOf(count, 'ett svar', 'svar')}. Legg den også blant svarene, så ser dere hvilke dere mangler.`,
  missing: (path: string, missing: number, listed: number) =>
    missing === 0
      ? `Høringssiden ${path} lister ${countOf(listed, 'ett svar', 'svar')}, og alle er her.`
      : `Høringssiden ${path} lister ${countOf(listed, 'ett svar', 'svar')}. Disse finner vi ikke her (${digits(missing)}):`,
  missingLead:
    'De er kjent igjen på navnet. Et svar kan være her under et annet navn, eller uten at avsenderen er lest.',
  more: (count: number) => `og ${digits(count)} til`,
};
