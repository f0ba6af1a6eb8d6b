import * as z from 'zod';
import { oneLine, themeKey } from '../../formats/codebook/words.ts';
import { inNorwegian, readYaml, type YamlRead } from '../../formats/yaml.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import { type Claim, COMBINES, type Fault, type Prioritisation, type Reading } from '../model.ts';
import { numberIn, readScore } from '../numbers.ts';
import { nameOf, type Tree, treeOf } from '../tree.ts';
import { criteriaOf, GUIDE, withBraces } from './criteria.ts';

const MOST_MEASURES = 2_000;
const MOST_SCORERS = 200;

const name = z.string().transform(oneLine).pipe(z.string().min(1).max(300));
const Top = z.strictObject({
  title: z.string().max(300).default(''),
  total: z.enum(COMBINES).default('sum'),
  scorers: z
    .array(
      z.union([
        name.transform((one) => ({ name: one, left: false })),
        z.strictObject({ name, left: z.boolean().default(false) }),
      ]),
    )
    .max(MOST_SCORERS, { error: words.tooMany('deltakere', MOST_SCORERS) })
    .optional(),
  criteria: z.array(z.unknown()),
  measures: z
    .array(z.unknown())
    .max(MOST_MEASURES, { error: words.tooMany('tiltak', MOST_MEASURES) })
    .nullish(),
});

/** Fields of a measure that is written with its fields; a figure that was made elsewhere stands as `total` and `rank`. */
const Fields = z.strictObject({
  name,
  scores: z.record(z.string(), z.unknown()).nullish(),
  total: z.unknown().optional(),
  rank: z.unknown().optional(),
  ranked: z.boolean().optional(),
});
const Cell = z.strictObject({ score: z.unknown(), comment: z.string().max(2000).default('') });

type Path = (string | number)[];

/** Reads a prioritisation in YAML; docs/prioritering.md tells the form. */
export function readPrioritisation(source: string): Reading {
  const opened = openFile(source);
  if ('faults' in opened) return { kind: 'refused', faults: opened.faults };
  const { read, top, tree, criteria } = opened;
  const into = new Gathering(read, tree, top.scorers);
  for (const [index, one] of (top.measures ?? []).entries()) into.measure(one, ['measures', index]);
  if (into.measures.length === 0 && into.refused.length === 0)
    into.refused.push({ code: 'shape', at: '', said: words.noMeasures });
  // Nobody yet: a group, that has it all to do.
  if (into.scorers.size === 0) into.scorers.set('', { name: '', left: false });
  if (into.refused.length > 0) return { kind: 'refused', faults: into.refused };
  const prioritisation: Prioritisation = {
    title: top.title,
    total: top.total,
    criteria,
    scorers: [...into.scorers].map(([id, { name, left }]) => ({ id, name, left })),
    measures: into.measures,
    scores: into.scores,
  };
  return { kind: 'read', prioritisation, claims: into.claims, faults: into.faults };
}

/** The criteria of a file alone, for scores that come in a sheet. */
export function readCriteria(
  source: string,
):
  | { kind: 'read'; criteria: Prioritisation['criteria']; total: Prioritisation['total']; title: string }
  | { kind: 'refused'; faults: Fault[] } {
  const opened = openFile(source);
  if ('faults' in opened) return { kind: 'refused', faults: opened.faults };
  return { kind: 'read', criteria: opened.criteria, total: opened.top.total, title: opened.top.title };
}

function openFile(source: string) {
  let read = readYaml(source);
  if (read.kind === 'refused') {
    const again = readYaml(withBraces(source));
    if (again.kind === 'read') read = again;
  }
  if (read.kind === 'refused')
    return {
      faults: [{ code: 'shape', at: `linje ${read.line}`, said: `ugyldig YAML: ${read.because}` } satisfies Fault],
    };
  const { lineOf } = read;
  const parsed = Top.safeParse(read.told, { error: inNorwegian(GUIDE) });
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map((issue): Fault => {
        const path = [...(issue.path as Path), ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
        const whole = path.length === 0;
        return {
          code: 'shape',
          at: `linje ${lineOf(path)}`,
          said: whole ? words.yaml.notFields : `${issue.path.join('.') || 'øverste nivå'}: ${issue.message}`,
        };
      }),
    };
  const { criteria, at, faults } = criteriaOf(read, parsed.data.criteria);
  if (faults.length > 0) return { faults };
  const made = treeOf(criteria, parsed.data.total, (one) => at.get(one) ?? '');
  if (made.kind === 'refused') return { faults: made.faults };
  return { read, top: parsed.data, tree: made.tree, criteria };
}

/** Takes in one measure after the other. */
class Gathering {
  readonly measures: Prioritisation['measures'] = [];
  readonly scores: Prioritisation['scores'] = [];
  readonly claims: Claim[] = [];
  readonly faults: Fault[] = [];
  readonly refused: Fault[] = [];
  readonly scorers = new Map<string, { name: string; left: boolean }>();
  readonly #read: YamlRead;
  readonly #tree: Tree;
  /** Those who are listed are all there are. */
  readonly #listed: boolean;
  readonly #first = new Map<string, Path>();

  constructor(read: YamlRead, tree: Tree, scorers: { name: string; left: boolean }[] | undefined) {
    this.#read = read;
    this.#tree = tree;
    this.#listed = scorers !== undefined;
    for (const one of scorers ?? []) this.scorers.set(themeKey(one.name), one);
  }

  #line(path: Path): string {
    return `linje ${this.#read.lineOf(path)}`;
  }

  measure(told: unknown, path: Path): void {
    if (Array.isArray(told)) {
      this.#row(told, path);
      return;
    }
    if (typeof told === 'string' && oneLine(told) !== '') {
      this.#add(oneLine(told).slice(0, 300), path, true);
      return;
    }
    const parsed = Fields.safeParse(told, { error: inNorwegian(GUIDE) });
    if (!parsed.success) {
      const plain = typeof told !== 'object' || told === null;
      for (const issue of parsed.error.issues) {
        const where = [
          ...path,
          ...(issue.path as Path),
          ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
        ];
        const said = plain
          ? words.notARow
          : `${issue.path.join('.')}${issue.path.length > 0 ? ': ' : ''}${issue.message}`;
        this.refused.push({ code: 'shape', at: this.#line(where), said });
      }
      return;
    }
    const { name, scores, total, rank, ranked } = parsed.data;
    const measureId = this.#add(name, path, ranked ?? !(total !== undefined && total !== null && rank === null));
    if (measureId === null) return;
    for (const [criterionId, cell] of Object.entries(scores ?? {})) {
      const where = [...path, 'scores', criterionId];
      const place = this.#tree.placeOf.get(criterionId);
      if (place === undefined) {
        this.refused.push({ code: 'shape', at: this.#line(where), said: words.unknownCriterion(criterionId) });
      } else if (this.#tree.leaves.includes(place)) this.#cells(name, measureId, place, cell, where);
      else this.#claim({ kind: 'node', criterionId }, measureId, cell, where);
    }
    if (total !== undefined) this.#claim({ kind: 'total' }, measureId, total, [...path, 'total']);
    if (rank !== undefined) this.#claim({ kind: 'rank' }, measureId, rank, [...path, 'rank']);
  }

  /** A name, the scores in the order of the tree, and what total and rank it was given. */
  #row(row: readonly unknown[], path: Path): void {
    const [told, ...figures] = row;
    const first = typeof told === 'string' ? oneLine(told).slice(0, 300) : '';
    const { leaves } = this.#tree;
    const written = this.#read.sourceOf(path);
    const comma = /,\s/.test(written) ? /(?<![\w"'.,])\d+,\d+(?![\w"'.])/.exec(written) : null;
    if (first === '') this.refused.push({ code: 'shape', at: this.#line(path), said: words.noName });
    else if (comma) this.refused.push({ code: 'shape', at: this.#line(path), said: words.commaInRow(comma[0]) });
    else if (![0, 1, 2].includes(figures.length - leaves.length))
      this.refused.push({
        code: 'shape',
        at: this.#line(path),
        said: words.rowLength(first, figures.length, leaves.length),
      });
    else {
      const [total, rank] = figures.slice(leaves.length);
      // With a total and no rank it was kept out of the ranking.
      const kept = total !== undefined && total !== null && rank === null;
      const measureId = this.#add(first, path, !kept);
      if (measureId === null) return;
      for (const [index, place] of leaves.entries())
        this.#score({ name: first, measureId, place, by: '', comment: '' }, figures[index], [...path, index + 1]);
      if (total !== undefined) this.#claim({ kind: 'total' }, measureId, total, path);
      if (rank !== undefined) this.#claim({ kind: 'rank' }, measureId, rank, path);
    }
  }

  #add(name: string, path: Path, ranked: boolean): string | null {
    const id = themeKey(name);
    const before = this.#first.get(id);
    if (before) {
      this.refused.push({
        code: 'double-measure',
        at: this.#line(path),
        said: words.doubleMeasure(name, this.#line(before)),
      });
      return null;
    }
    this.#first.set(id, path);
    this.measures.push({ id, name, ranked });
    return id;
  }

  /** One score, a score with a comment, or scores by who gave them. */
  #cells(name: string, measureId: string, place: number, told: unknown, path: Path): void {
    const one = (by: string, cell: unknown, where: Path) => {
      const commented = isFields(cell) ? Cell.safeParse(cell) : null;
      const { score, comment } = commented?.success ? commented.data : { score: cell, comment: '' };
      this.#score({ name, measureId, place, by, comment }, score, where);
    };
    if (!isFields(told) || 'score' in told) one('', told, path);
    else for (const [by, cell] of Object.entries(told)) one(by, cell, [...path, by]);
  }

  #score(
    {
      name,
      measureId,
      place,
      by,
      comment,
    }: { name: string; measureId: string; place: number; by: string; comment: string },
    told: unknown,
    path: Path,
  ): void {
    const scorerId = themeKey(by);
    if (!this.scorers.has(scorerId)) {
      if (this.#listed && by !== '') {
        this.faults.push({ code: 'unknown-scorer', at: this.#line(path), said: words.unknownScorer(by) });
        return;
      }
      this.scorers.set(scorerId, { name: by, left: false });
    }
    const score = readScore(told);
    const criterionId = this.#tree.nodes[place]?.criterion.id ?? '';
    if (score.kind !== 'score') {
      const on = words.on.score(name, nameOf(this.#tree, place), by);
      const said = score.kind === 'text' ? words.text(score.written, on) : words.outOfRange(score.written, on);
      this.faults.push({ code: score.kind, at: this.#line(path), said });
    }
    this.scores.push({ measureId, criterionId, scorerId, value: score.kind === 'score' ? score.value : null, comment });
  }

  #claim(what: Claim['what'], measureId: string, told: unknown, path: Path): void {
    if (told === null) return;
    const value = typeof told === 'number' ? told : typeof told === 'string' ? numberIn(told) : null;
    const at = this.#line(path);
    if (value === null) {
      this.faults.push({ code: 'text', at, said: words.text(String(told).slice(0, 40), measureId) });
      return;
    }
    this.claims.push({ measureId, what, value, typed: true, amongFormulas: true, scorerId: null, at, nodes: [] });
  }
}

function isFields(told: unknown): told is Record<string, unknown> {
  return typeof told === 'object' && told !== null && !Array.isArray(told);
}
