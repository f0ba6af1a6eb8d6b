import { describe, expect, test } from 'vitest';
import { noteWords } from '../../src/norsk/note/note.ts';
import {
  capital,
  daysBetween,
  digits,
  enumerate,
  enumerateNames,
  inWords,
  longDate,
  type NoteLanguage,
  numberOf,
} from '../../src/norsk/numbers.ts';
import { shownName } from '../../src/norsk/unit-name.ts';
import { NO_COUNTS, POSITIONS } from '../../src/position.ts';

const nb = noteWords('nb');
const nn = noteWords('nn');
const en = noteWords('en');
const LANGUAGES = ['nb', 'nn', 'en'] as const;
/** None, one, the first of many, the last in words and the first in digits, a number that ends in one, a large one. */
const GRID = [0, 1, 2, 3, 11, 12, 13, 21, 1000];

describe('numbers in words to twelve', () => {
  test.each([
    [inWords(1, 'nb'), 'én'],
    [inWords(1, 'nb', 'neuter'), 'ett'],
    [inWords(1, 'nn'), 'éin'],
    [inWords(1, 'nn', 'neuter'), 'eitt'],
    [inWords(1, 'nn', 'feminine'), 'éi'],
    [inWords(7, 'nb'), 'sju'],
    [inWords(12, 'en'), 'twelve'],
    [inWords(13, 'nb'), '13'],
    [inWords(12_000, 'nb'), '12\u2009000'],
    [capital(inWords(1, 'nn')), 'Éin'],
  ])('%s is %s', (told, expected) => {
    expect(told).toBe(expected);
  });

  test.each(LANGUAGES)('%s: what is told is read back', (language) => {
    for (const count of GRID)
      for (const gender of ['common', 'neuter', 'feminine'] as const)
        expect(numberOf(capital(inWords(count, language, gender)))).toBe(count);
    expect(numberOf('flere')).toBeNull();
  });
});

describe('count sentences', () => {
  const counts = { supports: 12, 'supports-with-reservations': 21, opposes: 5, neutral: 1, unclear: 0 };
  const oneEach = { supports: 1, 'supports-with-reservations': 1, opposes: 1, neutral: 1, unclear: 1 };
  const only = (position: (typeof POSITIONS)[number], count: number) => ({ ...NO_COUNTS, [position]: count });

  test.each([
    [nb.received(41, 35, 6), 'Det kom inn 41 høringssvar. 35 hadde merknader, seks hadde ingen.'],
    [nb.received(35, 34, 1), 'Det kom inn 35 høringssvar. 34 hadde merknader, ett hadde ingen.'],
    [nn.received(5, 1, 4), 'Det kom inn fem høyringssvar. Eitt hadde merknader, fire hadde ingen.'],
    [nb.received(1, 1, 0), 'Det kom inn ett høringssvar, med merknader.'],
    [nb.received(0, 0, 0), 'Det kom ikke inn noen høringssvar.'],
    [nb.received(3, 3, 0), 'Det kom inn tre høringssvar. Alle hadde merknader.'],
    [en.received(1, 0, 1), 'One response was received, without remarks.'],
    [nb.speak(22, 35), 'Av de 35 høringsinstansene som hadde merknader, uttaler 22 seg'],
    [nn.speak(2, 35), 'Av dei 35 høyringsinstansane som hadde merknader, uttaler to seg'],
    [en.speak(1, 35), 'Of the 35 respondents with remarks, one speaks on this'],
    [
      nb.overall(counts, 39),
      'Av de 39 støtter tolv forslaget, 21 støtter det med forbehold, fem går imot det og én tar ikke klart stilling.',
    ],
    [
      nn.overall(counts, 39),
      'Av dei 39 stør tolv framlegget, 21 stør det med atterhald, fem går imot det og éin tek ikkje klart stilling.',
    ],
    [
      en.overall(oneEach, 5),
      'Of the five, one supports the proposal, one supports it with reservations, one opposes it and one takes no clear stand; one could not be read clearly.',
    ],
    [
      nb.overall({ ...only('opposes', 3), neutral: 2 }, 5),
      'Av de fem går tre imot forslaget og to tar ikke klart stilling.',
    ],
    [nb.overall(only('supports', 4), 4), 'Alle støtter forslaget.'],
    [nb.overall(only('opposes', 2), 2), 'Begge går imot forslaget.'],
    [nb.overall(only('supports', 1), 1), 'Det støtter forslaget.'],
    [nb.overall(only('unclear', 3), 3), 'Ingen av dem er klart lest.'],
    [nb.split(counts), 'tolv er for, 21 ønsker endring, fem er mot og én omtaler det'],
    [
      nb.split({ ...counts, unclear: 8 }, { neutral: 'A', opposes: 'B; usikkert: C' }),
      'tolv er for, 21 ønsker endring, fem er mot (B; usikkert: C) og én omtaler det (A); åtte er ikke klart lest',
    ],
    [nn.split(oneEach), 'éin er for, éin ønskjer endring, éin er mot og éin omtaler det; éin er ikkje klart lesen'],
    [
      en.split(oneEach),
      'one is for, one asks for change, one is against and one mentions it; one could not be read clearly',
    ],
    [en.split(counts), 'twelve are for, 21 ask for change, five are against and one mentions it'],
    [nb.split(only('opposes', 1), { opposes: 'Åsmarka herad' }), 'den er mot (Åsmarka herad)'],
    [nb.split(only('supports', 2)), 'begge er for'],
    [nb.split(only('supports-with-reservations', 4)), 'alle ønsker endring'],
    [nb.split(only('unclear', 4)), 'ingen av dem er klart lest'],
    [nb.doubted(12, 24), 'Lesningen er usikker for tolv av dem.'],
    [nb.doubted(0, 24), ''],
    [nb.doubted(2, 2), 'Lesningen er usikker for begge.'],
    [nn.doubted(4, 4), 'Lesinga er usikker for alle.'],
    [nb.pointLead('wish', 4, 0, false), 'Fire ber om endring'],
    [nb.pointLead('for', 7, 3, true), 'Sju støtter dette, av dem tre i likelydende svar'],
    [nb.pointLead('against', 3, 3, false), 'Tre er kritiske i likelydende svar'],
    [nb.pointLead('for', 9, 0, false), 'Ni er enige i dette'],
    [nn.pointLead('for', 13, 2, true), '13 stør dette, av dei to i likelydande svar'],
    [nb.noQuote(1), 'Den som er mot, har ingen setning som kan siteres alene.'],
    [nb.noQuote(3), 'Ingen av dem som er mot, har en setning som kan siteres alene.'],
    [nb.ledger(40, 36, 35, 0), 'Vi mottok 40 filer. De 36 som er analysert, utgjør 35 høringssvar.'],
    [nb.ledger(1, 1, 1, 0), 'Vi mottok én fil. Den er analysert og utgjør ett høringssvar.'],
    [nn.ledger(1, 0, 0, 0), 'Vi fekk éi fil. Ingen av dei er analyserte.'],
    [nb.ledger(10, 10, 9, 0), 'Vi mottok ti filer. Alle er analysert og utgjør ni høringssvar.'],
    [
      nb.ledger(6, 5, 5, 1),
      'Vi mottok seks filer, når hver rad i tabellen med svar er regnet som en fil. De fem som er analysert, utgjør fem høringssvar.',
    ],
    [nb.late(1, 'A'), 'Ett svar er datert etter fristen og er tatt med: A.'],
    [nn.late(1, 'A'), 'Eitt svar er datert etter fristen og er teke med: A.'],
    [nn.late(2, 'A og B'), 'To svar er daterte etter fristen og er tekne med: A og B.'],
    [en.otherHearing(1, 'A'), 'One response concerns another consultation by the text itself and is not counted: A.'],
    [
      nb.invitedCount(34, 26, 2),
      '34 instanser var invitert med navn. 26 av dem har svart; for to er det ikke avklart.',
    ],
    [nb.invitedCount(1, 0, 0), 'Én instans var invitert med navn. Den har ikke svart.'],
    [nb.invitedCount(3, 3, 0), 'Tre instanser var invitert med navn. Alle har svart.'],
    [nb.silent(6, 'A'), 'Seks inviterte har ikke svart: A.'],
    [nb.collective('Landets kommuner', 0), '«Landets kommuner» var invitert samlet; ingen har svart.'],
    [nb.answersTo(4, 34), 'Av de 34 høringsinstansene som hadde merknader, svarer fire uttrykkelig på spørsmålet'],
    [nb.onlySector('Næringsliv', 'opposes'), 'Alle som er mot, hører til sektoren «Næringsliv».'],
    [nb.sectorApart('Kommunal sektor', 'opposes', 3, 5), 'Kommunal sektor: tre av de fem som uttaler seg, er mot.'],
    [nb.sectorApart('Kommunal sektor', 'opposes', 5, 5), 'Kommunal sektor: alle de fem som uttaler seg, er mot.'],
    [nb.private(3), 'tre privatpersoner'],
    [nb.private(1), 'én privatperson'],
    [nb.joinsAbsent('X', 'A', 1), 'Slutter seg til X (som ikke har svart her): standpunkt uavklart for A.'],
    [
      nn.joinsAbsent('X', 'A og B', 2),
      'Sluttar seg til X (som ikkje har svart her): standpunkt uavklart for to høyringsinstansar: A og B.',
    ],
    [
      nb.codebookUsed(1, 1, ''),
      'Det er brukt en kodebok med ett tema: ett står i høringens egen fil (consultation.yaml). Avsnittene er lagt til temaene ut fra ordene i kodeboken og det mennesker har merket.',
    ],
    [
      nn.codebookUsed(3, 2, 'Kari'),
      'Det er brukt ei kodebok med tre tema: to står i fila til høyringa (consultation.yaml) og eitt er lagt inn, endra eller stadfesta av Kari. Avsnitta er lagde til temaa ut frå orda i kodeboka og det menneske har merkt.',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});

/** Every sentence with a number, told of a count and of more than it. */
function toldOf(count: number, language: NoteLanguage): string[] {
  const words = noteWords(language);
  const more = count + 40;
  return [
    words.private(count),
    words.unresolved(count),
    words.received(more, more - count, count),
    words.received(count, count, 0),
    words.received(count, 0, count),
    words.received(more, count, 40),
    ...POSITIONS.flatMap((position) => [
      words.overall({ ...NO_COUNTS, [position]: count, supports: position === 'supports' ? count : 40 }, more),
      words.split({ ...NO_COUNTS, [position]: count }),
      words.split({ ...NO_COUNTS, [position]: count, neutral: position === 'neutral' ? count : 40 }),
      words.sectorApart('Sektor', position, count, more),
      words.sectorApart('Sektor', position, count, count),
    ]),
    words.doubted(count, more),
    words.doubted(count, count),
    words.speak(count, more),
    words.speak(count, count),
    words.spoken(count),
    words.noQuote(count),
    ...(['for', 'against', 'wish'] as const).flatMap((side) => [
      words.pointLead(side, count + 2, 0, true),
      words.pointLead(side, more, count, false),
      words.pointAlsoMany(more, 'A'),
    ]),
    words.moreThemes(count),
    words.period('A', 'B', count),
    words.answersTo(count, more),
    words.ledger(count, count, count, 0),
    words.ledger(more, count, count, 0),
    words.ledger(more, count, count, count),
    words.late(count, 'A'),
    words.otherHearing(count, 'A'),
    words.invitedCount(count, 0, 0),
    words.invitedCount(more, count, 1),
    words.silent(count, 'A'),
    words.uninvited(count, 'A'),
    words.collective('A', count),
    words.campaign(count),
    words.joinsAbsent('X', 'A', count),
    words.withoutRemarks(count, 'A'),
    words.inNoTheme(count, 'A'),
    words.unplacedCount(count, more),
    words.codebookUsed(count, count, ''),
    words.codebookUsed(more, 40, 'A'),
    words.tagging(more, count, count),
    words.codebook(more, count),
    words.agreement(count, more),
    words.flagged(count, count),
    words.heldQuotes(count),
  ];
}

/** What is wrong after a number of one, and after a number of many, by language. */
const WRONG: Record<NoteLanguage, { one: RegExp; many: RegExp }> = {
  nb: {
    one: /(?<!\p{L})(?:én|ett) (?:høringsinstanser|avsendere|privatpersoner|temaer|filer|setninger|sitater|instanser|inviterte|dager)(?!\p{L})|(?<![\p{L}\d])1 (?:dager|ganger)(?!\p{L})|(?<!\p{L})én (?:tema|svar|høringssvar|sitat)(?!\p{L})|(?<!\p{L})ett (?:høringsinstans|avsender|privatperson|fil|setning|instans|invitert)(?!\p{L})/iu,
    many: /(?:høringsinstans|avsender|privatperson|tema|fil|setning|instans|invitert|dag)(?!\p{L})/u,
  },
  nn: {
    one: /(?<!\p{L})(?:éin|eitt|éi) (?:høyringsinstansar|avsendarar|privatpersonar|filer|setningar|instansar|inviterte)(?!\p{L})|eitt svar er (?:daterte|tekne)|éin (?:svar|tema|høyringssvar)(?!\p{L})|eitt (?:høyringsinstans|fil|avsendar)(?!\p{L})/iu,
    many: /(?:høyringsinstans|avsendar|privatperson|fil|setning|instans|invitert|dag)(?!\p{L})|svar er (?:datert|teke)(?!\p{L})/u,
  },
  en: {
    one: /(?<!\p{L})one (?:responses|respondents|senders|files|themes|are|were|have|speak|answer|support|oppose|take|ask|mention|concern|passages|private individuals|days)(?!\p{L})/iu,
    many: /(?:response|respondent|sender|file|theme|is|was|has|speaks|answers|supports|opposes|takes|asks|mentions|concerns|private individual|day)(?!\p{L})/u,
  },
};

describe('numbers and their words agree', () => {
  test.each(LANGUAGES)('%s', (language) => {
    const { one, many } = WRONG[language];
    for (const count of GRID)
      for (const sentence of toldOf(count, language)) {
        expect(sentence).not.toMatch(/NaN|undefined| {2}|(?<![\p{L}»]) ,|\.\./u);
        expect(sentence).not.toMatch(one);
        if (count < 2) continue;
        const told = inWords(count, language);
        const after = sentence.match(new RegExp(`(?<![\\p{L}\\d])${told} [\\p{L} ]+`, 'giu')) ?? [];
        for (const piece of after)
          expect(piece.slice(told.length + 1)).not.toMatch(new RegExp(`^(?:${many.source})`, 'u'));
      }
  });

  test('a sentence opens with a capital letter or a number', () => {
    for (const language of LANGUAGES)
      for (const count of GRID)
        for (const make of ['late', 'silent', 'uninvited', 'withoutRemarks', 'inNoTheme', 'otherHearing'] as const)
          expect(noteWords(language)[make](count, 'A')).toMatch(/^[\p{Lu}\d]/u);
  });
});

describe('a unit and its institution', () => {
  test.each([
    [
      'Universitetet i Fjellby, Fakultet for medisin og helse',
      'Fakultet for medisin og helse ved Universitetet i Fjellby',
    ],
    ['Senter for digital helse, Universitetet i Havnes', 'Senter for digital helse ved Universitetet i Havnes'],
    ['Høgskolen i Vika, Institutt for pedagogikk', 'Institutt for pedagogikk ved Høgskolen i Vika'],
    ['Lunde, Berg & Co', 'Lunde, Berg & Co'],
    ['Universitetet i Fjellby, Havnes', 'Universitetet i Fjellby, Havnes'],
    ['Fjellvik kommune', 'Fjellvik kommune'],
  ])('%s', (name, shown) => {
    expect(shownName(name)).toBe(shown);
  });
});

test.each([
  [digits(4000), '4000'],
  [digits(12_000), '12\u2009000'],
  [longDate('2022-04-11', 'nb'), '11. april 2022'],
  [longDate('2022-04-11', 'en'), '11 April 2022'],
  [enumerate(['A', 'B', 'C'], 'nb'), 'A, B og C'],
  [enumerate([], 'nb'), ''],
  [enumerateNames(['A', 'B og C'], 'nb'), 'A og B og C'],
  [enumerateNames(['A, avd. X', 'B'], 'nb'), 'A, avd. X; B'],
  [String(daysBetween('2022-02-02', '2022-04-11')), '68'],
])('%s', (got, expected) => {
  expect(got).toBe(expected);
});
