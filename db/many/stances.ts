import type { StanceRow } from '../findings.ts';
import type { Db } from '../open.ts';

export type FoundStance = Omit<StanceRow, 'consultationId'>;

/** Several consultations may be run beside each other. */
let made = 0;

/** Stances that come part by part, kept in SQLite's temporary file until all of them take the place of those before. */
export class NewStances {
  readonly #db: Db;
  readonly #consultationId: string;
  readonly #new = `new_stances_${++made}`;
  readonly #standing = `standing_stances_${made}`;

  constructor(db: Db, consultationId: string) {
    this.#db = db;
    this.#consultationId = consultationId;
    db.$client.exec(`
      CREATE TEMP TABLE ${this.#new} (scope TEXT, subject TEXT, target TEXT, stance TEXT, inherited_from TEXT);
      CREATE TEMP TABLE ${this.#standing} (scope TEXT, subject TEXT, PRIMARY KEY (scope, subject)) WITHOUT ROWID`);
  }

  add(rows: Iterable<FoundStance>): void {
    const client = this.#db.$client;
    const put = client.prepare(`INSERT INTO temp.${this.#new} VALUES (?, ?, ?, ?, ?)`);
    client.transaction(() => {
      for (const { scope, subject, target, stance, inheritedFrom } of rows)
        put.run(scope, subject, target, stance === null ? null : JSON.stringify(stance), inheritedFrom);
    })();
  }

  /** What was read of these before stands, whatever is read of them now. */
  keep(subjects: Iterable<Pick<FoundStance, 'scope' | 'subject'>>): void {
    const client = this.#db.$client;
    const put = client.prepare(`INSERT OR IGNORE INTO temp.${this.#standing} VALUES (?, ?)`);
    client.transaction(() => {
      for (const { scope, subject } of subjects) put.run(scope, subject);
    })();
  }

  /** Puts them in the place of those before; call it in the transaction that records the work. */
  replace(): void {
    const client = this.#db.$client;
    const stands = `SELECT 1 FROM temp.${this.#standing} AS s WHERE s.scope = t.scope AND s.subject = t.subject`;
    client
      .prepare(`DELETE FROM stances AS t WHERE consultation_id = ? AND NOT EXISTS (${stands})`)
      .run(this.#consultationId);
    client
      .prepare(
        `INSERT INTO stances (consultation_id, scope, subject, target, stance, inherited_from)
         SELECT ?, scope, subject, target, stance, inherited_from FROM temp.${this.#new} AS t
         WHERE NOT EXISTS (${stands}) ORDER BY scope, subject, target`,
      )
      .run(this.#consultationId);
  }

  /** Leaves nothing of it in the temporary file. */
  drop(): void {
    this.#db.$client.exec(`DROP TABLE temp.${this.#new}; DROP TABLE temp.${this.#standing}`);
  }
}
