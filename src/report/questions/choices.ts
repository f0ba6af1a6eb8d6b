import type { Sector } from '../../domain.ts';
import { fold, inScaleOrder } from '../../formats/answers/values.ts';
import type { Choices } from '../model.ts';
import { type Row, SECTOR_ORDER } from '../rows.ts';

/** What each response has chosen from lists, by the question's id. Who has answered twice has chosen what came last. */
function chosenBy({ response }: Row): Map<string, string> {
  const chosen = new Map<string, string>();
  const { answers = [] } = response.identity;
  const questionAt = new Map(response.passages.map(({ start, question }) => [start, question]));
  for (const { from, choice } of answers) {
    const question = choice === undefined ? null : questionAt.get(from);
    if (choice !== undefined && question) chosen.set(question, choice);
  }
  return chosen;
}

/** How answers chosen from a list are divided, question by question: by option along its scale, and by sector. */
export function choicesOf(rows: readonly Row[]): ReadonlyMap<string, Choices> {
  const found = new Map<string, Map<string, { choice: string; bySector: Map<Sector, number> }>>();
  for (const row of rows) {
    if (!row.response.identity.answers?.some(({ choice }) => choice !== undefined)) continue;
    for (const [question, choice] of chosenBy(row)) {
      const options = found.get(question) ?? new Map<string, { choice: string; bySector: Map<Sector, number> }>();
      found.set(question, options);
      const option = options.get(fold(choice)) ?? { choice, bySector: new Map<Sector, number>() };
      options.set(fold(choice), option);
      const { sector } = row.respondent;
      option.bySector.set(sector, (option.bySector.get(sector) ?? 0) + 1);
    }
  }
  return new Map(
    [...found].map(([question, options]) => {
      const sectors = SECTOR_ORDER.filter((sector) =>
        [...options.values()].some(({ bySector }) => bySector.has(sector)),
      );
      const told = [...options.values()].map(({ choice, bySector }) => {
        const counts = sectors.map((sector) => bySector.get(sector) ?? 0);
        return { choice, counts, total: counts.reduce((sum, count) => sum + count, 0) };
      });
      return [question, { sectors, options: told.sort((a, b) => inScaleOrder(a.choice, b.choice)) }];
    }),
  );
}
