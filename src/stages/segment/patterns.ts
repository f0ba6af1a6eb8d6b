/** What the parts of a letter look like. Bokmål, nynorsk and English. Every expression is linear: its repetitions are bounded. */

const MONTH =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december';

/** «Med vennlig hilsen» and its kin; spaces may have been lost in the text. */
export const CLOSING =
  /(?<!\p{L})(?:(?:Med|Beste|Mange) ?(?:dei )?(?:vennlig|vennleg|venleg|venlege|vennlige|beste|hjertelig) ?(?:hilsen|hilsning|helsing|helsingar)|Med ?(?:hilsen|helsing)(?!\p{L})|(?:Vennlig|Vennleg|Venleg|Beste) ?(?:hilsen|helsing)|(?:Kind|Best) regards|Yours (?:sincerely|faithfully)|Mvh(?!\p{L})|MVH(?!\p{L}))/u;

/** A line that is a closing, or opens with one. */
export const CLOSING_LINE = new RegExp(
  `^(?:${CLOSING.source}|[Hh](?:ilsen|elsing)(?!\\p{L})|Dearvvuođa|På vegne av |For (?:styret|kommunen)[,:]?$)`,
  'u',
);

export const COPY_LIST =
  /^(?:\p{N}{1,3} )?(?:kopi(?: til)?|kopimottakere?|hovedmottakere?|mottakere?|mottakarar|likelydende (?:brev )?(?:til|sendt)|cc)(?: ?:|$)/iu;

const ELECTRONIC = /elektronisk|digitalt/iu;
const SIGNED = /godkjent|godkjend|signert|signatur|underskrift|undertegnet|underskrive/iu;

/** «Dokumentet er elektronisk godkjent og har derfor ingen signatur» in its many forms. */
export function isSignatureNote(text: string): boolean {
  return text.length <= 220 && ELECTRONIC.test(text) && SIGNED.test(text) && !/merknad|støtt|mener|meiner/iu.test(text);
}

export const REFERENCE_LABEL =
  /(?<!\p{L})(?:(?:deres|vår|våre|var|din|dykkar|your|our) ?(?:ref(?:eranse|erence)?(?!\p{L})\.?|dato(?!\p{L})|date(?!\p{L}))|saksnr|saksnummer|saksbehandl[ae]r|arkiv(?:kode|nr|saks?id|ref)|journal(?:post|nr)\p{L}{0,4}|dok\.?nr|unntatt offentlighet|att\.?:|vedtaksdato|utvalgssak|møtedato)/iu;

export const DATE_LINE = new RegExp(
  `^(?:dato:? ?)?(?:\\p{Lu}[\\p{L}.]{1,30}(?: \\p{L}{1,30})?,? ?(?:den )?)?\\p{N}{1,2}\\.? ?(?:\\p{N}{1,2}\\.|${MONTH}) ?\\p{N}{2,4}\\.?$`,
  'iu',
);

const ADDRESS =
  /^(?:(?:[Pp]ostboks|POSTBOKS|P[Bb]\.?|P\.[Bb]\.|Boks) ?\p{N}{1,5}.{0,40}|(?:N ?-? ?)?\p{N}{4} \p{Lu}[\p{L} .-]{1,30}|\p{Lu}[\p{L} .-]{2,40} \p{N}{1,4} ?[A-Z]?(?:, ?\p{N}{4} \p{L}{2,30})?)$/u;
const ADDRESSEE =
  /^(?:til:? ?)?(?:det (?:kongelige )?)?\p{L}[\p{L} ,-]{2,60}(?:departement(?:et)?|direktoratet|tilsynet)(?:,? ?(?:v\/|att).{0,60})?$/iu;
const TO = /^Til:? \p{Lu}[^.!?]{3,80}$/u;
const DELIVERY =
  /^(?:\(?(?:brevet )?sende?s? (?:kun|bare|berre)? ?(?:elektronisk|digitalt|per e-post)|via |v\/ ?statsråd|ved statsråd)/iu;
const WEB_LABEL =
  /^(?:dato|svartype|referanse|kategori|avsender|vedlegg):?$|^(?:svartype|referanse): ?|^(?:med|uten) merknad(?:er)?$/iu;

/** «22/100», «2022/0147-3». */
const CASE_NUMBER = /^\p{N}{2,4}\/\p{N}{1,6}(?:[-/]\p{N}{1,4}){0,2}$/u;

/** The row of values under «Deres ref. ⇥ Vår ref. ⇥ Dato». */
function isValueRow(text: string): boolean {
  const cells = text.split('\t').map((cell) => cell.trim());
  return cells.length > 1
    ? cells.some((cell) => CASE_NUMBER.test(cell) || DATE_LINE.test(cell))
    : CASE_NUMBER.test(text);
}

/** Lines kept: those of a letter, which are asked the same question by rule after rule. */
const MOST_LINES = 500;

function remembered(test: (line: string) => boolean): (line: string) => boolean {
  const known = new Map<string, boolean>();
  return (line) => {
    let answer = known.get(line);
    if (answer === undefined) {
      answer = test(line);
      if (known.size >= MOST_LINES) known.clear();
      known.set(line, answer);
    }
    return answer;
  };
}

/** A line of the reference block or the addressee's address. */
export const isReference = remembered((text) => {
  if (text.length > 220) return false;
  if (WEB_LABEL.test(text) || DATE_LINE.test(text) || ADDRESS.test(text) || DELIVERY.test(text)) return true;
  if (isValueRow(text) || (text.length <= 90 && (ADDRESSEE.test(text) || TO.test(text)))) return true;
  return REFERENCE_LABEL.test(text) && !isSentence(text);
});

const CONTACT =
  /(?<!\p{L})(?:tlf|telefon|telefaks|telephone|mobil|mob|faks|org\.? ?n[ro]|organisasjonsnummer|organisasjonsnr|bankkonto|bankgiro|kontonr|konto|e-?post|postadresse|postmottak|besøksadresse|besøk|kontoradresse|fakturaadresse|adresse|faktura|ehf|kommunenr|sentralbord|internett|nettside|hjemmeside)(?!\p{L})|www\.|[\p{L}\p{N}]@[\p{L}\p{N}]|https?:/giu;
const CONTACT_START =
  /^(?:tlf|telefon|telephone|adresse|postadresse|besøksadresse|kontoradresse|e-?post|org\.? ?n[ro]|organisasjonsnummer|www\.|\S{1,60}@|\/ ?hjemmeside)/iu;

/** Addresses, telephone numbers, bank accounts: letterhead wherever it stands. */
export const isContact = remembered((text) => {
  if (text.length > 320) return false;
  const hits = text.match(CONTACT)?.length ?? 0;
  if (hits === 0) return false;
  if (CONTACT_START.test(text)) return !isSentence(text);
  return (hits >= 2 || text.length <= 60) && !isSentence(text);
});

/** The mark of a note at a text's end: «….[1]», «…!²», «….1». */
const NOTE_MARK = /(?:(?:\[\p{N}{1,3}\])+|[¹²³⁰⁴-⁹]{1,3}|(?<=\p{Ll}{2}[.!?]["»”')]?)\p{N}{1,2})$/u;

/** A text without the mark of a note at its end: it ends as its sentence does. */
export function withoutNoteMark(text: string): string {
  // Nearly all texts end otherwise, and this is asked of every line several times.
  if (!/[\p{N}\]]/u.test(text.at(-1) ?? '')) return text;
  return text.replace(NOTE_MARK, '');
}

/** Ends like a sentence and has the words of one. */
export function isSentence(line: string): boolean {
  const text = withoutNoteMark(line);
  const words = text.split(/\s+/u);
  return (
    words.length >= 4 &&
    /[.!?][»”"')\]]{0,3}$/u.test(text) &&
    words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length >= 3
  );
}

/** Something a respondent says, as against a line of a letterhead, a heading or a name. */
export const isProse = remembered((line) => {
  const text = withoutNoteMark(line);
  if (isReference(text) || isContact(text) || isSignatureNote(text)) return false;
  if (SUBJECT.test(text) && text.length <= 160 && !isSentence(text)) return false;
  const words = text.split(/\s+/u);
  const lower = words.filter((word) => /^[«"“(]?\p{Ll}{2,}/u.test(word)).length;
  if (/[.!?:][»”"')\]]{0,3}$/u.test(text) && words.length >= 3 && lower >= 2 && !/^\p{N}{1,2}\.$/u.test(text))
    return true;
  return words.length >= 14 && lower >= 7;
});

/** «Høring – NOU …», «Svar på høring», «Vedr. …»: what the letter is about. */
export const SUBJECT =
  /^(?:\p{N}{1,2} )?(?:høring|høyring|høringss?var|høringsuttalelse|høyringssvar|høyringsfråsegn|høringsinnspill|uttalelse|uttale|fråsegn|innspill|svar|vedr|vedrørende|ad|ang|angående|sak|tema|emne|subject|re|consultation|response|NOU)(?!\p{Ll})/iu;

const FORMAL_OPENING =
  /^(?:(?:vi|det|me|eg|jeg) (?:viser|vises|syner|visast|vert vist|er vist)|viser til|viser|vises til|syner til|reference is made|we refer|with reference|.{2,120}? (?:viser|syner) til|.{2,140}? (?:behandlet|handsama|behandla|drøftet|tok opp) (?:saken|saka|høringen|høyringa|i (?:sitt )?møte))/iu;
const FORMAL_REST =
  /(?:gir|gjev|avgir|avgjev|oversender|sender|vil) (?:herved|med dette|her)|(?:med dette|herved) (?:gir|gjev|avgir|oversender|sender|gi|avgi|komme)|(?:følgende|følgjande) (?:høringss?var|høringsuttalelse|uttalelse|uttale|innspill|merknader|merknadar|kommentarer|svar)|(?:takk(?:er|ar)?) for (?:invitasjonen|muligheten|anledningen|høvet|moglegheita|at)|hørings?frist|(?:svar|uttalelse|høringsuttalelse) (?:oversendes|er også sendt|sendes)|thank you for/iu;
/** Another body's statement, or remarks of one's own: more than a reference. */
const STATEMENT =
  /(?:høringss?var|høyringss?var|uttal\p{L}{1,4}|fråsegn\p{L}{0,2}|innspel|innspill)\p{L}{0,5} (?:fra|frå|til|av) (?!departement|Det )|ingen merknad|ikke merknad|ikkje merknad|inga merknad|slutter seg|sluttar seg|støtt|(?<!\p{L})(?:bør|må|imot)(?!\p{L})/iu;
const OPINION =
  /støtt|mener|meiner|imot|positiv|bekymr|kritisk|bør(?!\p{L})|må(?!\p{L})|anbefal|tilrår|fraråd|ikke enig|enig |einig|savn|ønsker at|slutter seg|slutta seg|support|oppose|foreslår|(?:høringss?var|høyringssvar|uttale|fråsegn|innspel|innspill)\p{L}{0,5} (?:fra|frå) |merknader til|ingen merknad|ikke merknad|ikkje merknad|forslag/iu;

/** What a letter refers to when it opens: the hearing, not somebody's statement. */
const HEARING =
  /høring(?!ss?var|suttal|sinnspill)|høyring(?!ss?var|sfråsegn|suttal)|(?<!\p{L})brev|notat|NOU|(?<!\p{L})sak(?:en|a)?(?!\p{L})|henvendelse|oversend|e-post|invitasjon|utsend|consultation|hearing|letter/iu;
/** A view that follows the reference: «… og støtter forslaget», «…, men vi ser». */
const ADDED_VIEW =
  /(?:,|(?<!\p{L})(?:og|men|som vi|som me|vi|me|and)) (?:vi |me |vil |we )?(?:støtter|støttar|mener|meiner|er (?:enig|einig|positiv|negativ|kritisk|imot|bekymr|uenig)|går|fraråder|slutter|stiller|ber|bed|anbefaler|tilrår|har (?:ingen|ikke|ikkje|følgende merk)|ser|krever|krev|reagerer|protesterer|support|oppose)/iu;

/** One sentence that only refers to the hearing or thanks for it. */
export function isFormality(sentence: string): boolean {
  if (sentence.length > 420 || /(?:viser|vises|visast|syner) til at(?!\p{L})/iu.test(sentence)) return false;
  if (FORMAL_OPENING.test(sentence)) {
    return HEARING.test(sentence) && !ADDED_VIEW.test(sentence) && !STATEMENT.test(sentence);
  }
  return FORMAL_REST.test(sentence) && !OPINION.test(withoutTitles(sentence));
}

/** The hearing's own title («forslag til ny lov …») says nothing of the respondent's view. */
function withoutTitles(sentence: string): string {
  return sentence
    .replace(/[«"“][^«»"“”]{1,200}[»"”]/gu, '')
    .replace(
      /(?:høring|høyring|høringsbrev|brev|høringen|høyringa|høringsnotat|notat)\p{L}{0,4} (?:om|av|med|–|-|datert) .{0,200}?(?=[.,;]|$)/giu,
      '',
    )
    .replace(/(?:om|til|av) forslag(?:et)? (?:om|til) .{0,160}?(?=[.,;]|$)/giu, '');
}

/** A list of contents: dotted lines or page numbers at the end. */
export const DOTTED = /(?:\. ?){4,80}\s?\p{N}{1,3}(?!\p{N})|…{2,40}\s?\p{N}{1,3}(?!\p{N})|\t\p{N}{1,3}$/u;
export const CONTENTS_TITLE = /^(?:innhold|innhald|innholdsfortegnelse|innhaldsliste|contents|table of contents)$/iu;
export const ATTACHMENT_LIST =
  /^(?:vedlegg|trykte vedlegg|vedlagt|attachments?|enclosures?)(?: ?\p{N}{0,2})? ?(?::|$)/iu;

/** A box or ring to tick, ticked or not: «☒ Ja», «[ ] Nei», «(x) Vet ikke». */
export const TICK = /^(?:[☐☑☒✓✔✗✘] ?(?=\S)|[[(] ?[xX✓]? ?[\])] )/u;

/** Marks of list items. */
export const BULLET =
  /^(?:[☐☑☒✗✘] ?(?=\S)|[[(] ?[xX✓]? ?[\])] |[•●▪◦○■□➢✓·*–—-] ?(?=\S)|e (?=\p{Lu})|\(?\p{N}{1,2}[.)] |\(?\p{Ll}[.)] |\(?[ivx]{1,4}\) )/u;

/** Elected bodies and boards, in whatever form. */
const ORGAN =
  '\\p{L}{0,20}(?:kommunestyre|formannskap|bystyre|byting|fylkesting|fylkesutval|fylkesråd|byråd|heradsstyre|sameting|utvalg|utval|komite|komité|styre|regionråd|representantskap|landsmøte|årsmøte)\\p{L}{0,6}';
/** The heading or the words before an adopted decision; group 1 is what follows on the same line. */
export const VEDTAK = new RegExp(
  `^(?:\\p{Lu}{2,6}[- ]?\\p{N}{1,3}/\\p{N}{2,4}:? )?(?:(?:(?:enstemmig|samrøystes|endeleg|endelig|fattet|${ORGAN}(?: sitt)?) )?(?:flertalls|fleirtals)?vedtak(?: (?:i|fra|frå|av) [^:]{2,80})?(?: \\(?(?:enstemmig|samrøystes)(?: vedtatt| vedteke)?\\)?)?|(?:hørings|høyrings)?(?:uttalelse|fråsegn|uttale|svar) (?:vedtatt |vedteken |vedteke )?(?:fra|frå|av|i) ${ORGAN}(?: [^:.]{2,40})?|(?:hørings|høyrings)?(?:uttalelse|fråsegn|uttale) \\((?:enstemmig|samrøystes|vedtatt|vedteken|vedteke)[^)]{0,40}\\)|(?:vedtatt|vedteke) tillegg(?:sforslag)?|tilleggsvedtak) ?(?::|$)\\s*(.*)$`,
  'iu',
);
const VEDTAK_LEAD =
  /(?:fattet|fatta|gjorde|gjort|treff|traff|vedtok|vedtatt|vedtatte|vedteke|vedtatt av|har gjort|har fattet) .{0,80}?(?:vedtak|uttalelse|høringsuttalelse|uttale|fråsegn|høringss?var|følgende|følgjande|samrøystes|enstemmig).{0,160}:$|(?:vedtak|vedtatt|vedteke) (?:ble|vart|blei) (?:fattet|fatta|gjort)[^:]{0,80}:$/iu;

/** A sentence that announces the adopted decision: «… fattet følgende vedtak:». */
export function announcesVedtak(text: string): boolean {
  return (
    text.length <= 500 && text.endsWith(':') && VEDTAK_LEAD.test(text) && /vedtak|vedtok|vedtatt|vedteke/iu.test(text)
  );
}

/** Where a part of a case presentation begins inside a line. */
export const CASE_CUTS =
  /(?<=\s|^)(?:(?:\p{Lu}{2,6}[- ]?\p{N}{1,3}\/\p{N}{2,4} )?(?:Enstemmig vedtak|Samrøystes vedtak|Vedtak)(?: i [^:]{2,60})?:|(?:Kommunedirektør|Rådmann|Fylkesrådmann|Byråd)\p{L}{0,3}(?: sitt| si)? (?:innstilling|framlegg til vedtak|forslag til vedtak|tilråding)|Forslag til vedtak|Saks(?:opplysning(?:er|ar)|utredning)|Behandling i \p{Lu}|Votering:|Avrøysting:|Eksterne referans|(?:Kva|Hva) sak(?:a|en) gjeld(?:er)?|Vurdering(?= \p{Lu}))/gu;

const OFFICER =
  '(?:kommunedirektør|rådmann|fylkesrådmann|byråd|byrådsleder|administrasjon|fylkeskommunedirektør|fylkesdirektør|direktør|saksbehandl[ae]r|sakshandsamar)';
/** Parts of a case presentation that are not the adopted decision; group 1 is what follows on the same line. */
export const CASE_PART = new RegExp(
  `^(?:saksframlegg|saksfremlegg|saksutredning|saksutgreiing|(?:samla|samlet) saks(?:framstilling|fremstilling)|saksframstilling|saksfremstilling|særutskrift|saksutskrift|saksprotokoll|møteprotokoll|møtebok|saksopplysn\\p{L}{3,5}|saksbakgrunn|(?:kva|hva) sak(?:a|en) gjeld(?:er)?|bakgrunn for sak(?:a|en)|vurdering(?:er)?|votering|avrøysting|avstemning|behandling(?: i .{2,60})?|handsaming(?: i .{2,60})?|alternative? (?:forslag|framlegg).{0,60}|(?:tilleggs|endrings)(?:forslag|framlegg).{0,60}|forslag til vedtak|framlegg til vedtak|forslag til uttalelse|innstilling(?: til vedtak)?|tilråding|økonomiske konsekvens(?:er|ar)|eksterne referans.{0,40}|${OFFICER}\\p{L}{0,3}(?: sitt| si| sin)? (?:innstilling|tilråding|vurdering|(?:forslag|framlegg|fremlegg)(?: til (?:vedtak|uttalelse))?)(?: til (?:vedtak|uttalelse))?) ?(?::|$)\\s*(.*)$`,
  'iu',
);
/** Parts that only a case presentation has; «Vurdering» alone is found in any letter. */
export const CASE_PROOF = new RegExp(
  `(?<!\\p{L})(?:saksfr[ae]mlegg|saksutredning|saksutgreiing|saks(?:framstilling|fremstilling)|særutskrift|saksutskrift|saksprotokoll|møteprotokoll|melding om vedtak|saksopplysn|innstilling|(?:framlegg|forslag) til vedtak|kva saka gjeld|hva saken gjelder|møtebok|(?:${OFFICER})\\p{L}{0,3}(?: sin| si)? vurdering|behandling i (?:kommunestyre|formannskap|fylkes|bystyre|utval))`,
  'iu',
);
/** What the case's own voice says where nothing was adopted: proposed decision, assessment, conclusion. */
export const CASE_VOICE =
  /(?:innstilling|tilråding|vurdering|konklusjon|anbefaling|oppsummering|merknad|(?:forslag|framlegg|fremlegg) til (?:vedtak|uttal|høringsuttal|fråsegn|høyringsfråsegn))/iu;
/** Headings under which a letter tells what others hold. */
export const OTHERS_HEADING =
  /(?:(?:hva|kva) (?:andre|dei andre|de andre|partene|partane|høringsinstansene) (?:har sagt|sier|seier|mener|meiner)|høringsrunde|høyringsrunde|andres? (?:syn|innspill|innspel|uttalelser|høringssvar)|(?:innspill|innspel|uttalelser|fråsegner) (?:fra|frå) (?!oss|vår)|andre høringsinstans|andre høyringsinstans|innkomne (?:merknader|uttalelser|innspill|merknadar|fråsegner))/iu;
/** A motion put forward, or one that was voted down or withdrawn. */
const MOTION =
  /(?:representanten|(?<!\p{L})\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)? \([\p{L}.]{1,20}\)) .{0,60}?(?:foreslo|fremmet|fremma|fremja|satte fram|sette fram|la fram|gjorde) .{0,40}(?:forslag|framlegg|:)/u;
const FALLEN =
  /(?:(?:[Ff]orslag|[Ff]ramlegg|[Ff]remlegg|[Mm]otforslag|[Aa]lternativ|[Ee]ndring)\p{L}{0,8} .{0,200}?(?:falt|fall(?!\p{L})|ble nedstemt|vart nedstemt|ble ikke vedtatt|vart ikkje vedteke|ble trukket|vart trekt|ikke tatt til følge)|fikk \p{L}{0,3}\p{N}{0,3}\p{L}{0,8} (?:stemmer|røyster) og falt|(?:fikk|fekk) (?:\p{N}{1,3}|én|en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv) (?:stemmer?|røyst(?:er)?)(?: og fall| mot| av)|(?:fikk ikke flertall|fekk ikkje fleirtal)|(?:^|[.»] )(?:Falt|Fall) (?:med|mot) \p{N}|(?:ble|vart) (?:nedstemt|vedtatt|vedteke) med \p{N}{1,3} mot \p{N}{1,3})/u;
/** «Rett utskrift», «Særutskrift sendt til»: what follows the decision in a transcript. */
export const TRANSCRIPT =
  /^(?:rett (?:utskrift|avskrift)|utskrift sendt|særutskrift sendt|melding sendt|møtet (?:ble )?(?:hevet|heva))/iu;

const VOTE_WORD =
  /foreslo|fremm|fremj|fram|gjorde|fal[tl]|stem|røyst|fl?eirtal|flertall|trukket|trekt|vedt|tatt til følge/iu;

/** Motions and votes on them: how a decision came about. */
export function isVoting(text: string): boolean {
  return VOTE_WORD.test(text) && text.length <= 900 && (MOTION.test(text) || FALLEN.test(text));
}

/** «Siv Prøve plansjef», «Nils Test, nestleiar»: a name and what the person is. */
export const TITLED = /^\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}(?:\.|[\p{L}'-]{1,20})){1,3},?(?: \p{Ll}\p{L}{3,30}){1,3}$/u;

/** «Kari Nordmann», «Per O. Hansen»: two to four capitalised words. */
export const PERSON =
  /^(?:Dr\.|Prof\.|Mr\.|Ms\.|Mrs\.)? ?\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}(?:\.|[\p{L}'-]{1,20})){1,3}(?: ?\([^)]{1,20}\))?$/u;
