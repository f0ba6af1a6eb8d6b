import type { FC } from 'hono/jsx';
import { OUTCOMES, SECTORS, type Sector } from '../../../domain.ts';
import { type Block, type Inline, plainText } from '../../../export/blocks.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { POSITIONS } from '../../../position.ts';
import type { Report } from '../../../report/model.ts';
import type { AnswerFilter } from '../../../services/review/answers.ts';
import { address } from '../../parts/format.ts';
import { linkTo } from '../../parts/place.ts';
import { type About, linkFigures } from './figures.ts';

/** Where in the note a block stands: what the chapter speaks of. */
export interface Place {
  report: Report;
  about: About;
  /** In the chapter whose numbered headings are themes. */
  inThemes: boolean;
}

/** One block of the note as it reads, with its figures as links. */
export const NoteBlock: FC<{ block: Block; place: Place; id: string }> = ({ block, place, id }) => {
  switch (block.kind) {
    case 'heading': {
      // The page has its own first heading.
      if (block.level === 1) return <p class="note-title ds-heading">{plainText(block.line)}</p>;
      const Tag = `h${block.level}` as 'h2';
      return (
        <Tag id={id} class="ds-heading" data-size={block.level <= 2 ? 'sm' : block.level === 3 ? 'xs' : '2xs'}>
          <Line line={block.line} place={place} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Line line={block.line} place={place} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item) => (
        <li>
          {item.map((inner, index) =>
            inner.kind === 'paragraph' ? (
              <Line line={inner.line} place={placeOfItem(inner.line, place)} />
            ) : (
              <NoteBlock block={inner} place={place} id={`${id}-${index}`} />
            ),
          )}
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'quote':
      return (
        <figure class="note-quote">
          <blockquote>
            {block.paragraphs.map((line) => (
              <p>{plainText(line)}</p>
            ))}
          </blockquote>
          {block.source ? <figcaption>{plainText(block.source)}</figcaption> : null}
        </figure>
      );
    case 'table':
      return <NoteTable block={block} place={place} />;
    case 'figure':
      return (
        <figure class="note-figure">
          <img
            src={linkTo(`/notat/diagram/${encodeURIComponent(block.chart.name)}`)}
            alt={block.chart.alt}
            loading="lazy"
            width={block.chart.width}
            height={block.chart.height}
          />
        </figure>
      );
    case 'code':
      return <pre tabindex={0}>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'slot':
      return (
        <>
          {block.blocks.map((inner, index) => (
            <NoteBlock block={inner} place={place} id={`${id}-${index}`} />
          ))}
        </>
      );
  }
};

/** A summary line that opens with a theme's name speaks of that theme; under a theme, one that opens with a sector of that sector. */
function placeOfItem(line: Inline[], place: Place): Place {
  const first = line[0];
  if (first === undefined || first === 'break') return place;
  const { about, report } = place;
  if (typeof about !== 'string' && 'tema' in about) {
    const apart = report.sectors.find(({ heading }) => first.text.startsWith(`${heading}: `));
    return apart ? { ...place, about: { ...about, sektor: apart.sector } } : place;
  }
  if (about !== 'all' || !first.bold) return place;
  const theme = place.report.themes.find((other) => other.label === first.text);
  return theme ? { ...place, about: { tema: theme.id } } : place;
}

const Line: FC<{ line: Inline[]; place: Place }> = ({ line, place }) => (
  <>
    {line.map((piece, index) => {
      if (piece === 'break') return <br />;
      const before = line[index - 1];
      const lead = before === undefined || before === 'break' ? null : before;
      const inner = <Figures text={piece.text} place={place} lead={lead} />;
      const set = piece.bold ? <strong>{inner}</strong> : piece.italic ? <em>{inner}</em> : inner;
      return piece.href === null ? set : <a href={linkTo(piece.href)}>{piece.text}</a>;
    })}
  </>
);

const Figures: FC<{ text: string; place: Place; lead: { text: string; bold: boolean; italic: boolean } | null }> = ({
  text,
  place,
  lead,
}) => {
  const { language } = place.report;
  // «*Støtter* (5): …» and «**Kommunal sektor** (8): …»: the figure in brackets counts what stands before it.
  const counted = lead && /^ \((\d[\d\u2009]*)\)/.exec(text);
  if (counted) {
    const href = hrefOfLead(lead, place);
    const figure = counted[1] ?? '';
    if (href)
      return (
        <>
          {' ('}
          <a href={linkTo(href)}>{figure}</a>
          {text.slice(2 + figure.length)}
        </>
      );
  }
  return (
    <>
      {linkFigures(text, language, place.about).map((piece) =>
        piece.href === null ? piece.text : <a href={linkTo(piece.href)}>{piece.text}</a>,
      )}
    </>
  );
};

function hrefOfLead(lead: { text: string; bold: boolean }, place: Place): string | null {
  const sektor = lead.bold ? sectorNamed(lead.text, place.report) : null;
  return sektor ? address('/svar', { sektor }) : null;
}

function sectorNamed(text: string, report: Report): Sector | null {
  const words = noteWords(report.language);
  return (
    report.sectors.find((group) => group.heading === text)?.sector ??
    SECTORS.find((sector) => words.sectors[sector] === text) ??
    null
  );
}

/** A table of the note: a cell with a figure leads to the answers its row and column count. */
const NoteTable: FC<{ block: Extract<Block, { kind: 'table' }>; place: Place }> = ({ block, place }) => {
  const head = block.head.map(plainText);
  const outcomes = new Set<string>(Object.values(noteWords(place.report.language).outcomes));
  // What was chosen from a list is no filter of the answers.
  const ofChoices = head[0] === noteWords(place.report.language).tables.answer;
  const ofFiles = block.rows.some((row) => outcomes.has(plainText(row[0] ?? [])));
  return (
    <section class="scroll" tabindex={0} aria-label={ui.table(block.caption)}>
      <table class="ds-table figures" data-size="sm">
        <caption class="ds-sr-only">{block.caption}</caption>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th scope="col" class={block.numeric[column] ? 'number' : ''}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => {
            const first = plainText(row[0] ?? []);
            const hrefOf = ofChoices ? null : hrefsOfRow(first, ofFiles, place);
            return (
              <tr>
                <th scope="row">{first}</th>
                {row.slice(1).map((cell, index) => {
                  const href = hrefOf?.(head[index + 1] ?? '');
                  const text = plainText(cell);
                  return (
                    <td class={block.numeric[index + 1] ? 'number' : ''}>
                      {href && /^\d/.test(text) ? <a href={linkTo(href)}>{text}</a> : text}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};

/** Where the cells of a row lead, by the name of their column; null: no cell of it leads anywhere, as of a body's row. */
function hrefsOfRow(
  row: string,
  ofFiles: boolean,
  { report, about }: Place,
): ((column: string) => string | null) | null {
  const words = noteWords(report.language);
  const outcome = OUTCOMES.find((name) => words.outcomes[name] === row);
  if (outcome) return () => address('/filer', { utfall: outcome });
  const total = row === words.total;
  const theme = report.themes.find((other) => other.label === row);
  const question = report.questions.find((other) => other.id === row);
  const ofRow = sectorNamed(row, report);
  if (!theme && !question && !ofRow && !total) return null;
  return (column) => {
    const ofColumn = sectorNamed(column, report);
    const holdning = POSITIONS.find((position) => words.positions[position] === column);
    if (column !== words.total && column !== words.count && !ofColumn && !holdning) return null;
    const sektor = ofRow ?? ofColumn;
    const filter: AnswerFilter = {
      ...(typeof about === 'string' ? {} : about),
      ...(theme ? { tema: theme.id } : {}),
      ...(question ? { sporsmal: question.id } : {}),
      ...(sektor ? { sektor } : {}),
      ...(holdning ? { holdning } : {}),
    };
    // The sum of the ledger is of files; other sums without a subject are of all answers.
    return address(ofFiles && Object.keys(filter).length === 0 ? '/filer' : '/svar', filter);
  };
}
