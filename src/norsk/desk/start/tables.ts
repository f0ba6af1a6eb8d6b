import { digits } from '../../numbers.ts';

/** The words of tables of answers, in bokmål; nynorsk stands in tables-nn.ts. */
export const tablesWords = {
  title: 'Tabeller med svar',
  lead: 'I en tabell fra Nettskjema, Questback, SurveyXact, Citizen Space, Forms og lignende er hver rad ett svar. Her ser dere hva kolonnene er lest som, med de tre første radene. Bekreft når det er rett; da skrives det i consultation.yaml.',
  none: 'Det er ingen tabeller blant de mottatte filene.',
  proposed: 'Foreslått av maskinen, og fulgt så lenge dere ikke sier noe annet.',
  doubted: 'Foreslått av maskinen. Svarene leses ikke før dere har bekreftet kolonnene.',
  confirmed: 'Bekreftet av dere.',
  unread: 'Tabellen kan ikke åpnes lenger.',
  sheet: (name: string) => `Ark: ${name}`,
  column: 'Kolonne',
  is: 'Er',
  row: (number: number) => `Svar ${digits(number)}`,
  roles: {
    none: 'leses ikke',
    id: 'svarets nummer',
    respondent: 'avsender',
    person: 'navn på person',
    kind: 'type avsender',
    date: 'dato',
    withheld: 'skal unntas offentlighet',
    attachments: 'navn på vedlegg',
    question: 'spørsmål med fritekst',
    closed: 'spørsmål med svaralternativer',
    comment: 'begrunnelse for svaret foran',
  },
  confirm: 'Bekreft kolonnene',
  saved: 'Kolonnene er bekreftet. Kjør analysen, så blir svarene lest.',
  faults: {
    unclear:
      'To kolonner er valgt som det bare én kan være, eller en begrunnelse står foran alle spørsmål. Ingenting er lagret.',
    'no-questions': 'Minst én kolonne må være et spørsmål. Ingenting er lagret.',
    changed: 'Noen har endret consultation.yaml i mellomtiden. Ingenting er lagret; se over og bekreft på nytt.',
  },
};
