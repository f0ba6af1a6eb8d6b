import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Evidence } from '../../../domain.ts';
import { RULE_WORDS, SOURCE_WORDS, ui } from '../../../norsk/desk/ui.ts';
import { percent } from '../../parts/format.ts';

const { answer: words } = ui;

/** How sure, by whom, and on what grounds. */
export const Because: FC<PropsWithChildren<{ evidence: Evidence[]; confidence: number }>> = ({
  evidence,
  confidence,
  children,
}) => {
  const person = evidence.find((one) => one.source === 'reviewer');
  if (person) return <p class="by-person-line">{words.byPerson(person.cue)}</p>;
  return (
    <details class="because">
      <summary>
        {words.percent(percent(confidence))} · {words.because}
      </summary>
      <ul>
        {evidence.map((one) => (
          <li>
            «{one.cue}» <span class="hint">{RULE_WORDS[one.rule] ?? SOURCE_WORDS[one.source]}</span>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
};
