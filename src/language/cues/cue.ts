import type { WordClasses } from './word-lists.ts';

/**
 * What a cue says, before negation, holder and contrast are read.
 * - `support`, `oppose`: the holder's declared attitude («støtter», «går imot»)
 * - `praise`, `criticism`: what the proposal is or brings («vil styrke», «altfor vidtgående»)
 * - `objection`: nouns of doubt, which turn to support when negated («ingen innvendinger»)
 * - `rebuttal`: what others hold against the proposal, found wanting («innvendingen holder ikke»)
 * - `need`: a need or ground for the proposal, which turns to opposition when negated («ser ikke behov for»)
 * - `aim`: goodwill towards the aim only («intensjonen er god»)
 * - `reserve`: a condition, limit or wish that qualifies support («forutsatt at», «bør presiseres»)
 * - `remark`: remarks and answers, which count only when negated («ingen merknader», «avstår fra å uttale oss»)
 * - `position`: taking a stand, which counts only when negated («tar ikke stilling»)
 * - `mixed`: for and against at once, or divided members
 * - `affirm`: a negation that denies nothing («ikke tvil om», «ikke bare»)
 * - `enact`, `abandon`: that the proposal be carried out, or dropped («bør vedtas», «bør trekkes»)
 * - `keep`: that what is today remain («dagens ordning bør videreføres»)
 * - `idle`: words that look like a cue and are none («tar imot pasienter»)
 * - `endorse`: joining another body's statement, which says nothing by itself about the proposal
 */
export type CueKind =
  | 'support'
  | 'oppose'
  | 'praise'
  | 'criticism'
  | 'objection'
  | 'rebuttal'
  | 'need'
  | 'aim'
  | 'reserve'
  | 'remark'
  | 'position'
  | 'mixed'
  | 'affirm'
  | 'enact'
  | 'abandon'
  | 'keep'
  | 'idle'
  | 'endorse';

/** Cues that behave alike. */
export interface CueGroup {
  /** Stable id, shown as the evidence's rule. */
  rule: string;
  kind: CueKind;
  /** 1 weak, 2 plain, 3 declared. */
  weight: 1 | 2 | 3;
  /** A finite verb: its negation may follow («støtter vi ikke»). */
  verb?: true;
  /** A verb of effect («styrker»): where it stands below a wish it is what is wished for, not what the proposal does. */
  effect?: true;
  /** The phrase holds its own negation or knows none: words of negation around it change nothing. */
  fixed?: true;
  /** Negation inside the phrase is part of it («bør ikke vedtas»); negation before it still turns it. */
  holdsNegation?: true;
  /** The respondent's own judgement of the other («departementet har rett i»): read even when the other is the subject. */
  ofOther?: true;
  /** Its subject is the one it is good or bad for («landet er tjent med»), not the one who holds it. */
  ofThem?: true;
  patterns: readonly string[];
}

/** All that is needed to read one language's sentences. */
export interface Lexicon {
  classes: WordClasses;
  cues: readonly CueGroup[];
  /** Words and phrases, in the notation of patterns.ts, by what they do to a clause. */
  markers: {
    negation: string;
    /** «vi», «vår»: what follows is the respondent's own view. */
    self: string;
    /** Who is retold: «departementet», «flertallet», «enkelte». */
    thirdParty: string;
    /** The same, when it opens its clause: «noen», «andre». */
    someone: string;
    /** People beside the sender: their attitudes are theirs, and what they tell with a verb of telling. */
    bystander: string;
    /** The same, also as a place: «ordføreren i nabokommunen». */
    neighbour: string;
    /** Some of a group: «halvparten av medlemmene». */
    counted: readonly string[];
    /** A motion told of, with its mover or its fall: nothing in the sentence is the sender's. */
    moved: readonly string[];
    /** What was told of others is the sender's view too: «det er også styrets syn». */
    shared: readonly string[];
    /** Verbs that open a condition without its word: «Får vi lengre frist, støtter vi …». */
    inverted: string;
    /** Papers that speak for another, with the verbs by which they do («notatet viser», but not «notatet er»). */
    document: string;
    telling: string;
    /** Phrases that make what follows another's speech: «ifølge». */
    attribution: readonly string[];
    /** Verbs of retelling. */
    reporting: string;
    /** Verbs whose negation reaches into their that-clause: «kan ikke se at …». */
    raising: string;
    /** «at», «om»: negation passes only from a raising verb. */
    complement: string;
    /** «som», «fordi»: negation never passes. */
    subordinator: string;
    /** Words that end a negation's reach after the verb. */
    stop: string;
    coordination: string;
    /** Words after which a name is an object, not the subject. */
    preposition: string;
    /** Conjunctions that open an opposing clause: «men». */
    contrast: readonly string[];
    /** Adverbs that mark a clause as opposing: «imidlertid». */
    however: readonly string[];
    /** Openers of a conceding clause: «selv om». */
    concession: readonly string[];
    /** Openers of a condition: «dersom». */
    condition: readonly string[];
    past: readonly string[];
    /** What carries the past into the present: «fortsatt». */
    still: readonly string[];
    pastForms: string;
    /** Words of which an answer without a sentence is made («helt uenig»), and those that say yes, no and partly. */
    answer: string;
    yes: string;
    no: string;
    half: string;
    /** The dissent: siding with it is being against the proposal. */
    dissenter: string;
    /** What is today: the same. */
    inverse: string;
    /** Another way or another time; support for it is no support for the proposal. */
    alternative: string;
    /** What it costs and who pays. */
    money: string;
    /** The looking into it: inquiry, hearing, process. */
    inquiry: string;
    /** Verbs of looking into it, of waiting and of paying, in what an «at» or «å» says. */
    inquire: string;
    postpone: string;
    compensation: string;
    /** Taking away what is: the proposal itself, or what it is set against. */
    undo: string;
    /** What a law or rule has done to it; with «ikke» before, it stays as it is. */
    change: string;
    /** That it stays (of what is today), and that it falls (of what is proposed). */
    retain: string;
    drop: string;
    /** What somebody demands. */
    demand: string;
    /** What somebody else has said. */
    statement: string;
    /** The aim only, not the proposal. */
    aim: string;
    /** A part of the proposal. */
    part: string;
    /** What ties an evaluation to the proposal. */
    anchor: string;
    /** Phrases that only tell what the proposal holds or is meant to do. */
    describing: readonly string[];
    /** What makes that which follows a wish: «bør», «ber om», «for å». */
    wish: readonly string[];
    /** Limited agreement: «delvis», «i hovedsak». */
    partly: readonly string[];
    /** «subsidiært»: what is wanted only if the first wish falls. */
    secondly: readonly string[];
    /** Subjects of endorsement that look like a part of the proposal's side: «følger mindretallet». */
    dissent: readonly string[];
  };
}
