import type { Language } from '../domain.ts';

/*
 * Our own lists. Negation («ikke», «ikkje», «ingen», «aldri», «uten», «not», «never») is not a stop word: it turns a
 * statement round, and the stance and keyphrase readers need it.
 */
const NB = `
i og å er som på til en én et ett ei den det de dem seg for av med at har han hun jeg vi du dere man meg deg oss var fra om men så vil
kan skal må bør ville kunne skulle måtte burde ble blir bli blitt være vært hadde ha hatt ved der da nå når etter også bare
eller enn mot over under ut inn opp ned hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hvis dersom fordi siden mens
dette denne disse slik slike slikt sånn hver hvert enhver ethvert alle alt all noe noen annen annet andre samme selv sin
sitt sine min mitt mine din ditt dine vår vårt våre deres hans hennes dens dets jo nok vel her hit dit mer mest mye mange
svært veldig meget ganske både enten verken samt via blant mellom gjennom innen innenfor utenfor utover overfor
ovenfor nedenfor framfor fremfor foran bak før hos langs ifølge gjør gjøre gjort gjorde går gå gikk gått får få fikk
fått gir gi ga gitt tar ta tok tatt kommer komme kom kommet ser se så sett sier si sa sagt står stå sto stått ligger ligge
lå ligget finnes finne fant kunnet villet særlig spesielt imidlertid derfor dermed derimot likevel allerede ennå enda
fortsatt alltid ofte noensinne helt litt hele hel dels delvis egen eget egne kun igjen først første annen tredje to tre fire fem
seks sju syv åtte ni ti ene altså eventuelt eventuelle herunder bl.a f.eks jf dvs osv mv nr ca pkt kap evt mht ift iht pga hhv slikt
inkludert knyttet gjelder gjelde gjaldt gjeldende måte samtidig stor stort store større størst
god godt gode bedre best ny nytt nye lik likt like flere flest fler innenfor noenlunde hvorav hvorvidt idet ettersom
selvom tross heller helst altfor omtrent nesten rundt omkring ad per pr jeg mitt deretter videre tidligere
senere vanlig vanlige ulike ulik forskjellige forskjellig aktuelle aktuell aktuelt nevnt nevnte nevne nevner vise viser vist
`;
const NN = `
eg me vi dykk dykkar dei ho han det den ein éin eit eitt éi ei av frå til med på i om mot over under ut inn opp ned ved der då no når etter
òg også berre eller enn kva kven kvar kor korleis kvifor dersom viss fordi sidan medan dette denne desse slik slike slikt
kvart einkvar alle alt all noko nokon nokre anna annan andre same sjølv sin sitt sine min mitt mine din ditt dine vår vårt
våre deira hans hennar si mi di jo nok vel her hit dit meir mest mykje mange svært veldig ganske både anten korkje samt via blant
mellom gjennom innan innanfor utanfor utover overfor ovanfor nedanfor framfor føre bak før hos langs ifølgje gjer gjere gjera
gjort gjorde går gå gjekk gått gjekk får få fekk fått gjev gir gje gi gav gjeve gjeven tek tar ta tok teke tatt kjem kome koma kom
komme ser sjå såg sett seier seie seia sa sagt står stå stod stått ligg liggje ligge låg lege finst finne fann er var vore
vere vera verte vert vart vorte bli blir blei blitt har hadde hatt ha skal skulle skulla vil ville vilja kan kunne kunna må
måtte bør burde særleg spesielt likevel difor derfor dermed derimot allereie alt enno framleis alltid ofte heilt litt heile
heil dels delvis eigen eige eigne berre igjen først første fyrste to tre fire fem seks sju åtte ni ti altså eventuelt
eventuelle m.a t.d medrekna knytt knytte gjeld gjelde galdt måte samstundes samtidig stor stort store større
størst god godt gode betre best ny nytt nye lik likt like fleire flest kvarandre kvarav fram sidan ettersom
heller helst nesten rundt omkring per pr deretter vidare tidlegare seinare vanleg vanlege ulike ulik forskjellige
aktuelle aktuell aktuelt nemnt nemnde nemne nemner vise viser vist som så for at å og men seg
`;
const EN = `
the of and to in is that for with as on by this are from be at which or an a it its we our us you your they their them he she his
her him was were been being have has had having do does did doing will would shall should can could may might must there here
these those then than also such any all some each every both either neither other others another same so if when where while who
whom whose what why how about into through over under between among within during before after above below up down out off
again further once only own too very just more most much many few less least per via because since although though however
therefore thus hence yet still even ever i me my mine ours yours theirs myself itself themselves ourselves one two three first second
new good well like get got make makes made go goes going think thing things really lot bit way etc eg ie re am im ive dont doesnt
cant wont isnt arent wasnt didnt upon whether being up
`;

const list = (words: string): string[] => words.split(/\s+/u).filter((word) => word !== '');
const BY_LANGUAGE: Partial<Record<Language, ReadonlySet<string>>> = {
  nb: new Set(list(NB)),
  nn: new Set(list(NN)),
  en: new Set(list(EN)),
};
const NORWEGIAN: ReadonlySet<string> = new Set([...list(NB), ...list(NN)]);
const ANY: ReadonlySet<string> = new Set([...NORWEGIAN, ...list(EN)]);

/**
 * Whether a word carries no subject by itself. Negations are never stop words.
 * @param word as it stands, any case
 * @param language nb and nn share one list, since passages mix them; without a language all lists count
 */
export function isStopword(word: string, language?: Language): boolean {
  const lower = word.toLowerCase();
  if (language === 'nb' || language === 'nn') return NORWEGIAN.has(lower);
  const own = language === undefined ? undefined : BY_LANGUAGE[language];
  return (own ?? ANY).has(lower);
}
