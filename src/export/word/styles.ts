import { type IStylesOptions, LineRuleType } from 'docx';
import type { StyleIds } from './blocks.ts';

/** The styles of a note without a template, by id. */
export const OWN_STYLES: StyleIds = {
  title: 'Title',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  caption: 'Caption',
  quote: 'Sitat',
  quoteSource: 'Sitatkilde',
  code: 'Kode',
  contents: 'TOCHeading',
  placeholder: 'PlaceholderText',
};

const INK = '1E2B3C';
const BLUE = '00497F';
// Arial is on every machine, or a font as wide as it is: the pages break alike, and the page numbers in the contents hold.
const FONT = 'Arial';
const heading = (level: number, size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: BLUE },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true, outlineLevel: level - 1 },
});

/** Word's own heading styles for headings, so that navigation and contents work; «Sitat» and its source for quotes. */
export function STYLES(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 100, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(1, 30, 320),
      heading2: heading(2, 25, 240),
      heading3: heading(3, 22, 140),
      heading4: heading(4, 20, 120),
      caption: {
        run: { font: FONT, size: 19, bold: true, italics: false, color: INK },
        paragraph: { spacing: { before: 160, after: 80 } },
      },
      hyperlink: { run: { color: BLUE, underline: {} } },
    },
    characterStyles: [{ id: OWN_STYLES.placeholder, name: 'Placeholder Text', run: { color: '43505E' } }],
    paragraphStyles: [
      {
        id: OWN_STYLES.quote,
        name: 'Sitat',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: {
          indent: { left: 400, right: 400 },
          spacing: { before: 80, after: 20 },
          border: { left: { style: 'single', size: 18, color: '6FA8D6', space: 10 } },
        },
      },
      {
        id: OWN_STYLES.quoteSource,
        name: 'Sitatkilde',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 19, color: '43505E' },
        paragraph: { indent: { left: 400, right: 400 }, spacing: { before: 0, after: 160 } },
      },
      {
        id: OWN_STYLES.code,
        name: 'Kode',
        basedOn: 'Normal',
        run: { font: 'Courier New', size: 19 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: OWN_STYLES.contents,
        name: 'TOC Heading',
        basedOn: 'Normal',
        run: { size: 25, bold: true, color: BLUE },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 80, after: 20 } },
        run: { bold: true },
      },
      { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', paragraph: { indent: { left: 300 }, spacing: { after: 20 } } },
    ],
  };
}
