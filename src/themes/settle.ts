import { carried } from './carry.ts';
import { type Division, describe } from './division.ts';
import { type Limits, respondentsOf, tightness } from './matrix/choose.ts';
import { type Dense, real, whole } from './matrix/sparse.ts';
import { isKindOfBody } from './vocabulary/formulas.ts';

/** A division whose themes have settled on the rows that carry their words. */
export interface Settled extends Division {
  /** How much of each theme's words each row carries, see `carried`. */
  carries: Dense;
}

/*
 * What a row must carry of the theme it lies in, and of another, in units of that theme's heaviest word, for the theme
 * to be made of it. Strict, so that a theme's words are those of its clearest rows; see `place` for who is placed then.
 */
const CARRIES = 1.1;
const CARRIES_OTHER = 1.65;
/** Cosine to the theme's centre below which a row is of another matter, whatever words it has. */
export const LEAST_LIKE = 0.2;
const ROUNDS = 2;
/** A theme this much looser than the middle one is what was left over. */
const LOOSE = 0.5;
/** A group that has more of a theme's rows than this has it alone. */
const ONE_VOICE = 0.67;
/** Two themes whose words are so alike, raised by the same groups to this degree, are one. */
const SAME_WORDS = 0.3;
const SAME_GROUPS = 0.5;

/** Whether a theme is made of a row, among others. */
function isCarried({ clusters, k, carries, likeness }: Settled, r: number, theme: number): boolean {
  const least = whole(clusters, r) === theme ? CARRIES : CARRIES_OTHER;
  return real(carries.values, r * k + theme) >= least && real(likeness.values, r * k + theme) >= LEAST_LIKE;
}

/** The theme of each row: its own where it carries that, else the one it carries most of; -1 for none. */
function carriers(settled: Settled): Int32Array {
  const { clusters, k, carries } = settled;
  return clusters.map((cluster, r) => {
    if (cluster >= 0 && isCarried(settled, r, cluster)) return cluster;
    let best = -1;
    let most = 0;
    for (let theme = 0; theme < k; theme += 1) {
      const value = real(carries.values, r * k + theme);
      if (value <= most || !isCarried(settled, r, theme)) continue;
      most = value;
      best = theme;
    }
    return best;
  });
}

function withCarries(division: Division): Settled {
  const { measured, clusters, words } = division;
  const groups = measured.rows.map(({ group }) => group);
  return { ...division, carries: carried(measured.forms, clusters, groups, words) };
}

/** The most of a theme's rows that one group has, as a share. */
function loudest(clusters: Int32Array, groups: readonly string[], theme: number): number {
  const counts = new Map<string, number>();
  let all = 0;
  clusters.forEach((cluster, r) => {
    if (cluster !== theme) return;
    const group = groups[r] ?? '';
    counts.set(group, (counts.get(group) ?? 0) + 1);
    all += 1;
  });
  return all === 0 ? 1 : Math.max(...counts.values()) / all;
}

/** Cosine of two themes' words. */
function wordsAlike({ words }: Division, a: number, b: number): number {
  let dot = 0;
  const length = [a, b].map((theme) =>
    Math.sqrt((words[theme]?.forms ?? []).reduce((sum, { weight }) => sum + weight * weight, 0)),
  );
  const other = new Map(words[b]?.forms.map(({ form, weight }) => [form, weight]));
  for (const { form, weight } of words[a]?.forms ?? []) dot += weight * (other.get(form) ?? 0);
  const scale = (length[0] ?? 0) * (length[1] ?? 0);
  return scale === 0 ? 0 : Math.round((dot / scale) * 1e6) / 1e6;
}

/** For each theme the one it is the same as: itself, or an earlier one. */
function samesOf(
  division: Division,
  groups: readonly ReadonlySet<string>[],
  kept: readonly number[],
): Map<number, number> {
  const sames = new Map(kept.map((theme) => [theme, theme]));
  kept.forEach((a, i) => {
    for (const b of kept.slice(i + 1)) {
      const one = groups[a] ?? new Set();
      const other = groups[b] ?? new Set();
      const common = [...one].filter((group) => other.has(group)).length;
      if (common < SAME_GROUPS * Math.min(one.size, other.size)) continue;
      if (wordsAlike(division, a, b) >= SAME_WORDS) sames.set(b, sames.get(a) ?? a);
    }
  });
  return sames;
}

/** Whether a theme is held together by who is spoken of: its heaviest words are kinds of bodies («kommuner og sykehus»). */
function isOfBodies({ words, measured }: Division, theme: number): boolean {
  const heaviest = words[theme]?.forms.slice(0, 2) ?? [];
  return heaviest.length > 0 && heaviest.every(({ form }) => isKindOfBody(measured.lexicon.forms[form] ?? ''));
}

/**
 * Lets the themes settle on the rows that carry their words: a theme is what several groups say in words of its own.
 * Themes that too few carry, that one group carries nearly alone, or that hold together worse than the others are
 * dissolved, and so are those of kinds of bodies; two with the same words and the same groups become one.
 */
export function settle(division: Division, limits: Limits): Settled {
  let now = withCarries(division);
  const { measured } = division;
  const groupOf = measured.rows.map(({ group }) => group);
  const alone = groupOf.map((group) => new Set([group]));
  // A sentence that goes from letter to letter is said once.
  const said = measured.rows.map(({ text }) => new Set([text.replace(/\s+/gu, ' ').trim().toLowerCase()]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const clusters = carriers(now);
    const groups = respondentsOf(clusters, now.k, alone);
    const texts = respondentsOf(clusters, now.k, said);
    const recurring = groups.flatMap((set, theme) =>
      Math.min(set.size, texts[theme]?.size ?? 0) >= limits.least && loudest(clusters, groupOf, theme) <= ONE_VOICE
        ? [theme]
        : [],
    );
    const tight = tightness(measured.forms, clusters, now.k);
    const sorted = recurring.map((theme) => tight[theme] ?? 0).sort((a, b) => a - b);
    const floor = LOOSE * (sorted[Math.floor(sorted.length / 2)] ?? 0);
    const kept = recurring.filter((theme) => (tight[theme] ?? 0) >= floor && !isOfBodies(now, theme));
    const sames = samesOf(now, groups, kept);
    const left = kept.filter((theme) => sames.get(theme) === theme);
    const next = new Map(left.map((theme, i) => [theme, i]));
    now = withCarries(
      describe(
        measured,
        clusters.map((theme) => next.get(sames.get(theme) ?? -1) ?? -1),
        left.length,
        now.stability,
      ),
    );
  }
  return now;
}
