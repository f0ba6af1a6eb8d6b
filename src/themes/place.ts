import type { Evidence } from '../domain.ts';
import type { Division, Row } from './division.ts';
import { real, whole } from './matrix/sparse.ts';
import { carriersIn, reasonsFor } from './profile.ts';
import { LEAST_LIKE, type Settled } from './settle.ts';

export interface Placed {
  theme: number;
  confidence: number;
  because: Evidence[];
}

/** A further theme of a row with a given one must come so near the first, and be so like in itself. */
const BESIDE_FIRST = 0.75;
const LEAST_BESIDE = 0.4;

/*
 * What a row must carry of its theme to be placed under it, and of a further one, in units of that theme's heaviest
 * word: of less a reader says that the words stand there in passing.
 */
const FIRST = 0.9;
const FURTHER = 1.4;
/** How sure it must be; and where one word alone speaks for it, which may be said of anything. */
const SURE = 0.35;
const SURE_BY_ONE = 0.45;

const rounded = (confidence: number): number => Math.round(Math.min(0.99, Math.max(0.05, confidence)) * 1000) / 1000;

/** What a row of a theme that was given in advance has: that theme, and those that come near it. */
export function placeGiven(row: Row, r: number, division: Division, sure: number): Placed[] {
  const { k, likeness, words } = division;
  const cluster = whole(division.clusters, r);
  if (cluster < 0) return [];
  const like = (j: number): number => real(likeness.values, r * k + j);
  const top = like(cluster);
  const next = Math.max(0, ...Array.from({ length: k }, (_, j) => (j === cluster ? 0 : like(j))));
  const others = Array.from({ length: k }, (_, j) => j)
    .filter((j) => j !== cluster && like(j) >= BESIDE_FIRST * Math.max(top, next) && like(j) >= LEAST_BESIDE)
    .sort((x, y) => like(y) - like(x) || x - y);
  const placed: Placed[] = [];
  const carriers = carriersIn(row.text, row.language);
  for (const theme of [cluster, ...others]) {
    const own = words[theme];
    if (own === undefined) continue;
    const because = reasonsFor(carriers, own);
    if (because.length < (theme === cluster ? 1 : 2)) continue;
    const confidence = theme === cluster ? sure : 0.7 * sure * (like(theme) / Math.max(top, next));
    placed.push({ theme, confidence: rounded(confidence), because });
  }
  return placed[0]?.theme === cluster ? placed : [];
}

/** The themes whose words a row carries, its own first. */
export function place(row: Row, r: number, settled: Settled): Placed[] {
  const { k, likeness, words, carries, clusters } = settled;
  const own = whole(clusters, r);
  const carriedOf = (theme: number): number => real(carries.values, r * k + theme);
  const likeTo = (theme: number): number => real(likeness.values, r * k + theme);
  const near = Array.from({ length: k }, (_, theme) => theme)
    .filter((theme) => likeTo(theme) >= LEAST_LIKE)
    .sort((a, b) => Number(b === own) - Number(a === own) || carriedOf(b) - carriedOf(a) || a - b);
  const enough = near.filter((theme, i) => carriedOf(theme) >= (i === 0 ? FIRST : FURTHER));
  const carriers = enough.length > 0 ? carriersIn(row.text, row.language) : [];
  return enough.flatMap((theme) => {
    const told = words[theme];
    const because = told === undefined ? [] : reasonsFor(carriers, told);
    // How sure: how much it carries, and how near it lies.
    const sure = (1 - 2 ** -carriedOf(theme)) * Math.sqrt(likeTo(theme));
    return because.length === 0 || sure < (because.length > 1 ? SURE : SURE_BY_ONE)
      ? []
      : [{ theme, confidence: rounded(sure), because }];
  });
}
