import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../../../db/open.ts';
import { lastVersionAt } from '../../../db/versions.ts';
import { ConfigurationError } from '../../config.ts';
import { type Consultation, loadConsultation } from '../../consultation/consultation.ts';
import { MARK_FILE } from '../../consultation/mark.ts';

/** What in a folder the pages stand on: the setup, the invited, and which consultation it is. */
const FOLLOWED = ['consultation.yaml', 'invited.csv', MARK_FILE];

/** What tells one state of a file from another without reading it. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : '';
}

/** A consultation's folder, followed while the desk is open: what others change there shows on the next page. */
export interface Following {
  /** The consultation as its folder last told it without a fault. */
  consultation(): Consultation;
  /** What is wrong with the folder now, in Norwegian; null: nothing. What it told before stands until it is put right. */
  fault(): string | null;
  /** Looks at the folder and the database. @returns whether something has changed that the pages stand on */
  look(): Promise<boolean>;
  /** A run of the desk's own is no news. */
  caughtUp(): void;
}

export async function follow(db: Db, first: Consultation): Promise<Following> {
  const stamps = async () => (await Promise.all(FOLLOWED.map((name) => stampOf(join(first.folder, name))))).join();
  const versionNow = () => lastVersionAt(db, first.id)?.sequence ?? 0;
  let consultation = first;
  let fault: string | null = null;
  let seen = await stamps();
  let version = versionNow();
  return {
    consultation: () => consultation,
    fault: () => fault,
    async look() {
      const [now, written] = [await stamps(), versionNow()];
      const ran = written !== version;
      version = written;
      if (now === seen) return ran;
      seen = now;
      try {
        const now = await loadConsultation(first.folder);
        if (now.id !== first.id)
          throw new ConfigurationError(
            `Mappen ${first.folder} er en annen høring enn den som er åpen her. Start pulten på nytt.`,
          );
        consultation = now;
        fault = null;
        return true;
      } catch (error) {
        if (!(error instanceof ConfigurationError)) throw error;
        fault = error.message;
        return ran;
      }
    },
    caughtUp() {
      version = versionNow();
    },
  };
}
