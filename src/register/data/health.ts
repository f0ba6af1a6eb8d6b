/** The specialist health service: regional health authorities, health trusts and the companies they own. Facts only. */
export const HEALTH_AUTHORITIES = `
Helse Nord RHF | Helse Nord; Northern Norway Regional Health Authority
Helse Midt-Norge RHF | Helse Midt-Norge; Helse Midt RHF; Helse Midt
Helse Vest RHF | Helse Vest
Helse Sør-Øst RHF | Helse Sør-Øst; HSØ; Helse Sør Øst; South-Eastern Norway Regional Health Authority
Helse Sør RHF | Helse Sør | > Helse Sør-Øst RHF
Helse Øst RHF | Helse Øst | > Helse Sør-Øst RHF
De regionale helseforetakene | De fire regionale helseforetakene; RHF-ene; Interregionalt fagdirektørmøte
Universitetssykehuset Nord-Norge HF (UNN) | Universitetssykehuset i Nord-Norge; Universitetssjukehuset Nord-Norge; UNN Tromsø; UNN Harstad
Nordlandssykehuset HF (NLSH) | Nordlandssjukehuset
Helgelandssykehuset HF | Helgelandssjukehuset
Finnmarkssykehuset HF | Helse Finnmark HF; Finnmárkku buohcciviessu; Sámi klinihkka; Sámi klinihkka – Finnmarkssykehuset
Sykehusapotek Nord HF
Helse Nord IKT HF | Helse Nord IKT
Helseforetakenes senter for pasientreiser ANS | Pasientreiser HF; Pasientreiser ANS; Pasientreiser
St. Olavs hospital HF | St. Olavs Hospital; St Olavs Hospital; St. Olav; St. Olavs hospital, Universitetssykehuset i Trondheim
Helse Møre og Romsdal HF | Helse Møre og Romsdal; Helse Sunnmøre HF; Helse Nordmøre og Romsdal HF; Ålesund sjukehus; Molde sjukehus
Helse Nord-Trøndelag HF | Helse Nord-Trøndelag; Sykehuset Levanger; Sykehuset Namsos
Sykehusapotekene i Midt-Norge HF | Sjukehusapoteka i Midt-Norge; Sykehusapotekene Midt-Norge
Helse Midt-Norge IT (Hemit) | Hemit; Hemit HF
Helseplattformen AS | Helseplattformen
Rusbehandling Midt-Norge HF
Ambulanse Midt-Norge HF
Helse Bergen HF | Helse Bergen; Haukeland universitetssjukehus; Haukeland universitetssykehus; Helse Bergen HF, Haukeland universitetssjukehus; Haukeland
Helse Førde HF | Helse Førde; Førde sentralsjukehus
Helse Fonna HF | Helse Fonna; Haugesund sjukehus
Helse Stavanger HF | Helse Stavanger; Stavanger universitetssjukehus; Stavanger universitetssykehus; SUS; Helse Stavanger HF, Stavanger universitetssjukehus
Sjukehusapoteka Vest HF | Sjukehusapoteka Vest; Sykehusapotekene Vest; Apoteka Vest HF
Helse Vest IKT AS | Helse Vest IKT
Helse Vest Innkjøp HF
Oslo universitetssykehus HF (OUS) | Oslo universitetssykehus; Oslo University Hospital; Rikshospitalet; Ullevål universitetssykehus; Radiumhospitalet; Aker universitetssykehus HF; Rikshospitalet HF; Oslo universitetssjukehus
Akershus universitetssykehus HF (Ahus) | Akershus universitetssykehus
Sykehuset Innlandet HF (SI) | Sykehuset Innlandet; Sjukehuset Innlandet
Sykehuset Østfold HF | Sykehuset Østfold
Sykehuset i Vestfold HF (SiV) | Sykehuset i Vestfold; Psykiatrien i Vestfold HF
Sykehuset Telemark HF | Sykehuset Telemark; Sjukehuset Telemark
Sørlandet sykehus HF (SSHF) | Sørlandet sykehus; Sørlandet sjukehus
Vestre Viken HF | Vestre Viken; Vestre Viken helseforetak; Sykehuset Buskerud HF; Sykehuset Asker og Bærum HF
Sunnaas sykehus HF | Sunnaas sykehus; Sunnaas sykehus helseforetak
Sykehusapotekene HF | Sykehusapotekene; Sykehusapotekene Oslo
Sykehuspartner HF | Sykehuspartner
Sykehusinnkjøp HF | Sykehusinnkjøp; Helseforetakenes Innkjøpsservice AS; HINAS; LIS – Legemiddelinnkjøpssamarbeid
Sykehusbygg HF | Sykehusbygg
Luftambulansetjenesten HF | Luftambulansetjenesten; Luftambulansetjenesten ANS; Helseforetakenes nasjonale luftambulansetjeneste ANS
Helsetjenestens driftsorganisasjon for nødnett HF (HDO) | Helsetjenestens driftsorganisasjon; Helsetjenestens driftsorganisasjon for nødnett
Nasjonal IKT HF | Nasjonal IKT
Nasjonalt kompetansesenter for prehospital akuttmedisin (NAKOS)
Beslutningsforum for nye metoder | Nye metoder; Bestillerforum for nye metoder
Nasjonalt servicemiljø for medisinske kvalitetsregistre | SKDE; Senter for klinisk dokumentasjon og evaluering
Nasjonal kompetansetjeneste for sjeldne diagnoser (NKSD)
Frambu | Frambu kompetansesenter for sjeldne diagnoser; Stiftelsen Frambu
TAKO-senteret
Kreftregisteret | Cancer Registry of Norway
Diakonhjemmet Sykehus AS | Diakonhjemmet Sykehus; Diakonhjemmet sykehus
Lovisenberg Diakonale Sykehus AS | Lovisenberg Diakonale Sykehus; Lovisenberg sykehus
Lovisenberg Rehabilitering
Haraldsplass Diakonale Sykehus AS | Haraldsplass Diakonale Sykehus; Haraldsplass
Betanien Hospital | Betanien sykehus; Betanien Hospital Skien
Martina Hansens Hospital AS | Martina Hansens Hospital
Revmatismesykehuset AS | Revmatismesykehuset; Revmatismesykehuset Lillehammer
Modum Bad | Stiftelsen Modum Bad
Haugesund Sanitetsforenings Revmatismesykehus AS | HSR AS; Haugesund sanitetsforenings revmatismesykehus
Jæren DPS | Jæren distriktspsykiatriske senter
Solli DPS | Solli distriktspsykiatriske senter
Olaviken alderspsykiatriske sykehus
Voss sjukehus
Kysthospitalet
Feiringklinikken | LHL-sykehuset Gardermoen; LHL-klinikkene
Hospitalet Betanien
NKS Olaviken alderspsykiatriske sykehus
Skogli Helse- og Rehabiliteringssenter
Borgestadklinikken | Blå Kors Borgestadklinikken
`;
