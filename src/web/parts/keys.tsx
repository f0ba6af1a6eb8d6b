import type { FC } from 'hono/jsx';
import { KEY_WORDS, type KeyPlace, READING_KEYS } from '../../norsk/desk/labels.ts';
import { ui } from '../../norsk/desk/ui.ts';
import type { Role } from '../../role.ts';
import { may } from '../../services/accounts/roles.ts';
import type { Frame } from '../context.ts';
import { linkTo } from './place.ts';

/** Every place with keys of its own, the page's before what works everywhere. */
export const KEY_PLACES: readonly KeyPlace[] = [
  'overview',
  'answer',
  'themes',
  'theme',
  'note',
  'log',
  'list',
  'everywhere',
];

/** The keys that work in these places and that a role has a use for. */
export const KeysTable: FC<{ places: readonly KeyPlace[]; role: Role }> = ({ places, role }) => (
  <table class="ds-table keys">
    <thead>
      <tr>
        <th scope="col">{ui.key}</th>
        <th scope="col">{ui.does}</th>
      </tr>
    </thead>
    {places.map((place) => {
      const keys = Object.entries(KEY_WORDS[place]).filter(([key]) => READING_KEYS.has(key) || may(role, 'code'));
      return keys.length === 0 ? null : (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={2}>
              {ui.keysIn[place]}
            </th>
          </tr>
          {keys.map(([key, does]) => (
            <tr>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      );
    })}
  </table>
);

/** Keys of one character can be switched off (WCAG 2.1.4): whoever speaks to the machine would set them off by chance. */
export const KeysSwitch: FC<{ frame: Frame }> = ({ frame }) => (
  <form method="post" action={linkTo('/taster')} class="keys-switch">
    <input type="hidden" name="til" value={frame.here} />
    <p>{frame.keys ? ui.keysOn : ui.keysOff}</p>
    <button
      type="submit"
      class="ds-button"
      data-size="sm"
      data-variant="secondary"
      name="taster"
      value={frame.keys ? 'av' : 'pa'}
    >
      {frame.keys ? ui.turnOff : ui.turnOn}
    </button>
  </form>
);
