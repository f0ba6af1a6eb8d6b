import type { CueGroup } from '../cue.ts';

/** Conditions, limits, wishes and silences. */
export const reserves: readonly CueGroup[] = [
  {
    rule: 'reserve',
    kind: 'reserve',
    weight: 2,
    fixed: true,
    patterns: [
      'provided|providing|assuming|conditional|contingent|conditioned that|on|upon|it|they|adequate|the|,',
      'subject to',
      'on ~1 condition|understanding|proviso|assumption that|of',
      'with ~3 reservation|reservations|exception|exceptions|caveat|caveats|proviso',
      'except|excepting|apart|save|exception for|that|from|of|article|section',
      'as|so long as',
      'if|unless|until',
      'reservation|reservations|caveat|caveats|qualification|qualifications|proviso',
      'not go|sufficient|enough|far|fully|entirely|wholly|clear|all|every ~2 far|enough|convinced|clear|agree|aspects',
      'step|move ~2 right|good|positive direction',
    ],
  },
  {
    rule: 'wish',
    kind: 'reserve',
    weight: 1,
    fixed: true,
    patterns: [
      'should|must|ought|needs|need|requires|require ~1 be|to|include|also|ensure|not|clarify|provide|cover|take|apply',
      'recommend|recommends|suggest|suggests|request|requests|propose|urge|ask|asks|call|calls ~1 that|for|the|a|an|clarif*|adding|amending|to',
      'would like|welcome|appreciate|benefit ~2',
      'clarification|clarify|clarified|clarity|redrafted|redraft|revised|amended|adjusted|adjustment|adjustments|amendment|amendments|reconsidered|reviewed|refined|further|extended|capped|reduced|delayed|postponed|phased|limited|narrowed',
      'unclear|uncertain|unsure|ambiguous|missing|lacks|lack',
      'following comments|points|remarks|observations|amendments|suggestions|changes|recommendations',
      'challenges|challenging|challenge|weaknesses|shortcomings|difficulties|concerns',
      'exempt|exemption|exemptions|transition|transitional',
      'funding|resources|compensation|funded',
    ],
  },
  {
    rule: 'remark',
    kind: 'remark',
    weight: 2,
    verb: true,
    patterns: [
      'comment|comments|remark|remarks|observation|observations|submission|submissions|response|input|feedback|opinion|opinions|views|view|reply|statement|suggestions',
      'add|adds|report|say|remark|comment|commenting|contribute|submit|observe',
      'submit|submitting|provide|providing|offer|offering|make|making|give|issue|respond|responding|reply|participate ~4 comments|comment|response|remarks|observations|submission|opinion|statement|views|to|in|input',
      'respond|responding to',
    ],
  },
  {
    rule: 'position',
    kind: 'position',
    weight: 3,
    verb: true,
    patterns: [
      'take|takes|taken|taking|have|has|hold|holds|adopt|express|expresses|offer ~3 position|stance|view|views|opinion|stand ~1 on|as|regarding|about|whether|.|,|of',
      'take|takes|taking ~3 position|stance|sides',
      'position|view|opinion to|for ~1 assess|judge|comment|say|determine',
      'able|position|basis|information ~1 to ~1 assess|judge|evaluate|determine|conclude',
    ],
  },
  {
    rule: 'neutrality',
    kind: 'mixed',
    weight: 3,
    fixed: true,
    patterns: [
      'neutral|impartial',
      'neither ~1 support*|endorse*|agree* ~3 nor',
      'leave|leaves|defer|defers ~6 to',
      'advantages|arguments|pros|benefits|strengths and|for ~2 disadvantages|against|cons|drawbacks|weaknesses',
      'divided|split|mixed on|over|views|opinion|opinions|.|,|as',
      'without taking|prejudging|prejudice',
      'political|matter question|decision|for',
    ],
  },
];
