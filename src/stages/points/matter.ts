/*
 * What letters ask for again and again in ever new words, whatever the hearing is about: that the consequences be studied,
 * that something be made clear, that it come later, that there be more time, that terms be steady. Who finds it lacking asks for it. Such a matter is one by itself.
 */
import { normalForm } from '../../language/forms/normal.ts';
import { type Lack, SELDOM } from './found.ts';
import { rootOf } from './terms.ts';

/** One of the matters; each is a term beside the words of a sentence, marked so that it is no word. */
export type Matter = `=${string}`;

/** Whether a term is a matter. */
export const isMatter = (term: string): boolean => term.startsWith('=');
/** To be made clear is asked of something: it must be the theme's own matter. */
export const CLEAR: Matter = '=clear';
/** It asks for something to be looked into, which is not to have it. */
export const isInquiry = (matter: Matter): boolean =>
  matter === '=study' || matter === '=afterwards' || matter === '=again' || matter === '=alternative';
/** So is to be looked at again. */
export const isThemes = (matter: string): boolean => matter === CLEAR || matter === '=again';

const STUDY =
  /(?<!\p{L})(?:(?:konsekvens|virknings)?(?:utred|utgrei|analys|vurdering)\p{L}*|(?:burde|skulle) (?:ha )?(?:vært|vore|blitt) vurdert|(?:se|ses|sees|sjå|sjåast) (?:nærmere |nærare |også )?på|(?:konsekvens|virkning|verknad|følg)\p{L}* [^.;,]{0,60}?avklar\p{L}*|belys\p{L}*|kartlegg\p{L}*|impact assessment)(?!\p{L})/iu;
/** What is studied: what comes of the proposal, or the whole of it. */
const OUTCOME =
  /(?<!\p{L})(?:konsekvens\p{L}*|(?:ring)?virkning\p{L}*|verknad\p{L}*|effekt(?:er|en|ene|ane)?|følgen?e?|følgjene?|forslag(?:et|ets)?|framlegg(?:et)?|saken|saka|innretning\p{L}*|betydning|consequences|impacts?|effects)(?!\p{L})/iu;
/** Another thing than the proposal is to be studied. */
const OTHER_WAY =
  /(?<!\p{L})(?:alternativ\p{L}*|andre (?:måter|modeller|løsninger)|evaluer\p{L}*|alternatives?)(?!\p{L})/iu;
/** What came of it is to be studied when it has been tried. */
const AFTERWARDS =
  /(?<!\p{L})(?:etter (?:(?:en|ein|ei) [^.;,]{0,25}?(?:tid|periode)|(?:noen|nokre|få|to|tre|fire|fem|\d+) år|innføring\p{L}*)|i ettertid|underveis)(?!\p{L})/iu;

const ANOTHER = /(?<!\p{L})(?:alternativ\p{L}*|andre (?:måter|modeller|løsninger)|alternatives?)(?!\p{L})/iu;

const CLEARER =
  /(?<!\p{L})(?:tydelig\p{L}*|tydeleg\p{L}*|klarere|klårare|avklar\p{L}*|klargjør\p{L}*|klargjer\p{L}*|(?:gjøres?|gjerast?|gjort) klart|uklar\p{L}*|beskrives|beskrivast|rydd(?:es|ast|e|a) (?:opp )?i|clearer|clarif\p{L}*)(?!\p{L})/iu;
/** «avklares hva som skjer når …»: one question is to be answered, which others need not ask. */
const ONE_QUESTION =
  /(?<!\p{L})(?:avklar|klargjør|klargjer|klart|tydelig|tydeleg|beskriv|clarif)\p{L}* (?:hva|kva|hvem|kven|hvordan|korleis|når|om|hvorvidt|korvidt|what|who|how|when|whether)(?!\p{L})/iu;

const SPAN =
  /(?<!\p{L})(?:(?:virke|arbeids)?dag(?:er|ar)|uker?|veker?|måned(?:er)?|månad(?:er)?|(?:hørings|høyrings|svar)?frist(?:en|er|ene)?|days|weeks|months|deadline)(?!\p{L})/iu;
const LONGER =
  /(?<!\p{L})(?:minst|lengre|lenger|lengd|forlenge[st]?|utvid\p{L}*|bedre tid|betre tid|settes til|settast til|settes av|(?:alt|altfor|for|uforsvarlig) (?:kort|knapp|lite)|umulig|umogleg|urealistisk|at least|longer|too short)(?!\p{L})/iu;

const STEADY =
  /(?<!\p{L})(?:(?:u?forutsigbar|føreseieleg|føreseiele|stabil|langsiktig)\p{L}*|predictab\p{L}*|stable)(?!\p{L})/iu;
const TERMS =
  /(?<!\p{L})(?:\p{L}*(?:rammevilkår|rammebetingelse|rammebeting|vilkår)\p{L}*|rammer|rammene|regelverk\p{L}*|framework|conditions)(?!\p{L})/iu;

const LATER =
  /(?<!\p{L})(?:utsett\p{L}*|utsatt|avvente\p{L}*|(?:må|bør|skal) (?:\p{L}+ )?vente|postpone\p{L}*|delay\p{L}*)(?!\p{L})/iu;
/** «skal ikke innføres før 2024». */
export const NOT_BEFORE =
  /(?<!\p{L})(?:må|bør|skal|kan|should|must) (?:\p{L}+ )?(?:ikke|ikkje|not) (?:be )?(?:innfør|tre i kraft|ta til å gjelde|sett|iverksett|introduced|enter)\p{L}*(?: [^\s,;.]+){0,4}? (?:før|before)(?!\p{L})/iu;

/** Money, and whom it is to go to. */
const MONEY =
  /(?<!\p{L})(?:\p{L}*inntekt\p{L}*|midl(?:er|ene|ar|ane)|\p{L}*skatt\p{L}*|\p{L}*avgift\p{L}*|andel\p{L}*|proveny\p{L}*|revenues?)(?!\p{L})|%|prosent/iu;
const GOES =
  /(?<!\p{L})(?:gå|tilfall\p{L}*|tilfalle|tilfør\p{L}*|komme|kommer|kjem|gis|gjevast|tildel\p{L}*)(?: [^\s,;.]+){0,3}? (?:til )?(?:de |dei )?\p{L}*(kommun|fylk|fond|lokalsamfunn)\p{L}*|(?<!\p{L})\p{L}*(kommun|fylk|lokalsamfunn)\p{L}*(?: [^\s,;.]+){0,3}? (?:skal|må|bør|får)(?: (?:gis|få|tilføres|sikres))? (?:meir|mer|større|minst|en større|ein større)(?!\p{L})/iu;

/**
 * The matter that a clause asks for.
 * @param lack what it finds lacking, when it does
 */
export function mattersOf(clause: string, lack: Lack | null): Matter[] {
  const one = matterOf(clause, lack);
  if (one !== null && !isThemes(one))
    return [
      one,
      ...BESIDE_ONE.flatMap(([matter, pattern]) => (pattern.test(clause) ? [matter] : [])),
      ...shareIn(clause),
    ];
  const special = specialIn(clause);
  return special.length > 0 ? special : one === null ? [] : [one];
}

/** «evalueres av andre enn dem som rapporterer», «en uavhengig vurdering». */
const INDEPENDENT =
  /(?<!\p{L})(?:uavhengige?|ekstern|eksterne|independent) (?:\p{L}+ ){0,2}?\p{L}*(?:måling|vurdering|evaluering|gjennomgang|kontroll|tilsyn|revisjon|review|assessment)\p{L}*|(?<!\p{L})(?:evalu|vurd|mål|kontroll)\p{L}*(?:es|ast) av (?:andre|noen andre|nokon andre|uavhengige?|en uavhengig|ein uavhengig)(?!\p{L})/iu;
/** «departementet må eie strategien», «staten bør ta ansvaret». */
const OWNER =
  /(?<!\p{L})((?:departement|stat|regjering|direktorat|kommune|fylkeskommune)\p{L}*) (?:selv |sjølv )?(?:må|bør|skal) (?:ta |ha |få )?(?:eie|eige|eierskap|eigarskap|hovedansvar|hovudansvar|ansvar)\p{L}*/iu;
/** «begrunnelsen bør være offentlig», «svarene bør publiseres». */
const OPEN =
  /(?<!\p{L})(?:være|vere|gjøres|gjerast) (?:offentlig|offentleg|offentlige|åpne?|åpent|ope|opne)(?! (?:for|om))(?!\p{L})|(?<!\p{L})(?:publiser(?:es|ast)|offentlig(?:gjøres)|offentleggjerast)(?!\p{L})/iu;

/** «… hjelper bare dersom noen leser den», «noen må etterspørre svaret». */
const HEEDED =
  /(?<!\p{L})(?:noen|nokon|somebody|someone) (?:må |skal |bør |faktisk )?(?:leser?|les|følger? opp|følgjer? opp|etterspør\p{L}*|kontrollerer?|sjekker?|reads?|follows? up)(?!\p{L})/iu;
/** «erklæringen må være bindende». */
const BINDING =
  /(?<!\p{L})(?:må|bør|should|must) (?:\p{L}+ )?(?:være|vere|bli|verte|gjøres|gjerast|be) (?:\p{L}+ )?(?:bindende|bindande|forpliktende|forpliktande|binding)(?!\p{L})/iu;
/** «… må få svar», «dei må få vite kva som vart gjort». */
const REPLY =
  /(?<!\p{L})(?:få|får|ha krav på|har krav på|ha rett til|sikres) (?:(?:et|eit|en|ei) )?(?:skriftlig |skriftleg )?(?:svar|tilbakemelding|vite)(?!\p{L})|(?<!\p{L})(?:skal|må|bør) (?:besvares|svarast på)(?!\p{L})/iu;
/** «plassen bør gå på omgang». */
const ROTATES = /(?<!\p{L})(?:på omgang|roter(?:e|er|es|ast)|rotates?|på rundgang)(?!\p{L})/iu;
/** «må det følge med finansiering», «følges av midler». */
const FUNDED =
  /(?<!\p{L})(?:følg|kom|kjem)\p{L}*(?: opp)?(?: \p{L}+){0,2}? (?:med|av) (?:\p{L}+ ){0,2}?\p{L}*(?:finansiering|penger|pengar|midler|midlar|funding)(?!\p{L})/iu;
/** What it is asked of stands in another sentence: «den bør være offentlig». */
const POINTING =
  /^\W*(?:den|det|dette|de|dei|disse|han|ho|it|this) (?!(?:tilsier|tilseier|innebærer|inneber|betyr|taler for|talar for) at )/iu;

/** More of something: who want it are not of those who want less. */
export const isRaised = (matter: Matter): boolean => matter.startsWith('=raise') || matter.startsWith('=level');

/** Matters that two may share and nothing else. */
export const isSpecial = (term: string): boolean =>
  /^=(?:seat|owner|open|independent|heeded|binding|reply|funded|harm|keep|outside|heard|whole|heavy|shared|raise|rotates|not|often|broad|incite|level|share|slow|adapt|misled|all|unrest|refund|deduct|green)/u.test(
    term,
  );

/** A special matter that a clause asks for itself; what it harms or keeps, one clause may tell of several things. */
export const isAskedFor = (term: string): boolean => isSpecial(term) && !/^=(?:harm|keep|outside) /u.test(term);

/** «fører til rapportering», «unødig byråkratisk», «ikke med skjema». */
export const BURDEN =
  /(?<!\p{L})(?:(?:u?byråkrat|rapportering|dobbeltrapportering|skjemavelde|papirarbeid|papirmølle|merarbeid|meirarbeid|dokumentasjonskrav)\p{L}*|skjema(?:er|ene|a)?|administrativ\p{L}* (?:byrde|belastning|kostnad|arbeid|oppgav|merkostnad)\p{L}*|(?:kostbart|krevende|tungvint) å administrere|red tape|administrative burden)(?!\p{L})/iu;
/** Less of it, or none, is asked for. */
const EASIER =
  /(?<!\p{L})(?:reduser|mindre|færre|unngå|forenkl|enkl|enkel|ikke med|ikkje med|begrens|lette|less|avoid|simpl)/iu;
/** «endelige vedtak bør fattes først etter at høringen er gjennomført»: what is decided before all are heard. */
const HEARD =
  /(?<!\p{L})(?:vedt(?:att|as|ak)|beslutt|innfør|ikrafttred|i kraft)\p{L}*[^.;]{0,90}?(?<!\p{L})(?:før|etter(?: at)?|uten)(?!\p{L})[^.;]{0,60}?(?:høring|høyring)\p{L}*|(?:høring|høyring)\p{L}*[^.;]{0,60}?(?<!\p{L})(?:før|etter(?: at)?)(?!\p{L})[^.;]{0,60}?(?:vedt(?:att|as|ak)|beslutt|innfør|i kraft)\p{L}*/iu;
/** «må ses i sammenheng med …», «summen av», «det samlede trykket». */
const TOGETHER =
  /(?<!\p{L})(?:(?:må|bør|skal) (?:\p{L}+ )?(?:sees?|ses|sjåast|vurderes|vurderast|behandles) (?:\p{L}+ )?(?:i sammenheng|i samanheng|samlet|samla|under ett|under eitt)|de[nt]?i? (?:samlede|samlete|samla|totale) \p{L}*(?:belastning|trykk|byrde|press|kostnad)\p{L}*)(?!\p{L})/iu;
/** «må vurderes på nytt», «må sees på»: asked of the theme's own matter. */
const AGAIN =
  /(?<!\p{L})(?:(?:vurder|gjennomgå|behandl|utred|drøft)\p{L}* (?:\p{L}+ )?(?:på nytt|på ny|om igjen|nærmere|nærare)|revurder\p{L}*|(?:må|bør) (?:det )?(?:sees?|ses|sjåast) (?:nærmere |nærare )?på)(?!\p{L})/iu;

/** «betaler tilbake til fellesskapet», «bør tilfalle fellesskapet». */
export const SHARED =
  /(?<!\p{L})(?:(?:tilbake)?betal|tilfall|tilfell|bidra|bidreg|tilbakefør|yt|gå)\p{L}*(?: [^\s,;.]+){0,5}? (?:fell?esskapet|felleskapet|storsamfunnet)(?!\p{L})/iu;

/** «økt bemanning», «bemanningen bør økes», «satsen må settes høyere»: more of what. */
const RAISED = [
  /(?<!\p{L})(?:økt|økte|auka|høyere|høgare|øke|heve|auke) (\p{L}{6,})/giu,
  /(?<!\p{L})(\p{L}{6,}) (?:(?:bør|må|skal|blir|vert) )?(?:\p{L}+ )?(?:øks?es|heves|aukast|hevast|(?:settes|settast|setjast) (?:vesentlig |vesentleg )?(?:høyere|høgare|opp))(?!\p{L})/giu,
];
/** What more of says nothing by itself. */
const OF_ANYTHING = /^(?:grader|omfang|innsats|beskatn|belastn|kostnad|utgift|kunnskap|forståelse|antall)/u;
const raisedIn = (clause: string): Matter[] => {
  const things = RAISED.flatMap((pattern) =>
    [...clause.matchAll(pattern)].map(([, thing = '']) => thing.toLowerCase()),
  );
  return [
    ...new Set(
      things.filter((thing) => !OF_ANYTHING.test(thing)).map((thing): Matter => `=raise ${rootOf(normalForm(thing))}`),
    ),
  ];
};

const OFTEN =
  /(?<!\p{L})(?:oftere|oftare|hyppigere|more often|(?:minst|mer enn|meir enn|flere enn|fleire enn) (?:én|ein|en|to|tre|fire|seks) (?:ganger|gonger|møter|møte|samlinger|samlingar)?(?: ?(?:i året|årlig|årleg|hvert år|kvart år|per år|i halvåret)))(?!\p{L})/iu;
/** «bør forankres i et bredt forlik», «tverrpolitisk enighet». */
const BROAD =
  /(?<!\p{L})(?:(?:bred|brei|bredt|breitt|brede|breie) (?:\p{L}+ )?(?:forlik|enighet|einigheit|semje|kompromiss|konsensus|oppslutning)\p{L}*|tverrpolitisk\p{L}*|på tvers av parti\p{L}*)(?!\p{L})/iu;
/** «nivået på avgiften må vurderes», «størrelsen på gebyret bør reduseres»: how much it is to be. */
const LEVEL =
  /(?<!\p{L})(?:nivå(?:et)?|størrelsen?|storleik(?:en)?|sats(?:en|ene|ane)?) (?:på|for|av)(?:,? og \p{L}+ (?:på|for|av),?)? (?:den |det |de |dei )?([\p{L}-]{3,})(?: [^\s.;,]+){0,5}? (?:må|bør|skal)(?: [^\s.;,]+){0,2}? \p{L}+(?:es|ast|as)(?!\p{L})/iu;
/** The level of two things that begin alike is two levels: «renten», «renteskatten». */
const levelIn = (clause: string): Matter[] => {
  const thing = LEVEL.exec(clause)?.[1];
  return thing === undefined ? [] : [`=level ${rootOf(normalForm(thing.toLowerCase()))}`];
};
/** «slik at det blir attraktivt å legge til rette», «ressurser til å legge til rette». */
const INCITE =
  /(?<!\p{L})(?:insentiv|incentiv|insitament|motivasjon|attraktiv|ressurs|mulighet|moglegheit)\p{L}*(?: [^\s.;,]+){0,3}? å (?:\p{L}+ )?(?:legge|leggje) ?til ?rette(?!\p{L})/iu;
/** «minst 60 % av inntektene», «20 prosent av midlene»: how large a part of the money. */
const SHARE = /(?<!\p{L})(?:minst|minimum|maksimum|maks|inntil)?\s?(\d{1,3}) ?(?:%|prosent) (?:av|går|skal)(?!\p{L})/iu;
const shareIn = (clause: string): Matter[] => {
  const part = MONEY.test(clause) ? SHARE.exec(clause)?.[1] : undefined;
  return part === undefined ? [] : [`=share ${part}`];
};
/** «underskudd må refunderes», «negativ avgift utbetales»: what is less than nothing is paid back. */
const REFUND =
  /(?<!\p{L})(?:negativ\p{L}* \p{L}+|underskudd\p{L}*|underskot\p{L}*)(?: [^\s.;,]+){0,5}? (?:må|bør|skal)(?: \p{L}+){0,2}? (?:utbetal|utbetales|refunder|tilbakebetal|godtgjør|kompenser)\p{L}*/iu;
/** «får fradragsført investeringen», «kostnadene må kunne trekkes fra». */
const DEDUCTED =
  /(?<!\p{L})(?:må|bør|skal|får|få)(?: [^\s.;,]+){0,4}? (?:fradragsfør\p{L}*|(?:trekkes|trekkast|trekke|trekkje) (?:fra|frå))(?: [^\s.;,]+){0,3}? \p{L}*(?:kostnad|invester|utgift)\p{L}*|(?<!\p{L})\p{L}*(?:kostnad|invester|utgift)\p{L}*(?: [^\s.;,]+){0,3}? (?:må|bør|skal|kunne)(?: \p{L}+){0,2}? (?:fradragsfør\p{L}*|(?:trekkes|trekkast) (?:fra|frå))/iu;
/** «gi insentiver til miljøvennlig drift», «belønne dem som forurenser mindre». */
const GREEN =
  /(?<!\p{L})(?:insentiv|incentiv|insitament|belønn|premier|stimuler)\p{L}*(?: [^\s.;,]+){1,10}? \p{L}*(?:miljø|forurens|utslipp|utslepp|klima|bærekraft|berekraft)\p{L}*/iu;
/** «heller enn fritak»: another way than what is proposed. */
const RATHER = /(?<!\p{L})(?:heller enn|fremfor|framfor|i stedet for|i staden for|rather than)(?!\p{L})/iu;

/** What may be asked for beside one of the great matters. */
const BESIDE_ONE: readonly (readonly [Matter, RegExp])[] = [
  ['=whole', TOGETHER],
  ['=broad', BROAD],
  ['=incite', INCITE],
];

const WHOLE: readonly (readonly [Matter, RegExp])[] = [
  ['=heard', HEARD],
  ['=whole', TOGETHER],
  ['=independent', INDEPENDENT],
  ['=open', OPEN],
  ['=heeded', HEEDED],
  ['=binding', BINDING],
  ['=reply', REPLY],
  ['=funded', FUNDED],
  ['=rotates', ROTATES],
  ['=shared', SHARED],
  ['=often', OFTEN],
  ['=often', SELDOM],
  ['=broad', BROAD],
  ['=incite', INCITE],
  ['=refund', REFUND],
  ['=deduct', DEDUCTED],
];

function specialIn(clause: string): Matter[] {
  const owner = OWNER.exec(clause)?.[1];
  return [
    ...(FEWER.test(clause) ? [] : seatedIn(clause)),
    ...raisedIn(clause),
    ...levelIn(clause),
    ...shareIn(clause),
    ...(owner === undefined ? [] : [`=owner ${normalForm(owner.toLowerCase())}` as Matter]),
    ...WHOLE.flatMap(([matter, pattern]) =>
      pattern.test(clause) && (pattern === ROTATES || !POINTING.test(clause)) ? [matter] : [],
    ),
    ...(GREEN.test(clause) && !RATHER.test(clause) ? (['=green'] as const) : []),
    ...(BURDEN.test(clause) && EASIER.test(clause) ? (['=burden'] as const) : []),
  ];
}

/** «to plasser til kommunene», «én plass i rådet for fastlegene og to for helseprofesjonene». */
const SEATS =
  /(?<!\p{L})\p{L}*(?:plass(?:er|ar|ene|ane|en)?|representant(?:er|ar|ene|ane)?|medlem(?:mer|mar|mene|skap)?|sete|seter)(?: (?:i|på) [\p{L}-]+)?(?: (?:bør |må |skal )?(?:går?|gis|reserveres|øremerkes)|, (?:oppnevnt|utpekt|valgt|oppnemnt|valde))? (?:til|for|fra|frå|av)(?: (?:de|dei|det|den|landets|landets|slike|minst))* ([\p{L}-]{4,})(?:(?: \p{L}+)? og (?:én|ein|en|to|tre|fire|fem)? ?(?:til|for|fra|frå) (?:de |dei )?([\p{L}-]{4,}))?/giu;
/** What one sits on, and who sits there. */
const SEATED =
  /(?<!\p{L})\p{L}*(?:plass(?:er|ar|ene|ane|en)?|representant(?:er|ar|ene|ane)?|medlem(?:mer|mar|mene|mene|mane|ene)?|medlemene|seter)(?!\p{L})/iu;
/** «små kommuner», «en kommune med under 5 000 innbyggere»: seats for the small ones. */
const SMALL =
  /(?<!\p{L})(?:små|mindre) (?:og mellomstore )?(kommun|foretak|føretak|bedrift|aktør|virksomhet|verksemd|selskap|institusjon|organisasjon|studiested|studiestad|skol)\p{L}*|(?<!\p{L})(kommun)\p{L}* (?:med|på) (?:under|færre enn|mindre enn|inntil|maks) /iu;
/** «ingen av plassene er forbeholdt …». */
export const NONE_FOR =
  /(?<!\p{L})(?:ingen|none) (?:av|of) (?:[\p{L}-]+ ){1,3}(?:er|blir|vert|are) (?:forbehold|reserver|øremerk|satt av|sett av|tiltenkt|reserved)\p{L}*(?!\p{L})/iu;
/** «at bransjen får to faste plasser». */
const HAS_SEATS =
  /(?<!\p{L})([\p{L}-]{4,}) (?:har fått for|får|fær|må få|bør få|må ha|bør ha|skal ha|har)(?: (?:minst|én|ein|en|to|tre|fire|fem|seks|flere|fleire|faste?|liten|lite|få))+ \p{L}*(?:plass(?:er|ar)?|representant(?:er|ar)?|medlem(?:mer|mar)?|seter)(?!\p{L})/giu;
const FEWER = /(?<!\p{L})(?:færre|for mange|reduser\p{L}*|mindre)(?!\p{L})/iu;
/** «forskningsmiljøer» are those of «forskning». */
const OF = /s?(?:miljø|sektor|organisasjon|institusjon)\p{L}*$/u;
/** Where they sit, and who all are. */
const BODY =
  /(?:råd|utval|utvalg|styre|organ|panel|nemnd|komité|begge)(?:et|ene|a|en|s)?$|^(?:noen|nokon|andre|personer|slike|representant\p{L}*)$/iu;

/** Whom seats are asked for. */
function seatedIn(clause: string): Matter[] {
  const whom = [...clause.matchAll(SEATS), ...clause.matchAll(HAS_SEATS)].flatMap(([, ...found]) =>
    found.filter((one) => one !== undefined && !BODY.test(one)),
  );
  const small = SEATED.test(clause) ? SMALL.exec(clause) : null;
  if (small !== null) return [`=seat small ${normalForm((small[1] ?? small[2] ?? '').toLowerCase())}`];
  return [...new Set(whom.map((one): Matter => `=seat ${rootOf(normalForm(one.toLowerCase().replace(OF, '')))}`))];
}

function matterOf(clause: string, lack: Lack | null): Matter | null {
  if (NOT_BEFORE.test(clause) || LATER.test(clause)) return '=later';
  if (OTHER_WAY.test(clause)) return STUDY.test(clause) && ANOTHER.test(clause) ? '=alternative' : null;
  if (lack === 'study' || (STUDY.test(clause) && OUTCOME.test(clause)))
    return AFTERWARDS.test(clause) ? '=afterwards' : '=study';
  if (SPAN.test(clause) && LONGER.test(clause)) return '=time';
  const goes = MONEY.test(clause) ? GOES.exec(clause) : null;
  const receiver = goes?.[1] ?? goes?.[2];
  if (receiver !== undefined) return `=to ${receiver.toLowerCase()}`;
  if (STEADY.test(clause) && TERMS.test(clause)) return '=steady';
  if (lack === 'clear' || (CLEARER.test(clause) && !ONE_QUESTION.test(clause))) return CLEAR;
  return AGAIN.test(clause) ? '=again' : null;
}
