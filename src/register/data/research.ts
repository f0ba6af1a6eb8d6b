/** Universities, university colleges, research institutes and knowledge centres. Facts only. */

export const UNIVERSITIES = `
Universitetet i Oslo (UiO) | University of Oslo; Universitetssenteret på Kjeller; UNIK
Universitetet i Bergen (UiB) | University of Bergen
Universitetet i Tromsø – Norges arktiske universitet (UiT) | Universitetet i Tromsø; UiT Norges arktiske universitet; Norges arktiske universitet; UiT – Norges arktiske universitet; UiT The Arctic University of Norway; University of Tromsø; UiT Noregs arktiske universitet
Universitetet i Agder (UiA) | University of Agder; Høgskolen i Agder
Universitetet i Stavanger (UiS) | University of Stavanger; Høgskolen i Stavanger
Universitetet i Sørøst-Norge (USN) | University of South-Eastern Norway; Universitetet i Søraust-Noreg
Universitetet i Innlandet (INN) | Høgskolen i Innlandet; Inland Norway University of Applied Sciences; Høgskulen i Innlandet; HINN
Universitetet i Nordland (UiN) | | > Nord universitet
Norges teknisk-naturvitenskapelige universitet (NTNU) | Norwegian University of Science and Technology; NTNU i Gjøvik; NTNU i Ålesund; Noregs teknisk-naturvitskaplege universitet
Norges miljø- og biovitenskapelige universitet (NMBU) | Norwegian University of Life Sciences; Universitetet for miljø- og biovitenskap; UMB; Norges landbrukshøgskole
Nord universitet | Nord University
OsloMet – storbyuniversitetet (OsloMet) | OsloMet storbyuniversitetet; OsloMet - Storbyuniversitetet; Oslo Metropolitan University; Storbyuniversitetet
Høgskolen i Oslo og Akershus (HiOA) | | > OsloMet – storbyuniversitetet
Høgskolen i Oslo (HiO) | | > OsloMet – storbyuniversitetet
Høgskolen i Akershus (HiAk) | | > OsloMet – storbyuniversitetet
Høgskulen på Vestlandet (HVL) | Western Norway University of Applied Sciences; Høyskolen på Vestlandet
Høgskolen i Bergen (HiB) | | > Høgskulen på Vestlandet
Høgskulen i Sogn og Fjordane (HiSF) | | > Høgskulen på Vestlandet
Høgskolen Stord/Haugesund (HSH) | | > Høgskulen på Vestlandet
Høgskulen i Volda (HVO) | Volda University College
Høgskolen i Molde, vitenskapelig høgskole i logistikk (HiMolde) | Høgskolen i Molde; Høgskolen i Molde – Vitenskapelig høgskole i logistikk
Høgskolen i Østfold (HiØ)
Høgskolen i Hedmark (HiHm) | Høgskolen i Lillehammer; HiL | > Universitetet i Innlandet
Høgskolen i Gjøvik (HiG) | | > Norges teknisk-naturvitenskapelige universitet
Høgskolen i Ålesund (HiÅ) | | > Norges teknisk-naturvitenskapelige universitet
Høgskolen i Sør-Trøndelag (HiST) | | > Norges teknisk-naturvitenskapelige universitet
Høgskolen i Nord-Trøndelag (HiNT) | | > Nord universitet
Høgskolen i Bodø | | > Nord universitet
Høgskolen i Nesna | | > Nord universitet
Høgskolen i Harstad (HiH) | | > Universitetet i Tromsø – Norges arktiske universitet
Høgskolen i Finnmark (HiF) | | > Universitetet i Tromsø – Norges arktiske universitet
Høgskolen i Narvik (HiN) | | > Universitetet i Tromsø – Norges arktiske universitet
Høgskolen i Buskerud og Vestfold (HBV) | Høgskolen i Buskerud; Høgskolen i Vestfold | > Universitetet i Sørøst-Norge
Høgskolen i Sørøst-Norge (HSN) | | > Universitetet i Sørøst-Norge
Høgskolen i Telemark (HiT) | | > Universitetet i Sørøst-Norge
Sámi allaskuvla | Samisk høgskole; Sámi allaskuvla – Samisk høgskole; Sámi University of Applied Sciences; Sámi allaskuvla / Samisk høgskole
Norges handelshøyskole (NHH) | Noregs handelshøgskole; Norwegian School of Economics
Norges idrettshøgskole (NIH) | Norges idrettshøyskole; Norwegian School of Sport Sciences
Norges musikkhøgskole (NMH) | Norwegian Academy of Music
Norges veterinærhøgskole (NVH) | | > Norges miljø- og biovitenskapelige universitet
Arkitektur- og designhøgskolen i Oslo (AHO) | Arkitekthøgskolen i Oslo
Kunsthøgskolen i Oslo (KHiO)
Kunst- og designhøgskolen i Bergen | Kunsthøgskolen i Bergen; KHiB
Forsvarets høgskole (FHS) | Krigsskolen; Sjøkrigsskolen; Luftkrigsskolen; Forsvarets stabsskole; Forsvarets høyskole
Politihøgskolen (PHS) | Politihøyskolen
Kriminalomsorgens høgskole og utdanningssenter (KRUS) | Kriminalomsorgens utdanningssenter
Handelshøyskolen BI (BI) | BI Norwegian Business School; Bedriftsøkonomisk Institutt; Handelshøgskolen BI
VID vitenskapelige høgskole (VID) | VID; Diakonhjemmet høgskole; Haraldsplass diakonale høgskole; Misjonshøgskolen; Høgskolen Diakonova
MF vitenskapelig høyskole | Det teologiske Menighetsfakultet; Menighetsfakultetet; MF; MF vitenskapelig høyskole for teologi, religion og samfunn
Høyskolen Kristiania | Kristiania; Kristiania University College; Westerdals Oslo ACT; Markedshøyskolen; Norges Helsehøyskole
NLA Høgskolen | NLA; Norsk lærerakademi
Ansgar høyskole | Ansgar Teologiske Høgskole; Ansgarskolen
Fjellhaug Internasjonale Høgskole
Lovisenberg diakonale høgskole (LDH) | Lovisenberg diakonal høgskole
Dronning Mauds Minne Høgskole (DMMH) | Dronning Mauds Minne høgskole for barnehagelærerutdanning; DMMH
Barratt Due musikkinstitutt
Høgskulen for grøn utvikling | Høgskulen for landbruk og bygdeutvikling; HLB
Høgskolen for yrkesfag | Høyskolen for yrkesfag
Høyskolen for dansekunst | Den Norske Balletthøyskole; Norges Dansehøyskole; Høyskolen for Dansekunst
NSKI Høyskole | Norsk skuespillerinstitutt
Rudolf Steinerhøyskolen | Steinerhøyskolen
Atlantis Medisinske Høgskole
Bergen Arkitekthøgskole (BAS) | Bergen Arkitektskole
Betanien Høyskole
Noroff høyskole | Noroff; Noroff University College
Oslo Nye Høyskole | Bjørknes Høyskole
Høyskolen for ledelse og teologi (HLT)
Universitetssenteret på Svalbard (UNIS) | UNIS
Norges Informasjonsteknologiske Høgskole | NITH; Norges Informasjonsteknologiske Høyskole
Fagskolen i Viken | Fagskolen Viken
Fagskolen Innlandet
Fagskolen Oslo | Fagskolen Oslo Akershus
Fagskulen Vestland
Fagskolen Rogaland
Fagskolen i Nord
Fagskolen i Agder
Trøndelag høyere yrkesfagskole (THYF)
`;

export const INSTITUTES = `
SINTEF | SINTEF AS; Stiftelsen SINTEF; SINTEF Digital; SINTEF Ocean; SINTEF Energi; SINTEF Community; SINTEF Byggforsk; SINTEF Industri; SINTEF Manufacturing; SINTEF Nord; SINTEF Helgeland; SINTEF Fiskeri og havbruk; SINTEF Helse; SINTEF Teknologi og samfunn; SINTEF Molab; SINTEF Raufoss Manufacturing
NORCE | NORCE Norwegian Research Centre AS; NORCE Norwegian Research Centre; Uni Research; IRIS; International Research Institute of Stavanger; Norut; Christian Michelsen Research; Teknova; Agderforskning; NORCE Helse; Norut Alta; Rogalandsforskning; Uni Research Helse; Uni Research Rokkansenteret; Rokkansenteret
NINA | Norsk institutt for naturforskning; Stiftelsen norsk institutt for naturforskning
NIBIO | Norsk institutt for bioøkonomi; Bioforsk; Norsk institutt for skog og landskap; Norsk institutt for landbruksøkonomisk forskning; NILF; Skog og landskap
NIVA | Norsk institutt for vannforskning; Stiftelsen Norsk institutt for vannforskning
NILU | Norsk institutt for luftforskning; Stiftelsen NILU; NILU – Norsk institutt for luftforskning; NILU AS
NIKU | Norsk institutt for kulturminneforskning; Stiftelsen Norsk institutt for kulturminneforskning
NIFU | Nordisk institutt for studier av innovasjon, forskning og utdanning; NIFU STEP
NUPI | Norsk utenrikspolitisk institutt; Norwegian Institute of International Affairs
PRIO | Institutt for fredsforskning; Peace Research Institute Oslo; Stiftelsen Institutt for fredsforskning
FFI | Forsvarets forskningsinstitutt; Norwegian Defence Research Establishment
NGI | Norges Geotekniske Institutt; Stiftelsen Norges Geotekniske Institutt
NORSAR | Stiftelsen NORSAR
Nofima | Nofima AS; Nofima Marin; Nofima Mat
Norsk Regnesentral (NR) | Norsk regnesentral
Norsk Polarinstitutt | Norwegian Polar Institute
Havforskningsinstituttet (HI) | Institute of Marine Research; Nasjonalt institutt for ernærings- og sjømatforskning; NIFES
Veterinærinstituttet | Norwegian Veterinary Institute
Institutt for energiteknikk (IFE)
Institutt for samfunnsforskning (ISF) | CORE – Senter for likestillingsforskning; Senter for forskning på sivilsamfunn og frivillig sektor
Transportøkonomisk institutt (TØI) | Stiftelsen Norsk senter for samferdselsforskning
CICERO | CICERO Senter for klimaforskning; CICERO senter for klima- og miljøforskning; Stiftelsen CICERO
Chr. Michelsens Institutt (CMI) | Christian Michelsens Institutt
Fafo | Forskningsstiftelsen Fafo; Fafo Institutt for arbeidslivs- og velferdsforskning; Stiftelsen Fafo
Fridtjof Nansens institutt (FNI)
Frischsenteret | Stiftelsen Frischsenteret for samfunnsøkonomisk forskning; Ragnar Frisch Senter for samfunnsøkonomisk forskning
Arbeidsforskningsinstituttet (AFI)
NOVA | Norsk institutt for forskning om oppvekst, velferd og aldring; Velferdsforskningsinstituttet NOVA; Velferdsforskningsinstituttet NOVA ved OsloMet
Forbruksforskningsinstituttet SIFO (SIFO) | Statens institutt for forbruksforskning; SIFO
By- og regionforskningsinstituttet NIBR | NIBR; Norsk institutt for by- og regionforskning
Nordlandsforskning | Nordlandsforskning AS; Nordland Research Institute
Nordregio
Møreforsking | Møreforsking AS; Møreforskning
Vestlandsforsking | Vestlandsforskning; Stiftinga Vestlandsforsking
Telemarksforsking | Telemarksforskning; Stiftelsen Telemarksforsking
Østlandsforskning
Østfoldforskning | NORSUS; NORSUS Norsk institutt for bærekraftsforskning
Ruralis | Ruralis – Institutt for rural- og regionalforskning; Norsk senter for bygdeforskning; Bygdeforskning
Trøndelag Forskning og Utvikling
NTNU Samfunnsforskning | NTNU Samfunnsforskning AS
Samfunns- og næringslivsforskning (SNF) | Samfunns- og næringslivsforskning AS
Simula | Simula Research Laboratory; Simula Research Laboratory AS; SimulaMet; Simula Metropolitan Center for Digital Engineering; Simula UiB
Nansensenteret | Nansen senter for miljø og fjernmåling; NERSC
Akvaplan-niva | Akvaplan-niva AS
Statens arbeidsmiljøinstitutt (STAMI) | Arbeidsmiljøinstituttet
Nasjonalt senter for e-helseforskning | Norwegian Centre for E-health Research; Nasjonalt senter for samhandling og telemedisin; NST
Nasjonalt kunnskapssenter om vold og traumatisk stress (NKVTS) | Nasjonalt kunnskapssenter om vold og traumatisk stress AS
Nasjonalt kompetansesenter for legevaktmedisin (NKLM) | Nasjonalt kompetansesenter for legevaktmedisin (KLM)
Nasjonalt kompetansesenter for psykisk helsearbeid (NAPHA) | NAPHA
Nasjonalt senter for distriktsmedisin (NSDM)
Nasjonalt senter for selvmordsforskning og -forebygging (NSSF)
Nasjonalt senter for aldring og helse | Aldring og helse; Nasjonalt kompetansesenter for aldring og helse
Nasjonalt senter for kvinnehelseforskning
Norsk senter for menneskerettigheter (SMR) | Norwegian Centre for Human Rights
Nasjonalt senter for flerkulturell opplæring (NAFO)
Nasjonalt senter for mat, helse og fysisk aktivitet
Nasjonalt senter for kunst og kultur i opplæringen
Nasjonalt senter for engelsk og fremmedspråk i opplæringen | Fremmedspråksenteret
Nasjonalt senter for nynorsk i opplæringa | Nynorsksenteret
Nasjonalt senter for leseopplæring og leseforsking | Lesesenteret
Nasjonalt senter for skriveopplæring og skriveforskning | Skrivesenteret
Nasjonalt senter for matematikk i opplæringen | Matematikksenteret
Nasjonalt senter for naturfag i opplæringen | Naturfagsenteret
Læringsmiljøsenteret | Nasjonalt senter for læringsmiljø og atferdsforskning
Nasjonalt utviklingssenter for barn og unge (NUBU) | Atferdssenteret; Norsk senter for barneatferd; Nasjonalt utviklingssenter for barn og unge
Regionsenter for barn og unges psykiske helse (RBUP) | RBUP Øst og Sør; RBUP; Regionsenter for barn og unges psykiske helse, Helseregion Øst og Sør
Regionalt kunnskapssenter for barn og unge (RKBU) | RKBU Vest; RKBU Midt-Norge; RKBU Nord; Regionalt kunnskapssenter for barn og unge – psykisk helse og barnevern
Regionalt ressurssenter om vold, traumatisk stress og selvmordsforebygging (RVTS) | RVTS Øst; RVTS Vest; RVTS Sør; RVTS Midt; RVTS Nord
Senter for rus- og avhengighetsforskning (SERAF) | SERAF
Senter for omsorgsforskning | Senter for omsorgsforskning, øst; Senter for omsorgsforskning sør
Senter for medisinsk etikk (SME) | Senter for medisinsk etikk ved Universitetet i Oslo
Senter for kvinne- og kjønnsforskning
Likestillingssenteret KUN | KUN; KUN senter for kunnskap og likestilling; Senter for likestilling
Likestillingssenteret
Nordisk institutt for sjørett
C-REX – Senter for ekstremismeforskning | C-REX
Senter for europarett
Det Norske Videnskaps-Akademi (DNVA) | Det Norske Videnskaps-Akademi; Norwegian Academy of Science and Letters; Akademiet for yngre forskere
Det Kongelige Norske Videnskabers Selskab (DKNVS)
Norges Tekniske Vitenskapsakademi (NTVA)
Bjerknessenteret for klimaforskning | Bjerknessenteret
Kifo | Institutt for kirke-, religions- og livssynsforskning; KIFO
Narviksenteret | Stiftelsen Narviksenteret
HL-senteret | Senter for studier av Holocaust og livssynsminoriteter; Stiftelsen HL-senteret
Arkivet freds- og menneskerettighetssenter | Stiftelsen Arkivet
Raftostiftelsen
Falstadsenteret
RISE Fire Research | RISE Fire Research AS; RISE PFI
Runde miljøsenter | Runde Miljøsenter AS
Norsk Treteknisk Institutt | Treteknisk
Cochrane Norge
Kompetansesenter rus (KoRus) | KoRus; KORUS; KoRus Øst; KoRus Sør; KoRus vest Bergen; KoRus vest Stavanger; KoRus Midt; KoRus Nord
Universitetsmuseet i Bergen | Bergen Museum
Kulturhistorisk museum | Kulturhistorisk museum, Universitetet i Oslo
Naturhistorisk museum
NTNU Vitenskapsmuseet | Vitenskapsmuseet
Arkeologisk museum i Stavanger | Arkeologisk museum; Arkeologisk museum, Universitetet i Stavanger
Norges arktiske universitetsmuseum | Tromsø Museum
`;
