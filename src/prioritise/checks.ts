import { groupBy } from '../group.ts';
import { shortest, prioritiseWords as words } from '../norsk/prioritise.ts';
import { combined, type Grid, type Ranking, rankingOf, type Standing, shares, valuesOf } from './compute.ts';
import type { Claim, Fault, Prioritisation } from './model.ts';
import { nameOf, type Tree } from './tree.ts';

/** More ways than this to come to a figure by counting something twice, and it is chance. */
const MOST_WAYS = 4;

/** The figures of a file against what its scores give: everything that does not follow, with its cell. */
export function checkClaims(
  prioritisation: Prioritisation,
  tree: Tree,
  grid: Grid,
  all: Ranking,
  claims: readonly Claim[],
): Fault[] {
  const faults: Fault[] = [];
  for (const [scorerId, own] of groupBy(claims, (claim) => claim.scorerId)) {
    const scorer = prioritisation.scorers.findIndex(({ id }) => id === scorerId);
    const ranking = scorer < 0 ? all : rankingOf(prioritisation, tree, grid, scorer);
    const totals = new Map(
      own.flatMap(({ what, measureId, value }) =>
        what.kind === 'total' && value !== null ? [[measureId, value] as const] : [],
      ),
    );
    const byMeasure = groupBy(own, ({ measureId }) => measureId);
    for (const standing of ranking.standings) {
      const of = byMeasure.get(standing.measure.id) ?? [];
      if (of.length === 0) continue;
      const sheet = asWritten(tree, standing, of);
      for (const claim of of) {
        const fault =
          claim.what.kind === 'rank'
            ? rankFault(claim, standing, ranking, totals)
            : figureFault(claim, standing, tree, sheet);
        if (fault) faults.push(fault);
      }
    }
  }
  return faults;
}

/** Values and total as they become with what is typed over. */
interface AsWritten {
  typed: boolean;
  values: (number | null)[];
  total: number | null;
}

function asWritten(tree: Tree, { values }: Standing, claims: readonly Claim[]): AsWritten {
  const typed = new Map<number, number>();
  for (const { what, typed: byHand, value } of claims) {
    const place = what.kind === 'node' ? tree.placeOf.get(what.criterionId) : undefined;
    if (place !== undefined && byHand && value !== null && !same(value, values[place] ?? null)) typed.set(place, value);
  }
  const leaves = tree.leaves.map((place) => values[place] ?? null);
  const written = valuesOf(tree, leaves, typed);
  return { typed: typed.size > 0, values: written, total: combined(tree.total, tree.top, tree, written) };
}

/** Whether a figure is what the scores give, to the decimals it is written with; a whole number is held to one. */
function same(written: number, gives: number | null): boolean {
  if (gives === null) return false;
  const decimals = Math.min(6, Math.max(1, String(written).split('.')[1]?.length ?? 0));
  return Math.abs(written - gives) <= 0.5 * 10 ** -decimals + 1e-9;
}

function figureFault(claim: Claim, standing: Standing, tree: Tree, sheet: AsWritten): Fault | null {
  const { what, value, at, typed } = claim;
  const place = what.kind === 'node' ? (tree.placeOf.get(what.criterionId) ?? -1) : -1;
  const gives = place === -1 ? standing.total : (standing.values[place] ?? null);
  const about =
    place === -1 ? words.on.total(standing.measure.name) : words.on.node(standing.measure.name, nameOf(tree, place));
  const shown = gives === null ? null : shortest(gives);
  const names = (places: readonly number[]) => places.map((one) => nameOf(tree, one));
  const twice = twiceIn(claim, tree);
  if (value === null)
    return twice.length === 0
      ? null
      : { code: 'counted-twice', at, said: words.countedTwice(about, names(twice), null, null) };
  const written = shortest(value, 6);
  if (same(value, gives))
    return place !== -1 && typed && claim.amongFormulas
      ? { code: 'typed-over', at, said: words.typedTheSame(about, written) }
      : null;
  if (place !== -1 && typed) return { code: 'typed-over', at, said: words.typedOver(about, written, shown) };
  if (twice.length > 0)
    return { code: 'counted-twice', at, said: words.countedTwice(about, names(twice), written, shown) };
  const follows = place === -1 ? sheet.total : followsFrom(tree, place, sheet.values);
  const plain = words.doesNotFollow(about, written, shown);
  if (same(value, follows))
    // A node that follows from what is typed below it is no fault of its own.
    return place === -1 ? { code: 'does-not-follow', at, said: `${plain} ${words.explainedTyped(written)}` } : null;
  const left = leftOut(claim, place, tree, standing.values);
  if (left.length > 0) return { code: 'does-not-follow', at, said: words.leftOut(about, names(left), written, shown) };
  // With figures typed over, the total was made of those, if it can have been.
  const ofTyped = place === -1 && sheet.typed ? waysTwice(tree, sheet.values, sheet.total, value) : [];
  const ways = place === -1 && ofTyped.length === 0 ? waysTwice(tree, standing.values, standing.total, value) : ofTyped;
  if (ways.length === 0) return { code: 'does-not-follow', at, said: `${plain} ${words.unexplained}` };
  const explained = words.explainedTwice(written, names(ways), ofTyped.length > 0);
  return { code: 'counted-twice', at, said: `${plain} ${explained}` };
}

/** What a node becomes of the values right below it, as they are written. */
function followsFrom(tree: Tree, place: number, values: readonly (number | null)[]): number | null {
  const node = tree.nodes[place];
  return node ? combined(node.criterion.combine, node.children, tree, values) : null;
}

/** Nodes a formula takes in more than once: themselves again, or under something it takes in as well. */
function twiceIn({ nodes }: Claim, tree: Tree): number[] {
  const places = nodes.flatMap((id) => tree.placeOf.get(id) ?? []);
  const all = new Set(places);
  const twice = places.filter((place, index) => {
    if (places.indexOf(place) !== index) return true;
    for (let above = tree.nodes[place]?.parent ?? -1; above !== -1; above = tree.nodes[above]?.parent ?? -1)
      if (all.has(above)) return true;
    return false;
  });
  return [...new Set(twice)];
}

/** Nodes with a value that a formula should have taken in, and has not, nor anything under them. */
function leftOut({ nodes }: Claim, place: number, tree: Tree, values: readonly (number | null)[]): number[] {
  if (nodes.length === 0) return [];
  const taken = new Set<number>();
  for (const id of nodes)
    for (let at = tree.placeOf.get(id) ?? -1; at !== -1; at = tree.nodes[at]?.parent ?? -1) taken.add(at);
  const children = place === -1 ? tree.top : (tree.nodes[place]?.children ?? []);
  return children.filter((child) => !taken.has(child) && (values[child] ?? null) !== null);
}

/** Nodes which, counted twice, give the total that is written: added to it, or within what they lie under. */
function waysTwice(tree: Tree, values: readonly (number | null)[], total: number | null, written: number): number[] {
  if (total === null) return [];
  const share = shares(tree, values);
  const ways = tree.nodes.flatMap(({ parent, criterion }, place) => {
    const value = values[place] ?? null;
    if (value === null) return [];
    const siblings = parent === -1 ? tree.top : (tree.nodes[parent]?.children ?? []);
    const how = parent === -1 ? tree.total : (tree.nodes[parent]?.criterion.combine ?? 'mean');
    const before = combined(how, siblings, tree, values) ?? 0;
    const again = combined(how, [...siblings, place], tree, values) ?? 0;
    const within = total + (parent === -1 ? 1 : (share[parent] ?? 0)) * (again - before);
    const added = total + value * (parent === -1 ? criterion.weight : 1);
    return same(written, within) || (tree.total === 'sum' && same(written, added)) ? [place] : [];
  });
  return ways.length > MOST_WAYS ? [] : ways;
}

function rankFault(
  { value, at }: Claim,
  { measure, rank, total }: Standing,
  ranking: Ranking,
  totals: ReadonlyMap<string, number>,
): Fault | null {
  if (value === null) return null;
  const ranked = ranking.order.flatMap((index) => ranking.standings[index] ?? []);
  const tied = ranked.filter((one) => one.total === total).flatMap((one) => one.rank ?? []);
  if (rank !== null && value >= Math.min(...tied) && value <= Math.max(...tied)) return null;
  const own = totals.get(measure.id);
  const above = [...totals.values()].filter((other) => own !== undefined && other > own).length;
  const level = [...totals.values()].filter((other) => other === own).length;
  const fromTotals = own !== undefined && value > above && value <= above + level;
  const follows = rank === null ? null : tied.length > 1 ? `${Math.min(...tied)}–${Math.max(...tied)}` : String(rank);
  return { code: 'rank', at, said: words.rank(measure.name, shortest(value), follows, fromTotals) };
}

/** What the scores leave open in the computing itself: divisions by zero, and totals that are lower than they may become. */
export function checkGaps(tree: Tree, { standings }: Ranking): Fault[] {
  return standings.flatMap(({ measure, values, total, short }) => {
    const has = (place: number) => (values[place] ?? null) !== null;
    const divided = tree.nodes.flatMap(({ children }, place) =>
      !has(place) && children.some(has) ? [words.on.node(measure.name, nameOf(tree, place))] : [],
    );
    if (total === null && tree.top.some(has)) divided.push(words.on.total(measure.name));
    const faults = divided.map(
      (what): Fault => ({ code: 'division-by-zero', at: '', said: words.nothingWeighs(what) }),
    );
    if (short.length > 0) {
      const lacks = short.map((place) => nameOf(tree, place));
      faults.push({ code: 'incomplete', at: '', said: words.incomplete(measure.name, lacks) });
    }
    return faults;
  });
}
