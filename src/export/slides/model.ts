import type { NoteLanguage } from '../../norsk/numbers.ts';
import { type Box, fitting, type Paragraph } from './measure.ts';

/** A deck as it is laid out, before any file: what stands where, in which size, and what is told beside it. */
export interface Deck {
  title: string;
  language: NoteLanguage;
  slides: Slide[];
}

export interface Slide {
  title: string;
  /** Points of the title. */
  size: number;
  /** The first slide, whose title stands in the middle. */
  opening?: boolean;
  elements: Element[];
  /** Speaker notes: one line each. */
  notes: string[];
}

export type Element =
  | { kind: 'text'; box: Box; paragraphs: Paragraph[]; size: number }
  | { kind: 'table'; box: Box; widths: number[]; rows: string[][]; size: number }
  | { kind: 'bars'; box: Box; alt: string; bars: Bars }
  /** A line across, and a dot: the axis of time. */
  | { kind: 'rule'; box: Box }
  | { kind: 'dot'; box: Box };

export interface Bars {
  /** `columns` stand, `rows` lie, `divided` is one lying bar of several parts. */
  shape: 'columns' | 'rows' | 'divided';
  categories: string[];
  series: { name: string; values: number[]; colour: string }[];
  size: number;
}

/** 16:9, in inches. */
export const WIDTH = 13.333;
export const HEIGHT = 7.5;
export const MARGIN = 0.6;
export const TITLE: Box = { x: MARGIN, y: 0.4, w: WIDTH - 2 * MARGIN, h: 0.95 };
export const OPENING_TITLE: Box = { x: 1, y: 1.7, w: WIDTH - 2, h: 2.1 };
/** What stands under the title and over the page number. */
export const BODY: Box = { x: MARGIN, y: 1.5, w: WIDTH - 2 * MARGIN, h: 5.35 };
/** Small print is no smaller. */
export const SMALLEST = 9;

/** A theme's colour of the owner's template, or our own. */
export const MAIN = 'accent1';

/** A slide with its title in the largest size it fits in. */
export function slide(title: string, elements: Element[], notes: string[]): Slide {
  return { title, size: fitting([{ text: title, bold: true }], TITLE, 28, SMALLEST) ?? SMALLEST, elements, notes };
}
