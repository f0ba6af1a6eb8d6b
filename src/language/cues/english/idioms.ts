import type { CueGroup } from '../cue.ts';

/** What is said by a figure of speech or a turn of phrase, with none of the words that praise or blame. */
export const idioms: readonly CueGroup[] = [
  {
    rule: 'missed',
    kind: 'praise',
    weight: 2,
    fixed: true,
    patterns: [
      'cannot|could|not come|happen ~2 soon|quickly enough',
      'cannot come|happen ~1 soon|quickly enough',
      'nail on ~1 head',
      'at last|finally|long someone|last|something|a|the ~4 tackling|tackles|tackled|addressing|addresses|done|action',
      'exactly|precisely|just what|the ~6 asked|needed|needs|need|called|wanted|waiting|hoped',
      'benefits|advantages|gains ~3 outweigh|outweighs|exceed|exceeds',
      'better late than never',
      'done ~1 homework',
      'fills|closes|plugs ~3 gap|hole|loophole|need',
      'should have been ~1 done|introduced|adopted|enacted',
      'well served by',
    ],
  },
  {
    rule: 'no-objection',
    kind: 'rebuttal',
    weight: 2,
    fixed: true,
    patterns: [
      'no ~1 reason|reasons|grounds ~1 why|for|that|to ~6 not',
      'nothing against',
      'little|hard|difficult to object|criticise|criticize|fault|disagree ~1',
    ],
  },
  {
    rule: 'idiom',
    kind: 'criticism',
    weight: 2,
    fixed: true,
    patterns: [
      'sledgehammer to',
      'baby ~1 out with',
      'cure ~3 worse than',
      'misses|missed|miss ~2 mark|point|target',
      'solution in|looking search|for ~1 of|a ~1 problem',
      'more problems|questions|harm ~1 than',
      'costs|disadvantages|drawbacks|risks|burdens ~4 outweigh|outweighs|exceed|exceeds',
      'foot|footing|pick ~3 bill|tab',
      'far|long from|way ~2 convinced|satisfied|ideal|adequate|sufficient|clear|satisfactory',
      'anything but',
      'hardly|scarcely|not ~3 way forward|answer|solution|improvement|progress',
      'little|no|scant ~1 faith|confidence ~1 in',
      'wrong end|tree|way',
      'badly|poorly|ill served by',
      'step backwards|backward|back',
    ],
  },
];
