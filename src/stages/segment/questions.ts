import type { Question } from '../../domain.ts';
import { isStopword } from '../../language/stopwords.ts';
import { isQuoted, shinglesOf, wordsOf } from './verbatim.ts';

/** «Spørsmål 3», «Til høringsspørsmål nr. 2», «Svar på spørsmål 1»; figures or a letter name the question. */
const NUMBERED =
  /^(?:\p{N}{1,2}(?:\.\p{N}{1,2}){0,2}\.? )?(?:(?:til|ad|svar (?:på|til)|vedrørende|kommentar(?:er|ar)? til) )?(?:hørings|høyrings)?(?:spørsmål(?:et)?|spm\.?|question)(?: ?(?:nr\.?|nummer|no\.))? ?(\p{N}{1,3}|[a-h](?!\p{L}))/iu;

/** Share of a question's content words a heading must have, and how many. */
const OVERLAP = 0.6;
const LEAST_WORDS = 3;
/** Words in a shingle when a text is held against a question, and the shortest text that can be told. */
const SHINGLE = 3;
const SHORTEST = 5;

/** Finds which of the owner's questions a heading or a paragraph's opening names. */
export class Questions {
  private readonly questions: { id: string; words: Set<string>; shingles: Set<string> }[];

  constructor(questions: Question[]) {
    this.questions = questions.map(({ id, text }) => ({
      id,
      words: contentWords(text),
      shingles: shinglesOf(wordsOf(text), SHINGLE),
    }));
  }

  /** By number: «Spørsmål 3: …». Ids are matched by their figures («Q3»), else by place. */
  numbered(text: string): string | null {
    const name = NUMBERED.exec(text)?.[1]?.toLowerCase();
    if (name === undefined) return null;
    const byId = this.questions.find(({ id }) => id.toLowerCase().replace(/^\D{1,20}(?=\p{N}|[a-h]$)/u, '') === name);
    const place = /^\p{N}+$/u.test(name) ? Number(name) - 1 : name.charCodeAt(0) - 97;
    return (byId ?? this.questions[place])?.id ?? null;
  }

  /** By words: a heading in the question's own terms. */
  worded(heading: string): string | null {
    const words = contentWords(heading);
    let best: string | null = null;
    let most = 0;
    for (const question of this.questions) {
      const shared = [...words].filter((word) => question.words.has(word)).length;
      const shorter = Math.min(words.size, question.words.size);
      if (shared < LEAST_WORDS || shared < shorter * OVERLAP || shared <= most) continue;
      best = question.id;
      most = shared;
    }
    return best;
  }

  /** The id when a text is the question itself, or a part of it: nobody's answer. */
  repeated(text: string): string | null {
    if (this.questions.length === 0) return null;
    const words = wordsOf(text.replace(NUMBERED, ''));
    if (words.length < SHORTEST) return null;
    return this.questions.find(({ shingles }) => isQuoted(words, shingles, SHINGLE))?.id ?? null;
  }
}

function contentWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 2 && !isStopword(word)));
}
