import { describe, expect, it } from 'vitest';
import type { Sector } from '../../../src/domain.ts';
import { compare } from '../../../src/stages/compare.ts';
import { answer, consultation } from './answers.ts';

/** The rows of an invited list against the names that answered. */
function match(invited: string[], answered: [string, Sector][]) {
  const responses = answered.map(([name, sector]) => answer(name, 'Vi mener noe.', { sector }));
  return compare(consultation(responses, { invited: invited.map((name) => ({ name, sector: null })) })).invitations;
}

describe('one invited body', () => {
  it.each([
    ['Skjervøy kommune', 'SKJERVØY KOMMUNE', 'municipality', false],
    ['Karasjok kommune', 'Kárášjoga gielda – Karasjok kommune', 'municipality', false],
    ['Noregs Bryggelag', 'Norges Bryggelag', 'organisation', false],
    ['Helse- og omsorgsdepartementet', 'HOD', 'state', false],
    ['Eide kommune', 'Hustadvika kommune', 'municipality', false], // merged in 2020
    ['Hustadvika kommune', 'Fræna kommune', 'municipality', false],
    ['Fylkesmannen i Nordland', 'Statsforvalteren i Nordland', 'state', false],
    ['Universitetet i Oslo', 'Universitetet i Oslo, Det juridiske fakultet', 'research', true],
    ['Bryggelaget', 'Bryggelaget avdeling Lia', 'organisation', true],
    ['Forbundet for tremaster (FTM)', 'FTM', 'organisation', true],
    ['Forbundet for tremastere', 'Forbundet for tremastre', 'organisation', true],
  ] as [string, string, Sector, boolean][])('%s answered as %s', (invited, answered, sector, doubtful) => {
    expect(match([invited], [[answered, sector]])).toMatchObject([
      { answeredBy: [answered], collective: false, doubtful },
    ]);
  });

  it.each([
    ['Vik kommune', 'Voss kommune', 'municipality'],
    ['Helse Nord RHF', 'Helse Vest RHF', 'health-authority'],
    ['Nordland fylkeskommune', 'Nord universitet', 'research'],
    ['Lia kommune', 'Arbeiderpartiet Lia', 'organisation'],
    ['Våler kommune (Innlandet)', 'Vågan kommune', 'municipality'],
  ] as [string, string, Sector][])('%s has not answered as %s', (invited, answered, sector) => {
    expect(match([invited], [[answered, sector]])).toMatchObject([{ answeredBy: [], doubtful: false }]);
  });

  it('is not asked about when it has itself answered', () => {
    expect(
      match(
        ['Bryggelaget'],
        [
          ['Bryggelaget', 'organisation'],
          ['Bryggelaget avdeling Lia', 'organisation'],
        ],
      ),
    ).toMatchObject([{ answeredBy: ['Bryggelaget'], doubtful: false }]);
  });
});

describe('collective items', () => {
  const answered: [string, Sector][] = [
    ['Lia kommune', 'municipality'],
    ['Kvam herad', 'municipality'],
    ['Vestland fylkeskommune', 'municipality'],
    ['Regionrådet for ytre fjord', 'municipality'],
    ['Finansdepartementet', 'state'],
    ['Statsforvaltaren i Vestland', 'state'],
    ['Helse Nord RHF', 'health-authority'],
    ['Nordlandssykehuset HF', 'health-authority'],
    ['Nord universitet', 'research'],
    ['Høgskulen i Volda', 'research'],
    ['Kaiforskning AS', 'research'],
    ['Kommunebygg AS', 'business'],
  ];
  it.each([
    ['Landets kommuner', ['Lia kommune', 'Kvam herad']],
    ['Kommunane', ['Lia kommune', 'Kvam herad']],
    ['Alle landets kommuner', ['Lia kommune', 'Kvam herad']],
    ['Fylkeskommunene', ['Vestland fylkeskommune']],
    ['Departementene', ['Finansdepartementet']],
    ['Statsforvalterne', ['Statsforvaltaren i Vestland']],
    ['Fylkesmennene', ['Statsforvaltaren i Vestland']],
    ['De regionale helseforetakene', ['Helse Nord RHF']],
    ['Universiteter og høgskoler', ['Nord universitet', 'Høgskulen i Volda']],
    ['Domstolene', []],
  ])('%s', (item, names) => {
    expect(match([item], answered)).toMatchObject([{ collective: true, doubtful: false, answeredBy: names }]);
  });
});

describe('a badly kept list', () => {
  it('empty lines and doubles make no rows, and the order stands', () => {
    const rows = match(
      ['', 'Lia kommune', '  ', 'Landets kommuner', 'LIA KOMMUNE', 'landets kommuner', 'Moen kommune'],
      [],
    );
    expect(rows.map(({ invitation }) => invitation.name)).toEqual(['Lia kommune', 'Landets kommuner', 'Moen kommune']);
  });
  it('an empty list is an empty result', () => {
    expect(match([], [['Lia kommune', 'municipality']])).toEqual([]);
  });
});
