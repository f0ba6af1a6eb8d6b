import { describe, expect, test } from 'vitest';
import { readNote, sealed, slotBlock, standsAs, wasPutThere, wordsIn } from '../../src/export/markdown/slots.ts';

const INVITATION = 'Skriv her.';
const note = (markdown = '') =>
  sealed(`# Notat\n\nTall: 35\n\n${slotBlock({ slot: 'summary', markdown }, INVITATION)}\n\nSlutt.\n`, 'prove', 'note');
const slotIn = (file: string) => {
  const [slot] = readNote(file).slots;
  if (!slot) throw new Error('no slot');
  return slot;
};

describe('a note file taken apart', () => {
  test('untouched: nothing edited, the seal holds, and it says whose it is', () => {
    expect(readNote(note())).toMatchObject({
      slots: [{ slot: 'summary', edited: false, line: 5 }],
      seal: { slug: 'prove', kind: 'note', holds: true },
    });
  });

  test('text written in the slot is seen, and does not touch the seal', () => {
    const file = note().replace('*[Skriv her.]*', 'Vi går videre med **forslaget**.\n\n- punkt');
    const slot = slotIn(file);
    expect(slot).toMatchObject({ edited: true, content: 'Vi går videre med **forslaget**.\n\n- punkt' });
    expect(wordsIn(slot.content)).toBe('Vi går videre med **forslaget**.\n\n- punkt');
    expect(readNote(file).seal?.holds).toBe(true);
    expect(wasPutThere('', slot, INVITATION)).toBe(true);
  });

  test.each([
    ['a digit elsewhere', (file: string) => file.replace('35', '36')],
    ['a line removed', (file: string) => file.replace('Slutt.\n', '')],
    ['a marked line removed', (file: string) => file.replace('<!-- /horing:skriv -->\n', '')],
    ['another consultation named', (file: string) => file.replace('horing:sum prove', 'horing:sum andre')],
    ['another kind named', (file: string) => file.replace('prove note', 'prove sammendrag')],
  ])('%s breaks the seal', (_, change) => {
    expect(readNote(change(note())).seal?.holds).toBe(false);
  });

  test('without its last line there is no seal', () => {
    expect(readNote(note().replace(/<!-- horing:sum.*\n/, '')).seal).toBeNull();
  });

  test('an editor’s line ends and byte order mark change nothing', () => {
    const file = `\uFEFF${note('Vår tekst').replace(/\n/g, '\r\n')}`;
    expect(readNote(file)).toMatchObject({ slots: [{ edited: false }], seal: { holds: true } });
  });

  test('an emptied slot, and the invitation left as it was, are no words', () => {
    expect(wordsIn('')).toBe('');
    expect(wordsIn('*[Skriv her.]*')).toBe('');
    expect(standsAs('', slotIn(note('Tekst').replace('Tekst', '')))).toBe(true);
  });

  test('what the desk has changed since the file was written is told apart', () => {
    const slot = slotIn(note('Gammelt').replace('Gammelt', 'Nytt i filen'));
    expect(wasPutThere('Gammelt', slot, INVITATION)).toBe(true);
    expect(wasPutThere('Nytt på pulten', slot, INVITATION)).toBe(false);
  });

  test('words of people can be neither markup nor headings, and come back as they were', () => {
    const file = note('# Stor\n<script>alert(1)</script>');
    expect(file).toContain('**Stor**\n&lt;script>');
    expect(wordsIn(slotIn(file).content)).toContain('<script>alert(1)</script>');
    expect(readNote(note('<!-- /horing:skriv -->\nutenfor'))).toMatchObject({
      slots: [{ edited: false }],
      seal: { holds: true },
    });
  });
});
