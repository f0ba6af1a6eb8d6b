import { applyCorrections } from '../../corrections/apply.ts';
import type { WordSlot } from '../../export/word/read-slots.ts';
import { slotKey } from '../../export/word/slot-marks.ts';
import { fileWords, WORD_FILE } from '../../norsk/files.ts';
import { readLog } from '../../pipeline/log.ts';
import type { ConsultationState } from '../../state.ts';
import { invitationOf, takeInEdits } from '../note-files.ts';
import type { Workspace } from '../workspace.ts';
import { changedFile, rememberRead } from './written-files.ts';

const NAME = 'notat.docx';

/**
 * Takes what people have written in the marked places of the Word document into the log of decisions. The document itself
 * is left as it is.
 * @returns what is to be told
 */
export async function takeInWord({ db }: Workspace, machine: ConsultationState, folder: string): Promise<string[]> {
  const bytes = await changedFile(folder, NAME, true);
  if (bytes === null) return [];
  const { readWordSlots } = await import('../../export/word/read-slots.ts');
  const slots = (await readWordSlots(bytes))?.filter(({ edited }) => edited);
  if (slots === undefined) {
    await rememberRead(folder, NAME, bytes);
    return [fileWords.wordUnread(NAME)];
  }
  const taken = db.transaction(
    () => {
      const { state } = applyCorrections(machine, readLog(db, machine.id));
      const named = new Map(slotsOf(state).map((slot) => [slotKey(slot), slot]));
      const edits = slots.map((slot) => inMarkdown(slot, named.get(slot.key), state));
      return takeInEdits(db, state, edits, WORD_FILE);
    },
    { behavior: 'immediate' },
  );
  await rememberRead(folder, NAME, bytes);
  const lost = [...new Set(slots.flatMap((slot) => slot.lost))];
  return [
    ...(taken.kept > 0 ? [fileWords.kept(taken.kept, WORD_FILE)] : []),
    ...(taken.copy === null ? [] : [fileWords.wordLeft[taken.copy](NAME)]),
    ...(lost.length > 0 ? [fileWords.wordLost(lost, NAME)] : []),
  ];
}

/** The slots a note of this state may have. */
function slotsOf({ texts, themes }: ConsultationState): string[] {
  const ofThemes = themes.flatMap(({ id }) => [`proposal:${id}`, `brief:${id}`, `follow-up:${id}:`]);
  return ['summary', ...ofThemes, ...texts.keys()];
}

/** A slot as it would stand in the Markdown note, without the invitation. */
function inMarkdown({ key, sum, markdown }: WordSlot, slot: string | undefined, state: ConsultationState) {
  const name = slot ?? key;
  const invitation = slot === undefined ? null : invitationOf(slot, state);
  const own = markdown
    .split('\n\n')
    .filter((paragraph) => invitation === null || !isInvitation(paragraph, invitation))
    .join('\n\n');
  return { slot: name, sum, content: own.replaceAll('<', '&lt;') };
}

/** The invitation as it is read back of Word: in brackets, perhaps in italics, what would be markup escaped. */
function isInvitation(paragraph: string, invitation: string): boolean {
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(paragraph) === plain(invitation);
}
