import { normalForm } from './normal.ts';

/** Words of the consultation that a searched word means as well. */
export interface Kin {
  /** @returns normal forms of the consultation's own words; the searched word's own form is not among them */
  of(word: string): string[];
}

/** Letters of a searched word, and of what it is joined with: shorter ones are found inside too much. */
const SHORTEST = 4;
/** Joints of compounds: «bemannings-norm», «kommune-styre», «e-helse». */
const JOINTS = ['s', '-', 's-', 'e'];

/** As it is typed without a Norwegian keyboard: «sporsmal», «spoersmaal» and «spørsmål» are one. */
export function plainly(word: string): string {
  return word.toLowerCase().replace(/å|aa/gu, 'a').replace(/ø|oe/gu, 'o').replace(/æ|ae/gu, 'e');
}

/**
 * What of a consultation's vocabulary a searched word stands for beside its own form: the same word with æ, ø and å, and
 * the compounds it opens or ends, also where the other part stands nowhere alone and the splitter can't know it.
 */
export function learnKin(vocabulary: readonly (readonly [string, number])[]): Kin {
  const words = vocabulary.map(([word]) => {
    const form = normalForm(word);
    return { word, form, plain: plainly(word), plainForm: plainly(form) };
  });
  const known = new Set(words.flatMap(({ word, form }) => [word, form]));
  const isPart = (rest: string): boolean => rest.length >= SHORTEST && (known.has(rest) || known.has(normalForm(rest)));
  const opens = (word: string, start: string): boolean => {
    if (!word.startsWith(start) || start.length < SHORTEST) return false;
    const rest = word.slice(start.length);
    return isPart(rest) || JOINTS.some((joint) => rest.startsWith(joint) && isRest(rest.slice(joint.length), joint));
  };
  // After «s» and a hyphen nothing but a new part follows; «e» inflects as well.
  const isRest = (rest: string, joint: string): boolean =>
    joint === 'e' ? isPart(rest) : rest.length >= SHORTEST && !/^(?:t|st)/u.test(rest);
  const ends = (word: string, end: string): boolean => {
    if (!word.endsWith(end) || end.length < SHORTEST) return false;
    const head = word.slice(0, -end.length);
    return isPart(head) || JOINTS.some((joint) => head.endsWith(joint) && isPart(head.slice(0, -joint.length)));
  };
  return {
    of(asked) {
      const word = asked.toLowerCase();
      const form = normalForm(word);
      const [plain, plainForm] = [plainly(word), plainly(form)];
      // Who writes æ, ø or å means them, and a word that stands here means itself: «rad» is no «råd».
      const folds = !/[æøå]/u.test(word) && !known.has(word) && !known.has(form);
      const found = new Set<string>();
      for (const own of words)
        if (
          (folds && (own.plain === plain || own.plainForm === plain || own.plainForm === plainForm)) ||
          opens(own.word, word) ||
          opens(own.word, form) ||
          ends(own.form, form)
        )
          found.add(own.form);
      found.delete(form);
      return [...found];
    },
  };
}
