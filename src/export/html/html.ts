import { exportWords } from '../../norsk/export.ts';
import type { Report } from '../../report/model.ts';
import { type Block, type Inline, isGroupRow, plainText } from '../blocks.ts';
import type { Chart } from '../charts.ts';
import { publishedBlocks } from '../published.ts';
import { escapeXml } from '../xml.ts';
import { NOTE_CSS } from './style.ts';

/** A table of so many rows stays on one page in print. */
const SHORT_TABLE = 9;
/** Words are cut only in a table with such a word, say the name of a file. */
const LONG_WORD = /[^\s-]{30}/;

export interface HtmlOptions {
  /** Leave out the slots nobody has written in. */
  writtenOnly?: boolean | undefined;
  /** The printed page of each heading, by id, for the contents; empty: room is kept for them. None: a page for the screen. */
  pages?: ReadonlyMap<string, number>;
}

/**
 * The note as one self-contained accessible page: its own style, figures inline with title and description, no script,
 * nothing loaded from elsewhere. Made from the Markdown note, so the two say the same.
 */
export function htmlNote(report: Report, markdown: string, charts: Chart[], options: HtmlOptions = {}): string {
  const words = exportWords(report.language);
  const blocks = publishedBlocks(report, markdown, charts, options.writtenOnly);
  const contents = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level > 1 && block.level < 4 ? [block] : [],
  );
  const links = contents.map(({ level, id, line }) => {
    const page = options.pages ? ` <span class="side">${options.pages.get(id) ?? ''}</span>` : '';
    return `<li class="n${level}"><a href="#${id}"><span>${inlines(short(line))}</span>${page}</a></li>`;
  });
  const [first, ...rest] = blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? blocks : [null, ...blocks];
  const write = (block: Block) => blockHtml(block, words);
  return `<!DOCTYPE html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Høringsanalyse">
<title>${escapeXml(report.title || report.slug)}</title>
<style>${NOTE_CSS}</style>
</head>
<body>
<a class="hopp" href="#innhold">${words.skip}</a>
<header>${first ? write(first) : `<h1>${escapeXml(report.title || report.slug)}</h1>`}</header>
<nav aria-labelledby="innholdsliste"><h2 id="innholdsliste">${words.contents}</h2><ul>
${links.join('\n')}
</ul></nav>
<main id="innhold" tabindex="-1">
${addressed(rest.flatMap((block) => (block ? [write(block)] : [])).join('\n'))}
</main>
</body>
</html>
`;
}

/** Gives quotes in another language an id each: without one, Chromium leaves their language out of the PDF. */
function addressed(html: string): string {
  let quotes = 0;
  return html.replace(/<span lang=/g, () => {
    quotes += 1;
    return `<span id="sprak-${quotes}" lang=`;
  });
}

/** A heading in the contents list: without what is said of it in italics. */
function short(line: Inline[]): Inline[] {
  const upright = line.filter((piece) => piece === 'break' || !piece.italic);
  return upright.length > 0 ? upright : line;
}

type Words = ReturnType<typeof exportWords>;

function blockHtml(block: Block, words: Words): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${inlines(block.line)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlines(block.line)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${itemHtml(item, words)}</li>`).join('\n');
      const start = block.start === 1 ? '' : ` start="${block.start}"`;
      return block.ordered ? `<ol${start}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
    }
    case 'quote': {
      const said = block.paragraphs.map((line) => `<p>${inlines(line)}</p>`).join('');
      return block.source
        ? `<figure class="sitat"><blockquote>${said}</blockquote><figcaption>${inlines(block.source)}</figcaption></figure>`
        : `<blockquote>${said}</blockquote>`;
    }
    case 'table':
      return tableHtml(block, words);
    case 'figure':
      return `<figure>${figureSvg(block.chart, block.number)}<figcaption>${words.figure} ${block.number}. ${escapeXml(block.caption)}</figcaption></figure>`;
    case 'code':
      return `<pre>${escapeXml(block.text).replaceAll('&#10;', '\n')}</pre>`;
    case 'rule':
      return '<hr>';
    case 'slot':
      return block.blocks.map((inner) => blockHtml(inner, words)).join('\n');
  }
}

/** A list item of one paragraph needs no paragraph of its own. */
function itemHtml(item: Block[], words: Words): string {
  const [first, ...rest] = item;
  const head = first?.kind === 'paragraph' ? inlines(first.line) : first ? blockHtml(first, words) : '';
  return [head, ...rest.map((block) => blockHtml(block, words))].join('\n');
}

function tableHtml(table: Extract<Block, { kind: 'table' }>, words: Words): string {
  const set = (column: number) => (table.numeric[column] ? ' class="tall"' : '');
  const head = table.head.map((line, column) => `<th scope="col"${set(column)}>${inlines(line)}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((line, column) =>
      column === 0 ? `<th scope="row">${inlines(line)}</th>` : `<td${set(column)}>${inlines(line)}</td>`,
    );
    return `<tr${isGroupRow(row) ? ' class="gruppe"' : ''}>${cells.join('')}</tr>`;
  });
  const id = `tabell-${table.number}`;
  const size = table.rows.length <= SHORT_TABLE ? ' kort' : '';
  const long = table.rows.flat().some((line) => LONG_WORD.test(plainText(line))) ? ' lange' : '';
  return `<div class="tabell${size}${long}" role="region" aria-labelledby="${id}" tabindex="0"><table><caption id="${id}">${words.table} ${table.number}. ${escapeXml(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function inlines(line: Inline[]): string {
  return line
    .map((piece) => {
      if (piece === 'break') return '<br>';
      let html = escapeXml(piece.text);
      if (piece.code) html = `<code>${html}</code>`;
      // Not em and strong: Chromium writes those into PDF as marks that its version of PDF does not have.
      if (piece.italic) html = `<i>${html}</i>`;
      if (piece.bold) html = `<b>${html}</b>`;
      if (piece.language) html = `<span lang="${piece.language}">${html}</span>`;
      return piece.href === null ? html : `<a href="${escapeXml(piece.href)}">${html}</a>`;
    })
    .join('');
}

/** A chart's SVG as a figure with its own ids, title and description. */
function figureSvg(chart: Chart, number: number): string {
  const id = `figur-${number}`;
  const inside = chart.svg.replace(/\bzr-/g, `${id}-`);
  return inside.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes.replace(/ ?(?:width|height)="[^"]*"/g, '')} role="img" aria-labelledby="${id}-t ${id}-b"><title id="${id}-t">${escapeXml(chart.caption)}</title><desc id="${id}-b">${escapeXml(chart.alt)}</desc>`,
  );
}
