import type { ActLexicon } from './act.ts';

const english = {
  not: 'not|no|never|cannot',
  must: 'must|should|shall|needs|need|ought',
  lost: 'closure|closures|closed|close|lose|loses|lost|loss|losses|fewer|weaken|weakens|weaker|worse|harder|costlier|impossible|unfair|uncertainty|redundancies|bankrupt|bankruptcy|cuts|reduced|reduction|decline|damage|damages|harm|harms|delay|delays|burden|burdens|bureaucracy|higher|undermine|undermines|jeopardise|jeopardize|relocate|disadvantage',
} as const;

/** Acts in English. */
export const englishActs: ActLexicon = {
  classes: english,
  acts: [
    {
      act: 'demand',
      patterns: [
        'must|should|ought',
        'need|needs ~1 to|mending',
        'ask|asks|urge|urges|request|requests|recommend|recommends|propose|proposes|suggest|suggests|call|calls|demand|demands|require|requires|want|wants|would ~2 that|to|for|the|a|like|mending|welcome',
        'important|essential|necessary|vital|crucial|imperative ~1 that|to',
      ],
    },
    {
      act: 'condition',
      patterns: [
        'provided|providing|assuming that',
        'on condition|conditional|subject that|on|to',
        'only|unless if|the|it|this|these',
        'unless|until',
        'with these|the|some|following ~2 changes|amendments|adjustments',
      ],
    },
    {
      act: 'postpone',
      patterns: [
        'postpone|postponed|postponing|delay|defer|deferred|paused',
        'before|until ~6 studied|assessed|enters|introduced|clarified|known',
        'studied|assessed|examined ~1 further|again|first|more',
        'further|more|additional|new study|studies|assessment|consultation|analysis',
        'back to the',
        'start again',
      ],
    },
    {
      act: 'alternative',
      patterns: [
        'instead|rather ~1 of|than|,|.',
        'alternative|different|another|better ~1 model|approach|solution|way|option|proposal',
        'rather than',
      ],
    },
    {
      act: 'harm',
      anyHolder: true,
      patterns: [
        'will|would|may|could|can|risks|risk|lead|leads|result|results|cause|causes|mean|means ~8 @lost',
        'at the expense of',
        'concern|concerns|concerned|worried|fear|fears',
      ],
    },
    {
      act: 'gap',
      patterns: [
        '@not|insufficiently|poorly|inadequately ~3 assessed|studied|documented|considered|explained|justified',
        'lack|lacks|lacking|absence ~4 assessment|analysis|evidence|documentation',
        'short deadline|notice',
      ],
    },
    {
      act: 'long-wish',
      patterns: ['overdue|welcome|timely', 'long ~3 called|asked|argued|wanted|advocated', 'at last'],
    },
    {
      act: 'untenable',
      patterns: [
        'cannot|can|must ~2 go|continue ~1 on|like',
        'current|present|today ~4 untenable|unsustainable|inadequate|outdated',
      ],
    },
    { act: 'enter', patterns: ['look|looking forward', 'in force|place ~2 by|next|soon', 'stand|are ready'] },
    {
      act: 'welcome',
      patterns: [
        'good|sensible|welcome|important|right ~1 start|step|move|proposal|idea|direction',
        'no|not quarrel|objection|objections with|to',
        'we|are ~2 content|happy|pleased|glad',
      ],
    },
    {
      act: 'reject',
      patterns: [
        'wrong ~1 direction|way|tool|answer',
        'cannot ~2 accept|support|recommend|work',
        'major|serious obstacle|blow|setback',
      ],
    },
    {
      act: 'keep',
      patterns: [
        'retain|keep|maintain ~3 current|present|existing|right|today',
        'current|present|existing ~2 system|arrangement|model|rules ~3 works|work|well|sufficient',
      ],
    },
    {
      act: 'no-side',
      patterns: [
        'political ~1 question|choice|matter|decision',
        'no ~1 view|position|opinion|stance',
        'outside our|the ~2 remit|scope|mandate',
        'take|takes|taken @not ~1 position|view|stance',
      ],
    },
    {
      act: 'bounded',
      patterns: [
        'limit|limits|confine|confines|restrict ~3 to',
        'comments|remarks|response ~2 limited|confined|concern|concerns|relate',
      ],
    },
  ],
};
