/*
 * Fields of public life and the words that belong to them: a small thesaurus of our own, in the manner of the semantic
 * fields of the UCREL tagger (Rayson et al. 2004). Short texts about one matter often share no word («legen» in one,
 * «sykehuset» in the next); the field is what they share. Where every text of a consultation is of one field it says
 * nothing and weighs nothing (inverse document frequency).
 *
 * A word of five letters or more stands for everything that begins with it; a shorter word for itself and its
 * inflections; a word opening with «-» for compounds that end in it. Bokmål, with the nynorsk and English forms that
 * differ.
 */
export const FIELDS: Readonly<Record<string, string>> = {
  health: `lege legen leger legar leges doktor sykehus sjukehus sykdom sjukdom syke sjuke syk sjuk pasient behandling medisin legemid
    vaksine smitte virus bakterie infeksjon epidemi pandemi kreft svulst diagnos symptom helse helsa kirurg operasjonsst
    sykepleie sjukepleie klinikk klinisk psykiatri psykisk psykolog depresjon angst lidelse lidingar hjerne hjerte hjarte blod
    lunge lever nyre hud muskel skjelett skade skadd smerte feber hoste influensa diabetes fedme kosthold ernæring vitamin
    graviditet gravid fødsel fosterd dødelighet dødelegheit terapi rehabilitering resept apotek tannlege fastlege
    helseforetak journal antibiotika malaria tuberkulose hivsm aids kolera celle celler gener immun allergi hormon kropp kroppen
    avhengighet rusmid røyking tobakk alkohol overdose ambulanse nevrolog epilepsi autis demens sår disease patient hospital
    medical doctor health`,
  care: `familie barnevern foreldre mødre fedre omsorg eldre pleie sykehjem sjukeheim hjemmetjeneste heimeteneste
    barnehage omsorgsbolig funksjonshem funksjonsned trygd stønad sosialhjelp sosiale fattigdom velferd pårørende
    oppvekst ungdom fosterhjem fosterheim ekteskap ekteskab skilsmisse likestilling diskriminer innvandr flyktning asyl
    integrering inkludering frivillig brukermedvirk`,
  education: `skole skule skolen skulen elev elever lærer lærar undervis opplæring pensum læreplan eksamen karakterer student
    universitet høgskole høyskole høgskule fagskole utdann klasserom rektor pedagog studie stipend professor
    fakultet kurs kompetanseh lesing skriving matematikk ferdighet voksenopplæring videregående vidaregåande education
    school teacher`,
  science: `forsk vitenskap vitskap laborator eksperiment hypotese teori teorien atom molekyl partikkel elektron proton kvante fysikk
    kjemi kjemisk biolog genetikk evolusjon fossil dinosaur astronom planet stjerne galakse univers romskip romferd romfart satellitt
    teleskop asteroide meteor månen måne sola solsystem gravitasjon tyngdekraft magnet stråling bølgelengde geolog vulkan seismo
    mikroskop grunnstoff hydrogen oksygen karbon metall legering enzym protein stoffskifte art arter organisme nasas romson
    kjernekraft kjernefys isotop temperatur krystall optisk laser laserstr oppdagelse oppdaging scientist`,
  technology: `teknologi teknikk datamask datasyst programvare maskinvare algoritme internett nettside nettverk mobiltelefon
    smarttelefon server digital elektronisk maskin maskiner robot sensor kunstig intelligens skytjeneste skyteneste
    datasenter datadeling kryptering programmering oppfinn patent ingeniør prosessor chip brikke bredbånd breiband
    kommunikasjonstekn trådløs plattform grensesnitt innlogging e-helse ikt ki-syst software computer internet`,
  privacy: `personvern personopplysn sensitiv innsyn taushetsplikt teieplikt samtykke datatilsyn overvåk anonym identitet
    informasjonssikkerhet informasjonstryggleik hacking datainnbrudd gdpr fødselsnummer`,
  nature: `dyr dyret dyra dyrene fugl fugler fuglar pattedyr reptil insekt fisk fisken hval sel rovdyr ulv bjørn gaupe jerv hjort elg
    rein reinsdyr katt katter hund hunder hundar løve tiger elefant slange edderkopp sommerfugl plante planter tre trær skog skogen
    blomst gress frø blad rot biologisk mangfold økosystem habitat villmark nasjonalpark naturvern verneområde
    truet utryddet fauna flora rev korall bytte rovf fjær egg hale pels klør vinger bakken animal species`,
  climate: `klima utslipp karbonutsl drivhus miljø forurens avfall resirkuler gjenvinn bærekraft berekraft regn snø storm orkan syklon
    flom flaum tørke jordskjelv tsunami ras skred vær været vêr vêret vind vinden nedbør frost tornado naturkatastrofe
    global oppvarming ozon kjemikalie plastforsøpl sedimenter lukt støy weather climate hurricane`,
  energy: `energi strøm straum kraftverk kraftlinje kraftnett vannkraft vasskraft vindkraft vindmølle solcelle olje oljen gass gassen
    petroleum kull batteri elektrisitet atomkraft kraftpris nettleie fornybar brensel brennstoff drivstoff turbin raffineri
    elektrifisering kilowatt`,
  transport: `transport samferdsel vei veg veien vegen motorvei bil biler bilar bilen buss tog toget jernbane t-bane trikk fly flyet flyg
    flyplass lufthavn flyselskap ferge ferje skip skipet båt båter båtar havn hamn trafikk sykkel sykling bompenge parkering
    passasjer lastebil motorsykkel drosje taxi togstasjon stasjon perrong rullebane pilot kaptein kollisjon førerkort kjøretøy
    køyretøy hastighet kollektivtrafikk rute ruter train airport
    elbil hybridbil ladehybrid dieselmotor bensinmotor bensin diesel hestekrefter dreiemoment girkasse automatgir fjæring understell ratt rattet bremse bremsene felger vinterdekk baksete forsete førersete bagasjeplass takstativ hengerfeste tilhenger stasjonsvogn suv kupé kupeen cabriolet
    småbil familiebil bruktbil nybil bilmerke bilmodell volvo toyota volkswagen tesla bmw audi mercedes skoda peugeot hyundai drivstofforbr veigrep kjøreglede kjørefølelse dashbord cruisekontroll ryggekamera panser frontlys bilist sjåføren `,
  travel: `reise reisen reiser reisa reisende reisande turist turisme hotell hostell overnatt opphold opphald ferie cruise safari
    strand strender visum passkontroll pass bagasje ryggsekk billett bestill bestilling reisebyrå guide guidet omvisning severdighet
    attraksjon fottur tur turen turer turar vandre vandring camping telt leirplass utsikt ekspedisjon tollen ambassade konsulat
    destinasjon utlandet besøk besøke besøkende besøkjande charter reiseforsikring valuta veksle utflukt souvenir pilegrim
    backpacker lokalbefolkning tips travel tourist visa`,
  geography: `øy øya øyene øyane halvøy kontinent fjell fjellet fjella fjord elv elva elven elver innsjø hav havet osean bukt kyst
    dal dalen ørken jungel regnskog isbre polar arktis antarktis ekvator breddegrad lengdegrad grense grenser grensar grenser
    hovedstad hovudstad by byen byer byar bydel forstad innbygger innbyggjar befolkning folketall folketal kvadratkilometer
    kilometer areal landskap region provins distrikt territor øygruppe arkipel nord nordlig sør sørlig øst østlig aust vest
    vestlig kart beliggende ligg plassert sletteland høyde høgde meter moh tettsted storby metropol savanne delta sund stred
    island mountain river capital`,
  food: `mat maten rett retten rettar retter restaurant servering servitør kokk kokken kjøkken meny smak smaker smaken smakar saus suppe
    kjøtt kjøt biff lam kylling svin bacon pølse grønnsak grønsak frukt bær potet ris pasta pizza burger sushi brød ost smør krydder
    salt sukker sjokolade dessert kake is vin vinen øl kaffe te drikke drikkevare drinker måltid lunsj middag frokost
    kafe kafé bar oppskrift ingrediens råvare stekt kokt grillet bakt sprø mør sødme bitter appetitt gjester food menu
    forrett hovedrett desserten kelner betjening serveringen serverer servert vinkart vinmeny spisested spise spiste spist kro kroa bistro pub pizzeria gatekjøkken sashimi
    ramen taco tapas curry nanbrød wok kryddet smakfull smakløs saftig sprøstekt fyldig aroma tallerken porsjon tilbehør kveite torsk skalldyr reker kamskjell
    blåskjell østers andebryst oksekjøtt entrecote mørbrad poteter potetmos gulrøtter salat dressing majones ketchup suppen fiskesuppe gryte sorbet espresso cappuccino
    barista croissant frokosten brunsj michelin trerettersmeny hovedretten kjøttkake kjøttboller lammet overstekt`,
  economy: `økonomi marked marknad bedrift næringsliv konkurranse skatt avgift moms budsjett inntekt utgift kostnad finans bank lån
    rente investering kapital aksje børs overskudd overskot omsetning omsetnad eksport import handel pris priser prisar subsidie
    tilskudd tilskot vekst inflasjon gjeld konkurs milliard million kroner dollar euro selskap bransje gründer virkemiddel
    lønnsom tap formue eierskap eigarskap industri fabrikk vare varer forbruker forbrukar tax market business`,
  work: `arbeidsgiver arbeidsgjevar arbeidstak arbeidstid arbeidsmilj ansatt ansatte tilsette sysselset arbeidsplass arbeidsløs
    lønn løn lønna fagforening fagorganis tariff streik permitter oppsigelse pensjon verneombud bemanning stilling turnus
    overtid yrke karriere rekrutter leder leiar`,
  government: `regjering statsminister minister president parlament storting senat kongress valg val valget valkamp valgkamp velger
    veljar stemme stemmer røyst kandidat parti partiet partier politik opposisjon koalisjon folkeavstemning folkerøysting
    demokrati diktat republikk monark konge kongen dronning statsråd departement direktorat kommune fylkeskommune
    kommunestyre ordfører ordførar forvaltning statsforvalter embets byråkrat guvernør diplomat ambassadør utenriks
    utanriks sanksjon avtale traktat fn eu nato union statsleder uavhengighet sjølvstende koloni reform lovforslag
    vedtak veto innsett avsatt folkevalgt protest demonstr aktivist government election`,
  law: `lov loven lova lovverk paragraf forskrift hjemmel heimel domstol dommer dommar rettssak rettslig rettsleg jurist juridisk advokat tiltal
    aktor siktet sikta dømt straff fengsel fengslet politi politiet kriminal drap drept myrdet ran voldtekt valdtekt svindel bevis
    etterforsk arrest pågrep klage klagerett forvaltningslov grunnlov menneskerett erstatning kontrakt vitne forbudt forbode
    ulovlig ulovleg mistenkt anke høyesterett høgsterett police court`,
  war: `krig krigen krigar kriger militær hær hæren soldat forsvaret marine flåte ubåt stridsvogn våpen granat bombe bomber eksplosjon
    terror angrep angripe åtak invasjon okkupa slag slaget general offiser allierte tropper troppar styrker styrkar gissel frontlinje
    rakett missil våpenhvile fredsavtale opprør geril milits beleir erobr sverd beredskap sivilforsvar weapon army`,
  screen: `film filmen filmar filmer kino regissør regi skuespill skodespelar skodespel manus tv tv-serie tv-program fjernsyn serie serien
    episode episoder sesong karakter rollefigur hollywood dokumentar thriller skrekkfilm animasjon lerret premiere hovedrolle
    birolle scene scenen scener scenar publikum kamera bilder rulletekst oscar actionfilm krimserie humor komedie
    kringkast kanal programleder tegnefilm seer sjåar movie actor
    regissert rolletolkning skuespillerprestasjon casting manusforfatter manuset replikk klippingen fotografert
    spesialeffekt cgi sjanger spillefilm kortfilm oppfølger remake western actionscene actionhelt dramaet dramaserie skrekk grøsser superhelt franchise blockbuster
    kinolerret netflix hbo strømmetjeneste tv-kanal nrk sitcom talkshow programlederen quiz seertall filmatisering kinobillett kinosal filmskaper filmhistorie
    tv-drama sesongen`,
  music: `musikk låt låter låtar låta låten album albumet plate plata platen sang sanger song songar sangen vokal vokalist gitar gitarist bass
    tromme trommis trommer piano synth band bandet artist artisten konsert konserten melodi refreng tekstlinje rytme rock jazz
    hiphop rap pop popmusikk metal metall blues country elektronika komponist orkester symfoni kor koret singel produsent
    festival musiker tone toner klang stemmeprakt dj opera countrym soul debutalbum turne turné music song
    skive skiva lp ep låtskriv komponer beats rapper rappe riff gitarene bassist keyboard trekkspill fiolin cello saksofon trompet blåser akustisk visesang folkemusikk punk hardcore techno funk indie indiepop indierock lydbilde innspilling innspilt studioalbum hits hitlåt spotify
    sangstemme vokalprestasjon harmonier melodiøs fengende groove trommis orkestrering kvartett duoen soloalbum samleplate konsertscene allsang
    synther synthpop popsang platedebut`,
  literature: `bok boka boken bøker bøkene roman romanen forfatter forfattar dikt diktsamling lyrikk poesi novelle krim kriminalroman
    litteratur litterær kapittel leser leseren lesar lesarar fortell forteljar fortelling forteljing handling skildr
    hovedperson hovudperson biografi sakprosa essay forlag utgivelse språket oversatt oversett oversettelse bibliotek bind trilogi
    barnebok tegneserie språklig prosa side sider dagbok memoar book novel author
    leste lesning leseopplev skrivekunst setning setninger prosaen bokdebut debutroman forfatterskap romanfigur plottet noveller novellene
    poet poeten dikter diktene lyriker krimforfatter krimbok bokserie oppvekstroman slektsroman oversetter gjendikt språkføring bildebok billedbok illustra ungdomsbok
    fagbok memoar selvbiografi biografien kapitlene forlaget innbundet pocket lydbok høytlesning romanen boken bokas bokens jeg-person tegneserien essays`,
  games: `spill spillet spel spelet spiller speler dataspill videospill dataspel playstation xbox nintendo wii gameplay konsoll
    spillutvikler brett nivå brettspill enspiller flerspiller kontroller sjef monstre fiende fiender oppdrag våpnene quest grafikk
    grafikken rollespill skytespill bane banene poeng figuren mario zombie utvidelsespakke game gamer
    spillopplev spillmekanikk kampsystem rollespillet strategispill plattformspill puslespill bilspill sportsspill skrekkspill eventyrspill
    flerspillerdel enspillerdel håndkontroll kontrolleren joystick ps4 ps5 steam bildefrekvens zombier utviklerne dlc
    terninger terningene kortspill brikker pokemon bosskamp spilldesign spillutgivelse spillserie spillverden dataspillet`,
  stage: `teater teatret teateret forestilling framsyning dans danser danseren ballett musikal revy dramatiker kunst
    kunstner kunstnar maleri måleri skulptur galleri museum utstilling utstilling arkitekt design mote moteskap kostyme scenografi
    premieren ensemblet publikummet sirkus stand-up komiker underhold feiring festdag seremoni kjendis kultur kulturliv
    art museum theatre
    oppsetning scenekunst sceneteppe ensemble dramatikk dramatikeren ibsen shakespeare hamlet musikalen operaen operasang sopran tenor libretto koreograf danserne revyen
    sketsj standup dukketeater barneteater nationaltheatret riksteatret applaus monolog iscenesett scenograf lysdesign teatersal hovedscenen
    forestillingene komikeren danseforestilling`,
  sport: `sport idrett fotball håndball handball basketball baseball tennis golf rugby cricket hockey ishockey ski langrenn alpin
    hopprenn skihopp skøyte slalåm boksing bryting fekting svømming symjing stup friidrett maraton sprint løp løper løpar
    kamp kampen kamper kampar mål målet scor scoret lag laget lagene laga klubb trener trenar spillere landslag liga serier cup
    mesterskap meisterskap vm em olympi medalje gull sølv bronse rekord turnering seier siger vant vann tap tapte finale semifinale
    kvartfinale omgang poengsum dommeren keeper midtbane angriper stadion arena tilskuer tilskodar motstander motstandar utøver
    utøvar doping idrettslag trening formel ralli sjåfør runde konkurrent verdensmester verdsmeister player team match coach`,
  history: `historie historisk fortid århundre hundreår antikk romer romerrike romarrike grekere greker egypt farao pyramide middelald
    viking sivilisasjon keiser keisar dynasti imperium arkeolog ruiner utgraving gravkammer tempel kirke kyrkje kristen kristendom
    islam muslim jøde jødisk buddhis hindu religion religiøs gud guder gudar bibel koran prest pave pave biskop kloster tro
    tradisjon urfolk samisk stamme stammer slave slaveri adel ridder slott renessanse revolusjon kulturminn kulturarv språk
    dialekt alfabet oversetter filosof history church`,
  planning: `bolig bustad hus huset bygg bygning byggesak byggje bygging arealplan reguleringsplan kommuneplan planlegg tomt utbygg
    eiendom eigedom leilighet leilegheit leie husleie strandsone arkitektur renovasjon vannforsyning vassforsyning avløp kloakk
    infrastruktur tunnel bru bro universell utforming fredet konsesjon naboer fortetting house building`,
  farming: `landbruk jordbruk bonde bønder gård gard gården gardsbruk åker avling høst husdyr ku kyr melk mjølk sau geit gris høns fôr fôret
    gjødsel dyrk dyrket mark skogbruk tømmer fiske fiskeri fiskar fisker oppdrett havbruk laks laksen lakselus sjømat kvote trål
    reindrift jakt beite matproduksjon selvforsyning sjølvforsyning farm agricultur`,
  products: `produkt modell modellen skjerm skjermen tastatur kamera objektiv høyttaler høgtalar hodetelefon øretelefon lyd lyden lydkvalitet
    bildekvalitet oppløsning batteritid ladetid lader lading minnebrikke minnekort megapiksel piksel android iphone apple samsung
    sony nettbrett laptop pc-en pc bærbar skriver ruter støvsuger knapper knapp usb bluetooth wifi hdmi motoren hestekrefter
    bagasjerom kjøreegenskap firehjulstrekk interiør girkasse dekk setet seter design utseende ytelse ytelsen testen testet product
    device screen
    telefon telefonen mobilen oled lcd prosessor lagringsplass minneplass batteriet batterilevetid hurtiglading ladekabel usb-c frontkamera vidvinkel nattmodus
    ansiktsgjenkjenning fingeravtrykk berøringsskjerm pekeskjerm operativsystem appen apper apps brukergrensesnitt smartklokke pulsmåler aktivitetsmåler øreplugger ørepropper
    støydemp høyttalere lydplanke tv-en flatskjerm fjernkontroll kaffemaskin vaskemaskin oppvaskmaskin kjøleskap robotstøvsuger systemkamera speilrefleks printer
    blekk brukervennlig byggekvalitet ergonomisk testvinner forgjengeren trådløst lesebrett`,
  organisation: `råd rådet utvalg utvalet styre styret mandat representa medlem medlemm leder sekretariat samarbeid samhandl
    samordn koordiner organisering ansvar ansvaret rolle roller beslutning avgjerd innflytelse medvirkning forankr strategi
    strategisk prosess involver program prosjekt prosjektet gjennomføring styring styringsmodell arena nettverkssam eierstyring
    prioriter plan planen tiltak målbilde`,
};
