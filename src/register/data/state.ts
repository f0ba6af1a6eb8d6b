/** State bodies. One body a line: `Official name (ABBR) | alias; alias | > successor`. Facts only. */

/** Ministries and the central executive, with the names they have had since about 2000. */
export const MINISTRIES = `
Statsministerens kontor (SMK) | Statsministarens kontor; Office of the Prime Minister
Arbeids- og inkluderingsdepartementet (AID) | Ministry of Labour and Social Inclusion
Arbeids- og sosialdepartementet (ASD) | | > Arbeids- og inkluderingsdepartementet
Arbeidsdepartementet (AD) | | > Arbeids- og inkluderingsdepartementet
Arbeids- og administrasjonsdepartementet (AAD) | | > Arbeids- og inkluderingsdepartementet
Barne- og familiedepartementet (BFD) | Ministry of Children and Families
Barne-, likestillings- og inkluderingsdepartementet (BLD) | | > Barne- og familiedepartementet
Barne- og likestillingsdepartementet | | > Barne- og familiedepartementet
Digitaliserings- og forvaltningsdepartementet (DFD) | Ministry of Digitalisation and Public Governance
Energidepartementet (ED) | Ministry of Energy
Olje- og energidepartementet (OED) | | > Energidepartementet
Finansdepartementet (FIN) | Ministry of Finance
Forsvarsdepartementet (FD) | Ministry of Defence
Helse- og omsorgsdepartementet (HOD) | Ministry of Health and Care Services
Helsedepartementet | | > Helse- og omsorgsdepartementet
Sosial- og helsedepartementet (SHD) | | > Helse- og omsorgsdepartementet
Sosialdepartementet (SOS)
Justis- og beredskapsdepartementet (JD) | Ministry of Justice and Public Security
Justis- og politidepartementet | Justisdepartementet | > Justis- og beredskapsdepartementet
Klima- og miljødepartementet (KLD) | Ministry of Climate and Environment
Miljøverndepartementet (MD) | | > Klima- og miljødepartementet
Kommunal- og distriktsdepartementet (KDD) | Kommunaldepartementet; Ministry of Local Government and Regional Development
Kommunal- og moderniseringsdepartementet (KMD) | | > Kommunal- og distriktsdepartementet
Kommunal- og regionaldepartementet (KRD) | | > Kommunal- og distriktsdepartementet
Fornyings-, administrasjons- og kirkedepartementet (FAD)
Fornyings- og administrasjonsdepartementet
Moderniseringsdepartementet
Kultur- og likestillingsdepartementet (KUD) | Kulturdepartementet; Ministry of Culture and Equality
Kultur- og kirkedepartementet (KKD) | | > Kultur- og likestillingsdepartementet
Kirke-, utdannings- og forskningsdepartementet (KUF) | | > Kunnskapsdepartementet
Kunnskapsdepartementet (KD) | Ministry of Education and Research
Utdannings- og forskningsdepartementet (UFD) | | > Kunnskapsdepartementet
Landbruks- og matdepartementet (LMD) | Landbruksdepartementet; Ministry of Agriculture and Food
Nærings- og fiskeridepartementet (NFD) | Ministry of Trade, Industry and Fisheries
Nærings- og handelsdepartementet (NHD) | | > Nærings- og fiskeridepartementet
Fiskeri- og kystdepartementet (FKD) | | > Nærings- og fiskeridepartementet
Fiskeridepartementet | | > Nærings- og fiskeridepartementet
Samferdselsdepartementet (SD) | Ministry of Transport
Utenriksdepartementet (UD) | Ministry of Foreign Affairs
Departementenes sikkerhets- og serviceorganisasjon (DSS) | Departementenes servicesenter
Departementenes digitaliseringsorganisasjon (DIO)
`;

/** Directorates, inspectorates, agencies, ombuds, state councils, boards and commissions. */
export const AGENCIES = `
Arbeids- og velferdsdirektoratet | Arbeids- og velferdsetaten; NAV; Nav; NAV Arbeids- og velferdsdirektoratet
Arbeidstilsynet | Direktoratet for arbeidstilsynet; Norwegian Labour Inspection Authority
Arbeidsretten
Arkivverket | Riksarkivet; Nasjonalarkivet; Riksarkivaren
Artsdatabanken
Bufdir | Barne-, ungdoms- og familiedirektoratet; Bufdir – Barne-, ungdoms- og familiedirektoratet
Bufetat | Barne-, ungdoms- og familieetaten
Barneombudet | Ombudsman for Children
Barnevernets sentrale klageorgan
Bioteknologirådet | Bioteknologinemnda
Brønnøysundregistrene | Registerenheten i Brønnøysund
Datatilsynet | Norwegian Data Protection Authority
Den norske UNESCO-kommisjonen | Norsk UNESCO-kommisjon
Den nasjonale forskningsetiske komité for medisin og helsefag (NEM) | De nasjonale forskningsetiske komiteene; De nasjonale forskningsetiske komiteer; NESH; NENT
Regionale komiteer for medisinsk og helsefaglig forskningsetikk (REK) | REK sør-øst; REK vest; REK midt; REK nord; REK midt-Norge
Digitaliseringsdirektoratet (Digdir)
Difi | Direktoratet for forvaltning og IKT | > Digitaliseringsdirektoratet
Direktoratet for byggkvalitet (DiBK) | Statens bygningstekniske etat
Direktoratet for e-helse | E-helse; Norwegian Directorate of eHealth | > Helsedirektoratet
Direktoratet for forvaltning og økonomistyring (DFØ) | Direktoratet for økonomistyring; Senter for statlig økonomistyring
Direktoratet for høyere utdanning og kompetanse (HK-dir) | HKdir
Direktoratet for internasjonalisering og kvalitetsutvikling i høyere utdanning (Diku) | Senter for internasjonalisering av utdanning; SIU | > Direktoratet for høyere utdanning og kompetanse
Kompetanse Norge | Vox | > Direktoratet for høyere utdanning og kompetanse
Direktoratet for mineralforvaltning med Bergmesteren for Svalbard (DMF) | Direktoratet for mineralforvaltning; Bergvesenet; Bergmesteren for Svalbard
Direktoratet for nødkommunikasjon (DNK) | | > Direktoratet for samfunnssikkerhet og beredskap
Direktoratet for naturforvaltning (DN) | | > Miljødirektoratet
Klima- og forurensningsdirektoratet (Klif) | Statens forurensningstilsyn; SFT | > Miljødirektoratet
Direktoratet for samfunnssikkerhet og beredskap (DSB)
Direktoratet for strålevern og atomsikkerhet (DSA) | Statens strålevern; Strålevernet
Direktoratet for utviklingssamarbeid (Norad) | NORAD; Norad – Direktoratet for utviklingssamarbeid
Direktoratet for medisinske produkter (DMP) | Statens legemiddelverk; Legemiddelverket; SLV; DMP
Diskrimineringsnemnda | Likestillings- og diskrimineringsnemnda
Domstoladministrasjonen | DA
Eksportfinansiering Norge (Eksfin) | Garantiinstituttet for eksportkreditt; GIEK; Eksportkreditt Norge
Finanstilsynet | Kredittilsynet; Financial Supervisory Authority of Norway
Fiskeridirektoratet
Foreldreutvalget for barnehager (FUB) | FUB; Foreldreutvalet for barnehagar
Foreldreutvalget for grunnopplæringen (FUG) | FUG; Foreldreutvalet for grunnopplæringa
Forbrukerrådet | Norwegian Consumer Council; Forbrukarrådet
Forbrukertilsynet | Forbrukerombudet; Forbrukarombodet
Forbrukerklageutvalget | Forbrukertvistutvalget
Folkehelseinstituttet (FHI) | Nasjonalt folkehelseinstitutt; Norwegian Institute of Public Health
Forsvaret | Forsvarsstaben; Forsvarssjefen; Hæren; Sjøforsvaret; Luftforsvaret; Heimevernet; Cyberforsvaret; Forsvarets sanitet; Forsvarets fellestjenester
Forsvarsbygg
Forsvarsmateriell
Forsvarets personell- og vernepliktssenter
Garantikassen for fiskere
Gjenopptakelseskommisjonen | Kommisjonen for gjenopptakelse av straffesaker
Grensetvistkommisjonen
Havindustritilsynet (Havtil) | Petroleumstilsynet; Ptil
Helsedirektoratet (Hdir) | Norwegian Directorate of Health; Sosial- og helsedirektoratet
Helseklage | Nasjonalt klageorgan for helsetjenesten; Pasientskadenemnda
Helseøkonomiforvaltningen (HELFO) | Helfo
Husbanken | Den norske stats husbank
Innkrevingsmyndigheten | Statens innkrevingssentral
Innovasjon Norge
Integrerings- og mangfoldsdirektoratet (IMDi)
Jernbanedirektoratet
Jernbaneverket | | > Jernbanedirektoratet
Statens jernbanetilsyn | Jernbanetilsynet; SJT
Statens havarikommisjon | Statens havarikommisjon for transport; Havarikommisjonen; SHT
Statens undersøkelseskommisjon for helse- og omsorgstjenesten (Ukom) | Statens undersøkelseskommisjon for helse- og omsorgstjenesten
Justervesenet
Kartverket | Statens kartverk
Klagenemnda for offentlige anskaffelser (KOFA) | Klagenemndssekretariatet
Klagenemnda for industrielle rettigheter | KFIR
Kompetansesenter for distriktsutvikling | Distriktssenteret – Kompetansesenter for distriktsutvikling; Distriktssenteret
Kontoret for voldsoffererstatning | Erstatningsnemnda for voldsofre
Konfliktrådet | Sekretariatet for konfliktrådene; Konfliktrådene
Konkurransetilsynet
Konkurranseklagenemnda
Kriminalomsorgsdirektoratet (KDI) | Kriminalomsorgen; Kriminalomsorgens sentrale forvaltning
Kripos | Den nasjonale enhet for bekjempelse av organisert og annen alvorlig kriminalitet
Kulturdirektoratet | Norsk kulturråd; Kulturrådet; Kulturrådet Norge; Arts Council Norway
Kunst i offentlige rom (KORO) | Utsmykkingsfondet for offentlige bygg
Kystverket
Landbruksdirektoratet | Statens landbruksforvaltning; Statens reindriftsforvaltning; Reindriftsforvaltningen
Likestillings- og diskrimineringsombudet (LDO) | Likestillingsombudet
Lotteri- og stiftelsestilsynet | Lotteritilsynet; Stiftelsestilsynet; Lotterinemnda
Lotterinemnda
Luftfartstilsynet
Lånekassen | Statens lånekasse for utdanning
Markedsrådet
Mattilsynet | Norwegian Food Safety Authority
Medietilsynet | Statens medieforvaltning; Eierskapstilsynet; Norwegian Media Authority
Medieklagenemnda
Meteorologisk institutt (MET) | Det norske meteorologiske institutt; Norwegian Meteorological Institute
Miljødirektoratet | Norwegian Environment Agency
Nasjonal kommunikasjonsmyndighet (Nkom) | Post- og teletilsynet
Nasjonal sikkerhetsmyndighet (NSM)
Nasjonalbiblioteket | National Library of Norway
Nasjonalt kunnskapssenter for helsetjenesten | Kunnskapssenteret; Nasjonalt kunnskapssenter for helsetenesta | > Folkehelseinstituttet
Nasjonalt råd for kvalitet og prioritering i helse- og omsorgstjenesten | Nasjonalt råd for prioritering i helsetjenesten
NOKUT | Nasjonalt organ for kvalitet i utdanningen; NOKUT – Nasjonalt organ for kvalitet i utdanningen
Norec | Fredskorpset
Norges Bank | Central Bank of Norway; Norges Bank Investment Management; NBIM
Norges forskningsråd | Forskningsrådet; Research Council of Norway; Noregs forskingsråd
Norges geologiske undersøkelse (NGU)
Norges institusjon for menneskerettigheter (NIM) | Nasjonal institusjon for menneskerettigheter; Norges nasjonale institusjon for menneskerettigheter
Norges vassdrags- og energidirektorat (NVE) | Reguleringsmyndigheten for energi; RME
Norsk akkreditering
Norsk Helsearkiv
Norsk Helsenett SF (NHN) | Norsk helsenett
Norsk kulturminnefond | Kulturminnefondet
Norsk lokalhistorisk institutt
Norsk pasientskadeerstatning (NPE)
Norsk Filminstitutt (NFI)
Norsk nukleær dekommisjonering
Norsk romsenter | Direktoratet for romvirksomhet; Norwegian Space Agency
Kulturtanken | Kulturtanken – Den kulturelle skolesekken Norge; Rikskonsertene
Oljedirektoratet | Sokkeldirektoratet; Norwegian Offshore Directorate
Partilovnemnda
Pasient- og brukerombudet | Pasient- og brukerombudene; Pasientombudet; Pasient- og brukarombodet; Pasient- og brukerombudet i Oslo og Akershus; Pasient-, bruker- og sosial- og eldreombudet
Patentstyret | Styret for det industrielle rettsvern; Norwegian Industrial Property Office
Pensjonstrygden for sjømenn
Personvernnemnda
Personvernkommisjonen
Politidirektoratet (POD)
Politiets sikkerhetstjeneste (PST)
Politiets utlendingsenhet | PU
Politiets IKT-tjenester
Politiets fellestjenester | PFT
Regelrådet
Regjeringsadvokaten
Riksadvokaten | Riksadvokatembetet; Den høyere påtalemyndighet
Riksantikvaren | Direktoratet for kulturminneforvaltning
Riksmekleren
Riksrevisjonen | Office of the Auditor General of Norway
Samordna opptak
Sannhets- og forsoningskommisjonen
Sametinget | Sámediggi; Saemiedigkie; Sámedigge; Sámediggi - Sametinget; The Sámi Parliament
Sekretariatet for konfliktrådene
Senter for oljevern og marint miljø
Sikt – Kunnskapssektorens tjenesteleverandør | Sikt; Unit – Direktoratet for IKT og fellestjenester i høyere utdanning og forskning; Direktoratet for IKT og fellestjenester i høyere utdanning og forskning; Unit; UNINETT AS; NSD – Norsk senter for forskningsdata
Sivilombudet | Sivilombudsmannen; Stortingets ombudsmann for forvaltningen; Parliamentary Ombudsman; Sivilombodet
Sjøfartsdirektoratet | Norwegian Maritime Authority
Skattedirektoratet (SKD) | Skatteetaten; Norwegian Tax Administration; Skattedirektoratet og Skatteetaten
Skatteklagenemnda | Sekretariatet for Skatteklagenemnda
Spesialenheten for politisaker
Språkrådet | Norsk språkråd
Statens helsetilsyn | Helsetilsynet; Norwegian Board of Health Supervision
Statens naturoppsyn (SNO)
Statens pensjonskasse (SPK)
Statens sivilrettsforvaltning | Sivilrettsforvaltningen; SRF
Statens vegvesen (SVV) | Vegdirektoratet; Statens vegvesen Vegdirektoratet; Statens vegvesen Region nord; Vegvesenet; Norwegian Public Roads Administration
Statens vei- og trafikktilsyn
Statistisk sentralbyrå (SSB) | Statistics Norway
Statlig spesialpedagogisk tjeneste (Statped) | Statlig spesialpedagogisk støttesystem; Statped nord; Statped vest
Statsbygg
Statskonsult
Statsadvokatembetene | Det nasjonale statsadvokatembetet; NAST
Stortinget | Stortingets administrasjon; Stortingets presidentskap
EOS-utvalget | Stortingets kontrollutvalg for etterretnings-, overvåkings- og sikkerhetstjeneste
Stortingets ombudsnemnd for Forsvaret | Ombudsmannen for Forsvaret; Ombudsnemnda for Forsvaret; Ombudet for Forsvaret
Sysselmesteren på Svalbard | Sysselmannen på Svalbard; Sysselmannen
Teknologirådet
Tilsynsrådet for advokatvirksomhet | Advokattilsynet; Advokatnemnda; Disiplinærnemnden
Tilsynsutvalget for dommere
Innstillingsrådet for dommere
Tolldirektoratet | Tolletaten; Toll- og avgiftsdirektoratet; Tollvesenet; Norwegian Customs
Trygderetten
Tvisteløsningsnemnda etter arbeidsmiljøloven | Tvisteløsningsnemnda
Tariffnemnda
Rikslønnsnemnda
Utdanningsdirektoratet (Udir)
Utlendingsdirektoratet (UDI)
Utlendingsnemnda (UNE)
Valgdirektoratet
Økokrim | ØKOKRIM; Den sentrale enhet for etterforskning og påtale av økonomisk kriminalitet og miljøkriminalitet
Etterretningstjenesten | E-tjenesten
Etisk råd for forsvarssektoren
Etikkrådet | Statens pensjonsfond utlands etikkråd; Etikkrådet for Statens pensjonsfond utland
Det tekniske beregningsutvalget for kommunal og fylkeskommunal økonomi (TBU)
Eldreombudet
Hovedredningssentralen (HRS) | Hovedredningssentralen Nord-Norge; Hovedredningssentralen Sør-Norge
Sivilforsvaret
Siviltjenesten
Statens seniorråd
Kontaktutvalget mellom innvandrere og myndighetene
Kommunal- og forvaltningskomiteen
Nordisk ministerråd
EFTA Surveillance Authority (ESA) | EFTAs overvåkningsorgan
EFTA Secretariat
European Commission | Europakommisjonen
Rettsmedisinsk kommisjon | Den rettsmedisinske kommisjon
Barnesakkyndig kommisjon
Svalbard Miljøvernfond | Svalbards miljøvernfond
Energiklagenemnda
Jordskifteverket
Direktoratet for eksportkontroll og sanksjoner (DEKSA)
Statens graderte plattformtjenester
Nasjonalt cybersikkerhetssenter
Nasjonalt ID-senter
Familievernkontoret
Fylkesnemndene for barnevern og sosiale saker | Barneverns- og helsenemnda; Fylkesnemnda for barnevern og sosiale saker; Sentralenheten for fylkesnemndene; Barneverns- og helsenemndene
Husleietvistutvalget (HTU)
Finnmarkskommisjonen
Utmarksdomstolen for Finnmark
Reindriftsstyret
Advokatlovutvalget
Vergemålsmyndigheten | Sentral vergemålsmyndighet
Kringkastingsrådet
Bobehandlingsutvalget | Konkursrådet
Finansmarkedsfondet
Folketrygdfondet
Verdipapirlovutvalget
Straffelovrådet
Straffeprosessutvalget
Lovavdelingen
Riksteatret
Statens institutt for rusmiddelforskning | SIRUS
`;

/** Courts. District courts and police districts are recognised by rule as well. */
export const COURTS = `
Høyesterett | Norges Høyesterett; Supreme Court of Norway
Borgarting lagmannsrett
Eidsivating lagmannsrett
Agder lagmannsrett
Gulating lagmannsrett
Frostating lagmannsrett
Hålogaland lagmannsrett
Oslo tingrett
Oslo byfogdembete | Oslo byfogdembede
Oslo politidistrikt
Øst politidistrikt
Innlandet politidistrikt
Sør-Øst politidistrikt
Agder politidistrikt
Sør-Vest politidistrikt
Vest politidistrikt
Møre og Romsdal politidistrikt
Trøndelag politidistrikt
Nordland politidistrikt
Troms politidistrikt
Finnmark politidistrikt
`;

/** County governors today, and the areas of the earlier ones («Fylkesmannen i …»). */
export const GOVERNORS_TODAY = `
Østfold, Buskerud, Oslo og Akershus
Innlandet
Vestfold og Telemark
Agder
Rogaland
Vestland
Møre og Romsdal
Trøndelag
Nordland
Troms og Finnmark
`;

export const GOVERNORS_FORMER = `
Oslo og Viken > Østfold, Buskerud, Oslo og Akershus
Oslo og Akershus > Østfold, Buskerud, Oslo og Akershus
Østfold > Østfold, Buskerud, Oslo og Akershus
Buskerud > Østfold, Buskerud, Oslo og Akershus
Hedmark > Innlandet
Oppland > Innlandet
Vestfold > Vestfold og Telemark
Telemark > Vestfold og Telemark
Aust-Agder > Agder
Vest-Agder > Agder
Aust- og Vest-Agder > Agder
Hordaland > Vestland
Sogn og Fjordane > Vestland
Sør-Trøndelag > Trøndelag
Nord-Trøndelag > Trøndelag
Troms > Troms og Finnmark
Finnmark > Troms og Finnmark
`;
