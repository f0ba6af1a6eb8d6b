import type { Evidence, Identity, Judged, Sector } from '../../domain.ts';
import { findBody } from '../../register/find.ts';
import { cleanName } from '../../register/names.ts';
import { sectorOf } from '../../register/sector.ts';
import type { IdentifyInput } from '../identify.ts';
import { ANONYMOUS } from './private-sender.ts';

/** So sure is what a column says whose head names it. */
const SAID = 0.95;

type Told = Pick<Identity, 'respondent' | 'sector' | 'date' | 'registerId' | 'withheld'>;

/**
 * Who answers in a row of a table, as its columns say. One that says that a person answers is a person, whatever the name;
 * else the register knows a body's sector better than what its sender has ticked.
 */
export function toldByRow({ text, metadata }: IdentifyInput): Told | null {
  const { row, sender = '', date, reference } = metadata;
  if (row === undefined) return null;
  const because = (rule: string, cue: string): Evidence[] => [{ rule, cue, source: 'metadata' }];
  const hit = findBody(sender);
  const name = hit?.display ?? cleanName(sender);
  const isPerson = row.sector === 'individual';
  const anonymous = reference === undefined ? ANONYMOUS : `${ANONYMOUS}, referanse ${reference}`;
  const value = name === '' && isPerson ? anonymous : isPerson ? cleanName(sender) : name;
  return {
    respondent: {
      value,
      confidence: value === '' ? 0 : SAID,
      because: value === '' ? [] : because('table-column', sender || value),
    },
    sector: sectorIn(row.sector, isPerson ? null : hit, name, text, because),
    date: {
      value: date ?? null,
      confidence: date === undefined ? 0 : SAID,
      because: date === undefined ? [] : because('table-column', date),
    },
    ...(hit === null || hit.ambiguous || isPerson ? {} : { registerId: hit.id }),
    ...(row.withheld ? { withheld: true as const } : {}),
  };
}

function sectorIn(
  told: Sector | null,
  hit: ReturnType<typeof findBody>,
  name: string,
  text: string,
  because: (rule: string, cue: string) => Evidence[],
): Judged<Sector> {
  if (hit !== null) {
    const { sector, confidence, name: cue, matched } = hit;
    return { value: sector, confidence, because: [{ rule: `register-${matched}`, cue, source: 'register' }] };
  }
  if (told !== null) return { value: told, confidence: SAID, because: because('table-column', told) };
  return sectorOf(name, text);
}
