import { oneLine, themeKey } from '../../formats/codebook/words.ts';
import { readWorkbook } from '../../formats/office/xlsx.ts';
import { groupBy } from '../../group.ts';
import { prioritiseWords as words } from '../../norsk/prioritise.ts';
import type { Combine, Criterion, Fault, Prioritisation, Reading } from '../model.ts';
import { nameOf, type Tree, treeOf } from '../tree.ts';
import { Cells, SHEETS } from './cells.ts';
import { commentsIn, criteriaIn, scorersIn } from './criteria.ts';
import { findScores } from './find.ts';
import { takeIn } from './scores.ts';

/** The tree, where the workbook does not hold it itself. */
export interface GivenCriteria {
  title: string;
  total: Combine;
  criteria: Criterion[];
}

const refused = (faults: Fault[]): Reading => ({ kind: 'refused', faults });

/**
 * Reads scores from a workbook: a sheet a scorer, or one for all, with a column a criterion and a row a measure. Figures that
 * the workbook has made of them come as claims, with the cells they stand in.
 */
export function readPrioritisationSheets(bytes: Uint8Array, given: GivenCriteria | null): Reading {
  const workbook = readWorkbook(bytes);
  if (workbook.kind === 'refused')
    return refused([{ code: 'shape', at: '', said: words.sheet.refused[workbook.reason] }]);
  const sheets = workbook.sheets.map((sheet) => new Cells(sheet));
  const told = given ? { ...given, at: new Map<Criterion, string>(), faults: [] } : firstOf(sheets, criteriaIn);
  if (!told) return refused([{ code: 'shape', at: '', said: words.sheet.noCriteria }]);
  if (told.faults.length > 0) return refused(told.faults);
  const made = treeOf(told.criteria, told.total, (one) => told.at.get(one) ?? '');
  if (made.kind === 'refused') return refused(made.faults);
  const { tree } = made;

  const others: string[] = Object.values(SHEETS).filter((name) => name !== SHEETS.result && name !== SHEETS.scores);
  const found = sheets.flatMap((cells) => (others.includes(cells.name) ? [] : (findScores(cells, tree) ?? [])));
  const scored = found.filter(({ result }) => !result);
  if (scored.length === 0) return refused([{ code: 'shape', at: '', said: nothingFound(sheets, tree) }]);
  const listed = scorersIn(sheets);
  const nameFor = (sheet: string): { name: string; left: boolean } | null => {
    if (listed !== null) return listed.find((one) => themeKey(one.sheet) === themeKey(sheet)) ?? null;
    return { name: scored.length === 1 || sheet === SHEETS.scores ? '' : sheet, left: false };
  };

  const prioritisation: Prioritisation = {
    title: given?.title || oneLine(workbook.title).slice(0, 300),
    total: told.total,
    criteria: told.criteria,
    scorers: [],
    measures: [],
    scores: [],
  };
  const reading: Extract<Reading, { kind: 'read' }> = { kind: 'read', prioritisation, claims: [], faults: [] };
  const stops: Fault[] = [];
  // Scores first: what a sheet of results holds is then of measures that are known.
  for (const sheet of [...scored, ...found.filter(({ result }) => result)]) {
    const scorer = sheet.result ? null : nameFor(sheet.cells.name);
    if (!sheet.result && scorer === null) {
      const name = sheet.cells.name;
      const at = sheet.cells.address(sheet.heading, sheet.nameColumn);
      reading.faults.push({ code: 'unknown-scorer', at, said: words.unknownScorer(name) });
      continue;
    }
    const scorerId = scorer === null ? null : themeKey(scorer.name);
    if (scorer !== null) prioritisation.scorers.push({ id: scorerId ?? '', ...scorerOf(scorer) });
    takeIn(sheet, tree, scorerId, scorer?.name ?? '', reading, stops);
  }
  if (stops.length > 0) return refused(stops);
  // Those who are listed without a sheet of their own have it all to do.
  for (const one of listed ?? [])
    if (!prioritisation.scorers.some(({ id }) => id === themeKey(one.name)))
      prioritisation.scorers.push({ id: themeKey(one.name), ...scorerOf(one) });
  if (prioritisation.measures.length === 0)
    return refused([{ code: 'shape', at: '', said: nothingFound(sheets, tree) }]);
  addComments(sheets, tree, prioritisation);
  return reading;
}

const scorerOf = ({ name, left }: { name: string; left: boolean }) => ({ name, left });

function firstOf<T>(sheets: readonly Cells[], read: (cells: Cells) => T | null): T | null {
  for (const cells of sheets) {
    const found = read(cells);
    if (found !== null) return found;
  }
  return null;
}

function nothingFound(sheets: readonly Cells[], tree: Tree): string {
  const first = sheets.find(({ name }) => !Object.values<string>(SHEETS).includes(name)) ?? sheets[0];
  const [row, cells] = [...(first?.rows ?? [])][0] ?? [];
  const [column] = [...(cells ?? [])][0] ?? [];
  const begins =
    first === undefined
      ? ''
      : row === undefined || column === undefined
        ? words.sheet.begins(first.name, '', '')
        : words.sheet.begins(first.name, first.address(row, column), first.text(row, column).slice(0, 40));
  return words.sheet.noScores(
    begins,
    tree.leaves.slice(0, 4).map((place) => nameOf(tree, place)),
  );
}

function addComments(sheets: readonly Cells[], tree: Tree, { scores, measures, scorers }: Prioritisation): void {
  const places = new Map(
    tree.leaves.map((place) => [themeKey(nameOf(tree, place)), tree.nodes[place]?.criterion.id ?? '']),
  );
  const byPlace = groupBy(
    scores,
    ({ measureId, criterionId, scorerId }) => `${measureId}\n${criterionId}\n${scorerId}`,
  );
  for (const { measure, criterion, who, comment } of commentsIn(sheets)) {
    const [measureId, criterionId, scorerId] = [themeKey(measure), places.get(themeKey(criterion)), themeKey(who)];
    if (criterionId === undefined || !measures.some(({ id }) => id === measureId)) continue;
    if (!scorers.some(({ id }) => id === scorerId)) continue;
    const score = byPlace.get(`${measureId}\n${criterionId}\n${scorerId}`)?.[0];
    if (score) score.comment = comment;
    else scores.push({ measureId, criterionId, scorerId, value: null, comment });
  }
}
