import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ComparedResponse, type CompareOutput, compare } from '../../../src/stages/compare.ts';
import { extract } from '../../../src/stages/extract.ts';
import { identify } from '../../../src/stages/identify.ts';
import { segment } from '../../../src/stages/segment.ts';

/** Real answers, beside the project: ../shared/data. Read, never copied. */
const data = fileURLToPath(new URL('../../../../shared/data/grunnrente-2019/', import.meta.url));
const consultation = {
  title: 'NOU 2019: 18 Skattlegging av havbruksvirksomhet',
  owner: 'Finansdepartementet',
  caseNumber: '19/4419',
  background: '',
};
const present = existsSync(`${data}manifest.tsv`);

describe.skipIf(!present)('grunnrente-2019 (32 real answers; skipped when ../shared/data is absent)', () => {
  let output: CompareOutput;
  /** `file → body` pairs of the manifest's column «endorses». */
  const listed = new Set<string>();

  beforeAll(async () => {
    const rows = readFileSync(`${data}manifest.tsv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
    const responses: ComparedResponse[] = [];
    for (const [file = ''] of rows) {
      const extracted = await extract({ name: file, bytes: readFileSync(`${data}responses/${file}`) });
      if (extracted.kind !== 'text') throw new Error(`${file}: ${extracted.kind}`);
      const { text, pages, metadata } = extracted;
      const { respondent, sector, language, registerId } = identify({
        fileName: file,
        text,
        pages,
        metadata,
        consultation,
      });
      const passages = segment({
        responseId: file,
        text,
        pages,
        language: language.value,
        questions: [],
        background: '',
        respondent: respondent.value,
      });
      const read = {
        id: file,
        respondent: respondent.value,
        sector: sector.value,
        text,
        language: language.value,
        passages,
      };
      responses.push(registerId === undefined ? read : { ...read, registerId });
    }
    for (const [file = '', , , , , endorses = ''] of rows) {
      // One cell names a joint declaration with its senders in running text.
      for (const name of endorses
        .replace(/^Erklæring fra |\s\(\d\d\.\d\d\.\d{4}\)/gu, '')
        .split(/;\s*|,\s|\sog\s(?=Norsk Industri)/u)) {
        if (name !== '') listed.add(`${file} → ${name === 'NFKK' ? 'Nettverk fjord- og kystkommuner (NFKK)' : name}`);
      }
    }
    output = compare({ consultation, responses, invited: [] });
  }, 60_000);

  it('finds the endorsements of the manifest, with the right name, and at most two others', () => {
    const found = output.endorsements.map(({ responseId, name }) => `${responseId} → ${name}`);
    const missed = [...listed].filter((pair) => !found.includes(pair));
    const others = found.filter((pair) => !listed.has(pair));
    expect({ missed, others: others.length <= 2 ? [] : others }).toEqual({ missed: [], others: [] });
    expect(listed.size).toBeGreaterThanOrEqual(19);
  });

  it('flags the one answer to another hearing and no other', () => {
    expect(output.otherHearing.map(({ responseId }) => responseId)).toEqual(['2019_sunnfjord-kommune.txt']);
  });

  it('finds the pairs that share paragraphs, and takes nothing for a campaign', () => {
    expect(new Set(output.shared.map(({ responseIds }) => [...responseIds].sort().join(' + ')))).toEqual(
      new Set([
        '2019_dnna-kommune.txt + 2019_nordland-fylkeskommune.txt',
        '2019_blue-planet-as-og-stiim-aqua-cluster.txt + 2019_stavanger-kommune.txt',
      ]),
    );
    expect(output.campaigns).toEqual([]);
  });
});
