import { describe, expect, it } from 'vitest';
import { invitedFromLetter, parseInvited } from '../../src/formats/invited.ts';

describe('invited.csv', () => {
  it.each([
    [
      'header and commas',
      'name,sector\nLia kommune,municipality\nBryggelaget,organisation\n',
      [
        ['Lia kommune', 'municipality'],
        ['Bryggelaget', 'organisation'],
      ],
    ],
    [
      'Norwegian header, semicolons, byte order mark, CRLF',
      '\ufeffNavn;Sektor\r\nLia kommune;Kommuner\r\nHavnetilsynet;Statlige etater\r\n',
      [
        ['Lia kommune', 'municipality'],
        ['Havnetilsynet', 'state'],
      ],
    ],
    ['columns the other way', 'sektor\tnavn\nforskning\tKaiinstituttet\n', [['Kaiinstituttet', 'research']]],
    [
      'quoted commas',
      'navn,sektor\n"Lia kommune, formannskapet",kommune\n',
      [['Lia kommune, formannskapet', 'municipality']],
    ],
    [
      'plain lines with commas in names',
      'Lia kommune, formannskapet\nNavigasjon, lys og kai AS\n',
      [
        ['Lia kommune, formannskapet', null],
        ['Navigasjon, lys og kai AS', null],
      ],
    ],
    [
      'empty lines, doubles and stray separators',
      'navn;sektor\n;\n\nLia kommune;\n  ;\nlia  kommune;kommune\n;;\n',
      [['Lia kommune', null]],
    ],
    ['a sector we do not know', 'navn,sektor\nBryggelaget,diverse\n', [['Bryggelaget', null]]],
    ['nothing', '', []],
    ['a header only', 'navn,sektor\n', []],
    ['an open quote', 'navn;sektor\n"Bryggelaget;organisasjon\n', [['"Bryggelaget', 'organisation']]],
  ] as [string, string, [string, string | null][]][])('%s', (_, text, expected) => {
    expect(parseInvited(text).map(({ name, sector }) => [name, sector])).toEqual(expected);
  });
});

describe('the list in a høringsbrev', () => {
  it('is read under its heading, with or without bullets, with sector headings, until prose begins', () => {
    const letter = [
      'Høring – bryggeplasser',
      '',
      'Vi sender med dette forslaget på høring. Fristen er 3. mai.',
      '',
      'Høringsinstanser:',
      'Departementene',
      '',
      'Kommuner:',
      '• Lia kommune',
      '• Moen kommune',
      '- Lia kommune',
      'Organisasjoner:',
      '– Bryggelaget, hovedstyret',
      '– Norsk forening for gamle kaier m.fl.',
      '',
      'Vi ber om at svar sendes elektronisk innen fristen.',
      'Med hilsen',
    ].join('\n');
    expect(invitedFromLetter(letter)).toEqual([
      { name: 'Departementene', sector: null },
      { name: 'Lia kommune', sector: 'municipality' },
      { name: 'Moen kommune', sector: 'municipality' },
      { name: 'Bryggelaget, hovedstyret', sector: 'organisation' },
      { name: 'Norsk forening for gamle kaier m.fl.', sector: 'organisation' },
    ]);
  });
  it.each(['', 'Et brev uten liste.\nMed hilsen', 'Vi viser til høringsinstansene i saken.\nLia kommune'])(
    'is empty in: %s',
    (letter) => {
      expect(invitedFromLetter(letter)).toEqual([]);
    },
  );
});
