/*
 * What letters hold wrong, or right, of ever new things, whatever the hearing is about.
 */
import { normalForm } from '../../../language/forms/normal.ts';
import { IS_NOT, MISLED, SLOW } from '../found.ts';
import { BURDEN, type Matter, SHARED } from '../matter.ts';
import { rootOf } from '../terms.ts';

/** «det totale skattetrykket», «uforholdsmessig høy belastning», «kommer på toppen av økte avgifter»: too much in all. */
const HEAVY =
  /(?<!\p{L})(?:total|samle[td]|samla|uforholdsmessig|urimelig|urimeleg|altfor|for (?:høy|høg|stor|tung)|økt|økende|auka)\p{L}*(?: \p{L}+){0,2}? \p{L}*(?:trykk|belastning|byrde|press)\p{L}*|(?<!\p{L})(?:på toppen av|(?:kommer|kjem) i tillegg til) (?:\p{L}+ ){0,2}?(?:øk|auk|høy|høg)\p{L}*/iu;
/** «åpen for alle», «en arena der alle kan …», «at også små aktører skal kunne …». */
const FOR_ALL =
  /(?<!\p{L})(?:åpen|åpent|åpne|open|opent|ope|opne|arena|tilgjengelig|tilgjengeleg) (?:[\p{L}-]+ ){0,2}?(?:for|til|der|to) (?:alle|hele|heile|everybody|everyone|all|the whole)(?!\p{L})|(?<!\p{L})også (?:de |dei )?(?:små|mindre|mellomstore) \p{L}+ (?:skal |vil )?(?:kan|kunne|får|få)(?!\p{L})/iu;
/** «gir insentiv til tilpasninger», «uheldige tilpasninger». */
const ADAPT =
  /(?<!\p{L})(?:(?:insentiv|incentiv|motiv)\p{L}* til (?:\p{L}+ )?\p{L}*(?:tilpasning|tilpassing|omgåelse|omgåing)\p{L}*|(?:uheldige|uønskede|uønskte|uønskete|strategiske) \p{L}*tilpa(?:sning|ssing)\p{L}*)(?!\p{L})/iu;
/** «en rettferdig ordning»: of what stands before. */
const OF_ANY_SORT = /^(?:utform|ordning|modell|løsning|løysing|system|forslag|framlegg|tiltak|måte)/iu;
/** «har skapt stor usikkerhet», «usikkerheten som er skapt», «fører til uro». */
const UNREST =
  /(?<!\p{L})(?:skap(?:er|ar|t|te)?|skape|medfør(?:er|te)?|(?:før(?:er|te)?|leder|leier|bidr(?:ar|eg|o)) til)(?: [^\s.;,]+){0,4}? (?:usikkerhet|uvisse|uro|utrygghet|utryggleik)(?:en|a|et)?(?!\p{L})|(?<!\p{L})(?:usikkerheten|usikkerheita|uvissa|uroen|uroa) (?:som (?:er|har|vart|ble)|har|fører|gjør|gjer)(?!\p{L})/iu;
const notIn = (clause: string): Matter[] => {
  const found = IS_NOT.exec(clause);
  const quality = found?.[1];
  if (found === null || quality === undefined) return [];
  // «er ikke et rettferdig gebyr» says of what it is; else what stands before does: «gebyret og avgiften er ikke …».
  const after = /^(?: \p{L}+(?:t|te|de|a)(?= \p{L}{5,}))? (\p{L}{5,})/u.exec(
    clause.slice(found.index + found[0].length),
  )?.[1];
  const what =
    (after !== undefined && !OF_ANY_SORT.test(after) ? after : undefined) ??
    /(\p{L}{4,})\W+$/u.exec(clause.slice(0, found.index))?.[1] ??
    '';
  return [`=not ${quality.toLowerCase()} ${rootOf(normalForm(what.toLowerCase()))}`];
};
/** Criticism that letters have of ever new things. */
export const faultsOf = (clause: string): Matter[] => [
  ...notIn(clause),
  ...(BURDEN.test(clause) ? (['=burden'] as const) : []),
  ...(HEAVY.test(clause) ? (['=heavy'] as const) : []),
  ...(SLOW.test(clause) ? (['=slow'] as const) : []),
  ...(ADAPT.test(clause) ? (['=adapt'] as const) : []),
  ...(UNREST.test(clause) ? (['=unrest'] as const) : []),
];
/** What is held right of ever new things. */
export const praisedOf = (clause: string): Matter[] => [
  ...(SHARED.test(clause) ? (['=shared'] as const) : []),
  ...(MISLED.test(clause) ? (['=misled'] as const) : []),
  ...(FOR_ALL.test(clause) ? (['=all'] as const) : []),
];
