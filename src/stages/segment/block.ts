import type { PassageKind } from '../../domain.ts';

/** A stretch of the text that gets one kind. Trimmed: no white space at either end. */
export interface Block {
  start: number;
  end: number;
  text: string;
  /** Kind that the cutting already decided. */
  forced: PassageKind | null;
  attachment: string | undefined;
}
