import type ExcelJS from 'exceljs';
import { oneLine, themeKey } from '../../formats/codebook/words.ts';
import { columnName } from '../../formats/office/xlsx.ts';
import { rankingWords as words } from '../../norsk/prioritise.ts';
import { HIGHEST, LOWEST } from '../../prioritise/model.ts';
import type { Outcome } from '../../prioritise/prioritise.ts';
import { COMBINE_WORDS, HEADINGS, SHEETS, TOTAL_ROW } from '../../prioritise/sheet/cells.ts';
import { nameOf } from '../../prioritise/tree.ts';
import { bookBytes, newBook, sheetName } from '../tables/xlsx.ts';
import { xmlCharacters } from '../xml.ts';

type Value = string | number | null | { formula: string; result: string | number };

/** The longest formula Excel takes; beyond it a cell holds the figure alone. */
const LONGEST_FORMULA = 8_000;
/** Arguments of a function. */
const MOST_ARGUMENTS = 255;
const WIDEST = 60;

/** Row 1 of a sheet: in «Resultat» the headings, the weights, then the measures; in the others the headings and the measures. */
const FIRST_RESULT = 3;
const FIRST_SCORE = 2;

/**
 * A prioritisation as a workbook to score in: a sheet a scorer, and results that are formulas all the way (from scores and
 * weights), with our own figures as what they last gave. What would change the order is written as figures.
 */
export async function prioritisationWorkbook(outcome: Outcome): Promise<Uint8Array> {
  const { prioritisation, tree, ranking, weights, points, disagreement } = outcome;
  const { scorers, scores, measures } = prioritisation;
  const book = newBook(prioritisation.title);
  const criterion = (place: number) => nameOf(tree, place);
  // Those that are kept out of the ranking stand last, so that the rest are one range.
  const rows = [...ranking.standings.keys()].sort((a, b) => kept(a) - kept(b) || a - b);
  function kept(index: number): number {
    return measures[index]?.ranked ? 0 : 1;
  }
  const rankedRows = rows.filter((index) => kept(index) === 0).length;
  const tabs = tabNames(scorers.map(({ name }) => name));

  // Result columns: the measure, the nodes of the tree, and what is made of them.
  const nodeColumn = tree.nodes.map((_, place) => columnName(place + 1));
  const [totalColumn, rankColumn, tiedColumn] = [1, 2, 3].map((more) => columnName(tree.nodes.length + more));
  const range = (column: string | undefined) =>
    `${column}$${FIRST_RESULT}:${column}$${Math.max(FIRST_RESULT, FIRST_RESULT + rankedRows - 1)}`;

  const cell = (formula: string, result: string | number | null): Value =>
    formula.length > LONGEST_FORMULA ? result : { formula, result: result ?? '' };
  const combine = (children: readonly number[], how: 'mean' | 'sum', row: number) => {
    const each = (one: (column: string, weight: string) => string) =>
      children.map((child) => one(`${nodeColumn[child]}${row}`, `${nodeColumn[child]}$2`)).join('+');
    const weight = each((at, weight) => `${weight}*COUNT(${at})`);
    const sum = each((at, weight) => `${weight}*N(${at})`);
    return { asks: `${weight}=0`, gives: how === 'sum' ? sum : `(${sum})/(${weight})` };
  };

  add(
    book,
    SHEETS.ranking,
    [words.rank, words.measure, words.totals[prioritisation.total], HEADINGS.tied],
    ranking.order.map((index, at) => {
      const standing = ranking.standings[index];
      const find = (column: string | undefined) =>
        `IFERROR(INDEX(${SHEETS.result}!${fixed(range(column))},MATCH(A${at + 2},${SHEETS.result}!${fixed(range(rankColumn))},0)),"")`;
      return [
        at + 1,
        cell(find('A'), standing?.measure.name ?? ''),
        cell(find(totalColumn), standing?.total ?? null),
        cell(find(tiedColumn), standing?.tied ? 'ja' : ''),
      ];
    }),
  ).getColumn(3).numFmt = '0.0';

  const result = add(
    book,
    SHEETS.result,
    [
      words.measure,
      ...tree.nodes.map((_, place) => criterion(place)),
      words.totals[prioritisation.total],
      words.rank,
      HEADINGS.tied,
      words.missing,
    ],
    [
      [
        HEADINGS.weight,
        ...tree.nodes.map(
          ({ criterion }, place): Value => cell(`${SHEETS.criteria}!$D$${place + 3}`, criterion.weight),
        ),
      ],
      ...rows.map((index, at): Value[] => {
        const standing = ranking.standings[index];
        if (!standing) return [];
        const row = FIRST_RESULT + at;
        const [total, isRanked] = [`${totalColumn}${row}`, kept(index) === 0];
        const top = combine(tree.top, tree.total, row);
        const leaves = tree.leaves.map((place) => `${nodeColumn[place]}${row}`);
        return [
          standing.measure.name,
          ...tree.nodes.map(({ children, criterion }, place): Value => {
            const value = standing.values[place] ?? null;
            if (children.length > 0) {
              const { asks, gives } = combine(children, criterion.combine, row);
              return cell(`IF(${asks},"",${gives})`, value);
            }
            const leaf = columnName(tree.leaves.indexOf(place) + 1);
            const each = tabs.map((tab) => `'${tab.replaceAll("'", "''")}'!${leaf}${FIRST_SCORE + at}`).join(',');
            return cell(`IF(COUNT(${each})=0,"",AVERAGE(${each}))`, value);
          }),
          cell(`IF(${top.asks},"",ROUND(${top.gives},9))`, standing.total),
          isRanked
            ? cell(
                `IF(ISNUMBER(${total}),RANK(${total},${range(totalColumn)},0)+COUNTIF(${totalColumn}$${FIRST_RESULT}:${total},${total})-1,"")`,
                standing.rank,
              )
            : null,
          isRanked
            ? cell(
                `IF(ISNUMBER(${total}),IF(COUNTIF(${range(totalColumn)},${total})>1,"ja",""),"")`,
                standing.tied ? 'ja' : '',
              )
            : null,
          leaves.length > MOST_ARGUMENTS
            ? standing.missing.length
            : cell(`${leaves.length}-COUNT(${leaves.join(',')})`, standing.missing.length),
        ];
      }),
    ],
  );
  result.getRow(2).font = { italic: true };
  for (let column = 2; column <= tree.nodes.length + 2; column += 1) result.getColumn(column).numFmt = '0.0';
  result.getRow(2).numFmt = '0.###';

  const given = new Map(scores.map((score) => [`${score.measureId}\n${score.criterionId}\n${score.scorerId}`, score]));
  scorers.forEach(({ id }, index) => {
    const sheet = add(
      book,
      tabs[index] ?? SHEETS.scores,
      [words.measure, ...tree.leaves.map(criterion)],
      rows.map((at): Value[] => [
        measures[at]?.name ?? '',
        ...tree.leaves.map(
          (place) => given.get(`${measures[at]?.id}\n${tree.nodes[place]?.criterion.id}\n${id}`)?.value ?? null,
        ),
      ]),
    );
    tree.leaves.forEach((place, leaf) => {
      const { low = '', high = '' } = tree.nodes[place]?.criterion ?? {};
      const column = columnName(leaf + 1);
      // The type declares no `add` for a range, and a validation a cell would be a file of nothing else.
      const { dataValidations } = sheet as unknown as {
        dataValidations: { add(range: string, how: ExcelJS.DataValidation): void };
      };
      dataValidations.add(`${column}${FIRST_SCORE}:${column}${FIRST_SCORE + Math.max(1, rows.length) - 1}`, {
        type: 'decimal',
        operator: 'between',
        allowBlank: true,
        formulae: [LOWEST, HIGHEST],
        showErrorMessage: true,
        errorTitle: words.validation.title,
        error: words.validation.fault,
        showInputMessage: low !== '' || high !== '',
        promptTitle: words.validation.title,
        prompt: xmlCharacters(words.validation.ends(low, high)).slice(0, 255),
      });
    });
  });

  add(
    book,
    SHEETS.criteria,
    [HEADINGS.id, HEADINGS.criterion, HEADINGS.parent, HEADINGS.weight, HEADINGS.combine, HEADINGS.low, HEADINGS.high],
    [
      [null, TOTAL_ROW, null, null, COMBINE_WORDS[prioritisation.total]],
      ...tree.nodes.map(({ criterion, children }): Value[] => [
        criterion.id,
        criterion.label,
        criterion.parentId,
        criterion.weight,
        children.length > 0 ? COMBINE_WORDS[criterion.combine] : null,
        criterion.low || null,
        criterion.high || null,
      ]),
    ],
  );
  add(
    book,
    SHEETS.scorers,
    [HEADINGS.scorer, HEADINGS.sheet, HEADINGS.left],
    scorers.map(({ name, left }, index) => [name || null, tabs[index] ?? '', left ? 'ja' : null]),
  );
  const comments = scores.filter(({ comment }) => comment !== '');
  if (comments.length > 0) {
    const nameById = new Map([...measures, ...scorers].map(({ id, name }) => [id, name]));
    add(
      book,
      SHEETS.comments,
      [HEADINGS.measure, HEADINGS.criterion, HEADINGS.who, HEADINGS.comment],
      comments.map(({ measureId, criterionId, scorerId, comment }) => [
        nameById.get(measureId) ?? '',
        criterion(tree.placeOf.get(criterionId) ?? -1),
        nameById.get(scorerId) || null,
        comment,
      ]),
    );
  }
  const measure = (index: number) => measures[index]?.name ?? '';
  add(
    book,
    SHEETS.sensitivity,
    [...words.weights.columns],
    weights.map(({ node, weight, below, above }): Value[] => [
      criterion(node),
      weight,
      ...[below, above].flatMap((swap): Value[] =>
        swap ? [swap.weight, words.weights.passes(measure(swap.passes), measure(swap.passed))] : [null, null],
      ),
    ]),
  );
  add(
    book,
    words.points.title,
    [words.measure, HEADINGS.criterion, 'Poeng', words.rank, 'Ny plass'],
    points.map(({ measure: index, leaf, by, from, to }) => [measure(index), criterion(leaf), by, from, to]),
  );
  if (scorers.length > 1)
    add(
      book,
      SHEETS.disagreement,
      [...words.apart.columns],
      disagreement.cells.map(({ measure: index, leaf, spread, low, high }) => [
        measure(index),
        criterion(leaf),
        spread,
        low,
        high,
      ]),
    );
  return bookBytes(book);
}

/** A sheet with its head frozen and columns as wide as what they hold; every text is a text, never a formula. */
function add(
  book: ExcelJS.Workbook,
  name: string,
  head: readonly string[],
  rows: readonly Value[][],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  const shown = (value: Value | undefined) =>
    typeof value === 'object' && value ? String(value.result) : String(value ?? '');
  sheet.columns = head.map((header, index) => ({
    header: xmlCharacters(header),
    width: Math.min(
      WIDEST,
      3 +
        rows
          .slice(0, 200)
          .reduce(
            (most, row) => Math.max(most, typeof row[index] === 'string' || index === 0 ? shown(row[index]).length : 4),
            Math.min(header.length, 20),
          ),
    ),
  }));
  sheet.addRows(rows.map((row) => row.map((value) => (typeof value === 'string' ? xmlCharacters(value) : value))));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  return sheet;
}

/** With its columns held too, for a formula that stands in another column. */
const fixed = (range: string) => range.replace(/([A-Z]+)\$/g, '$$$1$$');

/** A sheet a scorer, each with a name of its own that Excel takes and none of ours has. */
function tabNames(names: readonly string[]): string[] {
  const taken = new Set([...Object.values(SHEETS), words.points.title, 'History'].map(themeKey));
  // Ours, for what a group has scored together.
  taken.delete(themeKey(SHEETS.scores));
  return names.map((name) => {
    const plain = oneLine(sheetName(xmlCharacters(name)).replace(/^'+|'+$/g, '')) || SHEETS.scores;
    let tab = plain;
    for (let number = 2; taken.has(themeKey(tab)); number += 1) tab = `${plain.slice(0, 26)} ${number}`;
    taken.add(themeKey(tab));
    return tab;
  });
}
