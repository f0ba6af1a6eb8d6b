/** What a text that answers nothing consists of. */
export interface NonAnswer {
  /**
   * `blank`: a sign or a word in place of an answer («-», «vet ikke», «test»). `not-affected`: the matter does not concern the
   * sender. `abstains`: it will not or cannot answer. `no-remarks`: it says so. `attachment`: it only points to one, so
   * what it thinks is not known. `auto-reply`: nobody has written it. `courtesy`: greetings and thanks alone.
   */
  rule: 'blank' | 'not-affected' | 'abstains' | 'no-remarks' | 'attachment' | 'auto-reply' | 'courtesy';
  /** Where the sentence that says so stands. */
  start: number;
  end: number;
}

/** Longer texts say something, however they begin. */
const LONGEST = 1500;

const BODY_WORD =
  '(?:kommunen?|kommuna|fylkeskommunen?|fylkeskommuna|herad(?:et)?|[\\p{L}-]*(?:forening|foreining|forbund|lag|råd|nettverk|direktorat|departement|tilsyn|universitet|skole|skule|senter|institutt|sykehus|sjukehus|selskap|parti|forum|etat|utvalg|utval|organisasjon|stiftelse|stifting|styre|rett|museum|verksemd|virksomhet|bedrift)(?:en|et|a)?)';
const NAME_WORD = "\\p{Lu}[\\p{L}\\d.&'’/-]*";
const NAME = `(?:${NAME_WORD}|[Dd]en |[Dd]et )(?:[ ,]+(?:${NAME_WORD}|${BODY_WORD}|i|og|for|av|på|ved|&))*`;
/** Who says it: «vi», «kommunen», a name. A verb is no part of it, so nothing else can be said before «har ingen merknader». */
const SUBJECT = `(?:(?:[Vv]i|[Mm]e|[Jj]eg|[Ee]g|[Hh]er|[Vv]i i (?:${NAME})|${BODY_WORD}|${NAME}) )`;
const NOT = '(?:ikke|ikkje|ingen|inga|intet|inkje)';
const SOME =
  '(?:noen|nokon|nokre|noe|noko|ytterligere|ytterlegare|særskilte|særlige|særlege|spesielle|konkrete|egne|eigne|andre|flere|fleire|videre|vidare) ';
const REMARK =
  '(?:merknad(?:er|ar)?|kommentar(?:er|ar)?|bemerkning(?:er)?|innspe?i?ll?|synspunkt(?:er)?|uttal\\p{L}+|tilbakemelding(?:er|ar)?)';
const MATTER =
  '(?:(?:denne |dette |den |det |foreliggende |føreliggjande |aktuelle )?(?:høring(?:en|a)?|høyring(?:a|en)?|sak(?:en|a)?|forslag(?:et)?|framlegg(?:et)?|endring(?:en|ene|ane|a)?|regelendring\\p{L}*|lovforslag(?:et)?|notat(?:et)?|høringsnotat(?:et)?|høyringsnotat(?:et)?|høringssak(?:en)?|utkast(?:et)?|tema(?:et)?|forskrift\\p{L}*|spørsmål(?:et|ene|a)?)|dette|denne|det|her)';
/** What may follow: the matter it is about, never a «men», «utover» or «så lenge». */
const ABOUT = `(?: å (?:gi|gje|komme med|kome med|avgi|avgje))?(?: (?:til|på|i|om|ved|vedrørende|av|for|denne gang(?:en)?|i denne omgang(?:en)?|nå|no|${MATTER}|${NAME}|${BODY_WORD}))*(?: (?:utover|ut over|utanom|utenom) (?:dette|det|det nevnte|det nemnde))?`;
const US = `(?:oss|meg|kommunen(?: vår)?|kommuna|vår(?:t|e)? [\\p{L}]+|${BODY_WORD}(?: vår| vårt)?|${NAME}|(?:våre |vårt |vår )?[\\p{L}]*(?:virksomhet|verksemd|ansvarsområde|fagområde|arbeidsområde|område|drift|medlemm?er)(?:en|et|a)?)`;

const fits = (...forms: string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`, 'u');

/** Data: what a sentence as a whole may say. English beside the two Norwegian standards. */
const SAYINGS: readonly (readonly [NonAnswer['rule'], RegExp])[] = [
  [
    'blank',
    /^(?:[^\p{L}\d]*|n[./ ]?a\.?|i[./ ]?a\.?|[([](?:tomt?|blankt?|ikke utfylt|ikkje utfylt|ubesvart|usvara|ingen svar|ingen merknader|ingen kommentar)(?: felt| svar)?[)\]]|tomt felt|(?:(?:jeg|eg|vi|me|er|har) )?(?:vet|veit|veet) ?(?:ikke|ikkje|ei)|(?:er )?(?:ikke|ikkje) (?:aktuelt?|relevant|be?svart?|svara?|utfylt|oppgitt|oppgjeve|oppgitt noe|sikker)|uaktuelt|irrelevant|ubesvart|usvara|(?:ingen|inga|ikke noe|ikkje noko) (?:svar|formening|meining|mening|oppfatning|oppfatting|særlig formening)|ingenting|ingen ting|intet|inkje|ingen|null|nil|none|nothing|undefined|x{1,5}|(?:dette er |her er )?(?:bare |berre )?(?:en |ein )?test(?:ing|svar|er|ar)?(?:[ -]?\d{0,4})|blankt?(?: svar)?|tomt?|not (?:provided|applicable|relevant|answered)|no (?:answer|opinion|response)|(?:i )?(?:do not|don.t) know)$/iu,
  ],
  [
    'attachment',
    /^(?:(?:vi |me |det |jeg |eg )?(?:se|sjå|viser|vises|visast|syner) (?:til )?(?:vår[et]? )?(?:ved+lagt?e?|ved+legg(?:et|ene|a)?|bilag|vedlagde)(?: \p{L}+){0,3}|(?:vår[et]? |vårt )?(?:høringssvar|høyringssvar|svar|uttalelse|uttale|fråsegn|brev|innspill|innspel)(?:et|en|n|a)?(?: \p{L}+){0,3} (?:er|ligger|ligg|følger|følgjer|finnes|finst) (?:som |i )?(?:ved+lagt?|ved+legg(?:et)?)|(?:høringssvar|høyringssvar|svar|uttalelse|uttale|fråsegn|innspill|innspel)(?: (?:i|som))? (?:vedlagt|vedlegg)|vedlagt|vedlegg|(?:her (?:er|kommer|kjem|følger|følgjer)|vedlagt (?:er|følger|følgjer|ligger|ligg)) (?:saken|saka|svaret|uttalelsen|uttalen|fråsegna|høringssvaret|høyringssvaret|høringsuttalelsen|høyringsuttalen|vedtaket|protokollen|brevet|saksframlegget|saksutskrift(?:en|a)|særutskrift(?:en|a)|saksprotokollen)(?: (?:deres|dykkar|vår|vårt|vår[a-zæøå]?|fra \p{L}+(?: \p{L}+)?|frå \p{L}+(?: \p{L}+)?)){0,2}|(?:vi |me |jeg |eg |kommunen |kommuna )?(?:(?:vil )?ettersende[rs]?|ettersender|ettersendes|sender|sendes) (?:særutskrift|saksutskrift|protokoll|vedtak|underskrevet versjon|signert versjon)\p{L}*(?: (?:når|så snart|etter) [^.,;]{1,80})?|(?:særutskrift|saksutskrift|protokoll|vedtak|saksprotokoll)\p{L}* (?:ettersendes|blir ettersendt|vert ettersend|følger|følgjer|kommer|kjem)(?: (?:når|så snart|senere|seinare|etter) ?[^.,;]{0,80})?|(?:please )?(?:see|find) (?:the )?attach(?:ed|ment)(?: \p{L}+){0,3})$/iu,
  ],
  [
    'no-remarks',
    fits(
      `(?:${SUBJECT})?(?:[Hh]ar |[Ee]r )?(?:(?:${NOT}|[Ii]ngen|[Ii]nga|[Ii]kke|[Ii]kkje) )(?:${SOME})?${REMARK}${ABOUT}`,
      `(?:${SUBJECT})?(?:[Hh]ar )?[Ii]k(?:ke|kje) (?:noe|noko|noen ting|nokon ting) å (?:bemerke|merke|merkje|tilføye|tilføre|kommentere|si|seie)${ABOUT}`,
      `[Uu]t[ae]n ${REMARK}`,
      '(?:[Ww]e have )?[Nn]o (?:remarks|comments?)(?: (?:to|on) (?:the|this) (?:proposal|consultation|hearing))?',
    ),
  ],
  [
    'abstains',
    fits(
      `(?:${SUBJECT})?(?:[Aa]vstår|[Aa]vstår dermed|[Aa]vstår derfor|[Aa]vstår difor|har valgt å avstå|har valt å avstå|vil avstå) (?:fra|frå) (?:å (?:uttale (?:oss|seg)|svare|avgi \\p{L}+|gi \\p{L}+|gje \\p{L}+|kommentere|komme med ${REMARK})|${REMARK})${ABOUT}`,
      `(?:${SUBJECT})?(?:ønsker|ønskjer|ynskjer|vil|kommer|kjem|skal) ik(?:ke|kje) (?:til )?(?:å )?(?:uttale (?:oss|seg)|svare|avgi (?:\\p{L}+ )?${REMARK}|avgi (?:høringssvar|høyringssvar|svar)|gi (?:høringssvar|${REMARK})|gje (?:høyringssvar|${REMARK})|kommentere|levere (?:høringssvar|høyringssvar))${ABOUT}`,
      `(?:${SUBJECT})?(?:har|hadde|har dessverre|har diverre) (?:ikke|ikkje) (?:kapasitet|anledning|mulighet|moglegheit|høve|ressurser|ressursar|tid|kompetanse)(?: til)? (?:å )?(?:svar[ea]|uttal[ea] (?:oss|seg)|prioriter[ea]|avgi \\p{L}+|gi \\p{L}+|gje \\p{L}+|behandle|handsame)${ABOUT}`,
    ),
  ],
  [
    'not-affected',
    fits(
      `(?:[Dd]enne |[Dd]ette )?(?:[Ss]ak(?:en|a)|[Hh]øring(?:en|a)|[Hh]øyring(?:a|en)|[Ff]orslaget|[Ff]ramlegget|[Dd]ette|[Dd]en|[Dd]et|[Tt]emaet|[Ee]ndringene|[Ee]ndringane|[Ll]ovforslaget)(?: (?:på høring|som er på høring))? (?:berører|rører|råkar|vedkommer|vedkjem|angår|angår|gjelder|gjeld|påvirker|påverkar|treffer|treff) (?:(?:ikke|ikkje) (?:direkte )?${US}|${US} (?:ikke|ikkje))(?: direkte)?`,
      `(?:[Dd]enne |[Dd]ette )?(?:[Ss]ak(?:en|a)|[Hh]øring(?:en|a)|[Hh]øyring(?:a|en)|[Ff]orslaget|[Ff]ramlegget|[Dd]ette|[Dd]en|[Dd]et|[Tt]emaet)? ?(?:[Ee]r )?(?:[Ii]kke|[Ii]kkje) (?:relevant|aktuelt?|av betydning|av interesse)(?: for ${US})`,
      `(?:${SUBJECT})(?:er|blir|vert) ik(?:ke|kje) (?:direkte )?(?:berørt|råka|omfattet|omfatta)(?: (?:av|i|direkte|${MATTER}))*`,
    ),
  ],
];

/** The sayings that need no word of denial; all others do, and names make them slow to try. */
const FIRM: ReadonlySet<NonAnswer['rule']> = new Set(['blank', 'attachment']);
const DENIES = /kke|kkje|ngen|nga|ntet|nkje|[Uu]t[ae]n|[Nn]o |vstå/;

/** What says nothing for or against: greetings, thanks, the reference to the letter, the page's own title, dates. */
const COURTESY =
  /^(?:(?:høring|høyring)(?:ssvar|suttal\p{L}*|sfråsegn|sinnspill)? (?:fra|frå|til|på|om|[-–—:]) .*|(?:høring|høyring)(?:ssvar|suttalelse|suttale|sfråsegn|sinnspill|sbrev)?|svar på (?:høring|høyring).*|hei|god dag|hallo|til .*(?:departementet|direktoratet|tilsynet)|(?:(?:vi|me|jeg|eg|[\p{L} -]{1,40}(?:kommune|herad)) )?(?:takke?r? |tusen takk |takk )(?:så mye |så mykje )?for (?:høring\p{L}*|høyring\p{L}*|muligheten|moglegheita|høvet|anledningen|invitasjonen|henvendelsen|førespurnaden|tilsendt\p{L}*|tilsendte \p{L}+|oversend\p{L}+)[^.;!?]*|takk|(?:vi |me |det |jeg |eg |[\p{L} -]{1,40}(?:kommune|herad) )?(?:viser|vises|visast|syner) til (?:\p{L}+ ){0,3}(?:høring|høyring|brev|ovennevnte|e-post|notat)[^;!?]*|(?:dato|deres ref|vår ref|dykkar ref)\b.{0,60}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\.\s?\p{L}+ \d{4}|thank you for .*|dear .{1,60}|(?:(?:vi|me|jeg|eg) )?(?:beklager|beklagar|orsakar) (?:forsinkelsen|forseinkinga|sen \p{L}+|sein \p{L}+|sent svar|seint svar|dobbel\p{L}*)|mvh|(?:med )?(?:(?:vennlig|vennleg|venleg|beste) )?(?:hilsen|helsing))$/iu;
/** Thanks that go on to say what one thinks are no courtesy («takk for at dere foreslår …», «… som vi støtter»). */
const OPINION =
  /(?<!\p{L})(?:støtt\p{L}*|imot|mot|enig\p{L}*|einig\p{L}*|uenig\p{L}*|bra|viktig\p{L}*|bør|må|burde|krev\p{L}*|positiv\p{L}*|negativ\p{L}*|men)(?!\p{L})/iu;
const GREETING = /^(?:hei|god dag|hallo|hello|hi)(?: (?:igjen|alle|der|dere))?[,:–-]? +(?=\p{L})/iu;
/** How an answer begins that a machine has sent, and what it must go on to say. */
const AUTO_REPLY =
  /^[«"'\s]*(?:(?:sv|re|vs):\s*)?(?:automatisk(?:e)? svar|auto-?svar|automatisk e-?post|fraværsmelding|fråversmelding|automatic reply|auto-?reply|out of office|(?:hei[,!.]? )?(?:jeg|eg) er (?:for tiden |for tida )?(?:på ferie|i ferie|ute av kontoret|ikke på kontoret|ikkje på kontoret|bortreist|i permisjon|fraværende|fråverande)|i am (?:currently )?out of (?:the )?office)/iu;
const AWAY =
  /ferie|ute av kontoret|på kontoret|fravær|fråvær|fråver|permisjon|bortreist|tilbake|attende|mottatt|motteke|out of|away|vacation|leave|return/iu;
const NAME_LINE = new RegExp(`^${NAME}$`, 'u');
const HAS_BODY = new RegExp(`(?<!\\p{L})${BODY_WORD}$`, 'iu');
const CLOSING =
  /(?:^|\n)[ \t]*(?:med (?:vennlig|venleg|vennleg|beste) (?:hilsen|helsing)|(?:vennlig|venleg|vennleg|beste) (?:hilsen|helsing)|med (?:hilsen|helsing)|mvh|hilsen|helsing|(?:kind|best) regards|sincerely|yours (?:sincerely|faithfully))[ .,:]*(?=\n|$)/iu;
/** A signature has few words; more than this after a closing is text again. */
const SIGNATURE = 300;
/** A sentence or a line, unless the line goes on in lower case. Not at «n.a.», «nr.» and dates: a capital must follow. */
const SENTENCE_END = /(?<=[.!?…])\s+(?=[\p{Lu}\d«])|\n[ \t]*\n\s*|\n(?!\p{Ll})/u;

/** What no machine's absence note says. */
const STAND = /(?<!\p{L})(?:støtt\p{L}*|imot|u?enig\p{L}*|u?einig\p{L}*|forslag\p{L}*|framlegg\p{L}*)(?!\p{L})/iu;

/** What a sentence as a whole says, or all that it joins with commas, after a greeting if there is one. */
function sayingOf(part: string): NonAnswer['rule'] | undefined {
  const denies = DENIES.test(part);
  return SAYINGS.find(([rule, form]) => (denies || FIRM.has(rule)) && form.test(part))?.[0];
}

function ruleOf(said: string): NonAnswer['rule'] | undefined {
  const plain = said.replace(GREETING, '');
  const one = sayingOf(plain);
  if (one !== undefined || !plain.includes(', ')) return one;
  const rules = plain.split(/, (?:og )?/u).map(sayingOf);
  return rules.every((rule) => rule !== undefined) ? rules[0] : undefined;
}

/**
 * Tells whether a text answers nothing: a dash, «vet ikke», «test», «se vedlegg», «saken berører ikke oss», «ingen merknader»,
 * with or without greeting, title and signature. Every sentence must be such; one that says anything more makes it an answer.
 * @param text what the sender wrote: the whole short text, or its own passages joined by line breaks
 * @returns why, with the place of the sentence that says so; null for an answer
 */
export function nonAnswer(text: string): NonAnswer | null {
  if (text.length > LONGEST) return null;
  const closing = CLOSING.exec(text);
  const body = closing !== null && text.length - closing.index <= SIGNATURE ? text.slice(0, closing.index) : text;
  const letter = body.split('\n').filter((line) => line.trim() !== '' && !COURTESY.test(line.trim()));
  if (AUTO_REPLY.test(letter[0] ?? '') && AWAY.test(body) && !STAND.test(body))
    return { rule: 'auto-reply', start: body.indexOf(letter[0] ?? ''), end: body.trimEnd().length };
  let found: NonAnswer | null = null;
  let at = 0;
  for (const piece of body.split(SENTENCE_END)) {
    const start = body.indexOf(piece, at);
    at = start + piece.length;
    const said = piece.replace(/^[\s«"'*•]+|[\s»"'.!*]+$/gu, '').replace(/\s+/gu, ' ');
    if (piece.trim() === '') continue;
    if ((COURTESY.test(said) && !OPINION.test(said)) || (NAME_LINE.test(said) && HAS_BODY.test(said))) continue;
    const rule = ruleOf(said);
    if (rule === undefined) return null;
    // What it says in words goes before a stray dash.
    if (found === null || found.rule === 'blank') found = { rule, start, end: at };
  }
  return found ?? { rule: body.trim() === '' ? 'blank' : 'courtesy', start: 0, end: body.length };
}
