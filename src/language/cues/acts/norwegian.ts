import type { ActLexicon } from './act.ts';
import { asking } from './asking.ts';
import { siding } from './siding.ts';

const classes = {
  not: 'ikke|ikkje|ingen|inga|aldri|neppe',
  must: 'må|bør|burde|skal|skulle|lyt|trenger|treng',
  ask: 'ber|oppfordrer|oppmodar|oppmoder|krever|krev|anmoder|forventer|forventar|ventar|forutsetter|føreset|anbefaler|tilrår|tilråder|foreslår|føreslår|ønsker|ønskjer|ynskjer|etterlyser|etterlyser|etterspør|savner|saknar|henstiller',
  later:
    'utsettes|utsettast|utsetjast|utsette|utsetje|utsatt|utsett|utsettelse|utsetjing|utsetting|avventes|avvente|avventast|bero|vent|fryses|omarbeides|omarbeidast|pause',
  process:
    'forslag|forslaget|framlegg|framlegget|fremlegget|lovforslaget|lovframlegget|innføring|innføringen|innføringa|iverksetting|iverksettelse|iverksettinga|ikrafttredelse|ikrafttreden|vedtak|saken|saka|behandlingen|behandlinga|prosessen|loven|lova|forskriften|forskrifta|ordningen|ordninga|endringen|endringa|endringene|endringane|dette|det',
  study:
    'utredes|utredast|utgreiast|utreda|utredet|utgreidd|utrede|utgreie|utredning|utredninger|utgreiing|utgreiingar|konsekvensutredning|konsekvensutredes|konsekvensutredet|vurderes|vurderast|kartlegges|kartleggast|analyser|konsekvensanalyse|undersøkes|evalueres|evaluerast',
  lost: 'nedleggelse|nedleggelser|nedlegging|nedleggingar|nedlagt|nedlagte|forsvinner|forsvinn|forsvinne|mister|mistar|miste|mista|mistet|taper|tapar|tape|tap|tapte|færre|svekkes|svekkast|svekker|svekkjer|svekke|svekkelse|svekking|svekka|dårligere|dårlegare|vanskeligere|vanskelegare|dyrere|dyrare|umulig|umogleg|urettferdig|uforutsigbart|uforutsigbarhet|usikkerhet|uvisse|utflytting|utflagging|fraflytting|fråflytting|oppsigelser|oppsigingar|permitteringer|permitteringar|konkurs|konkurser|konkursar|kutt|kuttes|kuttast|reduseres|reduserast|redusert|reduksjon|nedgang|bortfall|tvinges|tvingast|merarbeid|meirarbeid|merkostnader|meirkostnader|byråkrati|sentralisering|ødelegge|ødelegger|ødelegges|øydelegg|øydeleggje|øydelagt|skade|skader|skadar|rammes|rammer|råkar|ramme|råka|forverres|forverrar|forverrer|stopper|stoppar|stoppe|stanse|stansar|uteblir|svikte|svekket|lengre|lenger|forsinkelser|kø|køer|utrygghet|utrygt|utarmes|utarming|avvikling|avvikles|avviklast|innskrenkes|begrenses|hemmes|hemmer|hindrer|hindrar',
  bring:
    'fører|føre|medføre|medfører|medfører|betyr|bety|tyder|inneber|innebærer|innebære|gir|gi|gjev|gje|skaper|skapar|skape|resultere|resulterer|tvinger|tvingar|vil|kan|risikerer|blir|vert|bli|verte|pådra',
  present:
    'dagens|nåværende|noverande|gjeldende|gjeldande|eksisterende|eksisterande|situasjonen|ordningen|ordninga|systemet|praksisen|tilstanden|tilstanda|slik|sånn',
} as const;

/** Acts in bokmål and nynorsk. */
export const norwegianActs: ActLexicon = { classes, acts: [...asking, ...siding] };
