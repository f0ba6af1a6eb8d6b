import { groupBy } from '../group.ts';
import { prioritiseWords as words } from '../norsk/prioritise.ts';
import type { Combine, Criterion, Fault } from './model.ts';

/** A criterion in its place. Numbers are places in `Tree.nodes`. */
export interface Node {
  criterion: Criterion;
  /** -1: at the top. */
  parent: number;
  children: number[];
  depth: number;
}

/** Criteria in the order they are shown: a parent, then what lies under it. */
export interface Tree {
  nodes: Node[];
  top: number[];
  leaves: number[];
  /** How the top makes the total. */
  total: Combine;
  placeOf: ReadonlyMap<string, number>;
}

/**
 * Makes a tree of criteria with parents.
 * @param at where a criterion stands in the file, for the faults
 */
export function treeOf(
  criteria: readonly Criterion[],
  total: Combine,
  at: (criterion: Criterion) => string,
): { kind: 'tree'; tree: Tree } | { kind: 'refused'; faults: Fault[] } {
  const faults: Fault[] = [];
  const byId = groupBy(criteria, ({ id }) => id);
  for (const [id, [first, ...more]] of byId)
    for (const one of more)
      if (first) faults.push({ code: 'double-criterion', at: at(one), said: words.doubleCriterion(id, at(first)) });
  for (const one of criteria)
    if (one.parentId !== null && !byId.has(one.parentId))
      faults.push({ code: 'no-parent', at: at(one), said: words.noParent(one.label, one.parentId) });
  if (criteria.length === 0) faults.push({ code: 'shape', at: '', said: words.noCriteria });
  if (faults.length > 0) return { kind: 'refused', faults };

  const under = groupBy(criteria, ({ parentId }) => parentId);
  const nodes: Node[] = [];
  const placeOf = new Map<string, number>();
  // By hand and not by recursion: the tree may be of any depth.
  const waiting = [...(under.get(null) ?? [])].reverse().map((criterion) => ({ criterion, parent: -1, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { criterion, parent, depth } = next;
    const place = nodes.length;
    nodes.push({ criterion, parent, children: [], depth });
    nodes[parent]?.children.push(place);
    placeOf.set(criterion.id, place);
    for (const child of [...(under.get(criterion.id) ?? [])].reverse())
      waiting.push({ criterion: child, parent: place, depth: depth + 1 });
  }
  // What is not reached from the top lies under itself.
  const lost = criteria.find(({ id }) => !placeOf.has(id));
  if (lost) {
    const ring = ringOf(lost, byId);
    return {
      kind: 'refused',
      faults: [{ code: 'cycle', at: at(ring[0] ?? lost), said: words.cycle(ring.map((one) => one.label)) }],
    };
  }
  for (const [parentId, siblings] of under)
    if (siblings.every(({ weight }) => weight === 0)) {
      const parent = parentId === null ? null : (byId.get(parentId)?.[0] ?? null);
      const place = siblings[0] ? at(parent ?? siblings[0]) : '';
      faults.push({ code: 'zero-weights', at: place, said: words.zeroWeights(parent?.label ?? null) });
    }
  if (faults.length > 0) return { kind: 'refused', faults };
  const leaves = nodes.flatMap((node, place) => (node.children.length === 0 ? [place] : []));
  const top = nodes.flatMap((node, place) => (node.parent === -1 ? [place] : []));
  return { kind: 'tree', tree: { nodes, top, leaves, total, placeOf } };
}

/** The criteria that lie under each other in a ring, from one that leads into it. */
function ringOf(from: Criterion, byId: ReadonlyMap<string, Criterion[]>): Criterion[] {
  const way: Criterion[] = [];
  let one: Criterion | undefined = from;
  while (one && !way.includes(one)) {
    way.push(one);
    one = one.parentId === null ? undefined : byId.get(one.parentId)?.[0];
  }
  return one ? way.slice(way.indexOf(one)) : way;
}

/** What a node is called: «Pasient», «Nytte: Pasient» where that alone would not tell which, with its id where neither does. */
export function nameOf(tree: Tree, place: number): string {
  const full = (node: Node | undefined) =>
    `${tree.nodes[node?.parent ?? -1]?.criterion.label ?? ''}: ${node?.criterion.label ?? ''}`;
  const node = tree.nodes[place];
  if (!node) return '';
  const { label, id } = node.criterion;
  const namesakes = tree.nodes.filter(({ criterion }) => criterion.label === label);
  if (namesakes.length < 2) return label;
  const here = full(node);
  return namesakes.filter((other) => full(other) === here).length < 2 && node.parent !== -1 ? here : `${label} (${id})`;
}

/** Weights of the criteria at the top, to stand beside their names: of all as soon as one is not 1, else of none. */
export function toldWeights({ top, nodes }: Tree): ReadonlyMap<number, number> {
  const weights = top.map((place) => [place, nodes[place]?.criterion.weight ?? 1] as const);
  return new Map(weights.some(([, weight]) => weight !== 1) ? weights : []);
}
