import { withoutArgument } from '../compare/argument-cues.ts';

/** A sentence that leans on what stands before it says nothing alone. */
const LEANING =
  /^(?:dette|disse|denne|det samme|det(?= \p{L}+)(?! (?:er|bør|burde|må|kan|finnes|finst|blir|vert|trengs|mangler|manglar|haster|hastar|kreves|krevst|foreligger|skal|vil (?:være|vere|kreve|ta))(?!\p{L}))|slik|slike|et slikt|eit slikt|en slik|ein slik|ei slik|derfor|dermed|difor|videre|vidare|likevel|imidlertid|derimot|men|og|eller|for|han|hun|ho|de|den|dei|desse|deres|deira|her|der|også|i tillegg|samtidig|samstundes|begge|sistnevnte|førstnevnte|utover dette|ut over dette|med dette|av dette|i så fall|nettopp|eksempelvis|for eksempel|til dømes|som følge|blant annet|mellom anna|for det (?:første|andre|tredje)|på den (?:annen|andre) side|på same måte|på samme måte|tilsvarende|tilsvarande|heller|altså|sånn|this|these|those|however|therefore|they|it|such|also|and|but|furthermore|moreover)(?![\p{L}])/iu;
/** Small words early in the sentence that point back: «Det er derfor …», «Vi mener også …». */
const LEANING_EARLY =
  /^(?:[\p{L}§.\d«»-]+ ){1,4}(?:derfor|difor|dermed|også|òg|imidlertid|likevel|derimot|altså|heller|dette|desse|disse|denne|slik|slike|therefore|also|however)(?![\p{L}])/iu;
/** Retelling of the proposal or the report: what others propose, write or think. */
const RETELLING =
  /^(?:(?:i|etter|ifølge|iflg\.|ifølgje|slik|som|ved|den|med|av) [^,]{0,80}(?:,| )\s*)?(?:har )?(?:direktoratet|departement|departementet|finansdepartementet|regjeringen|regjeringa|stortinget|utvalget|utvalet|utvalgets? (?:flertall|mindretall)|utvalets? (?:fleirtal|mindretal)|e(?:t|it) (?:flertall|fleirtal|mindretall|mindretal)|flertallet|fleirtalet|mindretallet|mindretalet|høringsnotatet|høyringsnotatet|notatet|utredningen|utgreiinga|rapporten|forslaget|framlegget|the (?:ministry|directorate|committee|proposal))(?: (?:punkt|pkt\.?|kapittel|kap\.?|side) [\d.]+)?(?: (?:i|for|fra|frå|om|til|av|in|of)(?: [\p{L}-]+){1,5}?)? (?:har |vil |også |videre |nå |no )*(?:foreslår|føreslår|forslår|foreslått|føreslått|skriver|skriv|viser|mener|meiner|ønsker|ønskjer|legger|legg|anbefaler|tilrår|går inn|uttaler|peker|peikar|påpeker|framhever|vurderer|drøftet|drøfta|vurdert|konkludert|lagt|delte|består|omfatter|innebærer|inneber|beskriver|opplyser|sier|hevder|forutsetter|føreset|proposes|writes|says|states)(?![\p{L}])/iu;
/** The same with the verb first, or inside the sentence: «…, foreslår flertallet at …», «utvalgets flertall har foreslått». */
const RETELLING_INSIDE =
  /(?<!\p{L})(?:foreslår|føreslår|mener|meiner|anbefaler|tilrår|skriver|skriv|viser|peker|peikar|konkluderer|drøfter) (?:utvalgets? |utvalets? )?(?:flertall|fleirtal|mindretall|mindretal|utvalg|utval|departement|direktorat|regjering)(?:et|a|en)?(?!\p{L})|(?:flertallet|fleirtalet|flertall|fleirtal|mindretallet|mindretalet|mindretallets|utvalget|utvalet|direktoratet|departementet)(?: i \p{L}+)? (?:har |vil )?(?:foreslår|foreslått|føreslår|føreslått|mener bør|meiner bør)(?!\p{L})|(?:har )?(?:merket|merka) seg(?!\p{L})|(?:har slått|slår) fast(?!\p{L})|konkluderes(?!\p{L})|(?:har gitt|gir) uttrykk for(?!\p{L})/iu;
/** Other things told, not argued: pointers to the hearing, thanks, offers, who was heard, how the answer is built. */
const FURNITURE = [
  /(?<!\p{L})(?:viser|vises|synar|visast|refers?) (?:\p{L}+ ){0,2}(?:til|to)(?!\p{L}).{0,60}(?:høring|høyring|brev|NOU|svar|uttale|merknad|telefon|consultation|letter|hearing)/iu,
  /(?<!\p{L})(?:høring|høyring)\p{L}* (?:har|er|ble|blei|vart) (?:vært |vore )?(?:sendt|send|gjennomgått|behandlet|handsama|forelagt)/iu,
  /(?<!\p{L})(?:takke[rn]?|takk|takkar|takknemli\p{L}*|takksam\p{L}*|thank\p{L}*|grateful)(?!\p{L})/iu,
  /(?<!\p{L})(?:ser|ser vi) (?:fram|frem) til|stiller? (?:oss )?gjerne|stiller til møte|bidrar gjerne|deltar gjerne|deltek gjerne|ønsker lykke til|lykke til|til disposisjon|looks? forward/iu,
  /(?<!\p{L})(?:nedenfor|nedanfor|under|her) (?:følger|følgjer|kommer|kjem|følg)(?!\p{L})|(?:organisert|strukturert|ordnet|ordna) (?:svaret|innspillene|merknadene)|(?:har|hev) (?:noen|nokre|enkelte|følgende|følgjande) (?:merknader|kommentarer|kommentarar|innspill|innspel)/iu,
  /(?<!\p{L})(?:slutter|sluttar|stiller|stillar) (?:seg|oss) (?:\p{L}+ ){0,2}(?:til|bak) (?:\p{L}+ ){0,3}(?:uttalelse|fråsegn|uttale|høringssvar|høyringssvar|svar|merknad|innspill)/iu,
  /(?:høringssvar|høyringssvar|uttalelse|uttale|fråsegn|innspill)\p{L}* (?:fra|frå|til|sin|til|skal|er å)(?!\p{L})/iu,
  /(?<!\p{L})(?:støtter|stør|sluttar|slutter)(?: \p{L}+){0,4} (?:opp om )?(?:erklæringen|erklæringa|høringsuttalelsene|uttalelsen|fråsegna)/iu,
  /(?<!\p{L})(?:er|is) (?:verdens|landets|norges|noregs|en sentral|ein sentral|et av|en av|ein av|ei av|the largest|one of)(?!\p{L})/iu,
  /(?<!\p{L})(?:nedsatte|oppnevnte|oppnemnde|ble det oppnevnt|vart det oppnemnt|kongelig resolusjon|kongeleg resolusjon|formålet med|føremålet med|har hatt (?:som|i) (?:mandat|oppgave|oppgåve))(?!\p{L})/iu,
  /(?<!\p{L})jf\.? (?:\p{L}+ )?(?:vedtekt|vedtekter|vedtektene|formålsparagraf)(?!\p{L})/iu,
];
/** A heading or a list's number that has grown on to the sentence. */
const GLUED = /^\d+[.)]? |[•●▪]|\n\s*(?:\p{Lu}|[-–•*\d])|^(.{6,60}) \1/u;
/** «A, B og C mener at …»: others' view. */
const OTHERS_VIEW = /^(?:[\p{Lu}][\p{L}-]*,? (?:og )?){2,6}(?:mener|meiner|foreslår|føreslår|støtter)(?!\p{L})/u;

/** «dette», «slike krav»: in the first clause it points out of the sentence; later it may point back within it. */
const POINTS_OUT = /^[^,;:–]*?(?<!\p{L})(?:dette|disse|desse|denne|slik|slike|slikt|this|these|those|such)(?!\p{L})/iu;
/** Words that answer what stood before, wherever they stand. */
const ANSWERS =
  /(?<!\p{L})(?:allikevel|likevel|imidlertid|derimot|dessuten|dessutan|derfor|difor|dermed|(?:vil|kan|blir|må|bør|gjerne) da|i tillegg(?! til)|(?:en|et|ei|ein|eit) tilsvar(?:ende|ande)|sistnevnte|førstnevnte|ovennevnte|ovannemnde|nevnte|nemnde|nedenfor|nedanfor|ovenfor|ovanfor|følgende|følgjande|slik det (?:er|blir) (?:beskrevet|omtalt)|det er ikke tilfelle\p{L}*|det ikke er tilfelle\p{L}*|summen av dette|nevertheless|moreover|the above|the following)(?!\p{L})/iu;
/** Others' views told, with or without a name: what is claimed, argued, held by some. */
const OTHERS_CLAIM =
  /(?<!\p{L})(?:hevdes|hevdast|hevder|hevdar|påstås|påstand(?:en|er)?|påstanden|argumentet? (?:mot|for|om|at)|argument(?:er|ene|a) (?:mot|for|om)|innvending(?:en|er|a|ane)? (?:om|mot)|blir det (?:sagt|hevdet|hevda)|(?:enkelte|noen|nokre|andre|mange|næringen|næringa|motstandere\p{L}*|kritikere\p{L}*|utvalget|utvalet|departementet|regjeringen|regjeringa|mindretallet|mindretalet|flertallet|fleirtalet) (?:har |vil |selv |sjølv )?(?:mener|meiner|mente|hevder|hevdar|sier|seier|frykter|fryktar|tror|trur|antar|legger til grunn|legg til grunn|påpeker|peker på|peikar på|synes ikke|argumenterer|anslår|viser til)|konstaterer|registrerer|merker seg|merkar seg|kan (?:det )?(?:argumenteres|hevdes|tenkes|innvendes)|claims?|claimed|alleged|(?:government|ministry|committee)(?: of \p{L}+)? (?:proposes?|suggests?|recommends?))(?!\p{L})/iu;
/** What would be, had things been otherwise. */
const HYPOTHETICAL =
  /(?<!\p{L})(?:dersom|hvis|viss|om|if)(?!\p{L})[^.;]{0,80}?(?<!\p{L})(?:skulle|hadde|ville|kunne|were to|had)(?!\p{L})|(?<!\p{L})(?:ville|hadde|kunne) (?:ikke |ikkje |det |dette )?(?:stilt seg|vært|vore|blitt|fått|ha )(?!\p{L})|(?<!\p{L})would have(?!\p{L})/iu;
const NEGATION =
  /(?<!\p{L})(?:ikke|ikkje|ingen|inga|aldri|uten|utan|verken|hverken|neppe|unngå|unngår|unngås|hindre at|not|never|without|no)(?!\p{L})/giu;
/** Two negations turn each other, and a reader too: what such a sentence says is not plain. */
const MOST_NEGATIONS = 1;
/** A heading in capitals, or a sentence without its full stop, that the sentence has grown on to. */
const GROWN =
  /^(?=\p{Lu}{4})(?:[\p{Lu}\d.,:–-]+\s+){2,}|\p{Ll}\)? (?:Vi|Det|Dette|Den|De|Som|Når|Dersom|Hvis|Etter|Forslaget|Framlegget|Regjeringen|Regjeringa|Departementet|Kommunen|På|Ved|Med|Denne|Disse|Men|For|We|The|It|This) \p{Ll}/u;
/** Loose letters that no word is made of: a word the scan has split. */
const SPLIT_WORD = /(?<=\s)(?![iåaIÅA]\s)\p{L}(?=\s)/u;
/** A title that the sentence follows, or a noun that names what stood before. */
const TITLED =
  /^(?:Vedtak|Uttalelse|Uttale|Høringssvar|Høyringssvar|Høringsuttalelse|Høyringsuttale|Saksframlegg|Innstilling)(?: i| frå| fra|:)|^(?:Alternativet|Resonnementet|Argumentet|Effekten|Punktet|Sistnevnte)(?!\p{L})|\p{Ll} \p{Lu}\p{Ll}+(?:departementet|direktoratet) (?:har|foreslår|føreslår)(?!\p{L})/u;
/** How the sender came to what it says. */
const OWN_WORK =
  /^(?:Vi|Me|Jeg|Eg|We) (?:har|have) (?:brukt|brukte|beregnet|berekna|undersøkt|spurt|innhentet|henta inn|gjennomført|sett på|gått gjennom|used|asked)(?!\p{L})|(?<!\p{L})er anslått (?:under|ut fra)(?!\p{L})/u;
/** Another's words within the sentence, and votes told. */
const CITED = /.[«“"][^»”"]{25,}[»”"]|(?<!\p{L})\d+ (?:mot \d+ )?(?:stemmer|røyster)(?!\p{L})/u;
/** A list's lead-in, and a sentence that ends in an abbreviation. */
const CUT_OFF = /:\s*["»”]?$|(?<!\p{L})(?:s|jf|jfr|nr|art|kap|pkt|bl\.a|f\.eks|ca|mv|mill|mrd)\s?\.$/iu;

/** Whether a sentence tells what others propose, write or think, or what would be, had things been otherwise. */
export function retells(sentence: string): boolean {
  const plain = sentence.replace(/^[«"“]/u, '');
  return [RETELLING, RETELLING_INSIDE, OTHERS_VIEW, OTHERS_CLAIM, HYPOTHETICAL].some((pattern) => pattern.test(plain));
}

/**
 * Whether a sentence can be read alone as its sender's own argument: whole, pointing at nothing outside itself, neither a
 * retelling, a supposition nor the letter's furniture, with no more than one negation.
 */
export function standsAlone(sentence: string): boolean {
  const plain = sentence.replace(/^[«"“]/u, '');
  if (LEANING.test(plain) || LEANING_EARLY.test(plain) || POINTS_OUT.test(plain) || ANSWERS.test(plain)) return false;
  if (
    TITLED.test(plain) ||
    OWN_WORK.test(plain) ||
    CITED.test(sentence) ||
    GLUED.test(sentence) ||
    GROWN.test(sentence) ||
    CUT_OFF.test(sentence) ||
    SPLIT_WORD.test(sentence)
  )
    return false;
  if (retells(sentence) || (plain.match(NEGATION)?.length ?? 0) > MOST_NEGATIONS) return false;
  return !withoutArgument(sentence) && !FURNITURE.some((pattern) => pattern.test(sentence));
}
