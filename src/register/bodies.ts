import type { Sector } from '../domain.ts';
import { COMPANIES } from './data/business.ts';
import { HEALTH_AUTHORITIES } from './data/health.ts';
import { COUNTIES, MUNICIPAL_BODIES, MUNICIPALITIES_FORMER, MUNICIPALITIES_TODAY } from './data/municipalities.ts';
import { HEALTH_AND_USERS, LABOUR_AND_EMPLOYERS, SOCIETY } from './data/organisations.ts';
import { INSTITUTES, UNIVERSITIES } from './data/research.ts';
import { AGENCIES, COURTS, GOVERNORS_FORMER, GOVERNORS_TODAY, MINISTRIES } from './data/state.ts';
import { foldName } from './fold.ts';

export type BodyKind =
  | 'ministry'
  | 'agency'
  | 'court'
  | 'governor'
  | 'municipality'
  | 'county'
  | 'municipal-body'
  | 'health-authority'
  | 'university'
  | 'institute'
  | 'labour-or-trade'
  | 'health-or-user'
  | 'society'
  | 'company';

/** A Norwegian body of the register. */
export interface Body {
  /** Stable: kind and folded name, with the county where two municipalities share a name. */
  id: string;
  /** Official name, with the usual abbreviation in parentheses when it has one. */
  name: string;
  /** Other names, as they are spelled. */
  aliases: string[];
  sector: Sector;
  kind: BodyKind;
  /** Merged, renamed or closed. */
  former: boolean;
  /** Name of the body that took over, when there is one. */
  successor?: string;
}

const MUNICIPALITY = /\b(?:herad|lokalstyre)$/u;

/** All bodies, those of today before the former ones. */
export const BODIES: readonly Body[] = [
  ...lines('ministry', 'state', MINISTRIES),
  ...lines('agency', 'state', AGENCIES),
  ...lines('court', 'state', COURTS),
  ...governors(GOVERNORS_TODAY),
  ...municipalities(MUNICIPALITIES_TODAY),
  ...counties(),
  ...lines('municipal-body', 'municipality', MUNICIPAL_BODIES),
  ...lines('health-authority', 'health-authority', HEALTH_AUTHORITIES),
  ...lines('university', 'research', UNIVERSITIES),
  ...lines('institute', 'research', INSTITUTES),
  ...lines('labour-or-trade', 'organisation', LABOUR_AND_EMPLOYERS),
  ...lines('health-or-user', 'organisation', HEALTH_AND_USERS),
  ...lines('society', 'organisation', SOCIETY),
  ...lines('company', 'business', COMPANIES),
  ...governors(GOVERNORS_FORMER),
  ...municipalities(MUNICIPALITIES_FORMER),
].sort((a, b) => Number(a.former) - Number(b.former));

function rows(block: string): string[] {
  return block
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
}

function listOf(cell: string | undefined, separator: string): string[] {
  return (cell ?? '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function body(kind: BodyKind, sector: Sector, name: string, aliases: string[], successor?: string, area = ''): Body {
  const key = foldName(name).replaceAll(' ', '-');
  const id = `${kind}:${key}${area === '' ? '' : `.${foldName(area).replaceAll(' ', '-')}`}`;
  const made: Body = { id, name, aliases, sector, kind, former: successor !== undefined };
  if (successor !== undefined) made.successor = successor;
  return made;
}

/** Lines «Name | alias; alias | > successor». */
function lines(kind: BodyKind, sector: Sector, block: string): Body[] {
  return rows(block).map((row) => {
    const [name = '', aliases, successor] = row.split('|').map((cell) => cell.trim());
    return body(kind, sector, name, listOf(aliases, ';'), successor?.replace(/^>\s*/u, ''));
  });
}

/** County governors: today's title, the nynorsk one and the title before 2021. */
function governors(block: string): Body[] {
  return rows(block).map((row) => {
    const [area = '', successor] = row.split('>').map((cell) => cell.trim());
    const aliases = [`Statsforvaltaren i ${area}`, `Fylkesmannen i ${area}`, `Fylkesmannen ${area}`];
    const heir = successor === undefined ? undefined : `Statsforvalteren i ${successor}`;
    return body('governor', 'state', `Statsforvalteren i ${area}`, aliases, heir);
  });
}

function municipalityName(place: string): string {
  return MUNICIPALITY.test(place) ? place : `${place} kommune`;
}

function municipalities(block: string): Body[] {
  const made: Body[] = [];
  let county = '';
  for (const row of rows(block)) {
    if (row.startsWith('#')) {
      county = row.slice(1).trim();
      continue;
    }
    for (const entry of listOf(row, ';')) {
      const [before = '', successor] = entry.split('>').map((part) => part.trim());
      const [place = '', parallel] = before.split('|').map((part) => part.trim());
      const heir = successor === undefined ? undefined : municipalityName(successor);
      const aliases = [...listOf(parallel, ','), `${place} (${county})`, `${place} i ${county}`];
      made.push(body('municipality', 'municipality', municipalityName(place), aliases, heir, county));
    }
  }
  return made;
}

function counties(): Body[] {
  return rows(COUNTIES)
    .flatMap((row) => listOf(row, ';'))
    .map((entry) => {
      const [before = '', successor] = entry.split('>').map((part) => part.trim());
      const [area = '', parallel] = before.split('|').map((part) => part.trim());
      const aliases = listOf(parallel, ',').flatMap((name) => [`${name} fylkkasuohkan`, `${name} fylkkagielda`]);
      const extra = [`${area} fylke`, `Fylkesrådet i ${area}`, `Fylkestinget i ${area}`, `Fylkesutvalget i ${area}`];
      const heir = successor === undefined ? undefined : `${successor} fylkeskommune`;
      return body('county', 'municipality', `${area} fylkeskommune`, [...aliases, ...extra], heir);
    });
}
