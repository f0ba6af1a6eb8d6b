import { type Dense, real, type Sparse, whole, zeros } from './matrix/sparse.ts';
import type { ThemeWords } from './profile.ts';

/** Words that make out a theme: of its heaviest so many, each used by so many groups of it. */
const CORE = 24;
const RECURS = 3;

/** Groups of a theme that use each of its words. */
function usersOf(
  forms: Sparse,
  clusters: Int32Array,
  groups: readonly string[],
  words: readonly ThemeWords[],
): Map<number, Set<string>>[] {
  const users = words.map((own) => new Map(own.forms.map(({ form }) => [form, new Set<string>()])));
  for (let r = 0; r < forms.rows; r += 1) {
    const own = users[whole(clusters, r)];
    if (own === undefined) continue;
    for (let e = whole(forms.starts, r); e < whole(forms.starts, r + 1); e += 1) {
      own.get(whole(forms.columns, e))?.add(groups[r] ?? '');
    }
  }
  return users;
}

/**
 * How much of each theme's own words each row carries, in units of the theme's heaviest word: what a reader would point
 * at. Only words that several groups of the theme share count, so unrelated rows carry nothing together.
 * @param forms rows × normal forms, weighed
 * @param clusters theme of each row, -1 for none
 * @param groups group of each row
 */
export function carried(
  forms: Sparse,
  clusters: Int32Array,
  groups: readonly string[],
  words: readonly ThemeWords[],
): Dense {
  const users = usersOf(forms, clusters, groups, words);
  const byForm = new Map<number, { theme: number; worth: number }[]>();
  words.forEach((own, theme) => {
    const core = own.forms.filter(({ form }) => (users[theme]?.get(form)?.size ?? 0) >= RECURS).slice(0, CORE);
    const heaviest = core[0]?.weight ?? 1;
    for (const { form, weight } of core) {
      byForm.set(form, [...(byForm.get(form) ?? []), { theme, worth: weight / heaviest }]);
    }
  });
  const k = words.length;
  const out = zeros(forms.rows, k);
  for (let r = 0; r < forms.rows; r += 1) {
    for (let e = whole(forms.starts, r); e < whole(forms.starts, r + 1); e += 1) {
      for (const { theme, worth } of byForm.get(whole(forms.columns, e)) ?? []) {
        out.values[r * k + theme] = real(out.values, r * k + theme) + worth;
      }
    }
  }
  // The order of words in a sum must not decide at a threshold.
  for (let i = 0; i < out.values.length; i += 1) out.values[i] = Math.round(real(out.values, i) * 1e9) / 1e9;
  return out;
}
