import type { Language, Stance } from '../../domain.ts';
import { findAbuse } from '../../language/abuse.ts';
import { findPersonal, namesPerson } from '../../language/personal.ts';
import { sentences, tokenize } from '../../language/tokens.ts';
import { withoutArgument } from '../compare/argument-cues.ts';
import { readStance } from '../stance/read.ts';

/** Words of a quote: long enough to stand alone, short enough to be read; shorter ones only where nothing else is left. */
const SHORTEST = 8;
export const IDEAL = { from: 15, to: 60 };

/** A sentence that may be quoted, and what it says by itself. */
export interface QuotableSentence {
  /** Offsets in the text it was cut from. */
  start: number;
  end: number;
  words: string[];
  /** The sentence's own stance, with how sure the reading is. */
  stance: Stance;
  confidence: number;
  /** It wishes, asks for or recommends something. */
  wishes: boolean;
  /** It tells of a fault, a risk or a want, whoever's side it is on. */
  problem: boolean;
  /** Figures, paragraphs or examples. */
  evidence: boolean;
}

/** A sentence that leans on what stands before it says nothing alone. */
const LEANING =
  /^(?:dette|disse|denne|det samme|det(?= \p{L}+)(?! (?:er|bør|burde|må|kan|finnes|finst|blir|vert|trengs|mangler|manglar|haster|hastar|kreves|krevst|foreligger|skal|vil (?:være|vere|kreve|ta))(?!\p{L}))|slik|slike|et slikt|eit slikt|en slik|ein slik|ei slik|derfor|dermed|difor|videre|vidare|likevel|imidlertid|derimot|men|og|eller|for|han|hun|ho|de|den|dei|desse|deres|deira|her|der|også|i tillegg|samtidig|samstundes|begge|sistnevnte|førstnevnte|utover dette|ut over dette|med dette|av dette|i så fall|nettopp|eksempelvis|for eksempel|til dømes|som følge|blant annet|mellom anna|for det (?:første|andre|tredje)|på den (?:annen|andre) side|på same måte|på samme måte|tilsvarende|tilsvarande|heller|altså|sånn|this|these|those|however|therefore|they|it|such|also|and|but|furthermore|moreover)(?![\p{L}])/iu;
/** Small words early in the sentence that point back: «Det er derfor …», «Vi mener også …». */
const LEANING_EARLY =
  /^(?:[\p{L}§.\d«»-]+ ){1,4}(?:derfor|difor|dermed|også|òg|imidlertid|likevel|derimot|altså|heller|dette|desse|disse|denne|slik|slike|therefore|also|however)(?![\p{L}])/iu;
/** Retelling of the proposal or the report: what others propose, write or think. */
const RETELLING =
  /^(?:(?:i|etter|ifølge|iflg\.|ifølgje|slik|som|ved|den|med|av) [^,]{0,80}(?:,| )\s*)?(?:har )?(?:direktoratet|departementet|finansdepartementet|regjeringen|regjeringa|stortinget|utvalget|utvalet|utvalgets? (?:flertall|mindretall)|utvalets? (?:fleirtal|mindretal)|e(?:t|it) (?:flertall|fleirtal|mindretall|mindretal)|flertallet|fleirtalet|mindretallet|mindretalet|høringsnotatet|høyringsnotatet|utredningen|utgreiinga|rapporten|forslaget|framlegget|the (?:ministry|directorate|committee|proposal))(?: (?:i|for|fra|frå|om|til|av|in|of)(?: [\p{L}-]+){1,5}?)? (?:har |vil |også |videre |nå |no )*(?:foreslår|føreslår|forslår|foreslått|føreslått|skriver|skriv|viser|mener|meiner|ønsker|ønskjer|legger|legg|anbefaler|tilrår|går inn|uttaler|peker|peikar|påpeker|framhever|vurderer|drøftet|drøfta|vurdert|konkludert|lagt|delte|består|omfatter|innebærer|inneber|beskriver|opplyser|sier|hevder|proposes|writes|says|states)(?![\p{L}])/iu;
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
const WISH =
  /(?<![\p{L}])(?:bør|burde|må(?! (?:ikke )?(?:sies|sees|forstås))|ber (?:om|derfor om|direktoratet|departementet|dere)|ønsker(?! velkommen| å (?:være|bidra))|ønskjer(?! velkomen| å (?:vere|bidra))|anbefaler|tilrår|rår til|foreslår|føreslår|etterlyser|forutsetter|føreset|krever|krev|trengs|savner|saknar|(?:kunne|hadde) (?:med fordel )?(?:styrk|vært|vore|belyst|drøft|utdyp)\p{L}*|vil oppfordre|oppfordrer|oppmodar|should|must|recommend|propose|urge)(?![\p{L}])/iu;
const PROBLEM =
  /(?<![\p{L}])(?:bekymr\p{L}*|uroa|uheldig\p{L}*|skjev\p{L}*|urettferdig\p{L}*|svekk\p{L}*|frykt\p{L}*|advar\p{L}*|åtvar\p{L}*|mangler|manglar|manglende|manglande|for (?:lite|liten|små|få|kort|knapp|snever|smal|svak)\p{L}*|vanskelig\p{L}*|vanskeleg\p{L}*|utfordr\p{L}*|risiko\p{L}*|problem(?!stilling)\p{L}*|negativ\p{L}*|tap(?:er|ar|e|t)?|merarbeid|meirarbeid|byrde\p{L}*|urimelig\p{L}*|urimeleg\p{L}*|uklar\p{L}*|uavklart|uforutsigb\p{L}*|usikker\p{L}*|uvisse|konkurranseulempe\p{L}*|ulempe\p{L}*|dårlig\p{L}*|dårleg\p{L}*|færre|ikke (?:tilstrekkelig|godt nok|ønskelig|realistisk\p{L}*|dekket|tatt hensyn|egnet|riktig)|ikkje (?:tilstrekkeleg|godt nok|ønskeleg|realistisk\p{L}*|dekt|teke omsyn|eigna|rett)|(?:mener|meiner|ser|deler|tror|trur) (?:\p{L}+ ){0,2}(?:ikke|ikkje)|sammenblanding|concern\p{L}*|risk\p{L}*|weaken\p{L}*|lack\p{L}*|burden\p{L}*)(?![\p{L}])/iu;
const EVIDENCE = /\d|§|for eksempel|til dømes|f\.eks\.|for example|undersøk|erfaring|forskning|forsking/iu;
/** A heading or a list's number that has grown on to the sentence. */
const GLUED = /^\d+[.)]? |[•●▪]|\n\s*(?:\p{Lu}|[-–•*\d])|^(.{6,60}) \1/u;
/** «A, B og C mener at …»: others' view. */
const OTHERS_VIEW = /^(?:[\p{Lu}][\p{L}-]*,? (?:og )?){2,6}(?:mener|meiner|foreslår|føreslår|støtter)(?!\p{L})/u;

/**
 * The sentences of a text that can stand alone as quotes: whole, self-contained, arguing, of readable length, without
 * personal data, names of persons or abuse, and not a retelling of the proposal.
 */
export function quotableSentences(text: string, language?: Language): QuotableSentence[] {
  return sentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!/^[«"“\p{Lu}\d]/u.test(sentence) || !/[.!»”"]$/.test(sentence)) return [];
    const words = tokenize(sentence)
      .filter((token) => token.kind === 'word' || token.kind === 'number')
      .map((token) => token.text);
    if (words.length < SHORTEST || words.length > IDEAL.to) return [];
    const plain = sentence.replace(/^[«"“]/u, '');
    if (LEANING.test(plain) || LEANING_EARLY.test(plain) || GLUED.test(sentence)) return [];
    if (RETELLING.test(plain) || RETELLING_INSIDE.test(plain) || OTHERS_VIEW.test(plain) || withoutArgument(sentence))
      return [];
    if (FURNITURE.some((pattern) => pattern.test(sentence))) return [];
    if (findPersonal(sentence).length > 0 || namesPerson(sentence) || findAbuse(sentence).length > 0) return [];
    const own = readStance(sentence, language);
    if (own.value === 'no-remarks') return [];
    return [
      {
        start,
        end,
        words,
        stance: own.value,
        confidence: own.confidence,
        wishes: WISH.test(sentence),
        problem: PROBLEM.test(sentence),
        evidence: EVIDENCE.test(sentence),
      },
    ];
  });
}

/** «NFKK mener …» in an answer from somebody else: an abbreviation speaks that is not the sender's own. */
export function speaksForOther(sentence: string, respondent: string): boolean {
  const [, speaker = ''] =
    /^(\p{Lu}{3,6}) (?:mener|meiner|ønsker|ønskjer|krever|krev|er imot|er for|støtter|går imot|foreslår|føreslår|anbefaler|tilrår)(?!\p{L})/u.exec(
      sentence,
    ) ?? [];
  return speaker !== '' && !respondent.includes(speaker) && respondent[0]?.toUpperCase() !== speaker[0];
}
