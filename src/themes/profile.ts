import type { Evidence, Language } from '../domain.ts';
import { normalForm } from '../language/forms/normal.ts';
import { scan } from '../language/tokens.ts';
import { real, type Sparse, whole } from './matrix/sparse.ts';
import { isContent, type Lexicon } from './vocabulary/terms.ts';

/** What tells one theme from the others. */
export interface ThemeWords {
  /** Weight of each normal form that the theme has more of than the rest, heaviest first. */
  forms: { form: number; weight: number }[];
  /** The same by the form itself, for looking up. */
  weightOf: ReadonlyMap<string, number>;
}

const MOST_FORMS = 60;

/**
 * The forms each theme has more of than the other passages have: difference of mean TF-IDF, each group counted once.
 * @param forms passages × normal forms
 * @param clusters theme of each passage, -1 for none
 * @param mass how much each passage counts
 */
export function themeWords(
  lexicon: Lexicon,
  forms: Sparse,
  clusters: Int32Array,
  k: number,
  mass: Float64Array,
): ThemeWords[] {
  const own = lexicon.forms.length;
  const sums = Array.from({ length: k }, () => new Float64Array(own));
  const all = new Float64Array(own);
  const weights = new Float64Array(k);
  let total = 0;
  for (let r = 0; r < forms.rows; r += 1) {
    const cluster = whole(clusters, r);
    const weight = real(mass, r);
    total += weight;
    if (cluster >= 0) weights[cluster] = real(weights, cluster) + weight;
    for (let e = whole(forms.starts, r); e < whole(forms.starts, r + 1); e += 1) {
      const form = whole(forms.columns, e);
      if (form >= own) continue;
      const value = weight * real(forms.values, e);
      all[form] = real(all, form) + value;
      const sum = sums[cluster];
      if (sum !== undefined) sum[form] = real(sum, form) + value;
    }
  }
  return sums.map((sum, c) => {
    const inside = real(weights, c);
    const outside = total - inside;
    // Kept in order, of equals the first: most forms are lighter than the last that is kept.
    const heaviest: { form: number; weight: number }[] = [];
    let least = 0;
    for (let form = 0; form < own; form += 1) {
      if (real(sum, form) === 0) continue;
      const there = outside > 0 ? (real(all, form) - real(sum, form)) / outside : 0;
      const weight = Math.round((real(sum, form) / inside - there) * 1e6) / 1e6;
      if (weight <= least) continue;
      let place = heaviest.length;
      while (place > 0 && (heaviest[place - 1]?.weight ?? 0) < weight) place -= 1;
      heaviest.splice(place, 0, { form, weight });
      if (heaviest.length > MOST_FORMS) heaviest.pop();
      if (heaviest.length === MOST_FORMS) least = heaviest[MOST_FORMS - 1]?.weight ?? 0;
    }
    return {
      forms: heaviest,
      weightOf: new Map(heaviest.map(({ form, weight }) => [lexicon.forms[form] ?? '', weight])),
    };
  });
}

/** The commonest spelling of each normal form (index into the lexicon's words); of equals the first met. */
export function spellings(lexicon: Lexicon, languages: readonly Language[]): Int32Array {
  const counts = new Float64Array(lexicon.words.length);
  const { starts, columns, values, rows } = lexicon.counts;
  for (let r = 0; r < rows; r += 1) {
    // Bokmål's spelling is the one shown where both are used.
    const weight = languages[r] === 'nn' ? 0.5 : 1;
    for (let e = whole(starts, r); e < whole(starts, r + 1); e += 1) {
      counts[whole(columns, e)] = real(counts, whole(columns, e)) + weight * real(values, e);
    }
  }
  const best = new Int32Array(lexicon.forms.length).fill(-1);
  lexicon.words.forEach((_, word) => {
    const form = whole(lexicon.formOf, word);
    const known = whole(best, form);
    if (known < 0 || real(counts, word) > real(counts, known)) best[form] = word;
  });
  return best;
}

const MOST_REASONS = 4;

/** A word of a passage that may carry a theme. */
interface Carrier {
  form: string;
  /** As it stands, with UTF-16 offsets. */
  text: string;
  start: number;
  end: number;
}

/** The words of a passage that may carry a theme, in order, each form once. */
export function carriersIn(text: string, language: Language): Carrier[] {
  const found = new Map<string, Carrier>();
  scan(text, (start, end, kind) => {
    if (kind !== 'word') return;
    const written = text.slice(start, end);
    const form = normalForm(written, language);
    if (!found.has(form) && isContent(written.toLowerCase(), language))
      found.set(form, { form, text: written, start, end });
  });
  return [...found.values()];
}

/** Of the words of a passage those that carry a theme, heaviest first. */
export function reasonsFor(carriers: readonly Carrier[], words: ThemeWords): Evidence[] {
  const found: { weight: number; evidence: Evidence }[] = [];
  for (const { form, text, start, end } of carriers) {
    const weight = words.weightOf.get(form);
    if (weight === undefined) continue;
    found.push({ weight, evidence: { rule: 'theme-word', cue: text, source: 'text', start, end } });
  }
  found.sort((a, b) => b.weight - a.weight || (a.evidence.start ?? 0) - (b.evidence.start ?? 0));
  return found.slice(0, MOST_REASONS).map(({ evidence }) => evidence);
}
