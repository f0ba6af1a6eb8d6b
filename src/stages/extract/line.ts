import type { LineBox } from '../../formats/document.ts';

/** A cleaned line. */
export interface Line {
  text: string;
  box: LineBox | null;
  /** A blank line or a clear space stands above it. */
  apart: boolean;
}
