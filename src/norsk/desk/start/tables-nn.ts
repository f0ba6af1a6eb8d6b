import { digits } from '../../numbers.ts';
import type { tablesWords } from './tables.ts';

/** The words of tables of answers, in nynorsk. */
export const tablesWordsNn: typeof tablesWords = {
  title: 'Tabellar med svar',
  lead: 'I ein tabell frå Nettskjema, Questback, SurveyXact, Citizen Space, Forms og liknande er kvar rad eitt svar. Her ser de kva kolonnane er lesne som, med dei tre første radene. Stadfest når det er rett; då blir det skrive i consultation.yaml.',
  none: 'Det er ingen tabellar blant dei mottekne filene.',
  proposed: 'Føreslått av maskina, og følgt så lenge de ikkje seier noko anna.',
  doubted: 'Føreslått av maskina. Svara blir ikkje lesne før de har stadfesta kolonnane.',
  confirmed: 'Stadfesta av dykk.',
  unread: 'Tabellen kan ikkje opnast lenger.',
  sheet: (name: string) => `Ark: ${name}`,
  column: 'Kolonne',
  is: 'Er',
  row: (number: number) => `Svar ${digits(number)}`,
  roles: {
    none: 'blir ikkje lesen',
    id: 'nummeret til svaret',
    respondent: 'avsendar',
    person: 'namn på person',
    kind: 'type avsendar',
    date: 'dato',
    withheld: 'skal unntakast offentlegheit',
    attachments: 'namn på vedlegg',
    question: 'spørsmål med fritekst',
    closed: 'spørsmål med svaralternativ',
    comment: 'grunngiving for svaret framfor',
  },
  confirm: 'Stadfest kolonnane',
  saved: 'Kolonnane er stadfesta. Køyr analysen, så blir svara lesne.',
  faults: {
    unclear:
      'To kolonnar er valde som det berre éin kan vere, eller ei grunngiving står framfor alle spørsmål. Ingenting er lagra.',
    'no-questions': 'Minst éin kolonne må vere eit spørsmål. Ingenting er lagra.',
    changed: 'Nokon har endra consultation.yaml i mellomtida. Ingenting er lagra; sjå over og stadfest på nytt.',
  },
};
