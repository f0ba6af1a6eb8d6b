/*
 * What answers in English argue from, as fields of words: cost, delay, trust, safety … Short answers about one matter say
 * the same in other words («can't afford it», «too expensive»), and a theme's own text in others again. Of our own making,
 * in the manner of the UCREL tagger's semantic fields (Rayson et al. 2004). Names that `fields.ts` has too are the same
 * field, so that an English answer meets the Norwegian ones.
 *
 * An entry of five letters or more stands for everything that begins with it; a shorter one for itself and its
 * inflections.
 */
export const FIELDS_EN: Readonly<Record<string, string>> = {
  cost: `cost costs costly expens afford affordab unafford price prices priced pricing bill bills pay pays paying paid payment
    fee fees charge charges charging money cheap cheaper poverty poor poorer income household budget debt saving savings
    hardship pound pounds penny squeeze`,
  funding: `funding funded funds fund invest grant grants subsid financ budget resource resourc spend spending alloc
    treasury capital sponsor`,
  tax: 'tax taxes taxed taxpay taxation levy levies duty duties vat revenue',
  trade: `business trader traders retail retailer shop shops shopke store stores firm firms sme employer industr
    market markets competit customer trade sales enterpris manufactur supplier supply supermark wholesal independent
    high-street owner owners footfall viable closure`,
  profit: `profit profits corporat privatis privatiz sharehold commerci sell sells selling sold exploit greed greedy monetis
    insurer insurance pharma vendor multinational`,
  work: `job jobs employ employee employment unemploy worker workers wage wages redundan career livelihood workforce salary
    union unions contract overtime shift shifts`,
  staff: `staff staffing workload overwork shortage recruit retention retain training trained burnout burned stretched
    overstretch colleague frontline understaff morale vacanc`,
  bureaucracy: `paperwork bureaucra admin administrat burden burdens onerous complex complicat complian duplicat simplif
    streamlin form forms cumbersome procedur hassle tape`,
  delay: `delay delays delayed wait waits waiting queue queues slow slower late later timescal timetab deadline rush rushed
    phase phased phasing transition gradual premature timeline postpone overnight hurry soon backlog notice`,
  access: `disab wheelch accessib inaccessib access blind deaf impair mobility carer carers frail autis dyslex braille ramp ramps
    badge inclusi exclude excluded exclusion barrier barriers walking-stick visually hearing sight`,
  age: `elderly older pension pensioner age aged ageing retired retire grandm grandp grandf dement seniors`,
  digital: `digital online offline internet smartphon app apps phone phones computer laptop website broadband web email
    technolog device devices login screen screens connectiv`,
  privacy: `privacy private confident consent data record records personal sharing share shared opt-out opt-in gdpr anonym
    surveill intrus identif identity database sensitive intimate`,
  security: `hack hacks hacked hacker hackers cyber breach breaches leak leaks leaked secure insecur security ransom password
    vulnerab encrypt fraud scam scams theft stolen steal misus outage`,
  trust: `trust trusted distrust mistrust sceptic skeptic suspic honest dishonest promis believe confidence cynic credib
    reassur assuran faith betray`,
  oversight: `transparen accountab oversight scrutin audit audited publish openness watchdog ombuds govern safeguard monitor
    independ reporting checks`,
  choice: `choice choices choose chose freedom free liberty nanny compuls mandat forced force forcing volunt decide autonom
    rights right ban bans banned banning prohibit interfer dictat restrict option options individual adult adults respons`,
  fairness: `fair fairer unfair fairness equal equality unequal inequal equity equitab inequit discrimin disadvant marginal biased
    justice unjust penalis punish disproport targeted scapegoat privileg`,
  safety: `safe safer safely unsafe safety danger dangers hazard accident injur injury crash death deaths died kill kills killed
    harm harms harmed harmful collis protect lighting lit assault harass frighten scared afraid terrif intimidat`,
  health: `health healthi unhealth obes obesity overweight diet dietary nutrit exercise disease illness ill sick hospital clinic
    clinical patient medical medicin mental wellbeing anxiety depress asthma lung lungs cancer smoke smoker smoking vape vapes
    vaping addict nicotine nurse doctor doctors surgery gp gps nhs treatment diagnos therap ambulanc pharmac`,
  care: `care caring parent parents family families child children childr kid kids mum mums dad dads toddler baby babies
    nursery childmind teenag youth young youngst guardian foster`,
  education: `school schools teacher teach taught pupil pupils educat learn learning lesson classroom curricul universit
    student college academ literacy qualif tutor campus`,
  environment: `environ climate carbon emission pollut green greener nature wildlife biodivers habitat tree trees clean cleaner
    sustain recycl waste litter plastic planet warming eco ecolog energy renewab fossil air noise toxic`,
  transport: `bus buses train trains tram trams car cars drive drives driver drivers driving traffic road roads parking park
    parked cycle cycles cycling cyclist bike bikes lane lanes walk walking pedestr journey commut congest route routes taxi
    taxis vehicle lorry lorries van vans station travel kerb pavement motorist fare fares timetab rail`,
  place: `rural village countrys remote island urban city cities town towns suburb region regional postcode outskirt north south`,
  farming: 'farm farms farmer farming agricult livestock crop crops dairy cattle sheep harvest land rural',
  planning: `house houses housing home homes rent rents rental renter tenant landlord mortgag build builder building develop flat flats
    property propert planning homeless evict tenancy lease infrastr`,
  community: `community communit neighbo resident local locals togethern isolat lonely lonelin social charit volunteer belong
    heritage character parish`,
  evidence: `evidence research study studies pilot pilots trial trials evaluat statisti prove proven proof proves modelling assess
    scientif science finding findings figures survey robust data assumption`,
  enforcement: `enforc police policing penalt fine fines fined court courts prosecut illegal offence offend comply inspect crackd
    sanction deterr smuggl black-market loophol evade`,
  law: `law laws lawful legal legisl regulat regulator rule rules statut standard guideline guidance code codes parliam treaty`,
  information: `communicat inform informed informat consult explain explained leaflet clarity clear clearer unclear confus mislead
    jargon awaren publicis publicity engage engagem listen listened heard advert advertis label labels labell marketing
    packag campaign message`,
  service: `service services quality appoint continuity referral standard provision provider reliab unreliab frequen infrequen
    cancel cancell evening sunday weekend availab coverage capacity`,
  efficiency: `efficien inefficien faster quicker quick convenien easier simpler simple joined join joined-up seamless integrat
    coordinat duplic repeat repeated repetit streaml effectiv ineffectiv improv better`,
  technology: `innovat artificial intellig algorithm automat robot robots software system systems upgrade platform interop
    machine glitch reliab`,
  identity: `women woman female gender ethnic minorit religio muslim race racis racial black asian trans cultur languag
    translat migrant refugee lgbt girls girl`,
  crime: 'crime crimes criminal antisoc anti-social vandal drug drugs knife gang gangs violen burglar',
  food: `food foods meal meals eat eats eating cook cooking fruit vegetab snack snacks chocolat sweet sweets confect takeaw
    restaur ingredi sugar sugary salt calorie portion flavour treat treats recipe drink drinks alcohol pub pubs`,
  abroad:
    'country countr europe european brexit abroad import imports export foreign global internat overseas scotland wales',
  alternatives:
    'alternat instead rather another different compromise exempt exempti exception pilot phased voucher incentiv',
  leisure:
    'sport sports leisure library museum playgr theatre music festival touris tourist tourism visitor holiday pool gym',
};
