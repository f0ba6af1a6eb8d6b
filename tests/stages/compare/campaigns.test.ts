import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/stages/compare.ts';
import { answer, consultation } from './answers.ts';

const LETTER = [
  'Jeg har hatt båt på brygga siden 1984 og vet hva den betyr for gata vår.',
  'Forslaget gjør plassene til salgsvare, og det bør departementet ikke gå videre med.',
  'Bryggene må fortsatt fordeles etter ansiennitet, slik at barnefamilier og pensjonister får plass.',
  'Avgiften på 4000 kroner vil tømme havna for vanlige folk innen få år.',
  'Ta hensyn til oss som bor her hele året.',
];
const letter = LETTER.join(' ');

const ids = (output: ReturnType<typeof compare>): string[][] =>
  output.campaigns.map(({ members }) => members.map(({ responseId }) => responseId));

describe('likelydende svar', () => {
  it('are found whatever each sender adds, leaves out or changes, and list it', () => {
    const output = compare(
      consultation([
        answer('Kari Lunde', letter),
        answer('Ola Vik', `${letter} Hei hilsen Ola 3. mai 2024.`),
        answer('Per Mo', `Jeg er blind og trenger brygga nærmest veien. ${letter}`),
        answer('Anne Eid', LETTER.slice(0, 4).join(' ')),
        answer('Tor Li', letter.replace('bør departementet ikke', 'bør departementet')),
        answer('Siv Bø', letter.replace('4000', '4 500').replace('1984', '2001')),
        answer(
          'Uavhengig',
          'Brygga i Nordvika er råtten. Kommunen må bygge en ny før noen faller i sjøen, og staten bør betale.',
        ),
      ]),
    );
    expect(output.campaigns).toHaveLength(1);
    const [campaign] = output.campaigns;
    const of = (id: string) => campaign?.members.find(({ responseId }) => responseId === id);
    expect(campaign?.members.map(({ responseId }) => responseId).sort()).toEqual([
      'Anne Eid',
      'Kari Lunde',
      'Ola Vik',
      'Per Mo',
      'Siv Bø',
      'Tor Li',
    ]);
    expect(of('Kari Lunde')).toMatchObject({ similarity: 1, additions: [], omissions: [] });
    expect(of('Ola Vik')).toMatchObject({ additions: [], omissions: [] });
    expect(of('Siv Bø')).toMatchObject({ additions: [], omissions: [] });
    expect(of('Per Mo')?.additions).toEqual(['Jeg er blind og trenger brygga nærmest veien.']);
    expect(of('Anne Eid')?.omissions).toEqual(['Ta hensyn til oss som bor her hele året.']);
    expect(of('Tor Li')?.additions).toEqual([
      'Forslaget gjør plassene til salgsvare, og det bør departementet gå videre med.',
    ]);
  });

  it('are compared by what is argued, not by letterheads or signatures, and hold the sender’s own name', () => {
    const from = (name: string) =>
      answer(name, [
        ['letterhead', `${name}\nPostboks 1\nOrg.nr 999 888 777`],
        ['salutation', 'Vi viser til høringsbrev av 3. mai.'],
        [
          'body',
          `${name} mener at bryggene må eies av byen. ${name} ber derfor om at forslaget trekkes. Avgiften bør settes lokalt, og inntektene må gå til vedlikehold av kaiene.`,
        ],
        ['signature', `Med hilsen\n${name}`],
      ]);
    const output = compare(consultation([from('Nordvik kommune'), from('Forbundet for gamle kaier')]));
    expect(ids(output)).toEqual([['Nordvik kommune', 'Forbundet for gamle kaier']]);
    expect(output.campaigns[0]?.members[1]).toMatchObject({ similarity: 1, additions: [], omissions: [] });
  });

  it('two letters are not chained into one by an answer that sends both', () => {
    const other =
      'Elva bak byen flommer hver vår og ingen gjør noe. Kommunen bør bygge voller før neste snøsmelting. Staten må ta regninga, for det er staten som har regulert vassdraget.';
    const output = compare(
      consultation([
        answer('A', letter),
        answer('B', letter),
        answer('C', letter),
        answer('D', other),
        answer('E', other),
        answer('F', `${letter} ${other}`),
      ]),
    );
    expect(ids(output).map((group) => group.filter((id) => id !== 'F'))).toEqual([
      ['A', 'B', 'C'],
      ['D', 'E'],
    ]);
  });

  it.each([
    [
      'short answers are alike without a campaign',
      ['Vi har ingen merknader.', 'Vi har ingen merknader.', 'Vi har ingen merknader til forslaget.'],
    ],
    [
      'nothing to remark, in many words',
      Array(3).fill(
        'Kommunen har gjennomgått høringsnotatet og har ingen merknader til forslaget ut over dette. Saken er behandlet administrativt etter gjeldende delegasjon i kommunen.',
      ),
    ],
    [
      'a presentation that all branches open with',
      ['Lia', 'Moen', 'Sund'].map(
        (_, at) =>
          `Bryggelaget er en organisasjon for alle som har båt, med 12 000 medlemmer fordelt på 140 lokallag over hele kysten. Laget arbeider for et levende båtliv i alle landsdeler. ${
            [
              'Her på Lia mangler vi vann på kaia.',
              'Moen trenger lys i havna om vinteren.',
              'I Sund er moloen for kort.',
            ][at]
          }`,
      ),
    ],
    [
      'a common phrase',
      [
        'Det er viktig at barn og unge får plass. Havna må mudres i år, ellers går båtene på grunn ved fjære sjø hver dag.',
        'Det er viktig at barn og unge får plass. Prisene på bøyer er for høye, og fylket bør sette et tak som gjelder alle.',
      ],
    ],
    ['no text at all', ['', '', '   ']],
  ])('no campaign: %s', (_, texts) => {
    const output = compare(consultation(texts.map((text: string, at: number) => answer(`Sender ${'ABC'[at]}`, text))));
    expect(output.campaigns).toEqual([]);
    expect(output.shared).toEqual([]);
  });

  it('one sender with the same text twice is no campaign', () => {
    expect(
      compare(consultation([answer('Fjordlaget', letter, { id: '1' }), answer('Fjordlaget', letter, { id: '2' })]))
        .campaigns,
    ).toEqual([]);
  });

  it('an answer that quotes the proposal shares nothing with others that do', () => {
    const background =
      'Departementet foreslår at plassene lyses ut hvert femte år. Tildelingen skal skje etter høyeste bud, og inntektene deles likt mellom stat og kommune. Ordningen trer i kraft når loven er vedtatt.';
    const output = compare(consultation([answer('A', background), answer('B', background)], { background }));
    expect(output.campaigns).toEqual([]);
    expect(output.shared).toEqual([]);
  });

  it('gives the same result in any process, and whatever surrounds it', () => {
    const responses = [
      answer('A', letter),
      answer('B', `${letter} Vi vil ha benker.`),
      answer('C', 'Noe ganske annet om havna.'),
    ];
    expect(compare(consultation(responses))).toEqual(compare(consultation(structuredClone(responses))));
  });
});

describe('shared text', () => {
  const paragraph =
    'Kaiene i de ytre fjordene forfaller fordi ingen har ansvaret for dem. Fylket bør få midler til å ruste dem opp over ti år. Uten dette vil de siste rutene legges ned.';
  it('is shown with the passages where it stands, and is no campaign', () => {
    const output = compare(
      consultation([
        answer(
          'Nordfylket',
          `Redningsskøyta er vår viktigste sak, og vi har skrevet om den i alle år. Døgnvakt og to mannskaper må være kravet på hele kysten nord for Stad. Bølgene tar ikke fri i helgene, og det bør ikke vi heller gjøre når folk er på sjøen.\n\n${paragraph}`,
        ),
        answer(
          'Midtfylket',
          `Prisen på ferga må ned. Taket bør settes så lavt at arbeidsfolk kan pendle hver dag hele året uten å tape på det. Dagens rabattkort treffer bare dem som reiser sjelden.\n\n${paragraph.replace('ti år', 'åtte år')}`,
        ),
        answer(
          'Sørfylket',
          'Vi ser saken fra en annen kant og mener at markedet bør rå. Da blir det orden på bryggene uten at staten bruker en krone.',
        ),
      ]),
    );
    expect(output.campaigns).toEqual([]);
    expect(output.shared.map(({ responseIds }) => responseIds)).toEqual([['Nordfylket', 'Midtfylket']]);
    const passages = output.shared[0]?.passageIds ?? [];
    expect(passages).toHaveLength(2);
    expect(passages.every((id) => !id.endsWith('#0'))).toBe(true);
  });
});

describe('odd answers', () => {
  it('in capitals, in another language or 300 pages long are compared like others', () => {
    const book = Array.from(
      { length: 12_000 },
      (_, at) => `Kai nummer ${at} har skade ${at * 7} og bør rettes av lag ${at % 13}.`,
    ).join(' ');
    const finnish =
      'Laiturit kuuluvat kaikille kaupungin asukkaille eikä niitä pidä myydä. Pyydämme että esitys vedetään takaisin ja valmistellaan uudelleen yhdessä kuntien kanssa ensi vuoden aikana.';
    const output = compare(
      consultation([
        answer('Skriker', letter.toUpperCase()),
        answer('Hvisker', letter.toLowerCase()),
        answer('Ruija', finnish, { language: 'other' }),
        answer('Länsi', finnish, { language: 'other' }),
        answer('Boka', book),
        answer('Én setning', 'Nei.'),
        answer('Tegn', '… — !!! 12 34 %'),
        answer('', 'Uten navn, men med en mening om bryggene som ingen andre har.'),
      ]),
    );
    expect(ids(output).map((group) => group.sort())).toEqual([
      ['Hvisker', 'Skriker'],
      ['Länsi', 'Ruija'],
    ]);
    expect(output.otherHearing).toEqual([]);
  });
});
