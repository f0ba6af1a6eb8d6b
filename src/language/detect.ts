import type { Language } from '../domain.ts';
import { tell } from './telling.ts';

/** Log odds a document's language lends each of its passages: rather less than one telling word weighs. */
const PRIOR = 2;
/** Nine of ten Norwegian public texts are bokmål; only used when nothing else tells. */
const BOKMAL = 0.2;

/** So few words need hold none that tells their language. */
const FEW_WORDS = 3;

/**
 * Language of a text: bokmål, nynorsk, English, Sámi or something else.
 * @param text a sentence, a passage or a whole document
 * @param prior the language of the document the text stands in: it settles what the text leaves open
 * @returns the likeliest language; confidence 0–1, 0 for a text without words
 */
export function detectLanguage(text: string, prior?: Language): { language: Language; confidence: number } {
  const { count, scores: told, lean: leanOf } = tell(text);
  if (count === 0) return { language: prior ?? 'other', confidence: 0 };
  const [no = 0, en = 0, se = 0, ...others] = told;
  const bonus = (language: Language): number => (prior === language ? 0.5 : 0);
  const scores: [Language, number][] = [
    ['nb', no + Math.max(bonus('nb'), bonus('nn'))],
    ['en', en + bonus('en')],
    ['se', se + bonus('se')],
    ['other', Math.max(...others) + bonus('other')],
  ];
  scores.sort((a, b) => b[1] - a[1]);
  const [first, second] = scores;
  if (first === undefined || second === undefined) return { language: 'other', confidence: 0 };
  // «Imot!»: too few words to tell from, and far likeliest bokmål.
  const unknown = count <= FEW_WORDS ? 'nb' : 'other';
  if (first[1] === 0) return { language: prior ?? unknown, confidence: 0.2 };
  const share = (first[1] + 0.1) / (first[1] + second[1] + 0.2);
  if (first[0] !== 'nb') return { language: first[0], confidence: share };
  const lean = leanOf() + (prior === 'nb' ? PRIOR : prior === 'nn' ? -PRIOR : BOKMAL);
  const sure = 1 / (1 + Math.exp(-Math.abs(lean)));
  return { language: lean >= 0 ? 'nb' : 'nn', confidence: sure * share };
}
