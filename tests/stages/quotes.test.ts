import { describe, expect, test } from 'vitest';
import type { Sector, Stance, Theme } from '../../src/domain.ts';
import { findAbuse } from '../../src/language/abuse.ts';
import { findPersonal, namesPerson } from '../../src/language/personal.ts';
import type { QuotablePassage } from '../../src/stages/quotes/speaking.ts';
import { quotes } from '../../src/stages/quotes.ts';

const THEME: Theme = {
  id: 'tema',
  label: 'Representasjon i rådet',
  description: '',
  keywords: ['representasjon', 'rådet'],
  status: 'confirmed',
  parentId: null,
  words: [],
};

let number = 0;
function passage(
  text: string,
  more: { from?: string; sector?: Sector; stance?: Stance; start?: number } = {},
): QuotablePassage {
  number += 1;
  return {
    passageId: `p${number}`,
    themeId: 'tema',
    confidence: 0.9,
    because: [],
    responseId: more.from ?? `svar${number}`,
    sector: more.sector ?? 'municipality',
    page: 1,
    start: more.start ?? 0,
    text,
    stance: more.stance ?? 'supports',
  };
}

const chosen = (...passages: QuotablePassage[]) =>
  quotes({ themes: [THEME], passages }).map((quote) => {
    const from = passages.find((other) => other.passageId === quote.passageId);
    return [quote.side, from?.text.slice(quote.start - from.start, quote.end - from.start)];
  });

const FOR =
  'Fagervik kommune støtter at kommunenes representasjon i rådet styrkes, fordi den i dag er på bare to av femten medlemmer.';
const AGAINST =
  'Fagervik kommune går imot den foreslåtte representasjonen i rådet, som gir kommunene for få plasser til å bli hørt.';
const WISH =
  'Vi ber om at representasjonen i rådet utvides med minst to plasser som er forbeholdt kommuner under 5 000 innbyggere.';

describe('a quote', () => {
  test.each<[Stance, string, string[]]>([
    ['supports', FOR, ['for']],
    ['opposes', AGAINST, ['against']],
    ['supports-with-reservations', WISH, ['wish']],
    ['neutral', WISH, ['wish']],
    // The side is what the sentence itself says; praise by one who is against stands for nothing.
    ['opposes', FOR, []],
    ['supports', AGAINST, ['against']],
    ['neutral', AGAINST, ['against']],
    [
      'opposes',
      'Representasjonen i rådet blir etter kommunens syn for skjev når fire av ti plasser går til én etat.',
      ['against'],
    ],
    [
      'supports',
      'Representasjonen i rådet er i dag fordelt på fire sektorer med til sammen femten faste plasser i alt.',
      [],
    ],
  ])('of an answer that %s: «%s» → %j', (stance, text, sides) => {
    expect(chosen(passage(text, { stance })).map(([side]) => side)).toEqual(sides);
  });

  test('stands under the theme it is most about, and under none that it only touches', () => {
    const money: Theme = { ...THEME, id: 'penger', label: 'Medlemmer', keywords: [] };
    const both = passage(FOR);
    const themes = [money, THEME];
    const passages = [{ ...both, themeId: 'penger' }, both];
    expect(quotes({ themes: [money], passages }).map(({ themeId }) => themeId)).toEqual(['penger']);
    expect(quotes({ themes, passages }).map(({ themeId }) => themeId)).toEqual(['tema']);
  });

  test('is a whole sentence and stands where it says, also when the passage begins further out in the text', () => {
    const text = `Innledning først her. ${FOR}`;
    const [quote] = quotes({ themes: [THEME], passages: [passage(text, { start: 1000 })] });
    expect([quote?.start, quote?.end]).toEqual([1022, 1022 + FOR.length]);
  });

  test.each([
    [
      'another matter',
      'Vi støtter at saken endelig blir tatt opp, og ønsker at arbeidet med den nye loven går raskt videre.',
    ],
    [
      'half a sentence',
      'støtter at representasjonen i rådet styrkes for kommunene slik vi leser forslaget som er sendt',
    ],
    ['a few words', 'Vi støtter representasjonen i rådet.'],
    [
      'leaning on the one before',
      'Dette støtter vi, fordi kommunenes representasjon i rådet da blir styrket med to nye plasser.',
    ],
    [
      'leaning a little later',
      'Vi støtter derfor at kommunenes representasjon i rådet blir styrket med to nye og faste plasser.',
    ],
    [
      'a retelling',
      'Direktoratet foreslår at kommunenes representasjon i rådet bør styrkes med to nye og faste plasser.',
    ],
    [
      'a retelling inside',
      'I høringsnotatet, kapittel 3, foreslår direktoratet at representasjonen i rådet bør bli større enn nå.',
    ],
    [
      'a majority’s view',
      'Et flertall i utvalget anbefaler at kommunenes representasjon i rådet bør styrkes med to faste plasser.',
    ],
    [
      'the sender’s own errand',
      'Tilsynet skal bidra til at representasjonen i rådet ikke blir skjev eller urimelig, jf. vedtektene § 1.',
    ],
    [
      'a list run together',
      'Representasjonen i rådet bør ha disse medlemmene: • kommunene med to faste plasser • sykehusene med én.',
    ],
    [
      'the letter itself',
      'Vi viser til høringsbrev av 2. februar om representasjon i rådet og støtter forslaget som er sendt ut.',
    ],
    ['thanks', 'Vi takker for muligheten til å uttale oss om representasjonen i rådet, som vi støtter fullt og helt.'],
    [
      'a list number',
      '4. Vi støtter at kommunenes representasjon i rådet blir styrket med to nye og faste plasser fra nyttår.',
    ],
    [
      'an address',
      'Vi støtter representasjonen i rådet, og spørsmål kan rettes til ada@fagervik.example i uken som kommer.',
    ],
    [
      'a phone number',
      'Vi støtter representasjonen i rådet, og spørsmål kan rettes til oss på 412 34 567 i uken som kommer.',
    ],
    [
      'somebody by name',
      'Vi støtter representasjonen i rådet, slik Kari Nordmann redegjorde for den på møtet i forrige uke her.',
    ],
    [
      'a threat',
      'Vi støtter representasjonen i rådet, og de som går imot, fortjener å bli hengt dere og alle sammen nå.',
    ],
    [
      'a slur',
      'Vi støtter representasjonen i rådet, og de som går imot, er bare noen idioter som ikke kan lese innenat.',
    ],
  ])('is never %s', (_, text) => {
    expect(chosen(passage(text))).toEqual([]);
  });

  test('praise is no argument against, and what could have been better is a wish', () => {
    const praise =
      'Drøftingen av problemstillingene om representasjon i rådet holder et høyt faglig nivå i hele notatet.';
    const better =
      'En mer utfyllende drøfting av representasjonen i rådet kunne styrket grunnlaget for forslaget ytterligere.';
    expect(chosen(passage(praise, { stance: 'opposes' }))).toEqual([]);
    expect(chosen(passage(better))).toEqual([['wish', better]]);
  });

  test('one from each respondent, three on a side, spread over sectors', () => {
    const variants = ['to av femten', 'fire av tjue', 'seks av tretti', 'ni av førti'];
    const say = (n: number) =>
      `${['Fagervik', 'Lyngholt', 'Sundøy', 'Granheim'][n]} kommune støtter ${['styrket', 'utvidet', 'bredere', 'tydelig'][n]} representasjon i rådet ${['fordi den er på bare', 'siden dagens andel utgjør', 'når tallet hos oss er nede i', 'ettersom vi nå teller'][n]} ${variants[n]} medlemmer ${['i dag', 'per mars', 'ved nyttår', 'siste år'][n]}.`;
    const many = [
      passage(`${say(0)} ${say(1)}`, { from: 'a' }),
      passage(say(1), { from: 'b' }),
      passage(say(2), { from: 'c' }),
      passage(say(3), { from: 'd', sector: 'organisation' }),
    ];
    const found = quotes({ themes: [THEME], passages: many }).filter((quote) => quote.side === 'for');
    expect(found).toHaveLength(3);
    expect(new Set(found.map((quote) => quote.responseId)).size).toBe(3);
    expect(found.map((quote) => quote.responseId)).toContain('d');
  });

  test('what one has said is not quoted again from another', () => {
    expect(chosen(passage(FOR), passage(FOR.replace('Fagervik', 'Lyngholt')))).toHaveLength(1);
  });

  test('the one who is alone against is heard, but not by a sentence with no word of the theme', () => {
    const others = ['a', 'b', 'c'].map((from) => passage(FOR, { from }));
    expect(chosen(...others, passage(AGAINST, { stance: 'opposes' })).map(([side]) => side)).toContain('against');
    const vague = passage('Kommunestyret går imot ordningen, som vil gi oss mindre å si i alle saker som betyr noe.', {
      stance: 'opposes',
    });
    expect(chosen(...others, vague).map(([side]) => side)).toEqual(['for']);
  });

  test.each<[string, string]>([
    [
      'a reported view',
      'Næringen hevder at representasjonen i rådet vil bli skjev og svekke de minste kommunene i landet.',
    ],
    [
      'a claim by some',
      'Enkelte frykter at representasjonen i rådet blir for svak, og at kommunene ikke lenger blir hørt der.',
    ],
    [
      'a supposition',
      'Dersom representasjonen i rådet skulle bli skjev, ville kommunene ha mistet mye av sin innflytelse der.',
    ],
    [
      'two negations',
      'Representasjonen i rådet bør ikke økes uten at kommunene får ikke mindre enn to av de nye plassene.',
    ],
    [
      'an answer to the one before',
      'Representasjonen i rådet bør likevel økes med minst to plasser for kommuner under 5 000 innbyggere.',
    ],
    [
      'what points out of itself',
      'Vi ber om at representasjonen i rådet følger disse prinsippene når de nye plassene skal fordeles i år.',
    ],
    [
      'a heading grown on',
      'REPRESENTASJON I RÅDET Vi ber om at representasjonen i rådet økes med minst to plasser for kommunene.',
    ],
    [
      'another’s words within it',
      'Framlegget «Fagervik støtter den nye representasjonen i rådet fullt ut» ble avvist av flertallet i salen.',
    ],
    [
      'support for another way',
      'Vi støtter et alternativ til representasjonen i rådet der kommunene selv får velge sine medlemmer der.',
    ],
    [
      'a mere part of the whole',
      'Vi støtter forslaget som helhet, og har forståelse for at noen mener noe annet om enkelte deler av det.',
    ],
  ])('is never %s', (_, text) => {
    expect(chosen(passage(text))).toEqual([]);
  });

  test.each<[string, string]>([
    ['Representasjonen i rådet må ses på nytt før de nye medlemmene oppnevnes av fylkene neste høst.', 'wish'],
    ['Innføringen av ny representasjon i rådet bør utsettes til virkningene for kommunene er utredet.', 'wish'],
    ['Ny representasjon i rådet vil føre til at de minste kommunene i landet mister sin plass ved bordet.', 'against'],
    ['Virkningene av ny representasjon i rådet er ikke utredet for de minste kommunene i landet vårt.', 'against'],
    ['Når de minste har én plass, må staten forplikte seg til at representasjonen i rådet faktisk virker.', 'wish'],
    ['Vi er enige i at representasjonen i rådet bør bli bredere enn den har vært de siste ti årene.', 'for'],
    ['Vi er opptatt av at representasjonen i rådet speiler både store og små kommuner i hele landet vårt.', 'wish'],
  ])('«%s» is told as %s', (text, side) => {
    expect(chosen(passage(text, { stance: 'supports-with-reservations' }))).toEqual([[side, text]]);
  });

  test('the order of the passages does not matter', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((from) => passage(FOR, { from }));
    const ids = (list: QuotablePassage[]) => quotes({ themes: [THEME], passages: list }).map((quote) => quote.id);
    expect(ids([...many].reverse())).toEqual(ids(many));
  });
});

describe('personal data', () => {
  test.each([
    ['Ring 22 12 34 56 eller 412 34 567.', ['phone', 'phone']],
    ['Skriv til ola.nordmann@fagervik.example i dag.', ['e-mail']],
    ['Telefon: +47 41234567', ['phone']],
    ['Fødselsnummer 13097248022 er gitt.', ['national-id']],
    ['Jeg bor i Storgata 5, 0155 Oslo, og merker støyen.', ['address']],
    ['Adressen er Øvre Bakkevei 12 B.', ['address']],
    ['Trafikken på Riksvei 3 og Fylkesveg 12 øker.', []],
    ['Australia 5 og Italia 3 er nevnt i figur 2.', []],
    ['Det koster 41 234 567 kroner og gjelder 5 000 personer.', []],
    ['Org.nr. 987 654 321, sak 2022/12345, 1. mars 2022.', []],
    ['Tallet 13097248023 har feil kontrollsiffer.', []],
  ])('%s', (text, kinds) => {
    expect(findPersonal(text).map((span) => span.kind)).toEqual(kinds);
  });

  test.each([
    ['Slik Kari Nordmann sa det på møtet.', true],
    ['Med hilsen Per Arne Hansen, rådgiver', true],
    ['Fagervik kommune og Helse Kystregion RHF er enige.', false],
    ['Norsk Industri og Energi Norge mener det samme.', false],
  ])('names a person: %s', (text, expected) => {
    expect(namesPerson(text)).toBe(expected);
  });
});

describe('threats and slurs', () => {
  test.each([
    ['Vi vet hvor dere bor.', ['threat']],
    ['De som foreslår dette, er landssvikere.', ['slur']],
    ['Jegere skal kunne drepe ulv i sonen.', []],
    ['Forslaget er idiotsikkert.', []],
    ['Pakkene sendes med posten.', []],
  ])('%s', (text, kinds) => {
    expect(findAbuse(text).map((span) => span.kind)).toEqual(kinds);
  });
});
