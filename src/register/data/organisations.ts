/** Organisations: unions, employers and trade bodies, professions, patients and users, faith, environment, parties. Facts only. */

export const LABOUR_AND_EMPLOYERS = `
Landsorganisasjonen i Norge (LO) | Landsorganisasjonen; LO Norge; LO Norway; Norwegian Confederation of Trade Unions
LO Kommune
LO Stat
Unio | Hovedorganisasjonen Unio; Unio – Hovedorganisasjonen for universitets- og høyskoleutdannede
Yrkesorganisasjonenes Sentralforbund (YS) | YS Stat; YS Kommune; YS Spekter
Akademikerne | Akademikerne helse; Akademikerne Kommune; Akademikerne stat; Akademikerne-helse
Fagforbundet | Norsk Kommuneforbund; Fagforbundet Teoretikerne
Fellesforbundet
FO – Fellesorganisasjonen (FO) | Fellesorganisasjonen; Fellesorganisasjonen for barnevernpedagoger, sosionomer og vernepleiere; Fellesorganisasjonen (FO); Fellesorganisasjonen for barnevernpedagoger, sosionomer, vernepleiere og velferdsvitere
Industri Energi
Handel og Kontor i Norge (HK) | Handel og Kontor
Norsk Tjenestemannslag (NTL) | NTL Forskningsinstitutter; NTL Skatt; NTL NAV; NTL Sentralforvaltningen
EL og IT Forbundet | EL & IT Forbundet; El og IT forbundet
FLT | Forbundet for Ledelse og Teknikk; Forbundet for ledelse og teknikk
Norsk Nærings- og Nytelsesmiddelarbeiderforbund (NNN)
Norsk Transportarbeiderforbund (NTF)
Norsk Jernbaneforbund (NJF)
Norsk Lokomotivmannsforbund (NLF)
Norsk Arbeidsmandsforbund (NAF)
Norsk Sjømannsforbund
Norsk Sjøoffisersforbund
Det norske maskinistforbund
Norsk Fengsels- og Friomsorgsforbund (NFF)
Norsk Post- og Kommunikasjonsforbund (Postkom) | Postkom
Norges Offisers- og Spesialistforbund (NOF)
Befalets Fellesorganisasjon (BFO)
Krigsskoleutdannede offiserers landsforening (KOL)
Skolenes landsforbund (SL)
Musikernes fellesorganisasjon (MFO) | CREO; Creo; Creo – forbundet for kunst og kultur
Parat | Parat (YS); Parat Helse; Parat forsvar; Parat politi
Delta | Delta (YS); KFO; Helsesekretærforbundet i Delta
Negotia
Finansforbundet
SAFE | Sammenslutningen av fagorganiserte i energisektoren
Yrkestrafikkforbundet (YTF)
Skatterevisorenes Forening
Personellforbundet
STAFO
Kabinansattes forbund
Arbeidsgiverforeningen Spekter (Spekter) | Spekter; Arbeidsgiverforeininga Spekter; NAVO
Næringslivets Hovedorganisasjon (NHO) | Næringslivets Hovudorganisasjon; Confederation of Norwegian Enterprise; NHO Næringslivets Hovedorganisasjon
NHO Geneo | NHO Service og Handel; NHO Service; NHO Handel; Geneo; NHO Velferd
NHO Reiseliv
NHO Mat og Drikke | NHO Mat og Bio; NHO Mat og Landbruk; FoodDrinkNorway
NHO Transport
NHO Luftfart
NHO Logistikk og Transport
NHO Byggenæringen | Byggenæringens Landsforening; BNL
NHO Elektro | NELFO; Nelfo
NHO Grafisk | Norsk Industri Grafisk
Abelia | Abelia – NHOs landsforening for kunnskaps- og teknologibedrifter; Abelia / NHO
Norsk Industri | Teknologibedriftenes Landsforening; Federation of Norwegian Industries
Offshore Norge | Norsk olje og gass; Oljeindustriens Landsforening; OLF
Fornybar Norge | Energi Norge; Energibedriftenes landsforening; EBL; Norwea; Solenergiklyngen; Norwegian Wind Energy Association
Sjømat Norge | Fiskeri- og havbruksnæringens landsforening; FHL
Sjømatbedriftene | Norske Sjømatbedrifters Landsforening; NSL
Kystrederiene | Fraktefartøyenes Rederiforening
Norges Rederiforbund | Rederiforbundet; Norwegian Shipowners' Association
Maskinentreprenørenes Forbund (MEF)
Entreprenørforeningen – Bygg og Anlegg (EBA)
Boligprodusentenes Forening | Boligprodusentene
Rørentreprenørene Norge
Mediebedriftenes Landsforening (MBL) | Mediebedriftene; Magasin- og fagpresseforeningen
Norske Lokalaviser | Landslaget for lokalaviser; LLA
Drivkraft Norge | Norsk Petroleumsinstitutt
Treindustrien | Trelastindustriens Landsforening
Byggevareindustrien | Byggevareindustriens forening
Norsk Bergindustri
Skogbrukets Landsforening
Virke | Hovedorganisasjonen Virke; Handels- og Servicenæringens Hovedorganisasjon; HSH; Hovudorganisasjonen Virke; Virke Ideell og Frivillighet; Virke Trening; Virke Reise
KA Arbeidsgiverorganisasjon for kirkelige virksomheter | KA; KA Kirkelig arbeidsgiver- og interesseorganisasjon; Kirkens Arbeidsgiverorganisasjon
SMB Norge | Bedriftsforbundet
Finans Norge | Finansnæringens Fellesorganisasjon; FNO; Finansnæringens Hovedorganisasjon; FNH
Sparebankforeningen
Verdipapirfondenes forening (VFF)
Verdipapirforetakenes Forbund (VPFF)
Finansieringsselskapenes Forening (Finfo) | FINFO
Pensjonskasseforeningen
Aksjonærforeningen i Norge
Skattebetalerforeningen | Skattebetalarforeininga
Eiendom Norge
Norsk Eiendom | Foreningen Næringseiendom
Norges Eiendomsmeglerforbund (NEF)
Huseierne | Huseiernes Landsforbund
Leieboerforeningen
OBOS
NBBL | Norske Boligbyggelags Landsforbund; NBBL – Norske Boligbyggelags Landsforbund
USBL
Samvirkesenteret | Norsk Landbrukssamvirke; Norsk Landbrukssamvirke SA
Norges Bondelag
Norsk Bonde- og Småbrukarlag | Norsk bonde- og småbrukarlag (NBS)
Norges Bygdekvinnelag
Norges Bygdeungdomslag
Norges Skogeierforbund | Skogeierforbundet
NORSKOG
Glommen Mjøsen Skog
Norges Fiskarlag | Norges Fiskarlag (NF)
Norges Kystfiskarlag
Pelagisk Forening
Fiskebåt | Fiskebåtredernes Forbund; Havfiskeflåtens organisasjon
Norges Råfisklag
Norges Sildesalgslag
Sør-Norges Trålerlag
Bivdi | Sjøsamisk fangst- og fiskeriorganisasjon
Norske Reindriftsamers Landsforbund (NRL) | Norgga Boazosápmelaččaid Riikkasearvi; Norske Reindriftssamers Landsforbund
Norske Samers Riksforbund (NSR) | Norgga Sámiid Riikasearvi
Noereh
Norsk Vann
Avfall Norge
Norsk Fjernvarme
Distriktsenergi | Defo; DEFO; KS Bedrift Energi og Defo
Småkraftforeninga
ELBIL Norge | Norsk elbilforening
Elektronikkbransjen
Bilimportørenes Landsforening
Norges Bilbransjeforbund (NBF)
NAF | Norges Automobil-Forbund; Norges Automobilforbund
Norges Lastebileier-Forbund (NLF)
Norges Taxiforbund
Transportøkonomisk Forening
Trygg Trafikk
Syklistforeningen | Syklistenes Landsforening
IKT-Norge (IKT Norge) | IKT Norge; IKT-Norge
Tekna | Tekna – Teknisk-naturvitenskapelig forening; Teknisk-naturvitenskapelig forening
NITO | Norges Ingeniør- og Teknologorganisasjon; NITO – Norges Ingeniør- og Teknologorganisasjon
Econa | Siviløkonomene; Econa – Interesse- og arbeidsorganisasjonen for siviløkonomer og masterutdannede innen økonomi og administrasjon
Juristforbundet | Norges Juristforbund; Juristforbundet – Dommerforeningen; Juristforbundet - Stat; Juristforbundet-Kommune
Den norske Dommerforening (DND) | Dommerforeningen
Advokatforeningen | Den Norske Advokatforening; Den norske advokatforening
Forsvarergruppen av 1977
Bistandsadvokatenes Forening
Samfunnsviterne
Samfunnsøkonomene
Naturviterne | Naturviterforbundet
Forskerforbundet | Norsk Forskerforbund
Bibliotekarforbundet
Norsk Lektorlag
Utdanningsforbundet
Lederne | Norges Ledere
Skolelederforbundet | Norsk Skolelederforbund
Arkitektenes fagforbund (AFAG)
Norske arkitekters landsforbund (NAL)
Norske Landskapsarkitekters Forening (NLA)
Norske interiørarkitekters og møbeldesigneres landsforening (NIL)
Presteforeningen
Diakonforbundet
Kirkelig undervisningsforbund
Politiets Fellesforbund (PF)
Politijuristene
Norges Politilederlag
Norsk Journalistlag (NJ)
Norsk Redaktørforening | Redaktørforeningen
Norsk Presseforbund (NP) | Pressens Faglige Utvalg
Pressens offentlighetsutvalg
Fagpressen
SKUP | Stiftelsen for en Kritisk og Undersøkende Presse
Norsk Kulturforum
Norges Kvinne- og familieforbund
Revisorforeningen | Den norske Revisorforening; DnR
Regnskap Norge | Norges Autoriserte Regnskapsføreres Forening; NARF
Økonomiforbundet
Norges Interne Revisorers Forening (IIA Norge)
Standard Norge
Norsk Elektroteknisk Komite (NEK)
Tannhelse Sekretærenes forbund
Private Barnehagers Landsforbund (PBL)
Friskolenes Landsforbund | Friskoleforbundet; Kristne Friskolers Forbund; KFF
Montessori Norge | Norsk Montessoriforbund
Steinerskoleforbundet | Steinerskolene i Norge; Steinerbarnehagene
Ideelle barnehagers forening
Voksenopplæringsforbundet (VOFO) | Studieforbundene
Studieforbundet AOF Norge | AOF Norge
Fleksibel utdanning Norge
Universitets- og høgskolerådet (UHR) | Universities Norway; UHR; UHR-Medisin; UHR-Helse og sosial; Nettverk for private høyskoler; NPH
Nasjonalt fagskoleråd
Forskningsinstituttenes fellesarena (FFA)
Norsk Studentorganisasjon (NSO)
ANSA
Elevorganisasjonen | Elevorganisasjonen i Norge
Organisasjonen for norske fagskolestudenter (ONF)
Studentsamskipnaden
Studentsamskipnadsrådet
Digital Norway
ISACA Norge
Dataforeningen | Den Norske Dataforening; Den norske dataforening
Elektronisk Forpost Norge (EFN)
ICJ Norge | Den internasjonale juristkommisjon – norsk avdeling
Juridisk rådgivning for kvinner (JURK) | JURK
Jussbuss | Juss-Buss
Jushjelpa i Midt-Norge
Jussformidlingen
Jusshjelpa i Nord-Norge
Gatejuristen | Gatejuristen – Kirkens Bymisjon
Kontoret for fri rettshjelp
Rettspolitisk forening
Norsk forening for kriminalreform (KROM)
Straffedes organisasjon i Norge (SON)
WayBack | Stiftelsen WayBack
For Fangers Pårørende (FFP)
Norsk Kommunerevisorforbund (NKRF) | NKRF; NKRF – kontroll og revisjon i kommunene; Norges Kommunerevisorforbund
Forum for kontroll og tilsyn (FKT)
Norges kemner- og kommuneøkonomers forbund (NKK) | Norske Kommunale Regnskaps- og økonomiforbund
Kommunal Økonomisk Forum
Norges Praktiserende Arkitekter
Arkitektbedriftene i Norge | Arkitektbedriftene
RIF – Rådgivende Ingeniørers Forening (RIF) | Rådgivende Ingeniørers Forening; Organisasjonen for rådgivere
Tekniske entreprenørers landsforening
Maritimt Forum
GCE Blue Maritime | GCE NODE; GCE Ocean Technology; NCE Maritime CleanTech; NCE Seafood Innovation; NCE Aquatech Cluster; NCE iKuben; NCE Smart Energy Markets; Stiim Aqua Cluster; Blue Maritime Cluster; Aquatech Cluster
Norway Health Tech | Oslo Medtech
Oslo Cancer Cluster
Norwegian Smart Care Cluster
Helseklyngene | De norske helseklyngene; The Life Science Cluster; Norwegian Smart Care Cluster, Norway Health Tech, Oslo Cancer Cluster; Aleap; NorBioBase
The Life Science Cluster
Legemiddelindustrien (LMI) | Legemiddelindustriforeningen; Legemiddelindustriforeninga; LMI – Legemiddelindustrien
Melanor | Medisinsk og Laboratorieteknisk næringsliv; Medtek Norge; LFH; Leverandørforeningen for helsesektoren
Medtek Norge
Norsk Industriforening for generiske legemidler (NIGeL)
Næringslivets NOx-fond | NOx-fondet
Grønt Punkt Norge
Næringslivets Sikkerhetsråd (NSR)
Næringsforeningen i Stavanger-regionen
Bergen Næringsråd
Tromsø Næringsforening
Oslo Handelskammer
NHO Nordland | Næringslivets Hovedorganisasjon Nordland
NHO Rogaland | Næringslivets Hovedorganisasjon Rogaland
NHO Vestlandet | Næringslivets Hovedorganisasjon Vestlandet
NHO Møre og Romsdal | Næringslivets Hovedorganisasjon Møre og Romsdal
Norges Naturmedisinske Sentralforbund
Kunstnernettverket | Kunstnernes nettverk
Norske Billedkunstnere (NBK)
Norske Kunsthåndverkere
Norske Dansekunstnere
Den norske Forfatterforening (DnF)
Norsk faglitterær forfatter- og oversetterforening (NFFO)
Norsk Oversetterforening
Norske Barne- og Ungdomsbokforfattere (NBU)
Forfatterforbundet
Den norske Forleggerforening | Forleggerforeningen
Den norske Bokhandlerforening | Bokhandlerforeningen
Norsk Bibliotekforening
Norske Dramatikeres Forbund | Dramatikerforbundet
Norsk filmforbund
Virke Produsentforeningen | Produsentforeningen
TONO
GRAMO
Norwaco
Kopinor
BONO | Billedkunst Opphavsrett i Norge
Norsk Komponistforening
NOPA | NOPA – Norsk forening for komponister og tekstforfattere
Norske Kulturhus
Norges Museumsforbund
Norsk teater- og orkesterforening (NTO) | NTO
Danse- og teatersentrum
Balansekunst
Film & Kino | FILM&KINO
`;

export const HEALTH_AND_USERS = `
Legeforeningen | Den norske legeforening; Den Norske Legeforening; Den norske lægeforening; Norwegian Medical Association; Dnlf; Norsk overlegeforening; Yngre legers forening; Allmennlegeforeningen; Praktiserende spesialisters landsforening; Overlegeforeningen
Norsk forening for allmennmedisin (NFA)
Norsk Psykologforening | Psykologforeningen
Norsk Sykepleierforbund (NSF) | Sykepleierforbundet; Norsk Sjukepleiarforbund; Jordmorforbundet NSF; Landsgruppen av helsesykepleiere NSF; Landsgruppen av helsesøstre NSF; Norwegian Nurses Organisation
Norsk Fysioterapeutforbund (NFF) | Fysioterapeutforbundet
Norsk Ergoterapeutforbund | Ergoterapeutene; Norsk Ergoterapeutforbund – Ergoterapeutene
Norsk Radiografforbund
Norsk Helsesekretærforbund
Norsk Kiropraktorforening | Kiropraktorforeningen
Norsk Manuellterapeutforening | Manuellterapeutenes Servicekontor
Norsk Osteopatforbund
Norsk Naprapatforbund
Norges Farmaceutiske Forening (NFF) | Farmaceutene; Norges Farmaceutiske Forening – Farmaceutene; Norges Farmasøytiske Forening
Farmasiforbundet
Norges Apotekforening | Apotekforeningen
Den norske tannlegeforening (NTF) | Tannlegeforeningen; Den norske tannlegeforenings spesialistorganisasjoner
Norsk Tannpleierforening
Norsk Tannteknikerforbund
Norges Optikerforbund
Den Norske Jordmorforening | Jordmorforeningen
Den norske veterinærforening | Veterinærforeningen
Bioingeniørfaglig institutt (BFI)
Kliniske ernæringsfysiologers forening | Kliniske ernæringsfysiologers forening tilsluttet Forskerforbundet
Norsk Logopedlag
Norsk audiografforbund
Norsk forbund for psykoterapi
Funksjonshemmedes Fellesorganisasjon (FFO) | Funksjonshemmedes fellesorganisasjon FFO; Funksjonshemma sin fellesorganisasjon
Samarbeidsforumet av funksjonshemmedes organisasjoner (SAFO) | SAFO; Samarbeidsforumet av funksjonshemmedes organisasjoner
Unge funksjonshemmede | Unge Funksjonshemmede
Norges Handikapforbund (NHF) | NHF Ungdom; Norges Handikapforbunds Ungdom
Norsk Forbund for Utviklingshemmede (NFU)
Foreningen Norges Døvblinde (FNDB)
Norges Døveforbund
Norges Blindeforbund | Blindeforbundet
Hørselshemmedes Landsforbund (HLF) | HLF; HLFU
Norges Parkinsonforbund
Multippel Sklerose Forbundet i Norge | MS-forbundet
Kreftforeningen | Norwegian Cancer Society; Den norske Kreftforening
Brystkreftforeningen
Prostatakreftforeningen
Ung Kreft | Ungdomsgruppen i Kreftforeningen
Barnekreftforeningen
Blodkreftforeningen
Lungekreftforeningen
Landsforeningen for hjerte- og lungesyke (LHL) | LHL; LHL Hjerneslag; LHL Hjerte
Norsk forening for slagrammede
Diabetesforbundet | Norges Diabetesforbund
Nasjonalforeningen for folkehelsen | Nasjonalforeningen
Norske Kvinners Sanitetsforening (NKS) | Sanitetskvinnene; N.K.S.
Norges Astma- og Allergiforbund (NAAF) | NAAF
Norsk Revmatikerforbund (NRF)
Norsk Epilepsiforbund
Norsk Cøliakiforening
Norsk forening for cystisk fibrose
Landsforeningen for Nyrepasienter og Transplanterte (LNT) | LNT
Landsforeningen mot fordøyelsessykdommer (LMF)
Personskadeforbundet LTN | Landsforeningen for Trafikkskadde; Personskadeforbundet
Mental Helse | Mental Helse Norge
Mental Helse Ungdom (MHU)
Rådet for psykisk helse
Voksne for Barn
Landsforeningen for Pårørende innen Psykisk helse (LPP) | LPP
Pårørendealliansen
Pårørendesenteret
ADHD Norge
Autismeforeningen i Norge | Autismeforeningen; Spektrumforeningen
Dysleksi Norge
Tourette Norge | Norsk Tourette Forening
Bipolarforeningen Norge | Bipolarforeningen
Angstringen | Angstringen Norge
Hvite Ørn
We Shall Overcome (WSO)
Spiseforstyrrelsesforeningen (SPISFO) | ROS – Rådgivning om spiseforstyrrelser; ROS; Interessegruppa for kvinner med spiseforstyrrelser
Leve – Landsforeningen for etterlatte ved selvmord | LEVE
A-larm | A-larm bruker- og pårørendeorganisasjon
RIO – Rusmisbrukernes interesseorganisasjon | RIO; Rusmisbrukernes interesseorganisasjon; RIO – en landsdekkende brukerorganisasjon på rusfeltet
proLAR Nett | ProLAR; proLAR
Ivareta – Pårørende berørt av rus | Ivareta; Landsforbundet mot stoffmisbruk; LMS
Fagrådet – Rusfeltets hovedorganisasjon | Fagrådet innen rusfeltet i Norge; Rusfeltets hovedorganisasjon; Fagrådet
Actis | Actis – Rusfeltets samarbeidsorgan; Actis – rusfeltets samarbeidsorgan
IOGT | IOGT i Norge; IOGT Norge
Juvente
Blå Kors | Blå Kors Norge; Blå Kors i Norge
Foreningen for human narkotikapolitikk | Safer Youth; Tryggere Ruspolitikk; Foreningen Tryggere Ruspolitikk
Normal Norge | NORMAL
AKAN kompetansesenter | Akan kompetansesenter; AKAN
Av-og-til
Barn av rusmisbrukere (BAR) | BAR – Barn av rusmisbrukere
Marborg
Løvemammaene
Foreningen for hjertesyke barn (FFHB)
Foreningen for Muskelsyke | Foreningen for muskelsyke (FFM)
Cerebral Parese-foreningen | CP-foreningen
Ryggmargsbrokk- og hydrocephalusforeningen
Norsk Craniofacial Forening
Stoffskifteforbundet
Norges ME-forening | ME-foreningen
Fibromyalgiforbundet | Norges Fibromyalgi Forbund
HivNorge
Endometrioseforeningen
Landsforeningen 1001 dager
Landsforeningen uventet barnedød (LUB)
Stiftelsen Organdonasjon
Norsk Pasientforening
Pensjonistforbundet | Pensjonistforbundet og SAKO; SAKO
Seniorsaken | Seniorsaken Norge
Landsforbundet for offentlige pensjonister | LOP
LO-pensjonistene
Senior Norge
Norsk helse- og sosiallederlag | NSH; Norsk sykehus- og helsetjenesteforening
Kompetansesenter for brukererfaring og tjenesteutvikling (KBT) | KBT Midt-Norge; KBT
Erfaringskompetanse | Nasjonalt senter for erfaringskompetanse innen psykisk helse; Nasjonalt kompetansesenter for erfaringskompetanse
Norsk forening for helse- og treningsfysiologer
Norges Massasjeforbund
Akupunkturforeningen
Sex og samfunn
Sex og Politikk
Amathea
Menneskeverd
Helseutvalget | Helseutvalget for bedre homohelse; Gay & Lesbian Health Norway
Norsk Luftambulanse | Stiftelsen Norsk Luftambulanse
Ambulanseforbundet
Redningsselskapet
Norsk Førstehjelpsråd
Norsk Resuscitasjonsråd (NRR)
`;

export const SOCIETY = `
Amnesty International Norge | Amnesty International i Norge; Amnesty
Den norske Helsingforskomité | Den norske Helsingforskomite; Helsingforskomiteen; Norwegian Helsinki Committee
Norsk Organisasjon for Asylsøkere (NOAS) | NOAS
Selvhjelp for innvandrere og flyktninger (SEIF) | SEIF
Antirasistisk Senter
Organisasjonen mot offentlig diskriminering (OMOD) | OMOD
Minotenk
MiRA-senteret | MiRA Ressurssenter for kvinner med minoritetsbakgrunn; MiRA ressurssenter
Caritas Norge | Caritas
Norges Røde Kors | Røde Kors; Røde Kors Ungdom; Norwegian Red Cross; Røde Kors Norge
Norsk Folkehjelp
Redd Barna | Save the Children Norway; Redd Barna – Barnas rettighetsorganisasjon
Press – Redd Barna Ungdom | PRESS; Press; PRESS – Redd Barna Ungdom
UNICEF Norge | UNICEF
Plan International Norge | Plan Norge
SOS-barnebyer | SOS-barnebyer Norge
Flyktninghjelpen | Norwegian Refugee Council
Kirkens Nødhjelp
Leger Uten Grenser | Leger uten grenser Norge
CARE Norge | CARE
FN-sambandet
Utviklingsfondet
Strømmestiftelsen
Norges Kristne Råd | Norges kristne råd
Changemaker
Spire
Attac Norge | Attac
Tax Justice Norge | Tax Justice Network Norge; Publish What You Pay Norge; PWYP Norge
Transparency International Norge
RORG-samarbeidet
Fairtrade Norge
Etisk Handel Norge | Initiativ for etisk handel
ForUM for utvikling og miljø | Forum for utvikling og miljø; ForUM
Nei til EU
Europabevegelsen
Fredsrådet | Norges Fredsråd
Nei til atomvåpen
Folk og Forsvar
Frivillighet Norge
Landsrådet for Norges barne- og ungdomsorganisasjoner (LNU) | LNU
Norges speiderforbund
KFUK-KFUM Norge | Norges KFUK-KFUM; KFUK-KFUM-speiderne
4H Norge
Ungdom og Fritid
Barnevernsbarna | Landsforeningen for barnevernsbarn; Landsforeningen for barnevernsbarn (LFB)
Forandringsfabrikken | Stiftelsen Forandringsfabrikken; Forandringsfabrikken Kunnskapssenter
Norsk Fosterhjemsforening
Organisasjonen for barnevernsforeldre (OBF)
Foreningen 2 Foreldre (F2F) | F2F; Foreningen 2 foreldre
Aleneforeldreforeningen
Mannsforum
Reform – ressurssenter for menn | Reform; REFORM
Norsk Kvinnesaksforening (NKF) | Kvinnesaksforeningen
Kvinnefronten | Kvinnefronten i Norge
Ottar | Kvinnegruppa Ottar
FOKUS – Forum for Kvinner og Utviklingsspørsmål (FOKUS)
Krisesentersekretariatet | Krisesentersekretariatet – Norges krisesenterorganisasjon
Norsk Krisesenterforbund
Stine Sofies Stiftelse | Stine Sofie Stiftelse
Dixi ressurssenter mot voldtekt | DIXI Ressurssenter; Dixi
Pro Sentret
ROSA
PION – sexarbeidernes interesseorganisasjon | PION
FRI – Foreningen for kjønns- og seksualitetsmangfold (FRI) | FRI; Landsforeningen for lesbiske, homofile, bifile og transpersoner; LLH; Foreningen FRI; FRI Foreningen for kjønns- og seksualitetsmangfold
Skeiv Ungdom
Skeiv Verden
Harry Benjamin ressurssenter (HBRS) | Harry Benjamin ressurssenter; Forbundet for transpersoner i Norge
Pasientorganisasjonen for kjønnsinkongruens (PKI)
Kvinners frivillige beredskap | Norske Kvinners Frivillige Beredskap
Velferdsalliansen | Velferdsalliansen EAPN; EAPN Norway; Batteriet
Fattighuset
Fattignettverket Norge
AAP-aksjonen
Kirkens Bymisjon | Stiftelsen Kirkens Bymisjon
Frelsesarmeen
Kirkens SOS
Fransiskushjelpen
Robin Hood Huset
Crux | Stiftelsen CRUX
Diakonhjemmet | Stiftelsen Diakonhjemmet
Human-Etisk Forbund (HEF) | Humanistforbundet; Humanistisk Ungdom
Den norske kirke | Kirkerådet; Den norske kirke, Kirkerådet; Kirkemøtet; Bispemøtet; Mellomkirkelig råd; Den norske kirke v/Kirkerådet; Kirkerådet i Den norske kirke; Ungdommens kirkemøte; Samisk kirkeråd; Den norske kyrkja
Den katolske kirke i Norge | Oslo katolske bispedømme; Den katolske kirke; Norges katolske bisperåd
Den Evangelisk Lutherske Frikirke | Frikirken; Den evangelisk-lutherske frikirke
Metodistkirken i Norge | Metodistkirken
Pinsebevegelsen i Norge | Pinsebevegelsen; Pinsemenighetene
Det Norske Baptistsamfunn
Det Norske Misjonsforbund | Misjonskirken Norge
Norsk Luthersk Misjonssamband (NLM) | Misjonssambandet
Det Norske Misjonsselskap (NMS)
Normisjon
Indremisjonsforbundet (ImF) | Imf; ImF
Adventistkirken | Syvendedags Adventistkirken; Syvendedags Adventistsamfunnet
Brunstad Christian Church | Den Kristne Menighet; BCC
Jehovas vitner
Jesu Kristi Kirke av Siste Dagers Hellige
Islamsk Råd Norge (IRN) | Islamsk Råd
Muslimsk Dialognettverk (MDN)
Det Mosaiske Trossamfund (DMT)
Samarbeidsrådet for tros- og livssynssamfunn (STL) | STL; Samarbeidsrådet for tros- og livssynssamfunn STL
Buddhistforbundet
Holistisk Forbund
Familie & Medier | Kristent Pressekontor; Familie og Medier
Oasebevegelsen
Stefanusalliansen
Norges Naturvernforbund | Naturvernforbundet; Norges naturvernforbund (Naturvernforbundet); Friends of the Earth Norway
Natur og Ungdom
Miljøstiftelsen Bellona | Bellona; Stiftelsen Bellona
Miljøstiftelsen ZERO | ZERO; Zero Emission Resource Organisation
WWF Verdens naturfond | WWF; WWF-Norge; WWF Norge; Verdens naturfond
Greenpeace Norge | Greenpeace; Greenpeace Norden
Framtiden i våre hender (FIVH) | Fremtiden i våre hender
Sabima | SABIMA; Samarbeidsrådet for biologisk mangfold
BirdLife Norge | Norsk Ornitologisk Forening; NOF BirdLife
Norsk Botanisk Forening
Norsk Zoologisk Forening
Miljøagentene
Naturvernstudentene
Besteforeldrenes klimaaksjon | Besteforeldreaksjonen
Concerned Scientists Norway
Norges Miljøvernforbund | Green Warriors of Norway; Miljøvernforbundet
Motvind Norge | Motvind
Norsk Friluftsliv
Den Norske Turistforening (DNT) | Turistforeningen; DNT; Den norske turistforening
Norges Jeger- og Fiskerforbund (NJFF)
Norske Lakseelver
Villaksalliansen
Norges Skiforbund
Norges idrettsforbund og olympiske og paralympiske komité (NIF) | Norges idrettsforbund; Idrettsforbundet
Norges Fotballforbund
Friluftsrådenes Landsforbund
Norges Fjellstyresamband | Fjellstyrene
Norsk Almenningsforbund
Norges Velforbund | Vellenes Fellesorganisasjon
Landslaget for lokalhistorie
Norsk Kulturarv
Fortidsminneforeningen
Kulturvernforbundet
Forbundet KYSTEN
Noregs Mållag | Norsk Målungdom; Noregs Mållag og Norsk Målungdom
Noregs Ungdomslag
Riksmålsforbundet
Landssamanslutninga av nynorskkommunar (LNK) | LNK
Nynorsk kultursentrum
Språklig Samling
Kvener | Norske Kveners Forbund; Kvenlandsforbundet; Ruijan Kveeniliitto; Norske Kveners Forbund / Ruijan Kveeniliitto
Romanifolkets/taternes senter
Taternes Landsforening
Skogfinske interesser i Norge
Norsk-Finsk forbund
NOAH – for dyrs rettigheter (NOAH) | NOAH; NOAH – for dyrs rettigheter
Dyrevernalliansen | Dyrebeskyttelsen Norge; Dyrebeskyttelsen
Norsk Kennel Klub (NKK)
Norges Pelsdyralslag
Geno
Norsvin
Tyr
Norsk Sau og Geit
Norsk Landbruksrådgiving (NLR)
Oikos – Økologisk Norge | Økologisk Norge; Oikos; Debio
Biologisk-dynamisk Forening
Det norske hageselskap
Matvett
Opplysningskontoret
Civita
Agenda | Tankesmien Agenda; Tankesmia Agenda
Manifest Tankesmie | Manifest; Manifest Analyse
Skaperkraft
Libertas
Rethinking Economics Norge
Polyteknisk Forening
Norsk Forening mot Støy
Arbeiderpartiet (Ap) | Det norske Arbeiderparti; Arbeidarpartiet
Høyre | Høgre
Fremskrittspartiet (FrP) | Framstegspartiet; FrP
Senterpartiet (Sp)
Sosialistisk Venstreparti (SV) | SV – Sosialistisk Venstreparti
Venstre
Kristelig Folkeparti (KrF) | Kristeleg Folkeparti
Rødt | Raudt
Miljøpartiet De Grønne (MDG) | Miljøpartiet Dei Grøne; De Grønne; Dei Grøne
Industri- og Næringspartiet (INP)
Pensjonistpartiet
Partiet De Kristne | De Kristne; Konservativt
Norges Kommunistiske Parti (NKP)
Demokratene | Norgesdemokratene; Demokratene i Norge
Liberalistene | Liberalistisk parti; Det Liberale Folkepartiet
Folkeaksjonen nei til mer bompenger (FNB)
Helsepartiet
Piratpartiet
Partiet Sentrum
Feministisk Initiativ
AUF | Arbeidernes Ungdomsfylking
Unge Høyre | Unge Høyres Landsforbund
FpU | Fremskrittspartiets Ungdom
Senterungdommen
SU | Sosialistisk Ungdom
Unge Venstre | Norges Unge Venstre
KrFU | Kristelig Folkepartis Ungdom; KrF-kvinner
Rød Ungdom
Grønn Ungdom
Senterkvinnene
Høyrekvinner
`;
