import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FERRY } from '../prioritise/sample.ts';
import { horing, horingHere } from './horing.ts';

const folder = mkdtempSync(join(tmpdir(), 'horing-prioritering-'));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (...args: string[]) => horingHere(process.env, 'prioritise', ...args);

describe('horing prioritise', () => {
  test('tells ranks, what would change them, where the scorers differ and what is missing', async () => {
    const { code, out, err } = await horing(process.env, 'prioritise', file('ferjer.yaml', FERRY));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "# Prioritering: Ferjene i Fjellby

      3 tiltak, 5 kriterier med poeng fra 0 til 10, 3 som gir poeng.

      Totalen er den vektede summen av Måloppnåelse (vekt 2), Kostnader (vekt 1) og Natur (vekt 1). Poeng som mangler, er holdt utenfor snittet.

      Cato har sluttet. Poengene som er gitt, teller med.

      | Plass | Tiltak | Måloppnåelse | Kostnader | Natur | Sum | Mangler |
      | --: | --- | --: | --: | --: | --: | --: |
      | 1 = | Ny kai | 8,0 | 3,0 | 5,8 | 24,8 |  |
      | 2 = | Flere avganger | 8,0 | 5,0 | 3,8 | 24,8 |  |
      | 3 | Elektrisk ferje | 6,1 | 1,5 | 10,0 | 23,8 | 1 |

      = betyr delt plass: totalen er den samme, og tiltakene står i listens rekkefølge.

      ## Hvor mye vektene kan endres

      Rekkefølgen er den samme så lenge vekten holder seg mellom grensene, og de andre vektene står.

      | Kriterium | Vekt | Holder ned til | Under det | Holder opp til | Over det |
      | --- | --: | --: | --- | --: | --- |
      | Måloppnåelse | 2 | 1,467 | Elektrisk ferje går forbi Ny kai | ingen grense |  |
      | Reisetid | 1 | 0,273 | Elektrisk ferje går forbi Flere avganger | ingen grense |  |
      | Tilgjengelighet | 1 | ingen grense |  | 3,667 | Elektrisk ferje går forbi Flere avganger |
      | Kostnader | 1 | 0,714 | Elektrisk ferje går forbi Flere avganger | ingen grense |  |
      | Natur | 1 | ingen grense |  | 1,16 | Elektrisk ferje går forbi Flere avganger |
      | Sjø | 3 | ingen grense |  | ingen grense |  |
      | Strand | 1 | ingen grense |  | ingen grense |  |

      ## Hva ett poeng kan gjøre

      Plassen et tiltak får når ett kriterium får ett poeng mer eller mindre, og alt annet står.

      | Tiltak | Plass | Med ett poeng mer | Med ett poeng mindre |
      | --- | --: | --- | --- |
      | Ny kai | 1 | samme plass | 2 (hvilket som helst) |
      | Flere avganger | 2 | 1 (hvilket som helst) | 3 (Reisetid; Tilgjengelighet; Kostnader) |
      | Elektrisk ferje | 3 | 2 (Reisetid; Tilgjengelighet; Kostnader) | samme plass |

      ## Hvor de som gir poeng, er uenige

      Størst avstand først.

      | Tiltak | Kriterium | Avstand | Lavest | Høyest |
      | --- | --- | --: | --- | --- |
      | Ny kai | Sjø | 6 | 3 (Anne) | 9 (Bjørn) |
      | Ny kai | Reisetid | 2 | 6 (Anne) | 8 (Bjørn) |
      | Ny kai | Kostnader | 2 | 2 (Anne) | 4 (Bjørn) |
      | Flere avganger | Sjø | 2 | 2 (Bjørn) | 4 (Anne) |
      | Elektrisk ferje | Kostnader | 1 | 1 (Anne) | 2 (Bjørn) |
      | Elektrisk ferje | Reisetid | 0,5 | 5 (Anne) | 5,5 (Bjørn) |

      ## Poeng som mangler

      - «Elektrisk ferje»: Strand.
      - Bjørn mangler 2 poeng.
      - Anne mangler 1 poeng.

      ## Feil som er funnet

      Ingen feil er funnet.
      "
    `);
  });

  test('a workbook comes beside the file, is never written over it, and can be given back', async () => {
    const path = file('runde.yaml', FERRY);
    expect((await run(path, '--format', 'xlsx')).out).toBe(`Skrevet: ${join(folder, 'runde-prioritert.xlsx')}\n`);
    const book = join(folder, 'runde-prioritert.xlsx');
    const before = readFileSync(book);
    const over = await run(book, '-f', 'xlsx', '--til', book);
    expect([over.code, over.err]).toEqual([2, expect.stringMatching(/kan ikke skrives over .*Velg et annet navn/)]);
    expect(readFileSync(book).equals(before)).toBe(true);
    const told = async (from: string) => JSON.parse((await run(from, '--format', 'json')).out);
    const [first, second] = [await told(path), await told(book)];
    expect(second.measures).toEqual(first.measures);
    expect(second.weights).toEqual(first.weights);
    expect(second.checked).toBeGreaterThan(20);
    expect(second.faults).toEqual([]);
    expect(first.measures[0]).toMatchObject({ name: 'Ny kai', total: 24.75, shown: 24.8, rank: 1, tied: true });
  });

  test('what can not be computed is a sentence with its line, and code 2', async () => {
    const path = file('feil.yaml', FERRY.replace('Flere avganger', 'Ny kai'));
    const { code, out, err } = await run(path);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `${path}, linje 34: Tiltaket «Ny kai» står to ganger (også linje 20). Slå dem sammen, eller gi dem hvert sitt navn.\n`,
    );
    expect((await run(join(folder, 'finnes-ikke.yaml'))).err).toMatch(/^Kan ikke lese filen /);
    expect((await run(file('bilde.yaml', '\u0000\u0001\u0002'))).code).toBe(2);
    expect((await run(path, '--format', 'docx')).err).toMatch(/Formatet må være ett av: md, json, svg, xlsx/);
  });
});

/** Facts of a real prioritisation, beside the project. Read, never copied. */
const REFERENCE = join(import.meta.dirname, '../../../shared/reference/prioritisation-2022.yaml');
test.skipIf(!existsSync(REFERENCE))(
  'a real prioritisation: nothing in it is at odds (skipped when ../shared/reference is absent)',
  async () => {
    const told = JSON.parse((await run(REFERENCE, '-f', 'json')).out);
    expect([told.measures.length, told.checked, told.faults]).toEqual([11, 22, []]);
  },
);
