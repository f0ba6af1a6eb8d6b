/** Firms whose names carry no legal form, and state-owned companies outside health. Facts only. */
export const COMPANIES = `
Avinor AS | Avinor
Bane NOR SF | Bane NOR; Bane NOR Eiendom
Nye Veier AS | Nye Veier
Posten Bring AS | Posten Bring; Posten Norge; Posten
Vygruppen AS | Vy; Vygruppen; NSB; Norges Statsbaner
Entur AS | Entur
Flytoget AS | Flytoget
Go-Ahead Norge
SJ Norge
Norske tog AS | Norske tog
CargoNet
Statkraft | Statkraft AS; Statkraft SF; Statkraft Energi AS
Statnett SF | Statnett
Statskog SF | Statskog
Finnmarkseiendommen (FeFo) | Finnmarkseiendommen – Finnmárkkuopmodat; FeFo
Norsk Tipping AS | Norsk Tipping
Norsk Rikstoto | Stiftelsen Norsk Rikstoto
Vinmonopolet | AS Vinmonopolet
NRK | Norsk rikskringkasting AS; Norsk rikskringkasting; NRK AS
TV 2 | TV 2 AS; TV2
Enova SF | Enova
Gassnova SF | Gassnova
Gassco AS | Gassco
Petoro AS | Petoro
Siva SF | Siva – Selskapet for industrivekst SF; Siva; SIVA
Argentum
Investinor
Norfund
Bjørnøen AS
Kings Bay AS | Kings Bay
Store Norske Spitsbergen Kulkompani AS | Store Norske
Fiskeri- og havbruksnæringens forskningsfinansiering AS (FHF) | Fiskeri- og havbruksnæringens forskningsfond; FHF
Norges sjømatråd AS | Norges sjømatråd; Norwegian Seafood Council; Eksportutvalget for fisk
Mesta AS | Mesta
Baneservice
Spordrift AS
Kommunalbanken AS | Kommunalbanken; KBN
KLP | Kommunal Landspensjonskasse; KLP – Kommunal Landspensjonskasse gjensidig forsikringsselskap
Oslo Pensjonsforsikring
Equinor | Equinor ASA; Statoil; Statoil ASA
Aker BP
Vår Energi
ConocoPhillips
Shell Norge | A/S Norske Shell
TotalEnergies
Norsk Hydro | Hydro; Hydro Energi
Yara | Yara International; Yara Norge
Elkem
Alcoa Norway
Borregaard
Boliden Odda
Eramet Norway
Kongsberg Gruppen
Kongsberg Defence & Aerospace
Nammo
Telenor | Telenor Norge; Telenor ASA; Telenor Maritim Radio
Telia | Telia Norge; Telia Company
GlobalConnect
Altibox
Lyse
Hafslund | Hafslund Eco; E-CO Energi
Eviny | BKK
Å Energi | Agder Energi
Eidsiva | Eidsiva Energi
Elvia
Lnett
Tensio
Glitre Energi | Glitre Nett
Skagerak Energi
Sunnfjord Energi
Sogn og Fjordane Energi | SFE
Sognekraft
Tafjord
NTE
TrønderEnergi
Aneo
Ishavskraft
Nord Pool
Tibber
Fortum
Ørsted
DNB | DNB Bank ASA; DNB ASA
Nordea | Nordea Bank
Danske Bank
Handelsbanken
Storebrand | Storebrand Livsforsikring
Gjensidige | Gjensidige Forsikring
If Skadeforsikring
Tryg Forsikring | Tryg
Fremtind | Fremtind Forsikring
Eika Gruppen | Eika; Eika Alliansen
SpareBank 1 | SpareBank 1-alliansen; SpareBank 1 SMN; SpareBank 1 SR-Bank; SpareBank 1 Nord-Norge
Sparebanken Vest
Sparebanken Sør
Sbanken
Lokalbank Alliansen
Bits | Bits AS – bank- og finansnæringens infrastrukturselskap
Vipps | Vipps AS; BankID
BankAxept
Oslo Børs | Oslo Børs ASA; Euronext Oslo Børs
Verdipapirsentralen | VPS; Euronext VPS
Nets
Klarna
Visma
Tietoevry | Tieto; EVRY; Tietoevry Care
DIPS | DIPS AS
Sopra Steria
Accenture
Capgemini
Bouvet
CGI Norge | CGI
Computas
Microsoft Norge | Microsoft
Google Norge | Google; Google Norway
Amazon Web Services
IBM Norge
Oracle Norge
Cerner
Siemens Healthineers
Dignio
Norsk Gjenvinning
Ragn-Sells
TOMRA
Infinitum
Deloitte
PwC | PricewaterhouseCoopers
EY | Ernst & Young
KPMG
BDO
RSM Norge
Grant Thornton
Rambøll | Rambøll Norge; Rambøll Management Consulting
Sweco
Norconsult
Multiconsult
Asplan Viak
COWI
Atkins Norge
Menon Economics
Vista Analyse
Oslo Economics
Samfunnsøkonomisk analyse
Proba samfunnsanalyse
Pöyry
THEMA Consulting Group
Agenda Kaupang
DNV | Det Norske Veritas; DNV GL
Thommessen | Advokatfirmaet Thommessen
Wiersholm
BAHR | Bugge, Arentz-Hansen & Rasmussen
Schjødt
Wikborg Rein
Haavind
Kluge
Simonsen Vogt Wiig
Ræder Bing
Lund & Co
Arntzen de Besche
Brækhus
CMS Kluge
Føyen
SANDS
Mowi | Marine Harvest; Mowi Norway
Lerøy | Lerøy Seafood Group
SalMar
Cermaq | Cermaq Norway
Grieg Seafood
Nova Sea
Nordlaks
SinkabergHansen
Bremnes Seashore
Måsøval
Eidsfjord Sjøfarm
Hurtigruten
Color Line
Fjord1
Norled
Torghatten
Widerøe
NorgesGruppen
Coop Norge | Coop
REMA 1000 | Reitan; Rema 1000
Orkla
TINE | Tine; TINE SA
Nortura | Nortura SA
Felleskjøpet | Felleskjøpet Agri; Felleskjøpet Rogaland Agder
Bama | BAMA Gruppen
Ringnes
Hansa Borg
Apotek 1 | Apotek 1 Gruppen
Boots Norge
Vitusapotek | Norsk Medisinaldepot
Farmasiet.no
Pfizer | Pfizer Norge
Novartis | Novartis Norge
Roche | Roche Norge
Sanofi
Bayer
GSK | GlaxoSmithKline
MSD Norge | MSD
AstraZeneca
Novo Nordisk
AbbVie
Takeda
Janssen | Janssen-Cilag
Bristol Myers Squibb
Amgen
Aleris
Volvat
Evidia
Unilabs
Fürst | Fürst Medisinsk Laboratorium
Attendo
Norlandia
Stendi
Unicare
Team Olivia
Læringsverkstedet
Espira
FUS-barnehagene | Trygge Barnehager
Schibsted
Amedia
Polaris Media
Aller Media
Bonnier
Cappelen Damm
Gyldendal
Aschehoug
Viaplay Group
Netflix
Discovery Networks Norway
Bauer Media
Altia
Uber
Airbnb
Finn.no | FINN.no
Booking.com
Circle K
Bertel O. Steen
Møller Mobility Group
Veidekke
Skanska Norge | Skanska
AF Gruppen
NCC
Obos Eiendomsmeglere
Entra
Philip Morris Norway
Swedish Match
British American Tobacco
Norske Skog
Moelven
Jotun
Ruter | Ruter AS
Kolumbus
AtB
Unibuss
Nobina
Norsk Luftambulanse Helikopter
`;
