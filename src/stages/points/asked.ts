/*
 * What a sentence asks for in its main clauses, in its sender's name.
 */

/** «bør endres», «må i hovedsak gå til», «ber derfor departementet om å». */
const DEMAND =
  /(?<!\p{L})(?:(?:bør|burde|må|lyt|should|must|ought to)(?: [\p{L}\d%§-]+){0,7}? (?:\p{L}{2,}(?:es|ast|est)|(?!ikke|ikkje|være|vere|også|hele|heile|denne|disse|alle|både|samme|større|høyere)\p{L}{2,}e|få|gå|gi|gje|ta|bli|ha|se|sjå|stå|be|[a-z]{3,})|(?:ber|oppfordrer|oppmodar|anmoder|foreslår|føreslår|anbefaler|tilrår|krever|krev|etterlyser|etterlyser|savner|saknar|ønsker|ønskjer|ask|urge|recommend|request|(?:vil|må) (?:sterkt |på det sterkeste |(?:[\p{L}-]+ ){1,3}?)?(?:anmode|oppfordre|oppmode|be|foreslå|føreslå|anbefale|tilrå))(?: [\p{L}-]+){0,5}?(?: om| at| å| en| ein| et| eit| ei| to| that)|(?:er|vi er)(?: \p{L}+){0,2}? (?:opptatt|opptatte|oppteken|opptekne) av (?:å|at)|(?:kan|vil|ville) (?:være|vere) (?:et|eit) (?:godt |bedre |betre |aktuelt )?alternativ|(?:bare|berre|kun|only) (?:dersom|hvis|viss|når|if|when)|(?:forutsatt|føresett|på betingelse av|på vilkår av|under (?:den )?(?:forutsetning|føresetnad)(?:en)? av|forutsetter|føreset) at)(?!\p{L})/giu;
/** It is asked in a clause that concedes, relates or supposes, or by others. */
const ASIDE =
  /(?:^|[\s(])(?:som|selv om|sjølv om|fordi|når|ettersom|siden|sidan|dersom|hvis|viss|om|hva|kva|hvordan|korleis|hvor|hvorvidt|korvidt|kor vidt|ved at|av at|because|when|which|who|if)(?!\p{L})(?: [^\s,;:]+){0,7} ?$$/iu;
/** Others ask for it; what they must do is asked of them. */
const BY_OTHERS =
  /(?<!\p{L})(?:departementet|regjeringen|regjeringa|direktoratet|utvalget|utvalet|flertallet|mindretallet|forslaget|høringsnotatet) (?:\p{L}+ )?$/iu;
const MODAL = /^(?:bør|burde|må|lyt|should|must|ought)(?!\p{L})/iu;
/** «Forslaget om at rådet drøfter og anbefaler …, er en forbedring»: what is judged, not what is asked for. */
export const JUDGED =
  /^(?:at|(?:forslag|framlegg|hovedregel|hovudregel|prinsipp|bestemmels)\p{L}* om at|the proposal that)(?!\p{L})[^;:.]*?(?:, (?:er|vil|høres|høyrest|synes)|(?<!\p{L})is)(?!\p{L})/iu;
/** «forslaget om normpris», «krav om»: nothing is supposed. */
const ABOUT =
  /(?<=(?:forslag|framlegg|krav|regel|regl|ordning|bestemmels|føresegn|løsning|løysing|vilkår|behov)\p{L}*) (?:om|som gjelder|som gjeld)(?!\p{L})| om (?:vinteren|sommeren|sumaren|våren|høsten|hausten|natten|natta|dagen|året|morgenen|kvelden)(?!\p{L})/giu;
/** «må påpeke», «bør nevnes», «må kunne sies»: told with weight, not asked for. */
const TELLING =
  /^\p{L}+ (?:\p{L}+ ){0,3}?(?:sees? i (?:sammenheng|samanheng) med (?:punkt|pkt|kapittel|avsnitt)|understrek|påpek|påpeik|nevn|nemn|minne|bemerk|huske|hugse|hugs|si(?:es)? |sei|innrøm|erkjen|presisere at|legge til|forvente[st]|forstå|antas|regne med|note |say )/iu;

/** Where a sentence's main clauses ask for something to be done. */
export function askedIn(sentence: string): [number, number][] {
  const judged = JUDGED.exec(sentence)?.[0].length ?? 0;
  return [...sentence.matchAll(DEMAND)].flatMap(({ 0: found, index }): [number, number][] => {
    const before = sentence.slice(0, index).replaceAll(ABOUT, '');
    const others = !MODAL.test(found) && BY_OTHERS.test(before);
    // «… som eneste møteplass og krever at …»: asked for beside the clause.
    const beside = !MODAL.test(found) && /(?<!\p{L})(?:og|men)\s$/iu.test(before);
    return index < judged || others || (!beside && ASIDE.test(before)) || TELLING.test(sentence.slice(index))
      ? []
      : [[index, index + found.length]];
  });
}
