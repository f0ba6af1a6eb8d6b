/** A word that was recognised on a page's picture, with its place in points from the top left corner. */
export interface ScannedWord {
  text: string;
  /** How sure the engine is, 0–1. */
  confidence: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Words of one line and block have the same numbers. */
  block: number;
  line: number;
}

/** A page that was read as a picture. */
export interface ScannedPage {
  /** `blank`: nothing is on it; `failed`: it could not be drawn or read, or took too long. */
  state: 'read' | 'blank' | 'failed';
  width: number;
  height: number;
  /** How sure the engine is of the page as a whole, 0–1. */
  confidence: number;
  words: ScannedWord[];
}
