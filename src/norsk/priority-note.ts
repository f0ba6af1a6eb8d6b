import { digits, type NoteLanguage } from './numbers.ts';

interface PriorityNoteWords {
  title: string;
  lead: (measures: number, criteria: number, scorers: number) => string;
  tied: string;
  missing: string;
  columns: { rank: string; measure: string; total: string; missing: string };
  chart: { caption: string; alt: string };
}

const WORDS: Record<NoteLanguage, PriorityNoteWords> = {
  nb: {
    title: 'Prioritering av tiltak',
    lead: (measures, criteria, scorers) =>
      `${digits(measures)} tiltak er gitt poeng fra 0 til 10 på ${digits(criteria)} ${criteria === 1 ? 'kriterium' : 'kriterier'} av ${digits(scorers)} ${scorers === 1 ? 'person' : 'personer'}. Rekkefølgen følger av snittet av poengene og vektene.`,
    tied: '= betyr delt plass: summen er den samme.',
    missing: 'Poeng som mangler, er holdt utenfor snittet, og er talt opp i siste kolonne.',
    columns: { rank: 'Plass', measure: 'Tiltak', total: 'Poengsum', missing: 'Mangler' },
    chart: {
      caption: 'Hva hvert kriterium bidrar med',
      alt: 'Liggende stolper: hvert tiltak med det kriteriene øverst i treet bidrar med til totalen, i rekkefølge.',
    },
  },
  nn: {
    title: 'Prioritering av tiltak',
    lead: (measures, criteria, scorers) =>
      `${digits(measures)} tiltak er gjevne poeng frå 0 til 10 på ${digits(criteria)} ${criteria === 1 ? 'kriterium' : 'kriterium'} av ${digits(scorers)} ${scorers === 1 ? 'person' : 'personar'}. Rekkjefølgja følgjer av snittet av poenga og vektene.`,
    tied: '= tyder delt plass: summen er den same.',
    missing: 'Poeng som manglar, er haldne utanfor snittet, og er talde opp i siste kolonne.',
    columns: { rank: 'Plass', measure: 'Tiltak', total: 'Poengsum', missing: 'Manglar' },
    chart: {
      caption: 'Kva kvart kriterium bidreg med',
      alt: 'Liggjande stolpar: kvart tiltak med det kriteria øvst i treet bidreg med til totalen, i rekkjefølgje.',
    },
  },
  en: {
    title: 'Ranking of measures',
    lead: (measures, criteria, scorers) =>
      `${digits(measures)} measures are scored from 0 to 10 on ${digits(criteria)} ${criteria === 1 ? 'criterion' : 'criteria'} by ${digits(scorers)} ${scorers === 1 ? 'person' : 'persons'}. The order follows from the mean of the scores and the weights.`,
    tied: '= means a shared place: the sum is the same.',
    missing: 'Scores that are missing are left out of the mean, and counted in the last column.',
    columns: { rank: 'Place', measure: 'Measure', total: 'Score', missing: 'Missing' },
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
