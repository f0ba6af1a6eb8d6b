import { expect, test } from 'vitest';
import { readNote } from '../../src/export/markdown/slots.ts';
import { recountWhole } from '../../src/verify/recount.ts';
import { CASES } from '../export/hostile.ts';
import { noteOf } from '../export/note-of.ts';

test.each(Object.keys(CASES))('every line is one the machine writes: %s', (name) => {
  const state = CASES[name]?.();
  if (!state) throw new Error('no such case');
  for (const language of ['nb', 'nn', 'en'] as const) {
    const { lines } = readNote(noteOf({ ...state, language }).markdown);
    const text = new Map(lines.map((line) => [line.number, line.text]));
    const { faults } = recountWhole(lines);
    expect(faults.map(({ line, because, should }) => [because, text.get(line)?.slice(0, 300), should])).toEqual([]);
  }
});
