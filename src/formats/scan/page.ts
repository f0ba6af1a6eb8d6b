import type { RecognisedWord } from './engine.ts';

/** A page that was read as a picture. */
export interface ScannedPage {
  /** `blank`: nothing is on it; `failed`: it could not be drawn or read, or took too long. */
  state: 'read' | 'blank' | 'failed';
  width: number;
  height: number;
  /** How sure the engine is of the page as a whole, 0–1. */
  confidence: number;
  /** With their places in points from the top left corner. */
  words: RecognisedWord[];
}
