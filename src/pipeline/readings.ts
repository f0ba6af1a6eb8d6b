import { extractOf } from '../../db/files.ts';
import type { Db } from '../../db/open.ts';
import { inForce } from '../corrections/apply.ts';
import { slotPage } from '../corrections/slots.ts';
import type { Extracted } from '../domain.ts';
import { withCorrections } from '../stages/extract/corrected.ts';
import { readLog } from './log.ts';

/**
 * What received files say: as the machine read them, and as people in this consultation have put recognised pages right.
 * Of the decisions as they stand now, so that all of a run reads the same; what is decided meanwhile is the next one's.
 * The machine's own reading is kept by content, for whoever has received the same file.
 */
export function readingsOf(db: Db, consultationId: string): (hash: string) => Extracted | null {
  const texts = new Map<string, string>();
  for (const { decision } of inForce(readLog(db, consultationId))) {
    const scan = decision.kind === 'text' ? slotPage(decision.slot) : null;
    if (decision.kind !== 'text' || scan === null) continue;
    if (decision.markdown.trim() === '') texts.delete(scan);
    else texts.set(scan, decision.markdown);
  }
  return (hash) => {
    const extracted = extractOf(db, hash);
    return extracted && withCorrections(extracted, texts);
  };
}
