import type { Language } from '../domain.ts';
import type { Report, ReportQuote } from '../report/model.ts';
import type { Block, Inline } from './blocks.ts';

/**
 * The blocks with their quotes in another language than the note's marked as such, so that they are read aloud and spelled
 * right. A quote is in the language of the letter it is from; a language we can't name is not marked.
 */
export function withLanguages(blocks: Block[], report: Report): Block[] {
  const foreign = foreignQuotes(report);
  if (foreign.size === 0) return blocks;
  const line = (pieces: Inline[]) => pieces.flatMap((piece) => marked(piece, foreign));
  const block = (one: Block): Block => {
    switch (one.kind) {
      case 'heading':
      case 'paragraph':
        return { ...one, line: line(one.line) };
      case 'list':
        return { ...one, items: one.items.map((item) => item.map(block)) };
      case 'quote':
        return { ...one, paragraphs: one.paragraphs.map(line) };
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(line)) };
      case 'slot':
        return { ...one, blocks: one.blocks.map(block) };
      default:
        return one;
    }
  };
  return blocks.map(block);
}

/** Words of letters in other languages, as they stand in the note, by quoted text. */
function foreignQuotes(report: Report): Map<string, Language> {
  const quotes: Pick<ReportQuote, 'text' | 'respondent'>[] = [
    ...report.themes.flatMap((theme) => [...theme.quotes, ...theme.points.map(({ quote }) => quote)]),
    ...report.questions.flatMap(({ proposed }) => proposed),
    ...report.other,
    ...report.campaigns.flatMap(({ additions }) =>
      additions.flatMap(({ respondent, texts }) => texts.map((text) => ({ respondent, text }))),
    ),
  ];
  const found = new Map<string, Language>();
  for (const { text, respondent } of quotes)
    if (respondent.language !== report.language && respondent.language !== 'other')
      found.set(`«${text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')}»`, respondent.language);
  return found;
}

function marked(piece: Inline, foreign: ReadonlyMap<string, Language>): Inline[] {
  if (piece === 'break' || !piece.text.includes('«')) return [piece];
  for (const [quote, language] of foreign) {
    const at = piece.text.indexOf(quote);
    if (at < 0) continue;
    const around = (text: string) => (text === '' ? [] : marked({ ...piece, text }, foreign));
    return [
      ...around(piece.text.slice(0, at)),
      { ...piece, text: quote, language },
      ...around(piece.text.slice(at + quote.length)),
    ];
  }
  return [piece];
}
