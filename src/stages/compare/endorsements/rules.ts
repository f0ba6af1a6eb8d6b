/**
 * Cues of the endorsement reader, as data: bokmål, nynorsk and English. Each pattern is matched in one sentence, case
 * ignored. `W` and `E` are the word's edges; JavaScript's \b knows no æøå.
 */
const W = '(?<![\\p{L}\\p{N}])';
const E = '(?![\\p{L}\\p{N}])';
const rule = (id: string, strength: number, source: string): CueRule => ({
  id,
  strength,
  pattern: new RegExp(`${W}(?:${source})${E}`, 'giu'),
});

export interface CueRule {
  id: string;
  /** Confidence that the sender joins the statement named next, before scope is looked at. */
  strength: number;
  pattern: RegExp;
}

/** Up to n words between the parts of a phrase. */
const gap = (n: number): string => `(?:\\s+(?:[^\\s.;:]+|\\d{1,2}\\.)){0,${n}}?`;
const SELF = '(?:seg|oss|meg)';

/** Phrases by which a sender joins a statement named after them. */
export const JOINS: readonly CueRule[] = [
  rule('joins', 0.95, `slutt(?:er|ar|et|a|e)?${gap(6)}\\s+${SELF}${gap(6)}\\s+til`),
  rule('stands-behind', 0.95, `still(?:er|ar|e|te)?${gap(6)}\\s+${SELF}${gap(4)}\\s+bak`),
  rule('joins', 0.95, 'tiltr(?:er|e|ådte|år|å)'),
  rule('joins', 0.9, `tilslutter${gap(3)}\\s+${SELF}`),
  rule(
    'supports',
    0.9,
    `(?:gir|gi|gjev|gje|gav|ga|yter|ytar)${gap(4)}\\s+(?:tilslutning|tilslutnad|støtte|stønad|oppslutning|oppslutnad)\\s+til`,
  ),
  rule('supports', 0.9, '(?:støtt(?:er|ar|e|a|et)|stør|stødde)'),
  rule('agrees', 0.75, `(?:enige?|einige?|samd|samde|samstemte?)\\s+(?:i|med)`),
  rule('shares', 0.75, '(?:deler|delar)'),
  rule('supports', 0.95, '(?:endors(?:es?|ed|ing)|supports?|supported|joins?|seconds)'),
  rule('joins', 0.9, '(?:align|aligns|associate|associates)\\s+(?:itself|ourselves|themselves|myself)\\s+with'),
  rule('agrees', 0.75, '(?:agrees?|concurs?)\\s+(?:with|in)'),
];

/** Phrases that only refer to a statement: counted, with low confidence, when they name a reply to this hearing. */
export const REFERS: readonly CueRule[] = [
  rule('refers', 0.55, `(?:henviser|henvisar|visast|viser|visar|vises|vis|syner|synar|syn)${gap(3)}\\s+til`),
  rule('refers', 0.55, '(?:refers?\\s+to|reference\\s+is\\s+made\\s+to)'),
];

/** A part of every phrase above: sentences without any are passed over. */
export const MAY_CUE =
  /slutt|stil[lt]|tiltr|tilslut|støtt|stør|stødde|stønad|oppslut|enig|einig|samd|samstem|del[ea]r|endors|support|join|second|align|associat|agree|concur|vis[eat]|vis |synar|syner|syn |refer/iu;

/** In the same sentence as a reference, or the next: the statement referred to becomes the sender's own. */
export const MAY_ADOPT = /(?:til|som)\s+(?:sin|sitt|si|vår|vårt)\s|(?:anse|rekne|regne|sjå|se på|sjå på)\s+som/iu;
export const ADOPTS: readonly CueRule[] = [
  rule('regards', 0.9, `(?:å|til)\\s+(?:anse|rekne|regne|sjå|se)(?:\\s+på)?\\s+som`),
  rule(
    'adopts',
    0.9,
    `(?:gjør|gjer|gjøre|gjere|gjort)${gap(6)}\\s+til\\s+(?:sin|sitt|vår|vårt|si)\\s+(?:egen|eget|eiga|eige)`,
  ),
  rule('adopts', 0.9, `som\\s+(?:sin|sitt|si|vår|vårt)\\s+(?:egen|eget|eiga|eige)`),
  rule(
    'adopts',
    0.85,
    '(?:støtter|støttar|stør|slutter\\s+(?:oss|seg|meg)\\s+til|sluttar\\s+(?:oss|seg|meg)\\s+til|stiller\\s+(?:oss|seg|meg)\\s+bak|tiltrer)\\s+(?:fullt\\s+ut\\s+|helt\\s+|heilt\\s+)?(?:den|denne|det|dette|disse|desse|innholdet|innhaldet|synspunktene|synspunkta)',
  ),
  rule(
    'nothing-beyond',
    0.75,
    `(?:ikke|ikkje|ingen)${gap(2)}\\s+(?:merknader|merknadar|kommentarer|kommentarar|synspunkter|synspunkt)\\s+(?:utover|ut\\s+over|utanom|til|i\\s+tillegg)`,
  ),
  rule(
    'nothing-beyond',
    0.75,
    `(?:utover|ut\\s+over|utanom)\\s+(?:dette|det|denne)${gap(5)}\\s+(?:ikke|ikkje|ingen)${gap(3)}\\s+(?:merknader|merknadar|kommentarer|kommentarar)`,
  ),
];

/** A part of every reply's name. */
export const MAY_REPLY = /svar|uttal|fråsegn|innsp/iu;
/** Praise that takes over another's points: «X har fornuftige forslag om … i sitt høringssvar». */
export const PRAISES = new RegExp(
  `${W}(?:har|hev|fremmer|fremjar|kommer\\s+med|kjem\\s+med|gir|gjev|has|makes)\\s+(?:[\\p{L}]+\\s+){0,3}?(?:fornuftige?|gode?|kloke?|viktige?|riktige?|rette?|gjennomtenkte|good|sensible)\\s+(?:forslag|poeng|poenger|innspill|innspel|merknader|synspunkter?|argument(?:er)?|proposals|points)${E}`,
  'iu',
);

/** A reply to a hearing, in any number or definiteness. */
const REPLY =
  '(?:(?:hørings|høyrings|felles|tilleggs|nettverks)?(?:svar(?:et|ene|a|s)?|uttalels(?:e|en|er|ene)|uttal(?:e|en|ar|ane)|utsegn(?:a|er)?|fråsegn(?:a|er|ene)?|innspill(?:et|ene|a)?|innspel(?:et|a)?|innlegg(?:et|ene|a)?|erklæring(?:en|a|er|ane)?|merknad(?:er|ene|ane|ar)?|kommentar(?:er|ene|ane|ar)?)' +
  '|submissions?|responses?|repl(?:y|ies)|statements?|comments)';
/** What else of another's a sender may join: only after a phrase that joins. */
const VIEW =
  '(?:vurdering(?:en|er|ene|a|ar|ane)?|synspunkt(?:er|ene|et|a)?|standpunkt(?:er|ene|et|a)?|synet?|argument(?:et|er|ene|a|asjon(?:en)?)?|krav(?:et|ene|a)?|anbefaling(?:en|er|ene)?|tilråding(?:a|ar|ane)?|posisjon(?:en)?|påpekning(?:en|er|ene)?|konklusjon(?:en|er|ene)?|vedtak(?:et)?|brev(?:et)?|enighet(?:en)?|semj[ae]|views?|position|concerns|recommendations)';

export const REPLY_OF = new RegExp(
  `${W}(?<noun>${REPLY}|${VIEW})(?:\\s+(?:som\\s+er\\s+|som\\s+)?(?:datert|dagsett|avgitt|avgjeve|avgjevne|sendt(?:\\s+inn)?|sende|gitt|gjeve|levert|utarbeidet|utarbeida|innsendt|submitted|made|given|issued|dated))?(?:\\s+[\\d.]+)?\\s+(?<link>fra|frå|av|til|from|by|of)\\s+(?:både\\s+|både\\s+|bl\\.a\\.\\s+|blant\\s+annet\\s+|mellom\\s+anna\\s+|the\\s+|den\\s+|det\\s+|de\\s+|dei\\s+)?(?=["«“]?\\p{L})`,
  'giu',
);
/** «X sin uttale», «Xs høringssvar», «X' høringssvar»; up to two adjectives between. */
export const OWNERS_REPLY = new RegExp(
  `(?:${W}(?:sin|sitt|si|sine)|(?<=\\p{L}s|['’]s?))\\s+(?:(?!(?:sin|sitt|si|sine|the|a|bak|til|opp|om|i|på|av|fra|frå|med|og|som|at|er|har)\\s)\\p{L}+\\s+){0,2}?(?<noun>${REPLY}|${VIEW})${E}`,
  'giu',
);
/** «høringssvaret som X har levert». */
export const REPLY_THEY_GAVE = new RegExp(`${W}${REPLY}\\s+(?:som|that|which)\\s+(?=\\p{Lu})`, 'giu');
/** «X har avgitt høringssvar»: named, to be joined in what follows. */
export const GAVE_REPLY = new RegExp(
  `${W}(?:har|hev|has)\\s+(?:\\p{L}+\\s+)?(?:avgitt|avgjeve|levert|sendt(?:\\s+inn)?|gitt|gjeve|utarbeidet|utarbeida|skrevet|skrive|submitted|given|sent)\\s+(?:inn\\s+)?(?:\\p{L}+\\s+){0,2}?${REPLY}${E}`,
  'giu',
);
/** «deres høringssvar», of a body named before. */
export const THEIR_REPLY = new RegExp(`${W}(?:deres|dens|deira)\\s+(?:\\p{Ll}+\\s+)?${REPLY}${E}`, 'giu');
/** After a joining phrase: nothing, or a pronoun for what was named before. */
export const OBJECTLESS =
  /^\s*(?:(?:fullt ut|fullt og helt|helt|heilt|i sin helhet|i sin heilskap|fully)\s*)?(?:(?:den|denne|det|dette|disse|desse|deres|this|it|these|innhold\p{L}*|innhald\p{L}*|synspunkt\p{L}*)(?!\p{L}))?\s*(?:[.,;!]|$|(?:og|i sin helhet|fullt ut|uttalels\p{L}*|høringssvar\p{L}*|høyringssvar\p{L}*|fråsegn\p{L}*)(?!\p{L}))/iu;
export const IS_REPLY = new RegExp(`^${REPLY}$`, 'iu');
/** «den enigheten som X og Y har kommet fram til», «det X skriver». */
export const WHAT_THEY_SAY = /(?<![\p{L}])(?:som|det|slik|that|what)\s+(?=\p{Lu})/gu;

/** Between the joining phrase and the statement these name another object: what is joined is the proposal. */
export const OTHER_OBJECT =
  /(?<!\p{L})(?:forslag\p{L}*|lovforslag\p{L}*|framlegg\p{L}*|endring\p{L}*|mindretal\p{L}*|fleirtal\p{L}*|flertal\p{L}*|at|that|proposals?|innføring\p{L}*|departement\p{L}*)(?!\p{L})/iu;
/** … unless it is joined in the way another put it. */
export const AS_PUT_BY =
  /(?<!\p{L})(?:i tråd med|i samsvar med|slik|som (?:det )?(?:fremgår|framgår|fremkommer|framkjem|kommer|kjem|kommer fr[ae]m|kjem fram|beskrevet|beskrive|uttrykt|omtalt)|jf\.?|in line with|as set out)(?!\p{L})/iu;

export const NEGATION =
  /(?<!\p{L})(?:ikke|ikkje|ei|verken|hverken|korkje|aldri|ingen|not|cannot|don['’]t|neither)(?!\p{L})/iu;

/** The sender itself as subject. */
export const OWN_SUBJECT =
  /^(?:vi|me|jeg|eg|we|oss|undertegnede|underteikna|kommunen|kommuna|kommunestyret|formannskapet|formannskap|bystyret|byrådet|fylkestinget|fylkesutvalget|fylkesutvalet|fylkesrådet|fylkeskommunen|fylkeskommuna|heradet|heradsstyret|hovedutvalget|hovudutvalet|styret|foreningen|foreininga|forbundet|organisasjonen|laget|lokallaget|partiet|regionrådet|direktoratet|universitetet|instituttet|fakultetet|høgskolen|høyskolen|høgskulen|sykehuset|sjukehuset|helseforetaket|selskapet|bedriften|verksemda|virksomheten|konsernet|klyngen|rådet|statsforvalteren|statsforvaltaren|tilsynet|ombudet|stiftelsen|nettverket|ledelsen|association|board|company|university|union)$/iu;
/** Others as subject: what is told of them is reported. */
export const OTHERS_SUBJECT =
  /^(?:flere|fleire|mange|andre|noen|nokre|somme|de fleste|høringsinstanser|høringsinstansene|høyringsinstansar|instanser|kommuner|kommunene|kommunar|medlemmer|medlemmene|flertallet|fleirtalet|mindretallet|mindretalet|utvalget|utvalet|departementet|regjeringen|regjeringa|stortinget|de|dei|han|hun|ho|others|many|several|they|committee|majority|minority|government|ministry)$/iu;

/** Words that open a sentence with a capital and are no subject; stop words are known as such. */
export const ADVERB_FIRST =
  /^(?:Derfor|Difor|Videre|Vidare|Samtidig|Samstundes|Primært|Subsidiært|Likevel|Herved|Dermed|Vedtak|Vedtatt|Saka|Saken|Tiltrer|Støtter|Støttar|Slutter|Sluttar|Stiller|Viser|Syner|Therefore|Hereby)$/u;

/** An earlier matter: joined then, not now. */
export const EARLIER =
  /(?<!\p{L})(?:forrige|førre|tidligere|tidlegare|den gang(?:en)?|i sin tid|previous(?:ly)?|earlier|(?:i|in) (?:19|20)\d\d(?!\s*[/:-]))(?!\p{L})/iu;
export const PAST_FORM = /^(?:slutt(?:et|a)|stilte|støtt(?:et|a)|stødde|tiltrådte|gav|ga|supported|endorsed)/iu;

/** How much of the statement is joined. The words found become the endorsement's `part`. */
export const PARTS: readonly RegExp[] = [
  /(?<!\p{L})(?:subsidiært|subsidiert|sekundært|alternativt)(?!\p{L})/iu,
  /(?<!\p{L})(?:dersom|om|hvis|viss|if)(?!\p{L})[^.;]{0,120}(?<!\p{L})(?:ikke|ikkje|not)(?!\p{L})[^.;,]{0,60}(?=,)/iu,
  /(?<!\p{L})(?:i (?:all )?(?:hovedsak|hovudsak|hovedtrekk|hovudtrekk|det vesentlige|det vesentlege|store trekk)|delvis|langt på vei|langt på veg|mainly|in part|partly|broadly)(?!\p{L})/iu,
  /(?<!\p{L})(?:på|i|under|til|for|on) (?:punkt|punktene|punkta|pkt\.?|kap\.?|kapittel|avsnitt|spørsmål|spørsmåla|spørsmålene|point|points|section|question|questions)\s?\d+(?:[.,]\d+)*(?:\s?(?:,|og|til|and|–|-)\s?\d+(?:[.,]\d+)*)*/iu,
  /(?<!\p{L})(?:når det gjelder|når det gjeld|hva gjelder|kva gjeld|for så vidt gjelder|for så vidt gjeld|med unntak av|unntatt|unnateke|with the exception of|as regards|with regard to)\s[^.;,]{2,80}/iu,
];

/** Names that are no body sending a statement: the hearing, its parts, the sender's own organs, months. */
export const NO_BODY =
  /^(?:NOU|Prop|Meld|Innst|Ot|St|Høring|Høyring|Dok|EU|EØS|EFTA|Norge|Noreg|Norway|Stortinget|Regjeringen|Regjeringa|Departementet|Formannskapet|Kommunestyret|Kommunedirektøren|Rådmannen|Administrasjonen|Fylkestinget|Styret|Flertallet|Mindretallet|Utvalget|Utvalet|Komiteen|Januar|Februar|Mars|April|Mai|Juni|Juli|August|September|Oktober|November|Desember|Vi|Det|Den|Dette|Denne)(?![\p{L}\p{N}])|^\p{L}+(?:utvalget|utvalet|utvalgets|komiteen|flertallet|mindretallet)$/u;

/** Bodies named by a common noun only: kept as written. */
export const COMMON_BODY =
  /^(?:fylkeskommunen|fylkeskommuna|regionrådet|statsforvalteren|statsforvaltaren|fylkesmannen|hovedorganisasjonen|hovudorganisasjonen|moderorganisasjonen|moderforeningen|moderpartiet|nabokommunen|nabokommunane|nabokommunene)$/iu;
