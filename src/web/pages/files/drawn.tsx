import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { ui } from '../../../norsk/desk/ui.ts';
import { Unframed } from '../../outside.tsx';
import { linkTo } from '../../parts/place.ts';

/** A sender's PDF to look at: a picture of each page, and the file itself to save. `sizes` null: it can't be drawn. */
export const DrawnPages: FC<{
  c: Context;
  id: string;
  name: string;
  sizes: readonly { width: number; height: number }[] | null;
}> = ({ c, id, name, sizes }) => {
  const { drawn: words } = ui.answer;
  return (
    <Unframed c={c} title={name} style="desk" main="drawn">
      <h1 class="ds-sr-only">{name}</h1>
      <p class="hint">
        {sizes === null ? words.cannot : words.lead}{' '}
        <a class="ds-link" href={linkTo(`/fil/${id}?lagre`)}>
          {words.save}
        </a>
      </p>
      {(sizes ?? []).map(({ width, height }, at) => (
        <img
          id={`side-${at + 1}`}
          src={linkTo(`/original/${id}/${at + 1}`)}
          alt={words.page(at + 1, sizes?.length ?? 0)}
          width={width}
          height={height}
          loading="lazy"
        />
      ))}
    </Unframed>
  );
};
