import type { Reading } from '../reading.ts';

/** Each chapter has its places for people's words, once and of its own theme. */
export function slots(note: Reading): void {
  const { words } = note;
  const expected = (kinds: string[], from: number, to: number) => {
    for (const kind of kinds)
      if (!note.lines.slice(from, to).some(({ text }) => text.startsWith(`<!-- horing:skriv ${kind}`)))
        note.fault(note.lines[from]?.number ?? 1, 'missing', `<!-- horing:skriv ${kind} … -->`);
  };
  expected(['summary '], ...note.under(words.summary, 2));
  const themes = new Set<string>();
  const [from, to] = note.under(words.themes, 2);
  for (const at of note.headings(/^### \d[\d\u2009]*\. /, from, to)) {
    const [, end] = note.section(at);
    const theme = note.lines.slice(at, end).flatMap(({ text, number }) => {
      const [, id] = /^<!-- horing:skriv (?:proposal|brief|follow-up):([^: ]+)/.exec(text) ?? [];
      return id === undefined ? [] : [{ id, number }];
    });
    const [first] = theme;
    for (const { id, number } of theme) if (id !== first?.id || themes.has(id)) note.fault(number, 'mark');
    if (first) themes.add(first.id);
    expected(['proposal:', 'brief:', 'follow-up:'], at, end);
    for (const heading of [words.brief, words.followUp])
      if (note.headings(/^#### /, at, end).filter((one) => note.lines[one]?.text === `#### ${heading}`).length !== 1)
        note.fault(note.lines[at]?.number ?? 1, 'missing', `#### ${heading}`);
  }
}
