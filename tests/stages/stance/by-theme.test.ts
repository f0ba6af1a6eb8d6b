import { describe, expect, test } from 'vitest';
import type { Evidence, Passage, Stance } from '../../../src/domain.ts';
import { stanceByTheme } from '../../../src/stages/stance/by-theme.ts';
import { readSentences } from '../../../src/stages/stance/sentence/read.ts';
import { readTheme } from '../../../src/stages/stance/speaks-of.ts';
import { subjectOf } from '../../../src/stages/stance/subject.ts';

/** Invented letters about a bus service; each passage is tagged with themes by words that stand in it. */
type Part = [words: string, themes: Record<string, string[]>];

function read(
  parts: Part[],
  overall: Stance | null = null,
  rule = 'keyword',
  known = new Map<string, { label: string; keywords: string[] }>(),
  proposal = '',
) {
  let text = '';
  const passages: { passage: Passage; readings: ReturnType<typeof readSentences> }[] = [];
  const tags: { passageId: string; themeId: string; because: Evidence[] }[] = [];
  for (const [words, themes] of parts) {
    const start = text.length;
    const id = `p${passages.length}`;
    text += `${words}\n\n`;
    const passage: Passage = {
      id,
      start,
      end: start + words.length,
      page: 1,
      kind: 'body',
      heading: null,
      question: null,
    };
    passages.push({ passage, readings: readSentences(words, start, 'nb') });
    for (const [themeId, cues] of Object.entries(themes)) {
      const because = cues.map((cue): Evidence => {
        const at = start + words.indexOf(cue);
        return { rule, cue, source: 'text', start: at, end: at + cue.length };
      });
      tags.push({ passageId: id, themeId, because });
    }
  }
  const letter = {
    text,
    respondent: 'Nordbyen reiselag',
    subject: subjectOf('Forslag om nye bussruter', proposal, [text]),
  };
  const themes = new Map([...known].map(([id, theme]) => [id, readTheme(theme, letter.subject)]));
  const found = stanceByTheme(letter, tags, passages, overall, themes);
  return Object.fromEntries(found.map(({ themeId, stance }) => [themeId, stance]));
}
const values = (parts: Part[], overall: Stance | null = null) =>
  Object.fromEntries(Object.entries(read(parts, overall)).map(([id, { value }]) => [id, value]));

const FOR = 'supports';
const WISH = 'supports-with-reservations';
const AGAINST = 'opposes';

describe('the stance on a theme', () => {
  test.each<[string, string]>([
    ['Vi støtter at nattrutene utvides til helgene.', FOR],
    ['Vi støtter at nattrutene utvides, men ber om at de også går på hverdager.', WISH],
    ['Nattrutene må gå oftere enn en gang i timen.', WISH],
    ['Vi ber om at nattrutene gis en egen tilskuddspost.', WISH],
    ['Nattrutene vil føre til at dagrutene legges ned.', AGAINST],
    ['Vi går imot nattrutene.', AGAINST],
    // What is asked for is what is proposed.
    ['Det er viktig at nattrutene får egen takst slik det fremkommer av høringsnotatet.', FOR],
    ['Nattrutene bør gå hver time som foreslått.', FOR],
    ['Nattrutene bør gå oftere og lenger enn foreslått, og ikke som foreslått.', WISH],
    // Its purpose, and what is right in itself.
    ['Laget støtter regjeringens ønske om å utvide nattrutene.', FOR],
    ['Tanken om nattrutene vurderes hensiktsmessig, men innretningen på takstene må endres.', FOR],
    ['Tanken om nattrutene vurderes hensiktsmessig, men den må endres.', WISH],
    ['Kostnaden ved nattrutene framstår berettiget.', FOR],
    ['Nattrutene bør utsettes til behovet er kartlagt.', AGAINST],
    ['Følgene for nattrutene er ikke utredet.', WISH],
    ['Nattrutene er satt på vent i tre fylker.', AGAINST],
    ['Nattrutene er ikke selvfinansierende, slik det hevdes.', AGAINST],
    ['Nattrutene går i dag fra sentralstasjonen.', 'neutral'],
    ['Hvordan skal nattrutene betales?', 'neutral'],
    // Another's need, an own intention, what is weighed: no demand.
    ['Sjåfører som må kjøre nattrutene, bor ofte langt unna.', 'neutral'],
    ['Utvalget drøfter om nattrutene bør ha egen takst.', 'neutral'],
    ['Vi ønsker å være med når nattrutene planlegges.', 'neutral'],
    // Support of something else in its place.
    ['Vi støtter forslaget om å utrede alternativer til nattrutene.', 'neutral'],
  ])('«%s» → %s', (sentence, expected) => {
    expect(values([[sentence, { natt: ['attrutene'] }]])).toEqual({ natt: expected });
  });

  test('a declaration about the whole proposal is not copied to what else its passage speaks of', () => {
    const parts: Part[] = [
      [
        'Laget støtter forslaget. Takstene må settes ned for skoleungdom. Nattrutene omtales i kapittel 3.',
        {
          takst: ['Takstene'],
          natt: ['Nattrutene'],
        },
      ],
    ];
    expect(values(parts, FOR)).toEqual({ takst: WISH, natt: 'neutral' });
  });

  test('… but is the theme’s own where the theme’s words are what it is aimed at', () => {
    expect(values([['Laget støtter forslaget om nattruter.', { natt: ['nattruter'] }]])).toEqual({ natt: FOR });
  });

  test('… and where the theme is named for what the hearing is about', () => {
    const known = new Map([['buss', { label: 'Bussruter i fylket', keywords: [] }]]);
    const parts: Part[] = [['Laget støtter forslaget. Rutene går i dag hver time.', { buss: ['Rutene'] }]];
    expect(read(parts, FOR, 'keyword', known).buss?.value).toBe(FOR);
  });

  test.each<[string, string | undefined]>([
    ['Laget støtter en overgangsordning for nattrutene.', WISH],
    ['Laget støtter uttalelsen fra Sørbyen om nattrutene.', 'neutral'],
    ['Også Sørbyen støtter nattrutene.', 'neutral'],
  ])('support of something else, or another’s: «%s» → %s', (sentence, expected) => {
    expect(values([[sentence, { natt: ['attrutene'] }]])).toEqual({ natt: expected });
  });

  describe('a demand for what is proposed', () => {
    const proposal =
      'Vi foreslår at nattrutene skal betjenes av elektriske busser i alle byområder. Takstene fastsettes av fylket hvert år. ' +
      'Holdeplassene bygges ut med leskur og sitteplasser. Ordningen trer i kraft neste år og gjelder i hele fylket.';
    test.each<[string, Stance, Stance]>([
      ['Nattrutene bør betjenes av elektriske busser i byområdene.', FOR, FOR],
      ['Nattrutene bør betjenes av elektriske busser i byområdene.', AGAINST, WISH],
      ['Nattrutene bør betjenes av flere elektriske busser i byområdene.', FOR, WISH],
      ['Nattrutene bør få egne ventehaller.', FOR, WISH],
    ])('«%s» in a letter that %s → %s', (sentence, overall, expected) => {
      const found = read([[sentence, { natt: ['attrutene'] }]], overall, 'keyword', undefined, proposal);
      expect(found.natt?.value).toBe(expected);
    });
  });

  test('one bullet’s side is not another’s', () => {
    const parts: Part[] = [
      [
        'Takstene vil bli så høye at reisende forsvinner.\n\n- Nattrutene bør få flere holdeplasser.',
        {
          takst: ['Takstene'],
          natt: ['Nattrutene'],
        },
      ],
    ];
    expect(values(parts)).toEqual({ takst: AGAINST, natt: WISH });
  });

  test('a sentence that leans on the one before goes on about the same', () => {
    const parts: Part[] = [
      ['Nattrutene er omtalt i kapittel 3. Dette vil føre til at dagrutene legges ned.', { natt: ['Nattrutene'] }],
      ['Takstene står i vedlegget.', { takst: ['Takstene'] }],
    ];
    expect(values(parts)).toEqual({ natt: AGAINST, takst: 'neutral' });
  });

  test('a lead-in asks for each item below it, also in the next passage', () => {
    const parts: Part[] = [
      ['Vi ber departementet om at:', {}],
      ['• nattrutene får egen takst', { natt: ['nattrutene'] }],
    ];
    expect(values(parts)).toEqual({ natt: WISH });
  });

  test('without the theme’s words the passage as a whole is what speaks, general declarations apart', () => {
    expect(values([['Det vil føre til at dagrutene legges ned.', { natt: [] }]])).toEqual({ natt: AGAINST });
    expect(values([['Vi støtter forslaget.', { natt: [] }]])).toEqual({ natt: 'neutral' });
  });

  test('what is not inquired into is against in the letter of one who is against', () => {
    expect(values([['Følgene for nattrutene er ikke utredet.', { natt: ['nattrutene'] }]], AGAINST)).toEqual({
      natt: AGAINST,
    });
  });

  test('a mention by one who is against is a guess, and says so', () => {
    const { natt } = read([['Nattrutene kommer i tillegg til nye takster.', { natt: ['Nattrutene'] }]], AGAINST);
    expect([natt?.value, natt?.confidence]).toEqual([AGAINST, 0.3]);
  });

  test('reasons stand in the text; what is weak stays below a half', () => {
    const sentence = 'Takstene kan nevnes, og nattrutene må gå oftere.';
    const { natt } = read([[sentence, { natt: ['nattrutene'] }]]);
    for (const { cue, start, end } of natt?.because ?? []) expect(sentence.slice(start, end)).toBe(cue);
    expect(natt?.because).not.toEqual([]);
    expect(read([[sentence, { natt: ['nattrutene'] }]], null, 'related').natt?.confidence).toBeLessThan(0.5);
  });
});
