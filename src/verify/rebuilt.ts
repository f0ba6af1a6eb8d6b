import { diffArrays } from 'diff';
import { linesOf, type NoteFile, standsAs } from '../export/markdown/slots.ts';
import { verifyWords } from '../norsk/verify.ts';
import type { Fault } from './parts.ts';

/** A line of a note that is wrong, with what should stand there and every reason. */
export interface WrongLine {
  line: number;
  text: string;
  should: string | null;
  because: (Fault['because'] | 'chart')[];
}

export type WrongFault = Omit<Fault, 'because'> & { because: WrongLine['because'][number] };

/** Slots: a text changed since the file was written is a person's; a text or mark that only looks untouched is a fault. */
export function slotFaults(
  file: NoteFile,
  anew: NoteFile,
  texts: ReadonlyMap<string, string>,
): { faults: WrongFault[]; edited: number } {
  const expected = new Map(anew.slots.map((slot) => [slot.slot, slot]));
  const faults: WrongFault[] = [];
  let edited = 0;
  for (const slot of file.slots) {
    const right = expected.get(slot.slot);
    if (!right) continue;
    const same = slot.content === right.content || standsAs(texts.get(slot.slot) ?? '', slot);
    if (slot.edited && !same) edited += 1;
    else if (slot.sum !== right.sum || !same)
      faults.push({
        line: slot.line,
        because: 'slot',
        should: `<!-- horing:skriv ${encodeURI(slot.slot)} ${right.sum} -->`,
      });
  }
  return { faults, edited };
}

/**
 * Lines that differ from the note made anew, outside people's slots; the seal last.
 * @param note the note made anew, read as `anew`
 */
export function rebuiltFaults(text: string, file: NoteFile, note: string, anew: NoteFile): WrongFault[] {
  const faults: WrongFault[] = [];
  let at = 0;
  let missing: string[] = [];
  const flush = (taken: (NoteFile['lines'][number] | undefined)[]) => {
    for (let index = 0; index < Math.max(taken.length, missing.length); index += 1) {
      const line = taken[index]?.number ?? file.lines[at]?.number ?? file.lines.at(-1)?.number ?? 1;
      faults.push({ line, because: 'rebuilt', should: missing[index] ?? verifyWords.superfluous });
    }
    missing = [];
  };
  const parts = diffArrays(
    anew.lines.map((line) => line.text),
    file.lines.map((line) => line.text),
  );
  for (const part of parts) {
    if (part.removed) missing.push(...part.value);
    else {
      const here = file.lines.slice(at, at + part.value.length);
      at += part.value.length;
      flush(part.added ? here : []);
    }
  }
  flush([]);
  const sealLine = note.trimEnd().split('\n').at(-1) ?? '';
  const lines = linesOf(text);
  const last = lines.findLastIndex((line) => line.trim() !== '');
  // With every line right, the seal is the one of the note made anew.
  if (lines[last] !== sealLine)
    faults.push({ line: last + 1, because: 'seal', should: faults.length === 0 ? sealLine : null });
  return faults;
}

/** One entry a line; what should stand there is told by the note made anew where it says. */
export function byLine(faults: WrongFault[], text: string): WrongLine[] {
  const lines = linesOf(text);
  const found = new Map<number, WrongLine>();
  // The first word of the note made anew on a line says what should stand there.
  const sorted = [...faults].sort((a, b) => Number(b.because === 'rebuilt') - Number(a.because === 'rebuilt'));
  for (const { line, because, should } of sorted) {
    const wrong = found.get(line) ?? { line, text: lines[line - 1] ?? '', should: null, because: [] };
    if (!wrong.because.includes(because)) wrong.because.push(because);
    wrong.should ??= should;
    found.set(line, wrong);
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}
