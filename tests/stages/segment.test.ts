import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/domain.ts';
import { type SegmentInput, segment } from '../../src/stages/segment.ts';
import { computing } from '../computing.ts';

const QUESTIONS: Question[] = [
  { id: 'Q1', text: 'Er dere enige i de foreslåtte endringene i styringsmodellen?' },
  { id: 'Q2', text: 'Har dere forslag til konkrete endringer i de reviderte mandatene?' },
  { id: 'Q3', text: 'Hvilke saker skal behandles i styringsmodellen?' },
];

function cut(text: string, more: Partial<SegmentInput> = {}) {
  const input: SegmentInput = {
    responseId: 'r',
    text,
    pages: [{ number: 1, start: 0, end: text.length }],
    language: 'nb',
    questions: QUESTIONS,
    background: '',
    respondent: 'Lyngvik kommune',
    ...more,
  };
  return segment(input).map((passage) => ({ ...passage, text: text.slice(passage.start, passage.end) }));
}

const kinds = (text: string, more: Partial<SegmentInput> = {}) =>
  cut(text, more).map((passage) => [passage.kind, passage.text.slice(0, 24)]);

const VIEW = 'Lyngvik kommune mener at modellen bør legge mer vekt på de minste kommunene og deres behov.';

test('an ordinary letter', () => {
  expect(
    kinds(
      [
        'Lyngvik kommune',
        'Postadresse: Torget 1, 9999 Lyngvik',
        'Telefon: 99 99 99 99 | post@lyngvik.example | Org.nr. 999 999 999',
        'Digitaldepartementet',
        'Postboks 1 Dep',
        '0030 OSLO',
        'Deres ref.: 22/100\tVår ref.: 22/55\tDato: 04.02.2022',
        'Høring – ny styringsmodell',
        'Vi viser til høringsbrev av 2. februar 2022 og gir med dette vår uttalelse.',
        'Om representasjon',
        VIEW,
        'Vi vil særlig peke på dette:',
        '• rollene må bli klarere',
        '• finansieringen må på plass',
        'Med vennlig hilsen',
        'Kari Testesen',
        'kommunedirektør',
        'Dokumentet er elektronisk godkjent og har derfor ingen signatur.',
        'Kopi til: Fjordheim kommune',
      ].join('\n\n'),
    ),
  ).toEqual([
    ['letterhead', 'Lyngvik kommune'],
    ['letterhead', 'Postadresse: Torget 1, 9'],
    ['letterhead', 'Telefon: 99 99 99 99 | p'],
    ['references', 'Digitaldepartementet'],
    ['references', 'Postboks 1 Dep'],
    ['references', '0030 OSLO'],
    ['references', 'Deres ref.: 22/100\tVår r'],
    ['heading', 'Høring – ny styringsmode'],
    ['salutation', 'Vi viser til høringsbrev'],
    ['heading', 'Om representasjon'],
    ['body', VIEW.slice(0, 24)],
    ['body', 'Vi vil særlig peke på de'], // short fragments stay with their lead-in
    ['signature', 'Med vennlig hilsen'],
    ['signature', 'Kari Testesen'],
    ['signature', 'kommunedirektør'],
    ['signature', 'Dokumentet er elektronis'],
    ['signature', 'Kopi til: Fjordheim komm'],
  ]);
});

test.each([
  ['Vi viser til høringsbrev av 2. februar 2022.', 'salutation'],
  ['Det vises til brev av 2. februar med oversendelse av høringssak om ny modell.', 'salutation'],
  ['Vi syner til høyringsbrevet og gjev med dette fråsegn.', 'salutation'],
  ['Vi viser til høringsbrevet, og støtter forslaget om en ny modell.', 'body'],
  ['Vi viser til høringssvaret fra Fjordheim kommune, som vi slutter oss til.', 'body'],
  ['Vi viser til at ordningen ikke er prøvd ut.', 'body'],
  ['Vi viser til vedtaket i Fjordheim fylkesting.', 'body'],
  ['Vi viser til brev av 2. februar i år med forslag om ny modell, samt tilleggsbrev av 3. mars.', 'salutation'],
  ['We refer to the consultation letter of 2 February.', 'salutation'],
])('«%s» is %s', (sentence, kind) => {
  expect(cut(`${sentence}\n\n${VIEW}`)[0]?.kind).toBe(kind);
});

test('addressee, references and date after the signature', () => {
  const text = [
    VIEW,
    'Med helsing',
    'Ola Prøve',
    'Digitaldepartementet',
    'Deres ref 22/100 Vår ref 22/55',
    '10. februar 2022',
  ];
  expect(cut(text.join('\n\n')).map(({ kind }) => kind)).toEqual([
    'body',
    'signature',
    'signature',
    'references',
    'references',
    'references',
  ]);
});

test('names without a closing are a signature', () => {
  expect(kinds(`${VIEW}\n\nKari Testesen\n\nDaglig leder Lyngvik Havn`).map(([kind]) => kind)).toEqual([
    'body',
    'signature',
    'signature',
  ]);
});

test('a letter on one line', () => {
  const flat =
    'Deres referanse Vår referanse Dato 22/100 AB/CD 29.01.2022 Digitaldepartementet Postboks 1 Dep 0030 Oslo ' +
    'Høring - ny styringsmodell for e-helse Fjord Data viser til departementets høringsbrev av 02.02.2022 og vil med dette ' +
    'avgi uttalelse. Fjord Data mener at modellen er for tung. Det bør være færre utvalg og klarere roller for dem som deltar. ' +
    'Med vennlig hilsen Kari Testesen daglig leder Dokumentet er elektronisk godkjent Digitaldepartementet Postboks 1 Dep';
  expect(kinds(flat)).toEqual([
    ['letterhead', 'Deres referanse Vår refe'],
    ['heading', 'Høring - ny styringsmode'],
    ['salutation', 'Fjord Data viser til dep'],
    ['body', 'Fjord Data mener at mode'],
    ['signature', 'Med vennlig hilsen Kari '],
    ['references', 'Digitaldepartementet Pos'],
  ]);
});

describe('municipal cases', () => {
  const innstilling = [
    'Kommunedirektørens innstilling:',
    'Lyngvik kommune tar saken til orientering og ber om mer tid.',
  ];
  const facts = ['Saksopplysninger', 'Departementet har sendt forslag om ny modell på høring med frist i april.'];

  test('only the adopted decision is policy', () => {
    const text = [
      'Saksframlegg',
      ...innstilling,
      ...facts,
      'Behandling i formannskapet 01.03.2022:',
      'Solfrid Test (X) foreslo at kommunen går imot hele modellen. Forslaget falt.',
      'Enstemmig vedtak:',
      'Lyngvik kommune støtter forslaget til ny modell.',
      'Kommunen ber om at finansieringen avklares.',
    ];
    expect(kinds(text.join('\n\n')).map(([kind]) => kind)).toEqual([
      'heading',
      'heading',
      'case-presentation',
      'heading',
      'case-presentation',
      'heading',
      'case-presentation',
      'heading',
      'vedtak',
      'vedtak',
    ]);
  });

  test('without a decision the proposed one speaks, the facts do not', () => {
    const assessed = ['Vurdering', 'Kommunedirektøren mener at rollene må bli klarere før modellen innføres.'];
    const passages = cut([...innstilling, ...facts, ...assessed].join('\n\n'));
    expect(passages.map(({ kind }) => kind)).toEqual([
      'heading',
      'body',
      'heading',
      'case-presentation',
      'heading',
      'body',
    ]);
  });

  describe('what is retold of a statement', () => {
    const points = (joins: string) => {
      const text = [
        'Saksframlegg',
        'Kommunedirektørens innstilling',
        joins,
        'Saksopplysninger',
        'BRN er et nettverk for 40 kommuner. BRN har sendt inn et svar, med følgende innspill til forslaget:',
        '1. BRN mener at modellen er unødvendig tung å drifte for små kommuner.',
        '2. Kostnadene ved omleggingen er ikke regnet på.',
        'Vurdering',
        'Kommunedirektøren viser til det som er skrevet.',
        'Nettverket møtes to ganger i året, og BRN har eget sekretariat.',
      ].join('\n\n');
      return cut(text).flatMap(({ kind, text }) => (/^\d/u.test(text) ? [kind] : []));
    };
    test.each([
      'Lyngvik kommune støtter høringsuttalelsen fra Bygdenes Regionnettverk (BRN).',
      'Lyngvik kommune støtter uttalelse avgitt av bygdenes regionnettverk (BRN).',
      'Lyngvik kommune slutter seg til høringssvaret fra BRN.',
    ])('is the sender’s own where it is joined: «%s»', (joins) => {
      expect(points(joins)).toEqual(['body', 'body']);
    });
    test.each([
      'Lyngvik kommune støtter modellen slik den er foreslått.',
      'Lyngvik kommune slutter seg ikke til høringssvaret fra BRN.',
      'Lyngvik kommune viser til høringssvaret fra BRN.',
      'Lyngvik kommune slutter seg til høringssvaret fra KS.',
    ])('is another’s where it is not: «%s»', (joins) => {
      expect(points(joins)).toEqual(['case-presentation', 'case-presentation']);
    });
  });

  test.each([
    ['3 Rollene bør avklares før innføring', 'body'],
    ['Tilskuddet må ikke avkortes', 'body'],
    ['Bør rollene avklares?', 'heading'],
    ['Hva som bør avklares før innføring', 'heading'],
    ['Roller og ansvar', 'heading'],
  ])('the heading «%s» is %s', (title, kind) => {
    const passages = cut([VIEW, title, VIEW].join('\n\n'));
    expect(passages[1]).toMatchObject({ kind, text: title });
    expect(passages[2]).toMatchObject({ kind: 'body', heading: title });
  });

  test('a transcript: others, the officer and fallen motions are not the decision', () => {
    const text = [
      'LYNGVIK KOMMUNE',
      'SÆRUTSKRIFT',
      'Sammendrag',
      'Departementet vil ha en ny modell, og rådet for de eldste støtter den.',
      'Høringsrunde',
      'Fjordheim ungdomsråd går imot modellen.',
      'Kommunedirektørens vurdering',
      'Kommunen bør etter kommunedirektørens syn si nei.',
      'Formannskapets vedtak',
      '1. Lyngvik kommune støtter modellen.',
      '2. Finansieringen må avklares før innføring.',
      'Forslag fra Grønn liste om å avvise modellen fikk 4 stemmer og falt.',
      'Rett utskrift',
      'Kari Testesen, møtesekretær',
    ];
    expect(kinds(text.join('\n\n')).map(([kind]) => kind)).toEqual([
      'letterhead',
      'heading',
      'heading',
      'case-presentation',
      'heading',
      'case-presentation',
      'heading',
      'case-presentation',
      'heading',
      'vedtak',
      'vedtak',
      'case-presentation',
      'signature',
      'signature',
    ]);
  });

  test.each([
    'Forslaget fra Fjeldstad fikk 4 stemmer og falt.',
    'Sørgard (uavh.) gjorde slikt framlegg: «Lyngvik kommune går mot modellen.»',
    'Framlegget fekk 1 røyst og fall.',
    'Et forslag om å avvise hele modellen fikk elleve stemmer av 48.',
    'Forslag fra Bygdelista ble nedstemt.',
  ])('«%s» is not the sender’s view', (motion) => {
    expect(cut(`${VIEW}\n\n${motion}\n\n${VIEW}`)[1]?.kind).toBe('case-presentation');
  });

  test('samla saksframstilling på nynorsk', () => {
    const text = [
      'Samla saksframstilling',
      'Kva saka gjeld',
      'Departementet har sendt ein ny modell på høyring.',
      'Kommunestyret sitt vedtak (samrøystes):',
      'Lyngvik kommune rår ifrå modellen.',
      'Framlegget frå Bygdelista fekk 3 røyster og fall.',
    ];
    expect(kinds(text.join('\n\n')).map(([kind]) => kind)).toEqual([
      'heading',
      'heading',
      'case-presentation',
      'heading',
      'vedtak',
      'case-presentation',
    ]);
  });

  test.each([
    'Vedtak:',
    'VEDTAK',
    'FORM-005/20 Vedtak:',
    'Samrøystes vedtak:',
    'Formannskapet behandlet saken i møte 1.3.2022 og fattet følgende vedtak:',
    'Kommunestyret gjorde slikt samrøystes vedtak:',
    'Følgende vedtak ble fattet:',
    'Vedtak (samrøystes):',
    'Fylkesutvalgets vedtak:',
    'Formannskapet sitt vedtak',
    'Høringsuttalelse fra kommunestyret',
    'Vedtatt tillegg:',
    'Uttalelse (enstemmig):',
    'Vedtak i kommunestyret den 13.12.2022:',
  ])('«%s» announces a decision', (lead) => {
    const passages = cut(`${VIEW}\n\n${lead}\n\nLyngvik kommune går imot forslaget.`);
    expect(passages.at(-1)?.kind).toBe('vedtak');
  });
});

describe('questions', () => {
  test('by number, by words, and the question itself is nobody’s answer', () => {
    const text = [
      VIEW,
      'Spørsmål 1',
      'Ja, vi er enige i det meste av dette forslaget.',
      'Har dere forslag til konkrete endringer i de reviderte mandatene?',
      'Mandatene bør si mer om roller.',
      'Saker som skal behandles i styringsmodellen',
      'Bare de største sakene bør behandles her.',
      'Avslutning',
      'Vi takker for god dialog så langt i arbeidet.',
    ];
    expect(cut(text.join('\n\n')).map(({ kind, question }) => [kind, question])).toEqual([
      ['body', null],
      ['heading', 'Q1'],
      ['body', 'Q1'],
      ['proposal-quote', 'Q2'],
      ['body', 'Q2'],
      ['heading', 'Q3'],
      ['body', 'Q3'],
      ['heading', null],
      ['body', null],
    ]);
  });

  test('sub-headings stay within a numbered question', () => {
    const text = ['Spørsmål 1: Enighet', VIEW, 'Om økonomi', VIEW, 'Spørsmål 2: Mandater', VIEW].join('\n\n');
    expect(cut(text).map(({ question }) => question)).toEqual(['Q1', 'Q1', 'Q1', 'Q1', 'Q2', 'Q2']);
  });
});

test.each([
  ['Vi er enige i de foreslåtte endringene i styringsmodellen.', 'body'],
  ['Er dere enige i de foreslåtte endringene i styringsmodellen?', 'proposal-quote'],
  ['Lyngvik kommune støtter at alle saker skal behandles i styringsmodellen.', 'body'],
])('«%s» is %s', (text, kind) => {
  expect(cut(`${VIEW}\n\n${text}\n\n${VIEW}`)[1]?.kind).toBe(kind);
});

test('text that stands in the proposal is a quote', () => {
  const proposal =
    'Departementet foreslår at det opprettes tre utvalg som skal gi råd om utviklingen av digitale tjenester i hele helse- og omsorgssektoren.';
  const agreed = proposal.replace('Departementet foreslår', 'Vi støtter');
  const text = `${VIEW}\n\n${proposal}\n\n${agreed}`;
  expect(kinds(text, { background: `Innledning. ${proposal} Mer om dette følger.` }).map(([kind]) => kind)).toEqual([
    'body',
    'proposal-quote',
    'body',
  ]);
});

test('contents and attachments', () => {
  const text = [
    'Innhold',
    '1 Innledning ........ 2',
    '2 Våre merknader .... 3',
    'Innledning',
    VIEW,
    'Med vennlig hilsen',
    'Kari Testesen',
    'Vedlegg:',
    'Notat om økonomi',
  ];
  expect(cut(text.join('\n\n')).map(({ kind }) => kind)).toEqual([
    'contents',
    'contents',
    'contents',
    'heading',
    'body',
    'signature',
    'signature',
    'contents',
    'contents',
  ]);
});

test('a numbered heading above bullets is a heading', () => {
  const text = ['3. Spørsmål 2: Mandatene', '• Utvalget bør ha færre medlemmer.', '• Rådet bør møtes oftere.', VIEW];
  expect(cut(text.join('\n\n')).map(({ kind, question }) => [kind, question])).toEqual([
    ['heading', 'Q2'],
    ['body', 'Q2'],
    ['body', 'Q2'],
    ['body', 'Q2'],
  ]);
});

test('an attachment is read as a letter of its own, with its pages', () => {
  const letter = `${VIEW}\n\nMed vennlig hilsen\n\nKari Testesen`;
  const text = `${letter}\n\nVedlegg om økonomi\n\n${VIEW}`;
  const pages = [
    { number: 1, start: 0, end: letter.length + 2 },
    { number: 1, start: letter.length + 2, end: letter.length + 30, attachment: 'notat.docx' },
    { number: 2, start: letter.length + 22, end: text.length, attachment: 'notat.docx' },
  ];
  expect(cut(text, { pages }).map(({ kind, page }) => [kind, page])).toEqual([
    ['body', 1],
    ['signature', 1],
    ['signature', 1],
    ['heading', 1],
    ['body', 2],
  ]);
});

test.each([['Vi støtter forslaget.'], ['INGEN MERKNADER'], ['jeg er helt imot dette']])(
  'a short answer is an answer: «%s»',
  (answer) => {
    expect(kinds(`Høringssvar fra Kari Testesen\n\nDato: 04.02.2022\n\n${answer}`)).toEqual([
      ['letterhead', 'Høringssvar fra Kari Tes'],
      ['references', 'Dato: 04.02.2022'],
      ['body', answer],
    ]);
  },
);

test('a very long paragraph is divided at sentence ends', () => {
  const passages = cut(
    Array.from({ length: 30 }, (_, n) => `Dette er setning ${n + 1} om modellen vår, og den er ganske lang.`).join(' '),
  );
  expect(passages.length).toBeGreaterThan(1);
  for (const { text } of passages) {
    expect(text.length).toBeLessThan(1200);
    expect(text).toMatch(/^Dette .*\.$/u);
  }
});

describe('properties', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      VIEW,
      'Med vennlig hilsen',
      'Vedtak:',
      'Saksopplysninger',
      '• punkt',
      'Spørsmål 2',
      'Deres ref 22/1 Vår ref 22/2',
      'Høring – modell',
      `${VIEW} Deres ref 22/1 0030 OSLO Med vennlig hilsen Kari Testesen ${VIEW} 1. Om roller Kommunen vil mer. • punkt • punkt`,
      VIEW.repeat(20),
      'Vedlegg:',
      'Innhold ..... 3',
    ),
  );
  const texts = fc
    .array(line, { maxLength: 14 })
    .chain((lines) => fc.constantFrom('\n\n', '\n', '\n \n').map((gap) => lines.join(gap)));

  test('passages cover all that is not blank, once, in order, trimmed', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of cut(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          const passage = text.slice(start, end);
          expect(passage).toBe(passage.trim());
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('same text, same passages', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(cut(text)).toEqual(cut(text));
      }),
      { numRuns: 50 },
    );
  });
});

// Each takes some tens of milliseconds; were a pattern quadratic in one of these, it would be many seconds.
test('hostile text takes linear time', () => {
  for (const piece of [
    'a ',
    '. . ',
    '1.',
    '«',
    'Vi viser til ',
    'Deres ref ',
    'A-',
    '• ',
    '\t3',
    'Org.nr 9 9 ',
    'om forslag til ',
    'av med ',
  ]) {
    expect(
      computing(() => cut(piece.repeat(100_000))),
      piece,
    ).toBeLessThan(4000);
    expect(
      computing(() => cut(`${piece.repeat(200)}\n`.repeat(100))),
      piece,
    ).toBeLessThan(4000);
  }
});

test.each(['1. A ', '1. A\n', 'a) b\n\n'])(
  'a text that falls to pieces («%s») makes no more passages than its length calls for',
  (part) => {
    const text = part.repeat(100_000).trim();
    let passages: ReturnType<typeof segment> = [];
    const taken = computing(() => {
      passages = segment({
        responseId: 'r',
        text,
        pages: [{ number: 1, start: 0, end: text.length }],
        language: 'nb',
        questions: [],
        background: '',
        respondent: 'Lyngvik kommune',
      });
    });
    expect(passages.length).toBeLessThan(2000);
    expect(passages.at(-1)?.end).toBe(text.length);
    expect(taken).toBeLessThan(5000);
  },
);

test('a heading that goes on and on is not carried whole by each passage below it', () => {
  const [line, body] = ['Forslaget om kaien '.repeat(10_000).trim(), `${VIEW}\n\n`.repeat(50)];
  const carried = [cut(`${line}\n\n${body}`), cut(`1. ${line}\n\n${body}`)].flat().map(({ heading }) => heading ?? '');
  const asked = cut(`${line} ${body}`, {
    answers: [{ question: null, start: 0, from: line.length + 1, end: line.length + 1 + body.length, closed: false }],
  });
  for (const heading of [...carried, ...asked.map((passage) => passage.heading ?? '')])
    expect(heading.length).toBeLessThanOrEqual(1_000);
  expect(asked.some(({ heading }) => heading?.startsWith('Forslaget om kaien'))).toBe(true);
});
