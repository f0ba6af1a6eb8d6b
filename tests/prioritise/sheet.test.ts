import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readPrioritisationSheets } from '../../src/prioritise/sheet/read.ts';
import { readCriteria } from '../../src/prioritise/yaml/read.ts';
import { outcomeOf, taken, told } from './sample.ts';

/** Constructed, as all here: a board's own sheet, one row of headings, figures in columns beside the scores. */
const TREE = `criteria:
  - {id: goal, label: Måloppnåelse, children: [{id: needs, label: Behov}, {id: plans, label: Planer}]}
  - {id: cost, label: Kostnader, children: [{id: technical, label: Teknikk}, {id: legal, label: Jus}]}
`;

type Cell = string | number | null | { formula: string; result?: string | number | { error: '#DIV/0!' } };

async function book(sheets: Record<string, Cell[][]>): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) made.addWorksheet(name).addRows(rows);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

function given() {
  const criteria = readCriteria(TREE);
  if (criteria.kind === 'refused') throw new Error('refused');
  return criteria;
}

const HEAD = ['Tiltak', 'Behov', 'Planer', 'Måloppnåelse', 'Teknikk', 'Jus', 'Kostnader', 'Sum', 'Plass'];
const f = (formula: string, result?: number | { error: '#DIV/0!' }): Cell =>
  result === undefined ? { formula } : { formula, result };
/** A row as such a sheet has it, with what is done to it. */
function row(
  at: number,
  name: string,
  [b, c, e, g]: (number | string | null)[],
  change: Partial<Record<'D' | 'G' | 'H' | 'I', Cell>> = {},
): Cell[] {
  const mean = (...all: (number | string | null | undefined)[]) => {
    const numbers = all.filter((one): one is number => typeof one === 'number');
    return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  };
  const [goal, cost] = [mean(b, c), mean(e, g)];
  return [
    name,
    b ?? null,
    c ?? null,
    change.D ?? f(`AVERAGE(B${at}:C${at})`, goal),
    e ?? null,
    g ?? null,
    change.G ?? f(`AVERAGE(E${at}:F${at})`, cost),
    change.H ?? f(`D${at}+G${at}`, goal + cost),
    change.I ?? at - 1,
  ];
}

async function faultsOf(rows: Cell[][], head: Cell[] = HEAD): Promise<string[]> {
  const reading = taken(readPrioritisationSheets(await book({ Ark1: [head, ...rows] }), given()));
  return told([...reading.faults, ...outcomeOf(reading).faults]);
}

describe('a sheet of scores with figures of its own', () => {
  test('where all follows, nothing is said, and the figures are ours', async () => {
    const bytes = await book({
      Ark1: [
        ['Prioritering av kaiene'],
        [],
        HEAD,
        row(4, 'Ny kai', [9, 8, 7, 6], { I: 1 }),
        row(5, 'Lang kai', [1, 2, 3, null], { I: 2 }),
      ],
    });
    const reading = taken(readPrioritisationSheets(bytes, given()));
    const { ranking, faults } = outcomeOf(reading);
    expect(told([...reading.faults, ...faults])).toEqual([]);
    expect(
      ranking.standings.map(({ measure, total, rank, missing }) => [measure.name, total, rank, missing.length]),
    ).toEqual([
      ['Ny kai', 15, 1, 0],
      ['Lang kai', 4.5, 2, 1],
    ]);
  });

  test('headings over two rows: the groups above, and what is headed once', async () => {
    const upper = ['Tiltak', 'Måloppnåelse', null, null, 'Kostnader', null, null, 'Sum', 'Plass'];
    const lower = [null, 'Behov', 'Planer', 'Snitt av målene', 'Teknikk', 'Jus', 'Snitt av kostnadene', null, null];
    const rows = [
      row(3, 'Ny kai', [9, 8, 7, 6], { I: 2 }),
      row(4, 'Lang kai', [1, 2, 3, 4], { H: f('D4+G4', 6), I: 1 }),
    ];
    const reading = taken(readPrioritisationSheets(await book({ Ark1: [upper, lower, ...rows] }), given()));
    expect(reading.prioritisation.measures.map(({ name }) => name)).toEqual(['Ny kai', 'Lang kai']);
    expect(told([...reading.faults, ...outcomeOf(reading).faults])).toEqual([
      'Ark1!I3: «Ny kai» står på plass 2, men summen gir plass 1.',
      'Ark1!H4: Summen for «Lang kai»: det står 6, men poengene gir 5. 6 er det en får når «Behov» regnes med to ganger.',
      'Ark1!I4: «Lang kai» står på plass 1, men summen gir plass 2.',
    ]);
  });

  test('a parent typed over its children, and a node counted twice: each by its cell', async () => {
    const typed = row(2, 'Felles kai', [9, 8, 7, 6], { D: 10, H: f('D2+G2+G2', 23) });
    expect(await faultsOf([typed, row(3, 'Lang kai', [1, 2, 3, 4])])).toEqual([
      'Ark1!D2: «Måloppnåelse» for «Felles kai»: 10 er skrevet inn for hånd over det som ligger under, og som gir 8,5.',
      'Ark1!H2: Summen for «Felles kai»: «Kostnader» er regnet med to ganger. Det står 23; poengene gir 15.',
    ]);
  });

  test('the same where the file holds no results, only formulas', async () => {
    const typed = row(2, 'Felles kai', [9, 8, 7, 6], { D: 10, G: f('AVERAGE(E2:F2,F2)'), H: f('SUM(D2,G2,E2)') });
    // What is asked for is not counted with.
    const asks = row(3, 'Lang kai', [1, 2, 3, 4], {
      D: f('IF(B3="","",AVERAGE(B3:C3))'),
      G: f('IF(COUNT(E3:F3)=0,"",AVERAGE(E3:F3))'),
      H: f('IF(D3>0,D3+G3,G3)'),
    });
    expect(await faultsOf([typed, asks])).toEqual([
      'Ark1!D2: «Måloppnåelse» for «Felles kai»: 10 er skrevet inn for hånd over det som ligger under, og som gir 8,5.',
      'Ark1!G2: «Kostnader» for «Felles kai»: «Jus» er regnet med to ganger.',
      'Ark1!H2: Summen for «Felles kai»: «Teknikk» er regnet med to ganger.',
    ]);
  });

  test('figures alone, without formulas, are held against the scores all the same', async () => {
    const plain = ['Felles kai', 9, 8, 9.5, 7, 6, 6.5, 22.5, 1];
    expect(await faultsOf([plain])).toEqual([
      'Ark1!D2: «Måloppnåelse» for «Felles kai»: 9,5 er skrevet inn for hånd over det som ligger under, og som gir 8,5.',
      'Ark1!H2: Summen for «Felles kai»: det står 22,5, men poengene gir 15. 22,5 er det en får når «Kostnader» regnes med to ganger, i tillegg til verdiene som er skrevet inn for hånd.',
    ]);
  });

  test('columns under headings of their own are told by what they count with', async () => {
    const head = ['Tiltak', 'Behov', 'Planer', 'Mål i snitt', 'Teknikk', 'Jus', 'Kost i snitt', 'Poengtall', 'Plass'];
    const typed = row(2, 'Felles kai', [9, 8, 7, 6], { D: 10, H: f('D2+G2+G2', 23), I: 1 });
    expect(await faultsOf([typed, row(3, 'Lang kai', [1, 2, 3, 4]), row(4, 'Ny kai', [1, 1, 1, 1])], head)).toEqual([
      'Ark1!D2: «Måloppnåelse» for «Felles kai»: 10 er skrevet inn for hånd over det som ligger under, og som gir 8,5.',
      'Ark1!H2: Summen for «Felles kai»: «Kostnader» er regnet med to ganger. Det står 23; poengene gir 15.',
    ]);
  });

  test('a formula that leaves a node out', async () => {
    const short = row(2, 'Ny kai', [9, 8, 7, 6], { H: f('IF(D2="","",D2)', 8.5) });
    expect(await faultsOf([short])).toEqual([
      'Ark1!H2: Summen for «Ny kai»: «Kostnader» er ikke regnet med. Det står 8,5; poengene gir 15.',
    ]);
  });

  test('formulas written once for many rows are read in each', async () => {
    const made = new ExcelJS.Workbook();
    const sheet = made.addWorksheet('Ark1');
    sheet.addRows([HEAD, row(2, 'Ny kai', [9, 8, 7, 6]), row(3, 'Lang kai', [1, 2, 3, 4])]);
    sheet.getCell('H2').value = {
      formula: 'D2+$G2+G2',
      result: 21.5,
      shareType: 'shared',
      ref: 'H2:H3',
    } as ExcelJS.CellValue;
    sheet.getCell('H3').value = { sharedFormula: 'H2', result: 8.5 } as ExcelJS.CellValue;
    const reading = taken(readPrioritisationSheets(new Uint8Array(await made.xlsx.writeBuffer()), given()));
    expect(told(outcomeOf(reading).faults)).toEqual([
      'Ark1!H2: Summen for «Ny kai»: «Kostnader» er regnet med to ganger. Det står 21,5; poengene gir 15.',
      'Ark1!H3: Summen for «Lang kai»: «Kostnader» er regnet med to ganger. Det står 8,5; poengene gir 5.',
    ]);
  });

  test('scores out of range, with text in them, as text; a division by zero; a rank that does not follow', async () => {
    const rows = [
      row(2, 'Ny kai', [12, 8, 'ca. 7', 6], {
        D: f('AVERAGE(B2:C2)', 8),
        G: f('AVERAGE(E2:F2)', 6),
        H: f('D2+G2', 14),
        I: 2,
      }),
      row(3, 'Lang kai', ['7,5', 2, null, null], {
        D: f('AVERAGE(B3:C3)', 4.75),
        G: f('AVERAGE(E3:F3)', { error: '#DIV/0!' }),
        H: f('D3+G3', { error: '#DIV/0!' }),
        I: 1,
      }),
    ];
    expect(await faultsOf(rows)).toEqual([
      'Ark1!B2: 12 er utenfor skalaen fra 0 til 10 (Ny kai, Behov). Det er ikke regnet med.',
      'Ark1!E2: «ca. 7» er ikke et poeng (Ny kai, Teknikk). Det er ikke regnet med.',
      'Ark1!B3: «7,5» er skrevet som tekst (Lang kai, Behov), så regnearket selv regner det ikke med. Her er det lest som et tall.',
      'Ark1!G3: «Kostnader» for «Lang kai»: regnearket deler på null, siden ingenting under har poeng.',
      'Ark1!H3: Summen for «Lang kai»: regnearket deler på null, siden ingenting under har poeng.',
      'Ark1!I2: «Ny kai» står på plass 2, men summen gir plass 1.',
      'Ark1!I3: «Lang kai» står på plass 1, men summen gir plass 2.',
      ': «Lang kai» mangler verdi for «Kostnader», og summen er lavere enn den kan bli.',
    ]);
  });

  test('a total without a rank, where the others have one: kept out of the ranking', async () => {
    const rows = [row(2, 'Ute', [10, 10, 10, 10], { I: '–' }), row(3, 'Ny kai', [9, 8, 7, 6], { I: 1 })];
    expect(await faultsOf(rows)).toEqual([]);
    // The same where the file holds no results.
    const formulas = [
      row(2, 'Ute', [10, 10, 10, 10], { H: f('D2+G2') }).slice(0, 8),
      row(3, 'Ny kai', [9, 8, 7, 6], { I: f('RANK(H3,H$2:H$3)') }),
    ];
    const reading = taken(readPrioritisationSheets(await book({ Ark1: [HEAD, ...formulas] }), given()));
    expect(outcomeOf(reading).ranking.standings.map(({ rank }) => rank)).toEqual([null, 1]);
  });

  test('a criterion with two columns, and one with none', async () => {
    const head = ['Tiltak', 'Behov', 'Planer', 'Behov', 'Teknikk'];
    expect((await faultsOf([['Ny kai', 1, 2, 3, 4]], head)).slice(0, 2)).toEqual([
      'Ark1!D1: «Behov» har to kolonner (også Ark1!B1), og ville blitt regnet med to ganger. Bare den første er lest.',
      'Ark1!A1: Arket har ingen kolonne for «Jus». Poengene der mangler.',
    ]);
  });

  test('a row without a name, a foot under the table and a note below it', async () => {
    const rows: Cell[][] = [
      row(2, 'Ny kai', [9, 8, 7, 6]),
      [null, 1, 2],
      ['Snitt', 9, 8, 8.5],
      [],
      ['Kilde: styret i Fjellby'],
    ];
    expect(await faultsOf(rows)).toEqual(['Ark1!A3: Raden har poeng, men ikke navnet på et tiltak. Den er ikke lest.']);
  });
});

describe('a sheet a scorer', () => {
  const head = ['Tiltak', 'Behov', 'Planer', 'Teknikk', 'Jus'];
  test('all count; one who is not on the list does not, and is named by the sheet', async () => {
    const sheets: Record<string, Cell[][]> = {
      Anne: [head, ['Ny kai', 2, 2, 2, 2]],
      Bjørn: [head, ['Ny kai', 4, 4, 4, null], ['Lang kai', 1, 1, 1, 1]],
    };
    const both = taken(readPrioritisationSheets(await book(sheets), given()));
    expect(both.prioritisation.scorers.map(({ name }) => name)).toEqual(['Anne', 'Bjørn']);
    expect(outcomeOf(both).ranking.standings.map(({ total }) => total)).toEqual([5.5, 2]);
    const Deltakere: Cell[][] = [
      ['Navn', 'Ark', 'Har sluttet'],
      ['Anne Aas', 'Anne', 'ja'],
    ];
    const one = taken(readPrioritisationSheets(await book({ ...sheets, Deltakere }), given()));
    expect(told(one.faults)).toEqual([expect.stringMatching(/^Bjørn!A1: «Bjørn» står ikke blant dem som gir poeng/)]);
    expect(one.prioritisation.scorers).toEqual([{ id: 'anne aas', name: 'Anne Aas', left: true }]);
    expect(outcomeOf(one).ranking.standings.map(({ total }) => total)).toEqual([4]);
  });
});

describe('a workbook nothing can be computed with', () => {
  const refusedBy = async (sheets: Record<string, Cell[][]>, tree = true) => {
    const reading = readPrioritisationSheets(await book(sheets), tree ? given() : null);
    if (reading.kind === 'read') throw new Error('was read');
    return told(reading.faults).map((one) => one.replace(/^: /, ''));
  };
  const criteria = (...rows: Cell[][]) => ({
    Kriterier: [['Kriterium', 'Ligger under', 'Vekt'], ...rows],
    Poeng: [['Tiltak', 'A', 'B']],
  });

  test('of another shape: what it begins with, and what was looked for', async () => {
    expect(await refusedBy({ Budsjett: [[], ['', 'Budsjett 2031'], ['Post', 'Kroner']] })).toEqual([
      'Fant ikke noe ark med poeng. Arket «Budsjett» begynner med «Budsjett 2031» i Budsjett!B2. Ventet én rad med overskriftene «Behov», «Planer», «Teknikk» og «Jus», tiltakene nedover under den, og navnet på tiltaket til venstre.',
    ]);
    expect(await refusedBy({ Tomt: [] })).toEqual([expect.stringMatching(/Arket «Tomt» er tomt/)]);
    expect(await refusedBy({ Ark1: [HEAD] }, false)).toEqual([
      expect.stringMatching(/ikke noe ark «Kriterier».*--kriterier tre\.yaml/),
    ]);
  });

  test('the same measure twice, a ring, weights that sum to 0, a parent that is not there', async () => {
    expect(await refusedBy({ Ark1: [HEAD, row(2, 'Ny kai', [1, 2, 3, 4]), row(3, 'NY KAI', [1, 2, 3, 4])] })).toEqual([
      'Ark1!A3: Tiltaket «NY KAI» står to ganger (også Ark1!A2). Slå dem sammen, eller gi dem hvert sitt navn.',
    ]);
    expect(await refusedBy(criteria(['A', 'B', 1], ['B', 'A', 1]), false)).toEqual([
      'Kriterier!A2: Kriteriene går i ring: «A» ligger under «B» ligger under «A».',
    ]);
    expect(await refusedBy(criteria(['A', null, 0], ['B', null, 0]), false)).toEqual([
      expect.stringMatching(/^Kriterier!A2: Vektene øverst i treet er 0/),
    ]);
    expect(await refusedBy(criteria(['A', 'C', 1], ['B', null, '-2']), false)).toEqual([
      'Kriterier!C3: Vekten «-2» for «B» må være et tall fra 0.',
    ]);
    expect(await refusedBy(criteria(['A', 'C', 1], ['B', null, 1]), false)).toEqual([
      'Kriterier!A2: «A» ligger under «C», som ikke finnes.',
    ]);
  });

  test('bytes that are no workbook', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('PK\u0003\u0004 og så noe annet')])
      expect(readPrioritisationSheets(bytes, given()).kind).toBe('refused');
  });
});
