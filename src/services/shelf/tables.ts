import { columnsOf } from '../../consultation/configuration.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { readReceived } from '../../consultation/received.ts';
import { withColumns } from '../../consultation/tables.ts';
import { type AnswerColumns, type ColumnRole, columnsFrom, rolesOf } from '../../formats/answers/columns.ts';
import { findTable } from '../../formats/answers/table.ts';
import type { ConsultationState, FileState } from '../../state.ts';
import { writeYaml } from './setting-up.ts';

/** Why a file was not read that may hold answers, once somebody says what its columns are. */
const MAY_BE_ANSWERS = new Set<string | null>(['table-of-answers', 'table-columns', 'other-table']);
/** Rows that are shown of a table. */
const SHOWN = 3;

/** A table of answers as people are asked about it. */
export interface AskedTable {
  file: FileState;
  sheet: string;
  columns: { head: string; role: ColumnRole; samples: string[] }[];
  /** People have confirmed the columns; else they are proposed. */
  confirmed: boolean;
  /** The proposal has no doubt in it, and is followed. */
  followed: boolean;
}

/** Files that are tables of answers, or may be. */
export function tableFiles(state: Pick<ConsultationState, 'files'>): FileState[] {
  return state.files.filter(
    ({ outcome, reason }) => outcome === 'answer-table' || (outcome === 'unreadable' && MAY_BE_ANSWERS.has(reason)),
  );
}

/** The table in a file, with its columns as confirmed or proposed; null where there is none, or the file is gone. */
export async function askedTable(consultation: Consultation, file: FileState): Promise<AskedTable | null> {
  const told = columnsOf(consultation.config.tables, file.path);
  const bytes = await readReceived(consultation.responses, file.path, consultation.config.tables).catch(() => null);
  const table = bytes && (await findTable(bytes, told?.sheet));
  if (!table) return null;
  const { heads, rows, proposal, sheet } = table;
  const roles = rolesOf(told ?? proposal.columns);
  return {
    file,
    sheet,
    columns: heads.map((head, index) => ({
      head,
      role: roles.get(head) ?? 'none',
      samples: rows.slice(0, SHOWN).map(({ cells }) => (cells[index] ?? '').trim()),
    })),
    confirmed: told !== null,
    followed: file.outcome === 'answer-table',
  };
}

/** What came of confirming: `unclear` where two columns are the same one thing, `no-questions` where none is a question. */
export type Confirmed = 'written' | 'changed' | 'unclear' | 'no-questions';

/**
 * Writes down what the columns of a table are.
 * @param mark the consultation.yaml that the page was made from
 */
export async function confirmColumns(
  { folder, config }: Consultation,
  table: AskedTable,
  roles: readonly ColumnRole[],
  mark: string,
): Promise<Confirmed> {
  const before = columnsOf(config.tables, table.file.path);
  const columns = columnsFrom(
    table.columns.map(({ head }) => head),
    roles,
  );
  if (columns === null) return 'unclear';
  if (columns.questions.length === 0) return 'no-questions';
  const questions = columns.questions.map((one) => {
    const question = before?.questions.find(({ column }) => column === one.column)?.question;
    return question === undefined ? one : { ...one, question };
  });
  const told: AnswerColumns = { ...(table.sheet === '' ? {} : { sheet: table.sheet }), ...columns, questions };
  return writeYaml(folder, mark, (text) => withColumns(text, table.file.path, told));
}
