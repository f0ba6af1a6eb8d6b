import library from 'pptxgenjs';
import { xmlCharacters } from '../xml.ts';
import { AFTER, type Box, BULLET, type Paragraph } from './measure.ts';
import { type Bars, type Deck, type Element, HEIGHT, MARGIN, OPENING_TITLE, TITLE, WIDTH } from './model.ts';
import { LABEL, repeatable, type Theme } from './package.ts';

const LANGUAGE = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const INK = 'tx1';
const MUTED = '5A6472';
const RULE = 'accent1';
// The library's types say that the class is a field of the module; as Node loads it, it is the module. Its enums' values are
// these names.
const BAR = 'bar' as library.default.CHART_NAME;

/**
 * A deck as a PowerPoint file: real title placeholders, page numbers, native charts with alt text, speaker notes, and the
 * language on every run. Same input, same bytes.
 * @param theme colours and typefaces of the owner's template
 */
export async function pptxOf(deck: Deck, theme: Theme | null): Promise<Uint8Array> {
  const file = new (library as unknown as typeof library.default)();
  const lang = LANGUAGE[deck.language];
  file.defineLayout({ name: '16:9', width: WIDTH, height: HEIGHT });
  file.layout = '16:9';
  file.title = xmlCharacters(deck.title);
  file.author = 'Høringsanalyse';
  file.company = '';
  file.subject = '';
  file.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  master(file, 'Forside', OPENING_TITLE, 40);
  master(file, 'Side', TITLE, 28);
  for (const { title, size, opening, elements, notes } of deck.slides) {
    const slide = file.addSlide({ masterName: opening ? 'Forside' : 'Side' });
    // On the run: what is set beside a placeholder gives way to the placeholder's own.
    slide.addText([{ text: xmlCharacters(title), options: { fontSize: size, lang } }], { placeholder: 'tittel' });
    for (const element of elements) add(slide, element, lang);
    if (notes.length > 0) slide.addNotes(xmlCharacters(notes.join('\n')));
  }
  const bytes = await file.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the library did not write bytes');
  return repeatable(bytes, lang, theme);
}

/** A page with a title, a thin line and the page number. */
function master(file: library.default, title: string, box: Box, fontSize: number): void {
  const opening = title === 'Forside';
  file.defineSlideMaster({
    title,
    background: { color: 'FFFFFF' },
    slideNumber: {
      x: WIDTH - MARGIN - 0.8,
      y: HEIGHT - 0.5,
      w: 0.8,
      h: 0.3,
      fontSize: 10,
      color: MUTED,
      align: 'right',
    },
    objects: [
      {
        line: {
          x: box.x,
          y: box.y + box.h + (opening ? 0.15 : 0.03),
          w: opening ? 2 : box.w,
          h: 0,
          line: { color: RULE, width: opening ? 3 : 1 },
        },
      },
      {
        placeholder: {
          options: {
            name: 'tittel',
            type: 'title',
            ...box,
            fontSize,
            bold: true,
            color: 'tx1',
            align: 'left',
            valign: 'bottom',
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
}

function add(slide: library.default.Slide, element: Element, lang: string): void {
  const { box } = element;
  switch (element.kind) {
    case 'rule':
      slide.addShape('line' as library.default.SHAPE_NAME, { ...box, line: { color: RULE, width: 1.5 } });
      break;
    case 'dot':
      slide.addShape('ellipse' as library.default.SHAPE_NAME, { ...box, fill: { color: RULE } });
      break;
    case 'text':
      if (element.paragraphs.length > 0)
        slide.addText(
          element.paragraphs.flatMap((paragraph) => runsOf(paragraph, element.size, lang)),
          { ...box, margin: 0, valign: 'top', align: 'left', lang, color: INK, fontSize: element.size, wrap: true },
        );
      break;
    case 'table':
      slide.addTable(
        element.rows.map((row, index) =>
          row.map((cell, column) => ({
            text: xmlCharacters(cell),
            options: {
              bold: index === 0,
              align: column < 2 ? ('left' as const) : ('right' as const),
              border: [
                { type: 'none' as const },
                { type: 'none' as const },
                { type: 'solid' as const, pt: index === 0 ? 1.5 : 0.5, color: index === 0 ? '5A6472' : 'C9CED6' },
                { type: 'none' as const },
              ] as [
                library.default.BorderProps,
                library.default.BorderProps,
                library.default.BorderProps,
                library.default.BorderProps,
              ],
            },
          })),
        ),
        {
          x: box.x,
          y: box.y,
          w: box.w,
          colW: element.widths,
          fontSize: element.size,
          color: INK,
          margin: [0.05, 0.1, 0.05, 0.1],
          valign: 'top',
          lang,
        } as library.default.TableProps,
      );
      break;
    case 'bars':
      slide.addChart(BAR, seriesOf(element.bars), {
        ...box,
        altText: xmlCharacters(element.alt),
        ...chartOf(element.bars, lang),
      });
      break;
  }
}

/** A paragraph's runs: its lead in bold, and its text; the last ends the line. */
function runsOf(
  { lead, text, bullet, bold, muted }: Paragraph,
  size: number,
  lang: string,
): library.default.TextProps[] {
  const common = {
    fontSize: size,
    lang,
    color: muted ? MUTED : INK,
    paraSpaceAfter: size * AFTER * 0.9,
    ...(bullet ? { bullet: { indent: size * BULLET } } : {}),
  };
  const run = (content: string, more: library.default.TextPropsOptions): library.default.TextProps => ({
    text: xmlCharacters(content),
    options: { ...common, ...more },
  });
  return lead
    ? [run(`${lead} `, { bold: true }), run(text, { breakLine: true })]
    : [run(text, { bold: bold ?? false, breakLine: true })];
}

function seriesOf({ categories, series }: Bars) {
  return series.map(({ name, values }) => ({
    name: xmlCharacters(name),
    labels: categories.map(xmlCharacters),
    values,
  }));
}

function chartOf({ shape, series, size }: Bars, lang: string): library.default.IChartOpts {
  return {
    barDir: shape === 'columns' ? 'col' : 'bar',
    barGrouping: shape === 'divided' ? 'stacked' : 'clustered',
    barGapWidthPct: shape === 'divided' ? 30 : 45,
    chartColors: series.map(({ colour }) => colour),
    lang,
    showTitle: false,
    showLegend: shape === 'divided',
    legendPos: 'b',
    legendFontSize: size,
    showValue: true,
    dataLabelFontSize: size,
    // Thousands apart from five digits on, as Norwegian prose has them, and nothing for none.
    dataLabelFormatCode: series.some(({ values }) => Math.max(...values) >= 10_000) ? '#\\ ##0;;' : '0;;',
    ...(shape === 'divided' ? { dataLabelPosition: 'ctr' as const } : { dataLabelPosition: 'outEnd' as const }),
    dataLabelColor: LABEL,
    ...(shape === 'divided' ? { dataBorder: { pt: 0.5, color: LABEL } } : {}),
    catAxisLabelFontSize: size,
    catAxisHidden: shape === 'divided',
    catAxisLineShow: shape === 'columns',
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: 0,
    ...(shape === 'divided' ? { valAxisMaxVal: series.reduce((sum, { values }) => sum + (values[0] ?? 0), 0) } : {}),
    valGridLine: { style: 'none' },
    catGridLine: { style: 'none' },
  } as library.default.IChartOpts;
}
