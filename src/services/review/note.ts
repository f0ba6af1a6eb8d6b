import type { Correction } from '../../corrections/decision.ts';
import type { Draft } from '../../corrections/draft.ts';
import type { Chart } from '../../export/charts.ts';
import { chartsOf } from '../../export/figures.ts';
import { unsealedNote } from '../../export/markdown/markdown.ts';
import { sealed } from '../../export/markdown/slots.ts';
import { markdownSummary } from '../../export/markdown/summary.ts';
import type { Report } from '../../report/model.ts';
import { reportOf } from '../../report/report.ts';
import { eachSector, inNoteOrder, putInOrder, type Row } from '../../report/rows.ts';
import { methodOf } from '../report.ts';
import type { Lists } from './lists.ts';

/** The note as it would be written now. `fault`: why it can't be, when a sum does not hold. */
export interface NotePreview {
  report: Report | null;
  /** The note as a page shows it: without the seal at its end, and the first rows of the table of bodies. */
  text: string;
  /** The same with every row. */
  whole(): string;
  /** The file as it would be written. */
  markdown(): string;
  /** The summary of two pages, as its file would be written. */
  summary(): string;
  charts: Chart[];
  fault: string | null;
}

/** Rows of the table of bodies that a page has room for. */
const SHOWN_ROWS = 150;

/** So many answers with another sender or sector are as quickly put in order with all the others. */
const MOST_MOVED = 200;

/** The last preview, which stands until something is decided, and what the next one can be made of. */
export class Previews {
  private last: { draft: Draft; log: readonly Correction[]; preview: NotePreview } | null = null;
  private inOrder: readonly Row[] = [];

  of(lists: Lists): NotePreview {
    const { draft, log } = lists;
    if (this.last?.draft !== draft || this.last.log !== log) this.last = { draft, log, preview: this.make(lists) };
    return this.last.preview;
  }

  /** Puts the rows in order before somebody opens the note: with many answers, that takes the most time of the first. */
  *readAhead({ rows }: Lists): Generator<void> {
    const inOrder: Row[] = [];
    for (const inSector of eachSector(rows.values())) {
      inOrder.push(...inSector);
      yield;
    }
    if (this.inOrder.length === 0) this.inOrder = inOrder;
  }

  private make(lists: Lists): NotePreview {
    const { draft, rows, families, log, tagsOf } = lists;
    this.inOrder = this.ordered(rows);
    try {
      const report = reportOf(
        draft.state,
        { byId: rows, inOrder: this.inOrder, families, tagsOf },
        this.last?.preview.report ?? null,
      );
      const charts = chartsOf(report);
      const text = unsealedNote(report, charts, methodOf(log), SHOWN_ROWS);
      const whole = () => unsealedNote(report, charts, methodOf(log));
      const markdown = () => sealed(whole(), report.slug, 'note');
      return { report, text, whole, markdown, summary: () => markdownSummary(report), charts, fault: null };
    } catch (error) {
      const fault = error instanceof Error ? error.message : String(error);
      return { report: null, text: '', whole: () => '', markdown: () => '', summary: () => '', charts: [], fault };
    }
  }

  private ordered(rows: ReadonlyMap<string, Row>): readonly Row[] {
    const standing: Row[] = [];
    const moved: Row[] = [];
    let same = this.inOrder.length === rows.size;
    for (const earlier of this.inOrder) {
      const row = rows.get(earlier.response.id);
      if (row) (row.respondent === earlier.respondent ? standing : moved).push(row);
      same &&= row === earlier;
    }
    if (same) return this.inOrder;
    const known = standing.length + moved.length === rows.size;
    return known && moved.length <= MOST_MOVED ? putInOrder(standing, moved) : inNoteOrder(rows.values());
  }
}
