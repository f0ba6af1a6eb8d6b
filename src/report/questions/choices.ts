import { chosenIn } from '../../answer-row.ts';
import type { Sector } from '../../domain.ts';
import { fold, inScaleOrder } from '../../formats/answers/values.ts';
import type { Choices } from '../model.ts';
import { type Row, SECTOR_ORDER } from '../rows.ts';

/** What was chosen, and whether several could be. */
interface Chosen {
  marks: readonly string[];
  several: boolean;
}

/** What each response has chosen from lists, by the question's id. Who has answered twice has chosen what came last. */
function chosenBy({ response }: Row): Map<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  const { answers = [] } = response.identity;
  const questionAt = new Map(response.passages.map(({ start, question }) => [start, question]));
  for (const part of answers) {
    const marks = chosenIn(part);
    const question = marks.length === 0 ? null : questionAt.get(part.from);
    if (question) chosen.set(question, { marks, several: part.marks !== undefined });
  }
  return chosen;
}

type BySector = Map<Sector, number>;

interface Found {
  options: Map<string, { choice: string; bySector: BySector }>;
  answered: BySector;
  several: boolean;
}

/** How answers chosen from a list are divided, question by question: by option along its scale, and by sector. */
export function choicesOf(rows: readonly Row[]): ReadonlyMap<string, Choices> {
  const found = new Map<string, Found>();
  for (const row of rows) {
    if (!row.response.identity.answers?.some((part) => chosenIn(part).length > 0)) continue;
    const { sector } = row.respondent;
    const count = (bySector: BySector) => bySector.set(sector, (bySector.get(sector) ?? 0) + 1);
    for (const [question, { marks, several }] of chosenBy(row)) {
      const of = found.get(question) ?? { options: new Map(), answered: new Map(), several: false };
      found.set(question, of);
      of.several ||= several;
      count(of.answered);
      for (const choice of marks) {
        const option = of.options.get(fold(choice)) ?? { choice, bySector: new Map() };
        of.options.set(fold(choice), option);
        count(option.bySector);
      }
    }
  }
  return new Map(
    [...found].map(([question, { options, answered, several }]) => {
      const sectors = SECTOR_ORDER.filter((sector) => answered.has(sector));
      const countsOf = (bySector: BySector) => sectors.map((sector) => bySector.get(sector) ?? 0);
      const told = [...options.values()].map(({ choice, bySector }) => {
        const counts = countsOf(bySector);
        return { choice, counts, total: sumOf(counts) };
      });
      return [
        question,
        {
          sectors,
          options: told.sort((a, b) => inScaleOrder(a.choice, b.choice)),
          answered: several ? countsOf(answered) : null,
        },
      ];
    }),
  );
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
