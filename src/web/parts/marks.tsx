import type { FC } from 'hono/jsx';
import type { Judged, Stance } from '../../domain.ts';
import { STANCE_MARKS, STANCE_WORDS, THEME_STANCE_WORDS } from '../../norsk/desk/labels.ts';
import { ui } from '../../norsk/desk/ui.ts';
import { isUnsurelyTold, toldOnTheme, toldStance } from '../../told.ts';

/**
 * ＋ ± − ○ with its word. `quiet`: the word for screen readers and as a tooltip only; `onTheme`: the words for what is held
 * on a theme; `unsure`: the machine alone says so, and is not sure.
 */
export const StanceMark: FC<{ stance: Stance | null; quiet?: boolean; onTheme?: boolean; unsure?: boolean }> = ({
  stance,
  quiet,
  onTheme,
  unsure,
}) => {
  const key = stance ?? 'none';
  const plain = (onTheme ? THEME_STANCE_WORDS : STANCE_WORDS)[key];
  const word = quiet && unsure ? `${plain} (${ui.answers.unsureStance})` : plain;
  return (
    <span class={`stance stance-${key}`} {...(quiet ? { title: word } : {})}>
      <span class="stance-mark" aria-hidden="true">
        {STANCE_MARKS[key]}
      </span>
      <span class={quiet ? 'ds-sr-only' : 'stance-word'}>
        {word}
        {unsure && !quiet ? <span class="mark-unsure">{ui.answers.unsureStance}</span> : null}
      </span>
    </span>
  );
};

/** A stance as it is told: «uavklart» where the machine can only guess, with «usikkert» where it is not sure. */
export const ToldStance: FC<{ judged: Judged<Stance> | null; quiet?: boolean; onTheme?: boolean }> = ({
  judged,
  quiet,
  onTheme,
}) => {
  const { stance, unsure } = onTheme
    ? toldOnTheme(judged)
    : { stance: toldStance(judged), unsure: isUnsurelyTold(judged) };
  return <StanceMark stance={stance} unsure={unsure} quiet={quiet ?? false} onTheme={onTheme ?? false} />;
};

/** A theme by label and a quiet tint. */
export const ThemeName: FC<{ label: string; tint: number }> = ({ label, tint }) => (
  <span class={`theme-name tint-${tint}`}>{label}</span>
);

/** A bar drawn with attributes, since the page allows no inline style. Decoration: the number stands beside it. */
export const Bar: FC<{ value: number; of: number; class?: string }> = ({ value, of, class: kind }) => (
  <svg class={`bar ${kind ?? ''}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect x="0" y="0" width={of === 0 ? 0 : (100 * value) / of} height="8" />
  </svg>
);
