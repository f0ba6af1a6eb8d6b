import type { ExtractWarning } from '../../domain.ts';
import type { RawLine } from '../document.ts';
import { iconv } from '../encoding.ts';
import { LEFT_OUT } from '../web/cells.ts';
import type { RtfToken } from './tokens.ts';
import { CHARSETS, encodingOf, SKIPPED, STARRED, SYMBOLS } from './words.ts';

/** What RTF says: lines, or the HTML that Outlook has wrapped in it. */
export interface RtfBody {
  lines: RawLine[];
  html: string;
  warnings: ExtractWarning[];
}

/** Where a group's text goes. */
type Destination = 'body' | 'header' | 'note' | 'comment' | 'fonts' | 'tag' | 'skip';

interface Group {
  to: Destination;
  hidden: boolean;
  encoding: string;
  /** Bytes that stand for a Unicode letter where it can't be shown. */
  fallback: number;
  /** The group opened with «\*»: whoever does not know its word passes it over. */
  starred: boolean;
  /** RTF's own wording of what HTML says beside it. */
  htmlRtf: boolean;
}

const SHORT_CELL = 60;
/** Groups within groups; Word's stay under a hundred. */
const MAX_DEPTH = 5_000;

/** Takes RTF's pieces one by one and writes lines of them. */
export class RtfWriter {
  private group: Group = { to: 'body', hidden: false, encoding: 'cp1252', fallback: 1, starred: false, htmlRtf: false };
  private readonly stack: Group[] = [];
  private readonly fonts = new Map<number, string>();
  private font = 0;
  private ansi = 'cp1252';
  private toSkip = 0;
  private pending: number[] = [];
  private high = '';

  private readonly parts: Record<'body' | 'header' | 'note' | 'comment', string> = {
    body: '',
    header: '',
    note: '',
    comment: '',
  };
  private readonly lines: RawLine[] = [];
  private readonly notes: string[] = [];
  private cells: string[][] = [];
  private cell: string[] = [];
  private inTable = false;
  private html: string | null = null;
  private readonly told = new Set<ExtractWarning['code']>();
  private box: { checked: number; preset: number } | null = null;

  take(token: RtfToken): void {
    if (token.kind === 'text') {
      let { bytes } = token;
      if (this.toSkip > 0) {
        const skipped = Math.min(this.toSkip, bytes.length);
        this.toSkip -= skipped;
        bytes = bytes.subarray(skipped);
      }
      for (const byte of bytes) this.pending.push(byte);
      return;
    }
    this.flush();
    if (token.kind === 'open') {
      if (this.stack.length < MAX_DEPTH) this.stack.push({ ...this.group });
      this.group = { ...this.group, starred: false };
    } else if (token.kind === 'close') this.close();
    else this.word(token.word, token.figure);
  }

  finish(): RtfBody {
    this.flush();
    if (this.stack.length > 0) this.told.add('truncated');
    this.paragraph();
    this.endRow();
    const header = this.parts.header.split('\n').map((text) => ({ text }));
    const notes = this.notes.map((text, index) => ({ text: `[${index + 1}] ${text.replace(/\s+/gu, ' ').trim()}` }));
    return {
      lines: [...header.filter(({ text }) => text.trim() !== ''), ...this.lines, ...notes],
      html: this.html ?? '',
      warnings: [...this.told].map((code) => ({ code, where: '1' })),
    };
  }

  private close(): void {
    const closed = this.group;
    const outer = this.stack.pop();
    if (outer === undefined) return;
    this.group = outer;
    if (closed.to === 'note' && outer.to !== 'note') {
      this.notes[this.notes.length - 1] = this.parts.note;
      this.parts.note = '';
    }
    if (this.box !== null && outer.to === 'body') {
      this.write(this.box.checked === 1 || (this.box.checked === 25 && this.box.preset === 1) ? '☒ ' : '☐ ');
      this.box = null;
    }
  }

  private word(word: string, figure: number | null): void {
    const group = this.group;
    if (word === '*') group.starred = true;
    else if (word === 'htmltag') group.to = 'tag';
    else if (STARRED.has(word)) this.goTo(word);
    else if (group.starred || SKIPPED.has(word)) {
      group.to = 'skip';
      group.starred = false;
    } else this.format(word, figure);
    if (word === 'fftype' && figure === 1) this.box = { checked: 25, preset: 0 };
    if (word === 'ffres' && this.box !== null) this.box.checked = figure ?? 25;
    if (word === 'ffdefres' && this.box !== null) this.box.preset = figure ?? 0;
  }

  /** Words that begin text of its own, or text that stands within what is else passed over. */
  private goTo(word: string): void {
    const group = this.group;
    group.starred = false;
    if (word === 'footnote' && group.to !== 'skip') {
      this.write(`[${this.notes.length + 1}]`);
      this.notes.push('');
      group.to = 'note';
    } else if (word === 'annotation' && group.to !== 'skip') {
      group.to = 'comment';
      this.told.add('comments');
    } else if (word === 'fonttbl') group.to = 'fonts';
    else if (word.startsWith('header') && group.to !== 'skip') group.to = 'header';
    else if (word === 'shptxt') group.to = 'body';
  }

  private format(word: string, figure: number | null): void {
    const group = this.group;
    const symbol = SYMBOLS.get(word);
    if (symbol !== undefined) {
      this.write(symbol);
      return;
    }
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
        if (this.inTable && group.to === 'body') this.endCellParagraph();
        else this.paragraph();
        return;
      case 'line':
        this.paragraph();
        return;
      case 'pard':
        this.inTable = false;
        return;
      case 'intbl':
        this.inTable = true;
        return;
      case 'cell':
      case 'nestcell':
        this.endCell();
        return;
      case 'row':
      case 'nestrow':
        this.endRow();
        return;
      case 'fromhtml':
        this.html ??= '';
        return;
      case 'htmlrtf':
        group.htmlRtf = figure !== 0;
        return;
      case 'ansicpg':
        this.ansi = encodingOf(figure);
        group.encoding = this.ansi;
        return;
      case 'mac':
        this.ansi = 'macintosh';
        group.encoding = this.ansi;
        return;
      case 'pc':
      case 'pca':
        this.ansi = word === 'pc' ? 'cp437' : 'cp850';
        group.encoding = this.ansi;
        return;
      case 'f':
        this.font = figure ?? 0;
        if (group.to !== 'fonts') group.encoding = this.fonts.get(this.font) ?? this.ansi;
        return;
      case 'fcharset':
        this.fonts.set(this.font, CHARSETS.get(figure ?? 0) ?? this.ansi);
        return;
      case 'cpg':
        this.fonts.set(this.font, encodingOf(figure));
        return;
      case 'uc':
        group.fallback = figure ?? 1;
        return;
      case 'u':
        this.unicode(figure ?? 0);
        return;
      case 'v':
      case 'strike':
      case 'striked':
        if (word === 'striked' && figure === null) return;
        group.hidden = figure !== 0;
        return;
      case 'deleted':
        group.hidden = figure !== 0;
        this.told.add('tracked-changes');
        return;
      case 'revised':
        this.told.add('tracked-changes');
        return;
      case 'plain':
        group.hidden = false;
        group.encoding = this.ansi;
    }
  }

  private unicode(figure: number): void {
    const unit = figure < 0 ? figure + 0x10000 : figure;
    this.toSkip = this.group.fallback;
    const letter = String.fromCharCode(unit & 0xffff);
    if (unit >= 0xd800 && unit < 0xdc00) this.high = letter;
    else {
      // Symbol fonts' letters are written in the private area.
      this.write(this.high + letter);
      this.high = '';
    }
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.from(this.pending);
    this.pending = [];
    if (this.group.to === 'skip' || this.group.to === 'fonts') return;
    this.write(iconv().decode(bytes, this.group.encoding));
  }

  private write(text: string): void {
    const { to, hidden, htmlRtf } = this.group;
    if (to === 'skip' || to === 'fonts') return;
    if (this.html !== null) {
      if (to === 'tag') this.html += text;
      else if (!htmlRtf) this.html += text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
      return;
    }
    if (to === 'tag') return;
    this.parts[to] += hidden ? LEFT_OUT : text;
  }

  private paragraph(): void {
    const { to } = this.group;
    if (this.html !== null) {
      if (!this.group.htmlRtf && to === 'body') this.html += '<br>';
      return;
    }
    if (to === 'header' || to === 'note' || to === 'comment') {
      this.parts[to] += '\n';
      return;
    }
    if (to !== 'body') return;
    if (this.cells.length > 0 || this.cell.length > 0) this.endRow();
    this.lines.push({ text: this.parts.body });
    this.parts.body = '';
    this.comments();
  }

  private comments(): void {
    for (const text of this.parts.comment.split('\n')) if (text.trim() !== '') this.lines.push({ text });
    this.parts.comment = '';
  }

  private endCellParagraph(): void {
    if (this.parts.body.trim() !== '') this.cell.push(this.parts.body.trim());
    this.parts.body = '';
  }

  private endCell(): void {
    if (this.html !== null || this.group.to !== 'body') return;
    this.endCellParagraph();
    this.cells.push(this.cell);
    this.cell = [];
  }

  private endRow(): void {
    if (this.html !== null) return;
    if (this.cell.length > 0) this.endCell();
    const texts = this.cells.map((cell) => cell.join(' '));
    if (texts.every((text) => text.length <= SHORT_CELL)) {
      if (texts.length > 0) this.lines.push({ text: texts.join('\t') });
    } else for (const cell of this.cells) for (const text of cell) this.lines.push({ text });
    this.cells = [];
    this.comments();
  }
}
