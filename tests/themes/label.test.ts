import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain.ts';
import { labelsFor } from '../../src/themes/label.ts';
import { themeWords } from '../../src/themes/profile.ts';
import { readWords } from '../../src/themes/vocabulary/terms.ts';
import { weigh } from '../../src/themes/vocabulary/weights.ts';

/** Labels of passages that are divided already: [theme, text, language]. */
function labels(
  passages: readonly (readonly [number, string, Language?])[],
  taken: readonly string[] = [],
  subject: ReadonlySet<string> = new Set(),
): string[] {
  const rows = passages.map(([cluster, text, language = 'nb'], i) => ({ cluster, text, language, group: String(i) }));
  const lexicon = readWords(
    rows.map(({ text }) => text),
    rows.map(({ language }) => language),
  );
  const { forms } = weigh(
    lexicon,
    rows.map(({ group }) => group),
    new Map(),
  );
  const clusters = Int32Array.from(rows, ({ cluster }) => cluster);
  const k = Math.max(...clusters) + 1;
  const words = themeWords(lexicon, forms, clusters, k, new Float64Array(rows.length).fill(1));
  return labelsFor(rows, words, lexicon.forms, new Set(), subject, taken);
}

const FEES = [
  [0, 'Vi mener at gebyret for frivillige lag er for høyt.'],
  [0, 'Gebyret for frivillige lag bør settes ned.'],
  [0, 'Et gebyr for frivillige lag er feil vei å gå.'],
  [0, 'Kommunen krever inn gebyret, og frivillige lag betaler.'],
] as const;
const WARDENS = [
  [1, 'Rådet trenger en leder fra kommunene.'],
  [1, 'Representasjonen i rådet er skjev.'],
  [1, 'Kommunenes representasjon i rådet må styrkes.'],
  [1, 'Uten representasjon i rådet blir kommunene ikke hørt.'],
] as const;

describe('a label', () => {
  test('is a phrase as it stands in the text, with a capital', () => {
    const [fee, council] = labels([...FEES, ...WARDENS]);
    expect(fee).toBe('Gebyret for frivillige lag');
    expect(council).toBe('Representasjon i rådet');
  });

  test('is bokmål where both are used', () => {
    const [fee] = labels([
      ...FEES,
      [0, 'Gebyret for frivillige lag er for høgt.', 'nn'],
      [0, 'Gebyret for frivillige lag må ned.', 'nn'],
      ...WARDENS,
    ]);
    expect(fee).toBe('Gebyret for frivillige lag');
  });

  test('has the article that its adjective wants', () => {
    const [found] = labels([
      [0, 'Den nasjonale ladeplanen er for svak.'],
      [0, 'Vi savner mål i den nasjonale ladeplanen.'],
      [0, 'Kommunen støtter den nasjonale ladeplanen.'],
      [0, 'Om den nasjonale ladeplanen har vi dette å si.'],
      ...WARDENS,
    ]);
    expect(found).toBe('Den nasjonale ladeplanen');
  });

  test('is no name of a body, and no half of a compound', () => {
    const [found] = labels([
      [0, 'Vi slutter oss til Grønn Kyst og deres syn på fjord- og skjærgårdsavgiften.'],
      [0, 'Som Grønn Kyst sier, er fjord- og skjærgårdsavgiften for høy.'],
      [0, 'Innspillet fra Grønn Kyst om fjord- og skjærgårdsavgiften er godt.'],
      [0, 'Det er slik Grønn Kyst skriver: fjord- og skjærgårdsavgiften rammer små båter.'],
      ...WARDENS,
    ]);
    expect(found).toMatch(/^Skjærgårdsavgiften/u);
    expect(found).not.toMatch(/grønn|kyst|fjord/iu);
  });

  test('holds no part of a fixed expression, no verb and no loose adverb', () => {
    const [found] = labels([
      [0, 'Ankerplassen må utvides til åtte båter av hensyn til fiskerne. Gjerne før sommeren.'],
      [0, 'Utvid ankerplassen på grunn av fiskerne. Ankerplassen bygges i tråd med planen.'],
      [0, 'Ankerplassen er viktig i forhold til fiskerne, og tilbake til havna er det langt.'],
      [0, 'Gjerne en større ankerplass til fiskerne av hensyn til været.'],
      ...WARDENS,
    ]);
    expect(found).toMatch(/ankerplass/iu);
    expect(found).not.toMatch(/hensyn|grunn|tråd|forhold|gjerne|tilbake|bygges/iu);
  });

  test('is what is measured, and not the measure', () => {
    const [found] = labels([
      [0, 'En fangstkvote på tolv tonn er for lite.'],
      [0, 'Fangstkvoten bør være tjue tonn.'],
      [0, 'Sett fangstkvoten til tolv tonn, ikke ti tonn.'],
      [0, 'Hvert tonn i fangstkvoten teller, og ti tonn er lite.'],
      ...WARDENS,
    ]);
    expect(found).toMatch(/^Fangstkvote/u);
    expect(found).not.toMatch(/tonn/iu);
  });

  test('is not torn out of a verb with «mellom»', () => {
    const [found] = labels([
      [0, 'Kommunen må fordele bryggeplasser mellom båtlag.'],
      [0, 'Det er rett å dele bryggeplasser mellom båtlag.'],
      [0, 'Fordel bryggeplasser mellom båtlag etter størrelse.'],
      [0, 'Å fordele bryggeplasser mellom båtlag er vanskelig.'],
      ...WARDENS,
    ]);
    expect(found).not.toMatch(/mellom/iu);
    const [between] = labels([
      [0, 'Et samarbeid mellom båtlag om brygga er bra.'],
      [0, 'Vi ønsker samarbeid mellom båtlag.'],
      [0, 'Godt samarbeid mellom båtlag trengs.'],
      [0, 'Mer samarbeid mellom båtlag gir orden.'],
      ...WARDENS,
    ]);
    expect(between).toBe('Samarbeid mellom båtlag');
  });

  test('is the noun made of the verb where the matter is only a verb', () => {
    const [found] = labels([
      [0, 'Dette må avklares.'],
      [0, 'Alt bør avklares før jul.'],
      [0, 'Det må også avklares hvem som eier.'],
      [0, 'Vi vil avklare det selv.'],
      ...WARDENS,
    ]);
    expect(found).toBe('Avklaring');
  });

  test('holds nothing of what all are about', () => {
    const [found] = labels(
      [
        [0, 'Inntektene fra broavgiften bør gå til øyene.'],
        [0, 'Vi vil ha inntektene fra broavgiften.'],
        [0, 'Inntektene fra broavgiften er store.'],
        [0, 'Del inntektene fra broavgiften.'],
        ...WARDENS,
      ],
      [],
      new Set(['broavgift']),
    );
    expect(found).not.toMatch(/broavgift/iu);
    expect(found).toMatch(/inntekt/iu);
  });

  test('is no kind of sender by itself', () => {
    const passages = [
      'Kommunen trenger flere redningsskøyter.',
      'Kommunen har for få redningsskøyter.',
      'En redningsskøyte i hver kommune.',
    ].map((text, i) => ({ cluster: 0, text, language: 'nb' as const, group: String(i) }));
    const words = [
      {
        forms: [{ form: 0, weight: 1 }],
        weightOf: new Map([
          ['kommun', 1],
          ['redningsskøyt', 0.5],
        ]),
      },
    ];
    expect(labelsFor(passages, words, ['kommun'], new Set(['kommun']))[0]).toMatch(/^Redningsskøyte/u);
  });

  test('of one plain word takes a second beside it', () => {
    const [found] = labels([
      [0, 'Det gir flere båter og mer støy.'],
      [0, 'For mange båter er det støy hele natten.'],
      [0, 'Om båter og om støy er vi bekymret.'],
      [0, 'Vi hører støy fra båter.'],
      ...WARDENS,
    ]);
    expect(found).toMatch(/^(?:Båter og støy|Støy og båter)$/u);
  });

  test('joins two words as the passages’ language does', () => {
    const boats = ['More boats mean more noise.', 'We hear noise from boats.', 'The noise of boats is bad.'];
    const seats = [
      'The council needs seats for users.',
      'Seats in the council are few.',
      'Give us seats in the council.',
    ];
    const [found] = labels([
      ...boats.map((text) => [0, text, 'en'] as const),
      ...seats.map((text) => [1, text, 'en'] as const),
    ]);
    expect(found).not.toMatch(/ og /u);
    expect(found).toMatch(/boats|noise/iu);
  });

  test('is not one that is taken, nor a part of it', () => {
    const [fee] = labels([...FEES, ...WARDENS], ['Gebyret for frivillige lag']);
    expect(fee).not.toMatch(/gebyret/iu);
  });

  test('does not share its words with its neighbour', () => {
    const found = labels([...FEES, ...WARDENS, ...WARDENS.map(([, text]) => [2, `${text} Møtet er åpent.`] as const)]);
    expect(new Set(found).size).toBe(3);
  });
});
