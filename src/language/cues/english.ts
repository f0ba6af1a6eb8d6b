import type { Lexicon } from './cue.ts';
import { attitudes } from './english/attitudes.ts';
import { courses } from './english/courses.ts';
import { idioms } from './english/idioms.ts';
import { judgements } from './english/judgements.ts';
import { markers } from './english/markers.ts';
import { reserves } from './english/reserves.ts';
import { valuations } from './english/valuations.ts';

const classes = {
  prop: 'proposal*|proposed|bill|draft|amendment*|amended|reform*|scheme*|framework|change|changes|regulation*|initiative*|measure*|legislation|plan|plans|rule|rules|revision|act|approach|model|consultation|duty|requirement*|introduction|directive|ban|levy|tax|fee',
  neg: "not|no|never|cannot|can't|don't|doesn't|neither|nor|nothing|none|without|hardly|unable|didn't|won't|isn't|aren't|wouldn't|nothing",
  be: 'is|are|be|seems|appears|would|will|remain|remains|was|represents|constitutes|strikes|considered|find|consider|it|them|these|this',
  det: 'the|this|these|a|an|that|any|such|all|our|its|their|introducing|making|having|lowering|extending|allowing|giving',
  /** Adjectives of what is well or ill done or founded, and nouns for what does good or harm. */
  fine: 'vital|essential|laudable|courageous|forward-looking|evidence-based|effective|efficient|practical|practicable|prudent|wise|rational|humane|equitable|robust|transparent|rigorous|clear|simple|viable|feasible|crucial|indispensable|invaluable|praiseworthy|desirable|advisable|favourable|advantageous|productive|promising|ambitious|thoughtful|thorough|coherent|consistent|realistic|responsible|flexible|good|right|sound',
  boon: 'win|breakthrough|relief|boost|lifeline|victory|improvement|advance|milestone|asset|boon|blessing|success|investment|contribution|simplification|compromise',
  bad: 'unsound|untimely|unwelcome|unbalanced|unfounded|ill-founded|damaging|useless|pointless|futile|meaningless|illogical|heavy-handed|short-sighted|shortsighted|ill-advised|irresponsible|indefensible|unlawful|unconstitutional|dangerous|risky|ineffective|toothless|undemocratic|unethical|inhumane|unsafe|hasty|careless|confiscatory|punitive|crippling|hostile|insulting|offensive|absurd|senseless|wasteful|uneconomic|unsustainable|unenforceable|unpredictable|invasive|unreliable|incoherent|illegal|alarming|troubling|troublesome|worrisome|unhelpful|unsatisfactory|unattainable|inequitable|one-sided|overreaching|unneeded|needless|needlessly|cumbersome|impracticable|ineffectual|lamentable|deplorable|objectionable|ruinous|perverse|disastrous|catastrophic|devastating|reckless|unproven|untested|outdated|half-hearted|misleading|inflexible|unduly|unworthy|foolish|foolhardy',
  evil: 'setback|blow|mistake|error|threat|obstacle|insult|betrayal|attack|disaster|disgrace|scandal|catastrophe|tragedy|hindrance|burden|nuisance|disservice|regression|injustice|sham|folly|blunder|provocation|punishment|violation|infringement|overreach|weakening|deterioration|defeat|joke|impediment|distraction|nightmare|failure|travesty|intrusion|imposition',
} as const;

/** English: letters from abroad, and English parts of Norwegian ones. */
export const english: Lexicon = {
  classes,
  cues: [...attitudes, ...valuations, ...judgements, ...idioms, ...reserves, ...courses],
  markers,
};
