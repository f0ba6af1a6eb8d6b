import { readFileSync } from 'node:fs';

/** Sentences of the words of the demo's note, the same in every run and no two alike. */
export class Sentences {
  private state: number;
  private readonly words: string[];

  constructor(seed: number) {
    this.state = seed;
    this.words = vocabulary();
  }

  /** A whole number from 0 up to, and without, `below` (Numerical Recipes' generator). */
  next(below: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * below);
  }

  /** Words in small letters. */
  some(count: number): string {
    return Array.from({ length: count }, () => this.words[this.next(this.words.length)] ?? '').join(' ');
  }

  /** Words with a capital first. */
  title(count: number): string {
    const text = this.some(count);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  sentence(least = 8, most = 18): string {
    return `${this.title(least + this.next(most - least + 1))}.`;
  }

  paragraph(sentences: number): string {
    return Array.from({ length: sentences }, () => this.sentence()).join(' ');
  }
}

let known: string[] | null = null;

function vocabulary(): string[] {
  known ??= [
    ...new Set(readFileSync('tests/golden/demo-note.md', 'utf8').match(/(?<![\p{L}-])\p{Ll}{3,14}(?![\p{L}-])/gu)),
  ];
  return known;
}
