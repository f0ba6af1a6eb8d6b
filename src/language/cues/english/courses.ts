import type { CueGroup } from '../cue.ts';

/** What is to be done with the proposal and with what is today; whom the sender joins; words that deceive. */
export const courses: readonly CueGroup[] = [
  {
    rule: 'affirm',
    kind: 'affirm',
    weight: 1,
    fixed: true,
    patterns: [
      'no|without hesitation',
      'not|no only|doubt|least|merely|surprisingly',
      'without doubt|reservation|reservations|delay|exception|hesitation',
      'not ~1 hesitate',
      'cannot|not be ~1 overstated|overestimated|overemphasised|stressed',
      "could|couldn't (not) ~3 more|happier|better",
      'not to mention',
      'current|existing|present ~4 not',
    ],
  },
  {
    rule: 'idle',
    kind: 'idle',
    weight: 1,
    fixed: true,
    patterns: [
      'favours|favors|favouring large|larger|big|bigger|foreign|urban|wealthy|established|some',
      'thank|thanks|grateful|pleased|glad|welcome|welcomes|appreciate|appreciates|delighted|happy ~6 opportunity|consulted|hearing|deadline|extension|submit|respond|contribute|consulting|invitation|invited|consultation|chance|asked|letter',
      'mistake|wrong|error|irresponsible|unwise|regrettable|shame|pity ~3 not ~2 adopt|adopted|pass|passed|enact|enacted|introduce|introduced|support|act',
      'paper|document|consultation ~3 clear|well|readable|thorough|comprehensive ~2 written|structured|overview|account|.',
    ],
  },
  {
    rule: 'enact',
    kind: 'enact',
    weight: 2,
    patterns: [
      'should|must|ought|be ~2 adopted|passed|enacted|implemented|approved|introduced',
      'as drafted|proposed|it',
    ],
  },
  {
    rule: 'abandon',
    kind: 'abandon',
    weight: 3,
    patterns: [
      'withdraw|withdrawn|withdraws|scrapped|scrap|abandon|abandoned|dropped|drop|shelved|shelve|halted|halt|discarded|discard|rejected|repealed',
    ],
  },
  {
    rule: 'abandon',
    kind: 'abandon',
    weight: 3,
    holdsNegation: true,
    patterns: [
      '@neg ~2 proceed|proceeding|adopted|introduced|enacted|implemented|passed|advance|pursued|introduce|adopt|enact',
      'refrain|desist|abstain from ~1 introducing|adopting|changing|implementing|enacting|removing|proceeding',
      'reconsider|rethink|think ~3 entirely|whole|again|proposal',
      'back to ~1 drawing',
    ],
  },
  {
    rule: 'keep',
    kind: 'keep',
    weight: 2,
    patterns: [
      'current|existing|present ~6 stay|serve|retained|maintained|kept|preserved|remain|continue|continued|sufficient|adequate|works|work|functions|serves|satisfactory|sufficiently',
      'retain|maintain|keep|preserve|retaining|keeping|maintaining ~2 current|existing|present|status',
      'should|must|be ~2 retained|maintained|kept|preserved',
      'already|sufficiently|adequately covered|regulated|addressed|exists|exist|provides|provide|sufficient|adequate|works',
      'works|functions|functioning|working well|satisfactorily|effectively',
      'status quo',
      'leave|let ~3 as|alone (it|they) is|are|.',
    ],
  },
  {
    rule: 'keep',
    kind: 'keep',
    weight: 2,
    holdsNegation: true,
    patterns: [
      'want|wants|need|needs|wish ~1 no change|changes',
      'no ~1 change|changes to ~1 current|existing|present|rules|law',
    ],
  },
  {
    rule: 'endorse',
    kind: 'endorse',
    weight: 2,
    fixed: true,
    patterns: [
      'statement|submission|response|reply|comments|remarks|views|position|letter|opinion ~2 of|from|by|submitted|made|given|expressed|put',
    ],
  },
];
