import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Block, CONSTRUCTED_MARK, type Letter } from './source.ts';

/** Zip entries carry local time: one built from local parts is the same bytes in every time zone. */
const ZIP_TIME = new Date(2022, 1, 2, 12, 0, 0);

function blockParagraph(block: Block): Paragraph {
  if (block.kind === 'heading') {
    return new Paragraph({
      text: block.text,
      heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    });
  }
  if (block.marker === '•') return new Paragraph({ text: block.text, numbering: { reference: 'dots', level: 0 } });
  const text = block.marker === '' ? block.text : `${block.marker} ${block.text}`;
  return new Paragraph({ text, spacing: { after: 160 } });
}

function referenceTable(refs: string[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: refs.map(
      (row) =>
        new TableRow({ children: row.split(' | ').map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });
}

/** A letter as a Word file, repacked with fixed times and fflate's own deflate so that the bytes never change. */
export async function renderDocx(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    creator: letter.author ?? letter.respondent,
    lastModifiedBy: letter.author ?? letter.respondent,
    title: letter.subject,
    numbering: {
      config: [
        {
          reference: 'dots',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph(CONSTRUCTED_MARK)] }) },
        children: [
          ...letter.head.map((text, i) => new Paragraph({ children: [new TextRun({ text, bold: i === 0 })] })),
          ...letter.addressee.map((text) => new Paragraph(text)),
          ...(letter.refs.length > 0 ? [referenceTable(letter.refs)] : []),
          new Paragraph({ text: letter.subject, heading: HeadingLevel.TITLE }),
          ...letter.blocks.map(blockParagraph),
          ...letter.signature.map((text) => new Paragraph(text)),
        ],
      },
    ],
  });
  const entries = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  const stamp = `${letter.date}T10:00:00Z`;
  const fixed = Object.fromEntries(
    Object.keys(entries)
      .sort()
      .map((name) => {
        const bytes = entries[name] ?? new Uint8Array();
        if (name !== 'docProps/core.xml') return [name, bytes];
        return [name, strToU8(strFromU8(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp))];
      }),
  );
  return zipSync(fixed, { level: 6, mtime: ZIP_TIME });
}
