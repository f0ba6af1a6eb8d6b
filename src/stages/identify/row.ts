import type { Evidence, Identity, Judged, Language, Sector, SourceMetadata } from '../../domain.ts';
import { findBranch } from '../../register/branches.ts';
import { findBody } from '../../register/find.ts';
import { cleanName } from '../../register/names.ts';
import { sectorOf } from '../../register/sector.ts';
import { ANONYMOUS } from './private-sender.ts';

/** So sure is what a column says whose head names it. */
const SAID = 0.95;

type Row = NonNullable<SourceMetadata['row']>;

interface RowInput {
  text: string;
  metadata: SourceMetadata;
  override?: { respondent?: string; sector?: Sector; date?: string };
}

/**
 * Who answers in a row of a table, as its columns say; consultation.yaml may say otherwise. One that says that a person
 * answers is a person, whatever the name; else the register knows a body's sector better than what its sender has ticked.
 */
export function identityOfRow(
  { text, metadata, override = {} }: RowInput,
  row: Row,
  language: Judged<Language>,
): Identity {
  const { sender = '', date, reference } = metadata;
  const isPerson = row.sector === 'individual';
  const told = override.respondent ?? sender;
  const isBodys = !isPerson || override.respondent !== undefined;
  const branch = isBodys ? findBranch(cleanName(told)) : null;
  const hit = isBodys && branch === null ? findBody(told) : null;
  const known = branch?.name ?? hit?.display ?? cleanName(sender);
  const anonymous = reference === undefined ? ANONYMOUS : `${ANONYMOUS}, referanse ${reference}`;
  const name = known === '' && isPerson ? anonymous : known;
  return {
    respondent: given(override.respondent) ?? said(name, sender || name, name !== ''),
    sector: given(override.sector) ?? sectorIn(row, hit, name, text),
    date: given<string | null>(override.date) ?? said(date ?? null, date ?? '', date !== undefined),
    references: {},
    language,
    declared: null,
    revised: false,
    appendix: false,
    signatories: [],
    ...(hit === null || hit.ambiguous ? {} : { registerId: hit.id }),
    ...(row.withheld ? { withheld: true as const } : {}),
  };
}

function given<T extends string | null>(value: T | undefined): Judged<T> | null {
  if (value === undefined) return null;
  return { value, confidence: 1, because: [{ rule: 'configured', cue: value ?? '', source: 'config' }] };
}

function said<T>(value: T, cue: string, isThere: boolean): Judged<T> {
  const because: Evidence[] = isThere ? [{ rule: 'table-column', cue, source: 'metadata' }] : [];
  return { value, confidence: isThere ? SAID : 0, because };
}

function sectorIn(
  { sector: told, kind }: Row,
  hit: ReturnType<typeof findBody>,
  name: string,
  text: string,
): Judged<Sector> {
  if (hit !== null) {
    const { sector, confidence, name: cue, matched } = hit;
    return { value: sector, confidence, because: [{ rule: `register-${matched}`, cue, source: 'register' }] };
  }
  return told === null ? sectorOf(name, text) : said(told, kind || name, true);
}
