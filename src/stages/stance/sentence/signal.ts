import type { Target } from './scope.ts';

/** One thing a sentence says about the proposal in its holder's own name. */
export interface Signal {
  rule: string;
  sign: 'for' | 'against' | 'reserve' | 'aim' | 'no-remarks' | 'no-position' | 'endorse' | 'aside';
  /** Declared («støtter»), not evaluated («vil styrke»). */
  declared: boolean;
  weight: number;
  target: Target;
  clause: number;
  /** No verdict on this is more certain. */
  most?: number;
  /** Words of the sentence. */
  from: number;
  to: number;
}
