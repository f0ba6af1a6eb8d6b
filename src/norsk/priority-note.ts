import { capital, inWords, type NoteLanguage } from './numbers.ts';
import { shortest } from './prioritise.ts';

interface PriorityNoteWords {
  title: string;
  lead: (measures: number, criteria: number, scorers: number) => string;
  /** How the total comes of the columns. */
  summed: (weighted: boolean) => string;
  tied: string;
  missing: string;
  /** What a column weighs, after its name. */
  weight: (weight: number) => string;
  columns: { rank: string; measure: string; total: string; missing: string };
  chart: { caption: string; alt: string };
}

const WORDS: Record<NoteLanguage, PriorityNoteWords> = {
  nb: {
    title: 'Prioritering av tiltak',
    lead: (measures, criteria, scorers) =>
      `${capital(inWords(measures, 'nb', 'neuter'))} tiltak er gitt poeng fra 0 til 10 på ${inWords(criteria, 'nb', 'neuter')} ${criteria === 1 ? 'kriterium' : 'kriterier'} av ${inWords(scorers, 'nb')} ${scorers === 1 ? 'person' : 'personer'}. Der flere har gitt poeng, gjelder snittet.`,
    summed: (weighted) =>
      `Poengsummen er kolonnene lagt sammen${weighted ? ', hver ganget med vekten sin' : ''}. Tallene er avrundet.`,
    tied: '= betyr delt plass: summen er den samme.',
    missing:
      'Kriterier uten poeng er talt opp i siste kolonne; uten dem er poengsummen lavere enn den kan bli, og plassen ikke endelig.',
    weight: (weight) => ` (vekt ${shortest(weight)})`,
    columns: { rank: 'Plass', measure: 'Tiltak', total: 'Poengsum', missing: 'Mangler' },
    chart: {
      caption: 'Hva hvert kriterium bidrar med',
      alt: 'Liggende stolper: hvert tiltak med det kriteriene øverst i treet bidrar med til totalen, i rekkefølge.',
    },
  },
  nn: {
    title: 'Prioritering av tiltak',
    lead: (measures, criteria, scorers) =>
      `${capital(inWords(measures, 'nn', 'neuter'))} tiltak ${measures === 1 ? 'er gjeve' : 'er gjevne'} poeng frå 0 til 10 på ${inWords(criteria, 'nn', 'neuter')} kriterium av ${inWords(scorers, 'nn')} ${scorers === 1 ? 'person' : 'personar'}. Der fleire har gjeve poeng, gjeld snittet.`,
    summed: (weighted) =>
      `Poengsummen er kolonnane lagde saman${weighted ? ', kvar gonga med vekta si' : ''}. Tala er runda av.`,
    tied: '= tyder delt plass: summen er den same.',
    missing:
      'Kriterium utan poeng er talde opp i siste kolonne; utan dei er poengsummen lågare enn han kan bli, og plassen ikkje endeleg.',
    weight: (weight) => ` (vekt ${shortest(weight)})`,
    columns: { rank: 'Plass', measure: 'Tiltak', total: 'Poengsum', missing: 'Manglar' },
    chart: {
      caption: 'Kva kvart kriterium bidreg med',
      alt: 'Liggjande stolpar: kvart tiltak med det kriteria øvst i treet bidreg med til totalen, i rekkjefølgje.',
    },
  },
  en: {
    title: 'Ranking of measures',
    lead: (measures, criteria, scorers) =>
      `${capital(inWords(measures, 'en'))} ${measures === 1 ? 'measure is' : 'measures are'} scored from 0 to 10 on ${inWords(criteria, 'en')} ${criteria === 1 ? 'criterion' : 'criteria'} by ${inWords(scorers, 'en')} ${scorers === 1 ? 'person' : 'people'}. Where several have scored, the mean counts.`,
    summed: (weighted) =>
      `The total is the columns added up${weighted ? ', each times its weight' : ''}. The figures are rounded.`,
    tied: '= means a shared place: the sum is the same.',
    missing:
      'Criteria without scores are counted in the last column; without them the total is lower than it may be, and the place not final.',
    weight: (weight) => ` (weight ${shortest(weight).replace(',', '.')})`,
    columns: { rank: 'Place', measure: 'Measure', total: 'Total', missing: 'Missing' },
    chart: {
      caption: 'What each criterion contributes',
      alt: 'Horizontal bars: each measure with what the criteria at the top of the tree contribute to its total, in order.',
    },
  },
};

/** The words of the note's chapter with the ranking. */
export function priorityNoteWords(language: NoteLanguage): PriorityNoteWords {
  return WORDS[language];
}

/** Its figure's file. */
export const PRIORITY_CHART = 'prioritering.svg';
