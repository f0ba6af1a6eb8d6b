/*
 * Words that ask for the same in other words, whatever the hearing is about: what letters want more or less of, done or
 * left. Our own list, bokmål with the nynorsk and English forms that differ. An entry stands for all that begins with it;
 * one that ends in a full stop for the word alone.
 */
const KINDS: Readonly<Record<string, string>> = {
  seat: 'plass. plasser plassar plassen. representant representer representasjon medlem. medlemmer medlemer medlemskap sete. seter seat member observatør',
  postpone:
    'utsett utsatt utsetj avvent avvente vente. innfas overgangsordning overgangsperiode gradvis trinnvis postpone delay',
  clear:
    'tydelig tydeleg klargjør klargjer avklar presiser uklar utydelig utydeleg uavklart definer klarere klårare clarif clearer clear. unclear beskriv konkretiser',
  money:
    'finansier kostnad penger pengar betal midler. midlar bevilg løyving budsjett kompens dekk dekke. dekkes merutgift utgift økonomi funding cost fund',
  binding: 'bindende bindande forplikt plikt. plikte pålegg pålagt pålegges binding obligation mandatory',
  study: 'utred utgrei konsekvensutred konsekvensanaly analys kartlegg belys vurder utredning assess impact',
  more: 'flere. fleire. øke økt økn øki auk utvid styrk mer. meir. større. høyere. høgare. hev more increase expand',
  fewer: 'færre. reduser mindre. lavere. lågare. senk kutt avgrens begrens fewer reduce less lower',
  remove: 'fjern opphev avvikl skrinlegg stryk strykes utgå droppe droppes trekk trekkes trekkast remove abolish',
  change: 'endr skift byte. bytt navneendr namneendr forandr change',
  keep: 'behold behald viderefør vidarefør opprettholde oppretthalde bevar bestå keep retain maintain',
  small: 'små. liten. lita. lite. mindre minste. småkommun small smaller',
  advise: 'rådgi rådgje rådsmodell advis',
  name: 'navn namn name name. hete. heite.',
  soon: 'frist høringsfrist tidspunkt hastverk knapp kort. tidlig tidleg early',
  involve: 'involver medvirk medverk forank brukermed delta. samråd dialog involve participa consult',
  actual: 'faktisk reell reelle reelt verkeleg oppnådd actual',
  incite: 'insentiv incentiv insitament belønn stimuler premier oppmuntr incentive',
  steady: 'forutsigbar føreseieleg føreseiele stabil langsiktig langsiktige predictab stable',
  frame: 'rammevilkår rammebeting rammeverk. framework conditions.',
  answer: 'begrunn grunngj grunngi forklar explain justify',
  public: 'offentlig offentleg offentliggj publiser åpen åpent åpne. åpenhet open. ope. openheit public publish',
  own: 'eie. eier eierskap eige. eigar eigarskap ownership own.',
  reply: 'svar. svare svarer tilbakemeld besvar reply response',
  follow: 'oppfølg evaluer rapporter måle. måles måling målingar indikator monitor evaluat',
};

const openings = new Map<string, string[]>();
const whole = new Map<string, string[]>();
for (const [kind, entries] of Object.entries(KINDS))
  for (const entry of entries.split(/\s+/u)) {
    const [index, key] = entry.endsWith('.') ? [whole, entry.slice(0, -1)] : [openings, entry];
    index.set(key, [...(index.get(key) ?? []), `~${kind}`]);
  }
const SHORTEST = Math.min(...[...openings.keys()].map(({ length }) => length));
const LONGEST = Math.max(...[...openings.keys()].map(({ length }) => length));

/** The kinds a word is of, lower case as it stands; each marked with «~», so that it is no word. */
export function kindsOf(word: string): string[] {
  const found = new Set(whole.get(word));
  for (let length = SHORTEST; length <= Math.min(word.length, LONGEST); length += 1)
    for (const kind of openings.get(word.slice(0, length)) ?? []) found.add(kind);
  return [...found];
}

/** Whether a term is a kind of words or a matter, and no word. */
export const isKind = (term: string): boolean => term.startsWith('~') || term.startsWith('=');

const ACTIONS = new Set(
  'postpone clear binding study more fewer remove keep follow answer involve public own reply'
    .split(' ')
    .map((kind) => `~${kind}`),
);
/** Whether a term is a kind of what may be asked to be done. */
export const isAction = (term: string): boolean => ACTIONS.has(term);

const LESS =
  /(?<!\p{L})(?:færre|reduser\p{L}*|mindre|lavere|lågare|senk\p{L}*|kutt\p{L}*|fjern\p{L}*|opphev\p{L}*|avvikl\p{L}*|utgå|stryk\p{L}*|svekk\p{L}*|begrens\p{L}*|avgrens\p{L}*|fewer|less|reduce\p{L}*|lower\p{L}*|remov\p{L}*|abolish\p{L}*)(?!\p{L})/iu;
const MORE =
  /(?<!\p{L})(?:flere|fleire|øk\p{L}{0,3}|auk\p{L}*|utvid\p{L}*|styrk\p{L}*|større|høyere|høgare|hev(?:es|e|ast)|behold\p{L}*|behald\p{L}*|viderefør\p{L}*|vidarefør\p{L}*|opprett\p{L}*|innfør\p{L}*|more|increas\p{L}*|expand\p{L}*|keep|retain\p{L}*|maintain\p{L}*|introduc\p{L}*)(?!\p{L})/iu;
const AIMED = /\s(?:slik at|for å|for at|som|so that|in order to|which)\s/iu;
const DENIES = /(?<!\p{L})(?:(?:ikke|ikkje)(?! (?:minst|bare|berre|kun)(?!\p{L}))|aldri|ingen|not|never|no)(?!\p{L})/iu;

/** Whether a clause asks for more of it (1), less of it (-1) or does not tell. */
export function directionOf(clause: string): -1 | 0 | 1 {
  // What it is for, and what is told of it, may speak of more and less of something else.
  const asked = clause.slice(0, AIMED.exec(clause)?.index ?? clause.length);
  const less = LESS.test(asked);
  const more = MORE.test(asked);
  const denied = DENIES.test(asked);
  if (less === more) return denied ? -1 : 0;
  return less !== denied ? -1 : 1;
}
