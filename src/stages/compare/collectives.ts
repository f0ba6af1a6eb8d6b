import type { Sector } from '../../domain.ts';

/** An item of an invited list that stands for all of a kind. */
export interface Collective {
  /** What the item is called, on lower-case text without «landets», «alle», «de». */
  item: RegExp;
  sector: Sector;
  /** Which names of that sector belong, on lower-case text; a hearing's registered kind is not needed. */
  member: RegExp;
}

/** Bokmål and nynorsk. The first that fits counts. */
export const COLLECTIVES: readonly Collective[] = [
  {
    item: /^(?:fylkeskommun(?:er|ene|ar|ane)|fylk(?:er|ene|e|a)|fylkesting(?:ene|a)?)$/u,
    sector: 'municipality',
    member: /fylkeskommun|fylkesting|fylkesråd|fylkkagielda|county council|^oslo kommune$/u,
  },
  {
    item: /^(?:berørte |vertskommun|kyst|kraft|by)?kommun(?:er|ene|ar|ane)(?: og fylkeskommun(?:er|ene|ar|ane))?$/u,
    sector: 'municipality',
    member: /(?<!fylkes)kommune(?:styre)?(?!r)|(?<!\p{L})herad(?!\p{L})|gielda|tjïelte|suohkan|bystyre|municipality/u,
  },
  { item: /^departement(?:er|ene|a)?$/u, sector: 'state', member: /departement|statsministerens kontor|ministry/u },
  {
    item: /^(?:statsforvalter(?:ne|e|en|embet\p{L}*)|statsforvaltar(?:ane|ar)|fylkesmen(?:n|nene)|fylkesmennene)$/u,
    sector: 'state',
    member: /statsforvalt|fylkesmann|stáhtahálddašeaddji|sysselmester|sysselmann/u,
  },
  {
    item: /^(?:regionale helseforetak(?:ene|a)?|regionale helseføretak(?:a|ene)?|rhf(?:-ene|-a|ene)?|fire regionale helseforetak(?:ene)?)$/u,
    sector: 'health-authority',
    member: /(?<!\p{L})rhf(?!\p{L})|^helse (?:nord|vest|midt-norge|sør-øst)$/u,
  },
  {
    item: /^(?:helseforetak(?:ene)?|helseføretak(?:a|ene)?|sykehus(?:ene)?|sjukehus(?:a)?)$/u,
    sector: 'health-authority',
    member: /(?<!\p{L})hf(?!\p{L})|sykehus|sjukehus|hospital|helse/u,
  },
  {
    item: /^(?:universitet(?:er|ene|a)?(?: og (?:høgskol|høyskol|høgskul|vitenskapelige høyskol)\p{L}*)?|(?:statlige |private )?(?:høgskol|høyskol|høgskul)(?:er|ene|ar|ane)|uh-sektoren)$/u,
    sector: 'research',
    member: /universitet|høgskol|høyskol|høgskul|university|allaskuvla/u,
  },
  {
    item: /^(?:forskningsinstitutt(?:er|ene|a)?|instituttsektoren)$/u,
    sector: 'research',
    member: /institutt|forskning|forsking|research|senter/u,
  },
  { item: /^(?:politidistrikt(?:er|ene|a)?)$/u, sector: 'state', member: /politidistrikt/u },
  { item: /^(?:direktorat(?:er|ene|a)?|underliggende etater)$/u, sector: 'state', member: /direktorat/u },
  {
    item: /^(?:domstol(?:er|ene|ane)|tingrett(?:er|ene|ane)|lagmannsrett(?:er|ene|ane))$/u,
    sector: 'state',
    member: /tingrett|lagmannsrett|domstol|høyesterett|jordskifterett/u,
  },
  {
    item: /^(?:næringsforening(?:er|ene|ar|ane)|næringsforen\p{L}*)$/u,
    sector: 'organisation',
    member: /næringsforening|næringsforum|næringsråd|handelskammer/u,
  },
];

/** Words before a collective that do not change it. */
export const ALL_OF =
  /^(?:(?:landets|landet sine|norske|alle|samtlige|samtlege|de|dei|øvrige|fagdepartement og|berørte|berørde)\s+)+/u;
