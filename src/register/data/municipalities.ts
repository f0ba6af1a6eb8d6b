/**
 * The municipal sector. Municipalities stand under their county of 2024 (or their last county); the short place name is
 * given, «kommune» is understood unless the line says otherwise. `Place | parallel names; aliases`, and for the former
 * ones `Place > successor`. Facts only.
 */

export const MUNICIPALITIES_TODAY = `
# Oslo
Oslo
# Østfold
Halden; Moss; Sarpsborg; Fredrikstad; Hvaler; Råde; Våler; Skiptvet; Indre Østfold; Rakkestad; Marker; Aremark
# Akershus
Bærum; Asker; Lillestrøm; Nordre Follo; Ullensaker; Nesodden; Frogn; Vestby; Ås; Enebakk; Lørenskog; Rælingen
Aurskog-Høland; Nes; Gjerdrum; Nittedal; Lunner; Jevnaker; Nannestad; Eidsvoll; Hurdal
# Buskerud
Drammen; Kongsberg; Ringerike; Hole; Lier; Øvre Eiker; Modum; Krødsherad; Flå; Nesbyen; Gol; Hemsedal; Ål; Hol; Sigdal
Flesberg; Rollag; Nore og Uvdal
# Innlandet
Kongsvinger; Hamar; Lillehammer; Gjøvik; Ringsaker; Løten; Stange; Nord-Odal; Sør-Odal; Eidskog; Grue; Åsnes; Våler
Elverum; Trysil; Åmot; Stor-Elvdal; Rendalen; Engerdal; Tolga; Tynset; Alvdal; Folldal; Os; Dovre; Lesja; Skjåk; Lom
Vågå; Nord-Fron; Sel; Sør-Fron; Ringebu; Øyer; Gausdal; Østre Toten; Vestre Toten; Gran; Søndre Land; Nordre Land
Sør-Aurdal; Etnedal; Nord-Aurdal; Vestre Slidre; Øystre Slidre; Vang
# Vestfold
Horten; Holmestrand; Tønsberg; Sandefjord; Larvik; Færder
# Telemark
Porsgrunn; Skien; Notodden; Siljan; Bamble; Kragerø; Drangedal; Nome; Midt-Telemark; Seljord; Hjartdal; Tinn; Kviteseid
Nissedal; Fyresdal; Tokke; Vinje
# Agder
Risør; Grimstad; Arendal; Kristiansand; Lindesnes; Farsund; Flekkefjord; Gjerstad; Vegårshei; Tvedestrand; Froland
Lillesand; Birkenes; Åmli; Iveland; Evje og Hornnes; Bygland; Valle; Bykle; Vennesla; Åseral; Lyngdal; Hægebostad
Kvinesdal; Sirdal
# Rogaland
Eigersund; Stavanger; Haugesund; Sandnes; Sokndal; Lund; Bjerkreim; Hå; Klepp; Time; Gjesdal; Sola; Randaberg; Strand
Hjelmeland; Suldal; Sauda; Kvitsøy; Bokn; Tysvær; Karmøy; Utsira; Vindafjord
# Vestland
Bergen; Kinn; Etne; Sveio; Bømlo; Stord; Fitjar; Tysnes; Kvinnherad; Ullensvang; Eidfjord; Ulvik herad; Voss herad
Kvam herad; Samnanger; Bjørnafjorden; Austevoll; Øygarden; Askøy; Vaksdal; Modalen; Osterøy; Alver; Austrheim; Fedje
Masfjorden; Gulen; Solund; Hyllestad; Høyanger; Vik; Sogndal; Aurland; Lærdal; Årdal; Luster; Askvoll; Fjaler
Sunnfjord; Bremanger; Stad; Gloppen; Stryn
# Møre og Romsdal
Kristiansund; Molde; Ålesund; Haram; Vanylven; Sande; Herøy; Ulstein; Hareid; Ørsta; Stranda; Sykkylven; Sula; Giske
Vestnes; Rauma; Aukra; Averøy; Gjemnes; Tingvoll; Sunndal; Surnadal; Smøla; Aure; Volda; Fjord; Hustadvika
# Trøndelag
Trondheim | Tråante; Steinkjer; Namsos | Nåavmesjenjaelmie; Frøya; Osen; Oppdal; Rennebu; Røros | Rørosen; Holtålen
Midtre Gauldal; Melhus; Skaun; Malvik; Selbu; Tydal; Meråker; Stjørdal; Frosta; Levanger; Verdal
Snåsa | Snåase, Snåasen; Lierne; Røyrvik | Raarvihke, Raarvihken; Namsskogan; Grong; Høylandet; Overhalla; Flatanger
Leka; Inderøy; Indre Fosen; Heim; Hitra; Ørland; Åfjord; Orkland; Nærøysund; Rindal
# Nordland
Bodø | Bådåddjo; Narvik | Áhkánjárga; Bindal; Sømna; Brønnøy; Vega; Vevelstad; Herøy; Alstahaug; Leirfjord
Vefsn | Vaapste; Grane; Hattfjelldal | Aarborte, Aarborten; Dønna; Nesna; Hemnes; Rana | Raane; Lurøy; Træna; Rødøy
Meløy; Gildeskål; Beiarn; Saltdal; Fauske | Fuosko; Sørfold | Fuolldá; Steigen; Lødingen; Evenes | Evenášši; Røst
Værøy; Flakstad; Vestvågøy; Vågan; Hadsel; Bø; Øksnes; Sortland | Suortá; Andøy; Moskenes
Hamarøy | Hábmer, Hábmera
# Troms
Tromsø | Romsa, Romssa; Harstad | Hárstták; Kvæfjord; Tjeldsund | Dielddanuorri, Dielddanuori; Ibestad
Gratangen | Rivttát, Rivttága; Lavangen | Loabák, Loabága; Bardu | Beardu; Salangen | Siellak; Målselv | Málatvuopmi
Sørreisa; Dyrøy; Senja | Sážžá; Balsfjord | Báhccavuotna, Báhccavuona; Karlsøy; Lyngen | Ivgu, Ivggu
Storfjord | Omasvuotna, Omasvuona, Omasvuonon; Kåfjord | Gáivuotna, Gáivuona, Kaivuono, Kaivuonon
Skjervøy | Skiervá; Nordreisa | Ráisa, Ráissa, Raisi, Raisin; Kvænangen | Návuotna, Návuona, Naavuono
# Finnmark
Alta | Áltá, Álttá, Alattio, Alattion; Hammerfest | Hámmerfeasta, Hámmárfeastta
Sør-Varanger | Mátta-Várjjat, Mátta-Várjjaga; Vadsø | Čáhcesuolu, Vesisaari
Karasjok | Kárášjohka, Kárášjoga; Kautokeino | Guovdageaidnu, Guovdageainnu; Loppa | Láhppi; Hasvik | Ákŋoluokta
Måsøy | Muosát; Nordkapp | Davvinjárga; Porsanger | Porsáŋgu, Porsáŋggu, Porsanki, Porsangin
Lebesby | Davvesiida; Gamvik; Tana | Deatnu, Deanu; Berlevåg | Bearalváhki; Båtsfjord | Báhcavuotna; Vardø | Várggát
Nesseby | Unjárga, Unjárgga
`;

/** Municipalities that no longer exist (merged or renamed), under the last county they belonged to. */
export const MUNICIPALITIES_FORMER = `
# Vestfold
Stokke > Sandefjord; Andebu > Sandefjord; Nøtterøy > Færder; Tjøme > Færder; Lardal > Larvik; Hof > Holmestrand
Sande > Holmestrand; Re > Tønsberg; Svelvik > Drammen; Ramnes > Tønsberg; Våle > Tønsberg
# Østfold
Askim > Indre Østfold; Eidsberg > Indre Østfold; Hobøl > Indre Østfold; Spydeberg > Indre Østfold
Trøgstad > Indre Østfold; Rygge > Moss; Rømskog > Aurskog-Høland
# Akershus
Ski > Nordre Follo; Oppegård > Nordre Follo; Skedsmo > Lillestrøm; Fet > Lillestrøm; Sørum > Lillestrøm
# Buskerud
Røyken > Asker; Hurum > Asker; Nedre Eiker > Drammen; Nes > Nesbyen
# Telemark
Bø > Midt-Telemark; Sauherad > Midt-Telemark
# Agder
Søgne > Kristiansand; Songdalen > Kristiansand; Mandal > Lindesnes; Marnardal > Lindesnes; Audnedal > Lyngdal
# Rogaland
Finnøy > Stavanger; Rennesøy > Stavanger; Forsand > Sandnes; Ølen > Vindafjord
# Hordaland
Odda > Ullensvang; Jondal > Ullensvang; Granvin herad > Voss herad; Fusa > Bjørnafjorden; Os > Bjørnafjorden
Sund > Øygarden; Fjell > Øygarden; Lindås > Alver; Meland > Alver; Radøy > Alver; Voss > Voss herad
# Sogn og Fjordane
Flora > Kinn; Vågsøy > Kinn; Selje > Stad; Eid > Stad; Førde > Sunnfjord; Gaular > Sunnfjord; Jølster > Sunnfjord
Naustdal > Sunnfjord; Leikanger > Sogndal; Balestrand > Sogndal; Hornindal > Volda
# Møre og Romsdal
Fræna > Hustadvika; Eide > Hustadvika; Midsund > Molde; Nesset > Molde; Sandøy > Ålesund; Skodje > Ålesund
Ørskog > Ålesund; Norddal > Fjord; Stordal > Fjord; Halsa > Heim; Tustna > Aure; Frei > Kristiansund
# Trøndelag
Hemne > Heim; Snillfjord > Orkland; Meldal > Orkland; Orkdal > Orkland; Agdenes > Orkland; Klæbu > Trondheim
Bjugn > Ørland; Roan > Åfjord; Verran > Steinkjer; Fosnes > Namsos; Namdalseid > Namsos; Vikna > Nærøysund
Nærøy > Nærøysund; Rissa > Indre Fosen; Leksvik > Indre Fosen; Mosvik > Inderøy
# Nordland
Tysfjord | Divtasvuodna, Divtasvuona > Hamarøy; Ballangen | Bálák, Bálága > Narvik; Skjerstad > Bodø
# Troms
Skånland | Skánik, Skánit, Skániid > Tjeldsund; Lenvik > Senja; Torsken > Senja; Berg > Senja; Tranøy > Senja
Bjarkøy > Harstad
# Finnmark
Kvalsund | Fálesnuorri > Hammerfest
`;

/** Counties («fylkeskommune» is understood). */
export const COUNTIES = `
Østfold; Akershus; Buskerud; Innlandet; Vestfold; Telemark; Agder; Rogaland; Vestland; Møre og Romsdal
Trøndelag | Trööndelagen; Nordland | Nordlánda, Nordlaanten; Troms | Romssa, Tromssan
Finnmark | Finnmárkku, Finmarkun
Viken > Akershus; Vestfold og Telemark > Vestfold; Troms og Finnmark | Romssa ja Finnmárkku > Troms
Hedmark > Innlandet; Oppland > Innlandet; Aust-Agder > Agder; Vest-Agder > Agder; Hordaland > Vestland
Sogn og Fjordane > Vestland; Sør-Trøndelag > Trøndelag; Nord-Trøndelag > Trøndelag
`;

/** KS, city districts, agencies of municipalities, regional councils and intermunicipal bodies known by name. */
export const MUNICIPAL_BODIES = `
KS | Kommunesektorens organisasjon; KS – Kommunesektorens organisasjon; Kommunenes Sentralforbund; KS – kommunesektorens organisasjon; KS Kommunesektorens organisasjon; Kommunesektorens interesse- og arbeidsgiverorganisasjon; Kommunesektorens interesseorganisasjon
KS Bedrift | KS-Bedrift; KS Bedrift Energi; KS Bedrift Samfunnsbedriftene
Samfunnsbedriftene | Samfunnsbedriftene Energi; Samfunnsbedriftene Avfall og ressurs; Samfunnsbedriftene Havn
KS Eiendomsskatteforum | Eiendomsskatteforum
KS Advokatene
KS Storbyene | Storbynettverket
Longyearbyen lokalstyre
Landssamanslutninga av Vasskraftkommunar (LVK) | Landssamanslutninga av vasskraftkommunar; Landssammenslutningen av vasskraftkommuner
Landssammenslutninga av norske vindkraftkommuner (LNVK) | Landssammenslutningen av norske vindkraftkommuner; LNVK – Landssammenslutninga av norske vindkraftkommuner
Nettverk fjord- og kystkommuner (NFKK) | Nettverk for fjord- og kystkommuner; Nettverk fjord og kystkommuner; Nettverk for fjord- og kystkommunar
Utmarkskommunenes Sammenslutning (USS) | Utmarkskommunenes samanslutning
Nasjonalparkkommunene | Nasjonalparkkommuner i Norge
Østlandssamarbeidet
Vestlandsrådet
Nordnorsk Råd | Landsdelsutvalget
Interkommunalt politisk råd Haugalandet | Haugalandrådet
Osloregionen | Samarbeidsalliansen Osloregionen
HAFS regionråd
Salten regionråd
Vesterålen regionråd | Vesterålsrådet
Lofotrådet
Indre Namdal regionråd
Værnesregionen
Fjellregionen | Regionrådet for Fjellregionen
Nordhordland Utviklingsselskap IKS
Follorådet | Follo regionråd
Setesdal regionråd
Listerrådet | Lister regionråd
Vest-Finnmark rådet
Øst-Finnmark regionråd
Valdres natur- og kulturpark
Trøndelag Brann- og Redningstjeneste IKS (TBRT)
Hamarregionen
Sunnhordland interkommunale legevakt
Byrådet i Oslo | Byrådsavdeling for helse
Oslo kommune, Helseetaten | Helseetaten; Helseetaten i Oslo kommune
Oslo kommune, Sykehjemsetaten | Sykehjemsetaten
Oslo kommune, Velferdsetaten | Velferdsetaten
Oslo kommune, Utdanningsetaten | Utdanningsetaten
Oslo kommune, Byrådsavdeling for finans
Plan- og bygningsetaten
Bymiljøetaten
Vann- og avløpsetaten
Brann- og redningsetaten | Oslo brann- og redningsetat
Beredskapsetaten
Kommunerevisjonen i Oslo | Kommunerevisjonen
Renovasjons- og gjenvinningsetaten
Skyss
Trafikketaten
Pasient- og brukerombudet i Oslo kommune
Sosial- og eldreombudet i Oslo
`;
