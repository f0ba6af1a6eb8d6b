import type { Theme } from '../../src/domain.ts';
import type { ConsultationState } from '../../src/state.ts';
import { LETTERS, type Letter, stateOf } from './sample.ts';

const NASTY = [
  '=HYPERLINK("http://x.example";"klikk")',
  '+47|cmd',
  '-2+3 | rør',
  '@SUM(A1:A9)',
  '<script>alert(1)</script> AS',
  'A | B [lenke](javascript:alert(1)) kommune',
  '**Fet** & _skrå_ `kode` ~~strek~~',
  '&lt;b&gt; &amp; «sitat» "to" \'en\'',
  'Linje\nskift og \ttab etat',
  'Styre\u0007tegn og 😀 hel',
  '# Overskrift 1. punkt',
  '\u202Ekommune snudd',
];

/** Names, themes and a text that try to be formulas, markup, control characters and more. */
export function hostileState(): ConsultationState {
  const letters: Letter[] = NASTY.map((name, index) => ({
    name,
    sector: index % 2 === 0 ? 'organisation' : 'business',
    stance: index % 2 === 0 ? 'supports' : 'opposes',
    file: `${name.replaceAll('/', '')}.pdf`,
    passages: [
      {
        text: `${name} mener dette om saken, og skriver det | slik: <b>${name}</b> 😀 i \uD800 høringen.`,
        themes: [NASTY[index % 3] ?? ''],
        stance: index % 2 === 0 ? 'supports' : 'opposes',
      },
    ],
  }));
  return stateOf(letters, {
    title: `<script>|=1+1 ${'lang tittel '.repeat(25)}`.slice(0, 300),
    themes: NASTY.slice(0, 3),
  });
}

/** Every state an export must stand: nothing, one answer, no themes, names that bite, a theme within another. */
export const CASES: Record<string, () => ConsultationState> = {
  vanlig: () => stateOf(LETTERS),
  nynorsk: () => stateOf(LETTERS, { language: 'nn' }),
  engelsk: () => stateOf(LETTERS, { language: 'en' }),
  'ingen svar': () => stateOf([], { themes: [] }),
  'ett svar': () => stateOf(LETTERS.slice(0, 1)),
  'ingen temaer': () =>
    stateOf(
      LETTERS.map((letter) => ({ ...letter, passages: letter.passages.map(({ text }) => ({ text })) })),
      { themes: [] },
    ),
  'fiendtlige navn': hostileState,
  undertema: () => {
    const state = stateOf(LETTERS);
    const [whole, part] = state.themes;
    if (!whole || !part) throw new Error('the sample has two themes');
    return { ...state, themes: [whole, { ...part, parentId: whole.id } satisfies Theme] };
  },
};

/** As many answers as asked for, invented by turning the sample round. */
export function manyLetters(count: number): Letter[] {
  return Array.from({ length: count }, (_, index) => {
    const letter = LETTERS[index % LETTERS.length] as Letter;
    return {
      ...letter,
      name: `${letter.name} nr. ${index}`,
      passages: letter.passages.map((piece) => ({ ...piece, text: `${piece.text} Svar ${index}.` })),
    };
  });
}
