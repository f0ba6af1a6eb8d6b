/** Word classes that the Norwegian patterns name with `@`. */
export const classes = {
  prop:
    'forslag*|framlegg*|fremlegg*|lovforslag*|lovframlegg*|endring*|utkast*|lovutkast*|forskriftsutkast*|*forslaget|*forslag|' +
    '*framlegg|*framlegget|*endringen|*endringene|*endringa|*endringane|tiltak*|ordning*|reform*|omlegging*|lovendring*|regelverket|' +
    'lov|loven|lova|forskrift*|høringsnotat*|høyringsnotat*|innføring*|modell*|plan|planen|planane|planene|grep*|løysing*|løsning*|satsing*|satsning*',
  whole:
    'forslag|forslaget|forslaga|forslagene|framlegg|framlegget|framlegga|fremlegget|lovforslag|lovforslaget|lovframlegg|lovframlegget|utkast|utkastet|' +
    'lovutkast|lovutkastet|lovendringen|lovendringa|endringen|endringene|endringa|endringane|ordningen|ordninga|omleggingen|omlegginga|reformen|reforma|tiltaket|tiltaka|' +
    'planen|planane|høringsnotatet|dette|slik|slikt|slike',
  others:
    'departementet|flertall|flertallet|fleirtal|fleirtalet|mindretall|mindretallet|mindretal|mindretalet|utvalget|utvalet|regjeringen|regjeringa|enkelte|noen|nokre|mange|flere|fleire|andre',
  neg: 'ikke|ikkje|ingen|inga|ikkje|aldri|intet|inkje|ingenting|neppe|verken|hverken|korkje|uten|utan',
  self: 'seg|oss|meg',
  be: 'er|var|blir|vert|være|vere|verte|bli|virker|verkar|fremstår|framstår|anses|synes|oppleves|oppfattes|vurderes',
  dem:
    'forslag*|framlegg*|fremlegg*|lovforslag*|lovframlegg*|*forslaget|*framlegget|en|ei|et|eit|at|den|det|dei|de|denne|dette|disse|desse|slik|slike|slikt|' +
    'innføring*|endring*|lovendring*|utkast*|hele|heile|departementets|regjeringens|regjeringa|utvalgets|flertallets|fleirtalet|ny|nye|økt|auka|alle|all|tvang*|sentralisering*|sammenslåing*|samanslåing*',
  enact:
    'vedtas|vedtes|vedta|vedtatt|vedtek|vedteke|vedteken|vedtekne|vedtakast|gjennomføres|gjennomføre|gjennomført|gjennomførast|innføres|innføre|innført|innførast|iverksettes|iverksette|iverksatt|setjast|' +
    'fremmes|fremme|fremmet|fremjast|fremja|lovfestes|lovfeste|lovfesta|lovfestast|realiseres|realisere|realiserast|vedtakast|lovfestet',
  finish:
    'trekkes|trekkast|trekkjast|trekt|trukket|trekke|trekkje|trekker|forkastes|forkaste|forkasta|forkastast|forkastet|avvises|avvise|avvist|avvisast|skrinlegges|skrinlegge|skrinleggast|skrinlagt|' +
    'stanses|stanse|stansast|stansa|stanset|stoppes|stoppe|stoppast|stoppa|stoppet|henlegges|henlegge|henlagt|droppes|droppe|droppast|droppa|droppet|avlyses|forlates|forlate|opphøre|reverseres|oppgis|oppgi',
  good: 'trygghet|tryggleik|forutsigbarhet|føreseielegheit|rettssikkerhet|rettstryggleik|kvalitet|samarbeid|samhandling|fleksibilitet|likebehandling|likebehandling|likehandsaming|åpenhet|openheit|tillit|valgfrihet|valfridom|handlingsrom|innsyn|medvirkning|medverknad|effektivitet|mangfold|mangfald|kompetanse|rekruttering|verdiskaping|verdiskapning|klarhet|klarleik|likestilling|sikkerhet|åpenhet|livskvalitet|helse|læring|innovasjon|transparens|enhetlig*|einskapleg*|sammenheng|samanheng|helhet|heilskap|tydelighet|brukervennlig*|gjennomslag|forståelse',
  ill: 'misbruk|ulykker|ulukker|vold|mobbing|ventetid|ventetida|byråkrati|byråkratiet|risiko|risikoen|forurensning|forureining|utslipp|utslepp|svindel|juks|korrupsjon|hvitvasking|konflikter|konfliktar|kostnader|kostnadar|feil|skader|skadar|forskjeller|skilnader|ulikhet*|frafall|fråfall|kriminalitet*|diskriminering*|sykefravær*|sjukefråvær*|dobbeltarbeid|rapportering*|papirarbeid|tidsbruk*|tidsbruken|unødvendig|unødige|uvisse|usikkerhet*|utenforskap|utanforskap|fattigdom|smitte|dødsfall|tvil|tvang|belastning*',
  burden:
    'byråkrati|ressursbruk|arbeid|merarbeid|rapportering|kontroll|press|arbeidsmengde|arbeidspress|arbeidsbelastning|papirarbeid|papirarbeid|skjemavelde|trengsel|trafikk|støy|forurensning|forureining|sykefravær|frafall|fråfall|fattigdom|utenforskap|utanforskap|ulempe*|overvåking|overvaking|utgifter|utgiftar|regelverk|administrasjon|detaljstyring|gebyr*|skatt|avgift*|prisvekst|priser|prisar|konkurs*|permittering*|oppsigelse*',
  adj: 'vidtgående|vidtgåande|vidtrekkende|inngripende|inngripande|omfattende|omfattande|streng|strenge|strengt|dårlig|dårleg|dårlige|svak|svake|svakt|snever|snevert|snevre|byråkratisk|upresis|upresist|generell|generelt|generelle|lite|få|detaljert|detaljerte|rigid|rigide|dyrt|dyr|kostbart|ressurskrevende|ressurskrevjande|uklar|uklart|unyansert|ambisiøs|ambisiøst|hastig|raskt|tynt|komplisert|høy|høg|høyt|høgt|høye|høge|lav|låg|lavt|lågt|kort|knapp|stor|store|stort|lang|vagt|lettvint|mykje|mye|langt',
  quo: 'dagens|gjeldende|gjeldande|eksisterende|eksisterande|nåværende|noverande|nogjeldande|bestående|ordningen|ordninga|modellen|regelen|regelverket|grensa|grensen|aldersgrensen|aldersgrensa|praksisen|systemet|kravet|plikta|plikten|tilbudet|tilbodet',
  claim:
    'påstand*|påstår|innvendingen|innvendinga|innvendingene|innvendingane|frykten|frykta|kritikken|motargument*|bekymringen|bekymringa|bekymringene|uroen|uroa|skepsisen|innvendingene|innvendingane',
  asked:
    'muligheten|moglegheita|moglegheiten|anledningen|anledning|høvet|høve|sjansen|høringen|høyringa|høring|høyring|høringa|høringsbrev*|høyringsbrev*|høringsnotat*|høyringsnotat*|brevet|brev|invitasjon*|oversendelse*|oversending*|tilsendt|tilsende|henvendelsen|førespurnaden|utsatt|utsett|frist|fristen|høringsfrist*|høyringsfrist*|spør|inviter*|hørt|høyrt|spurt|spurde|uttale|uttala|høringsinstans|høyringsinstans|møtet|samarbeid*|oppmerksomheten|merksemda|sendt|sendte',
  body: 'vi|me|laget|skulen|skolen|styret|rådet|kommunen|fylkeskommunen|foreningen|foreininga|forbundet|partiet|utvalet|utvalget|klubben|*laget|*foreningen|*foreininga|*forbundet|*rådet|*skolen|*skulen|*styret',
  better:
    'bedre|betre|tryggere|tryggare|enklere|enklare|sikrere|sikrare|klarere|klarare|billigere|billegare|raskere|raskare|lettere|lettare|rettferdigere|grønnere|grønare|sunnere|sterkere|sterkare|tydeligere|tydelegare',
  happens:
    'får|blir|vert|kan|gis|dekkes|dekkjast|blei|ble|beholdes|kommer|kjem|går|følger|følgjer|slipper|slepp|sikres|styrkes|gjelder|gjeld|står|unntas|heves|settes|skjermes',
  thing:
    '@prop|*forbudet|*forbodet|*heimelen|*hjemmelen|*plikta|*plikten|*avgiften|*avgifta|*gebyret|*vernet|*fredningen|*fredinga|*tilsynet|dette|*grensen|*grensa|*kravet',
} as const;
