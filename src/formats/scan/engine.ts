import type { Grey } from './grey.ts';

/** A word that was recognised, with its place from the top left corner: in pixels of a picture, in points of a page. */
export interface RecognisedWord {
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

/** Reads the letters in a picture. The engine runs outside the pure wing (`src/ocr/`); here is what is asked of it. */
export interface Engine {
  /** Name, version and languages: another one may read another text. */
  id: string;
  /** What tells it from one of the same name on another machine: a sum of what it reads with. */
  sum(): Promise<string>;
  /** Words in reading order. @throws when the picture could not be read, or took too long */
  read(picture: Grey): Promise<RecognisedWord[]>;
}
