import { LONGEST_WORD, normalForm, respelled } from './normal.ts';

/** Cuts compounds into parts; learnt from one corpus. */
export interface Splitter {
  /**
   * @param word as it stands
   * @returns the parts' normal forms in order; one element, the word's own normal form, when it is no compound
   */
  split(word: string): string[];
}

/** «havbruks-fond», «e-helse», «barne-hage», «skole-eier»: what may stand between two parts. Longest first. */
const JOINTS = ['s-', 's', '-', 'e', ''];
/** Two letters are «by», «øy», «år»; as a part of a compound they are wrong more often than right. */
const SHORTEST = 3;
/** Endings that look like words but only inflect or derive what stands before them. */
const NO_TAIL =
  /^(?:[nrls]?ing|s?jon|asjon|isjon|el|ell|skap|heit|het|lig|elig|delig|lett|leg|som|dom|er|ert|ere|else|sjen|ling|isk|isme|end|and|eri|st|ster|tor|ter|ten|ner|rer|ker|ger|den|ene|ane|net|bar|løs|ren|rens)(?:e|en|et|er|a|ar|ane|ene|s|t)*$/u;
/** Prefixes that make a new word, not a compound: «utdanning» is no «dannelse» «ut». */
const NO_HEAD = new Set(
  'for fra fram inn opp ned ute unn mot med til ved over under etter mellom ved sam gjen mis van ut av på om an be er ett van den det som han hun har kan man sin vil'.split(
    ' ',
  ),
);

interface Part {
  count: number;
  /** How many different words carry it as their first part with a known rest. */
  heads: number;
}

const bareOf = (head: string, joint: string): string => head.slice(0, head.length - joint.length);

/**
 * Learns from a corpus's own words which of them are built of others. A part must stand alone in the corpus, or open
 * several words whose rest stands alone («havbruk» in «havbruksfond», «havbruksnæring»). Among the possible cuts the
 * one with the greatest geometric mean of the parts' counts wins, the whole word included (Koehn and Knight 2003,
 * «Empirical methods for compound splitting», with normal forms for surface words).
 * @param words the corpus's words with their counts, in any order
 */
export function learnCompounds(words: Iterable<readonly [string, number]>): Splitter {
  const known = new Map<string, Part>();
  const lower = new Set<string>();
  // First letters of the corpus's words: most substrings fail here, before the dearer normal form.
  const starts = new Set<string>();
  const startOf = (text: string): string => text.slice(0, text.length < 5 ? 3 : 4);
  for (const [word, count] of words) {
    const plain = respelled(word);
    lower.add(plain);
    starts.add(plain.slice(0, 3));
    starts.add(plain.slice(0, 4));
    const form = normalForm(plain);
    const part = known.get(form);
    if (part) part.count += count;
    else known.set(form, { count, heads: 0 });
  }
  const tailOf = (text: string): Part | undefined => {
    if (text.length < SHORTEST || !starts.has(startOf(text)) || NO_TAIL.test(text)) return undefined;
    return known.get(normalForm(text));
  };
  // First parts that never stand alone: counted by the different words they open.
  const openings = new Map<string, Set<string>>();
  for (const word of lower) {
    if (word.length < 8 || word.length > LONGEST_WORD) continue;
    for (let at = 4; at <= word.length - 4; at += 1) {
      const joint = word[at - 1];
      if (joint !== 's' && joint !== '-') continue;
      if (tailOf(word.slice(at)) === undefined) continue;
      const head = normalForm(word.slice(0, at - 1));
      if (known.has(head) || head.length < SHORTEST + 1) continue;
      const set = openings.get(head) ?? new Set<string>();
      set.add(normalForm(word.slice(at)));
      openings.set(head, set);
    }
  }
  for (const [head, rests] of openings) if (rests.size >= 3) known.set(head, { count: rests.size, heads: rests.size });

  /** What the opening of a word may be as a first part, by the joint after it. */
  const headsOf = (head: string): { form: string; count: number; bare: string; hyphen: boolean }[] =>
    JOINTS.flatMap((joint) => {
      if (!head.endsWith(joint)) return [];
      // «helse» is a word of this corpus, so «helsekøen» is no «hel» with a joint e.
      if (joint === 'e' && lower.has(head)) return [];
      const bare = bareOf(head, joint);
      if (joint === 's' && (head.endsWith('ss') || (lower.has(head) && !known.has(normalForm(bare))))) return [];
      // «havbruks-» left over from «havbruks- og fiskeri» is «havbruk» with its joint.
      if (joint === '' && head.endsWith('s') && known.has(normalForm(head.slice(0, -1)))) return [];
      const hyphen = joint.endsWith('-');
      if (!hyphen && (bare.length < SHORTEST || NO_HEAD.has(bare))) return [];
      if (bare.length === 0) return [];
      const form = normalForm(bare);
      const part = known.get(form);
      // A hyphen says itself that it joins: «e-helse», «IKT-løsning».
      return part === undefined && !hyphen ? [] : [{ form, count: part?.count ?? 1, bare, hyphen }];
    });

  interface Cut {
    parts: string[];
    score: number;
  }
  const cuts = new Map<string, Cut | null>();
  const cut = (word: string, depth: number): Cut | null => {
    if (word.length < SHORTEST + 2 || depth > 3) return null;
    const key = `${depth}${word}`;
    const done = cuts.get(key);
    if (done !== undefined) return done;
    let best: Cut | null = null;
    for (let at = 2; at <= word.length - SHORTEST; at += 1) {
      if (at < SHORTEST && word[at - 1] !== '-') continue;
      const rest = word.slice(at);
      // Most places fail here: no word of the corpus begins so, and the dearer questions need not be asked.
      if (!starts.has(rest.slice(0, SHORTEST)) && !rest.includes('-')) continue;
      const tail = tailOf(rest);
      if (tail === undefined && rest.length < SHORTEST + 2) continue;
      const heads = headsOf(word.slice(0, at));
      if (heads.length === 0) continue;
      const deeper = tail === undefined ? cut(rest, depth + 1) : null;
      if (tail === undefined && deeper === null) continue;
      for (const { form, count, bare, hyphen } of heads) {
        const parts = [form, ...(deeper?.parts ?? [normalForm(rest)])];
        const logs =
          Math.log(count + 1) + (deeper ? deeper.score * deeper.parts.length : Math.log((tail?.count ?? 0) + 1));
        // Short parts arise by accident far more often than long ones.
        const short = (bare.length <= 3 && !hyphen ? 1.5 : 0) + (rest.length <= 3 ? 1.5 : 0);
        const score = logs / parts.length - short;
        if (best === null || score > best.score) best = { parts, score };
      }
    }
    cuts.set(key, best);
    return best;
  };

  const cache = new Map<string, string[]>();
  return {
    split(word) {
      const plain = respelled(word);
      const done = cache.get(plain);
      if (done) return done;
      const form = normalForm(plain);
      const best = plain.length > LONGEST_WORD ? null : cut(plain, 0);
      // The word as a whole counts as one «part»: a frequent word stays whole unless its parts are common as well.
      const whole = Math.log((known.get(form)?.count ?? 0) + 1);
      const parts = best && best.score > 0 && best.score >= whole * 0.5 ? best.parts : [form];
      cache.set(plain, parts);
      return parts;
    },
  };
}
