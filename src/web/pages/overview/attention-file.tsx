import type { FC } from 'hono/jsx';
import { spoken } from '../../../norsk/desk/speak.ts';
import { startWords } from '../../../norsk/desk/start/start.ts';
import { ui } from '../../../norsk/desk/ui.ts';
import { noteWords } from '../../../norsk/note/note.ts';
import { tellUnread } from '../../../norsk/note/unread.ts';
import { type Attention, FOLLOWED_UP, fileSlot } from '../../../services/review/attention.ts';
import { tableFiles } from '../../../services/shelf/tables.ts';
import { act, DecideButton } from '../../parts/deciding.tsx';
import { linkTo } from '../../parts/place.ts';

const { overview: words } = ui;

type OfFile = Extract<Attention, { kind: 'file' }>;

/** A file that was not analysed, and why: somebody has followed it up, or it waits. */
export const FileItem: FC<{ file: OfFile['file']; decides: boolean; back: string }> = ({ file, decides, back }) => {
  return (
    <>
      <p class="needs-what">
        <a class="ds-link path" href={linkTo(`/fil/${file.id}`)}>
          {file.path}
        </a>
      </p>
      <p>{words.file(tellUnread(noteWords(spoken()), file))}</p>
      {tableFiles({ files: [file] }).length === 0 ? null : (
        <p>
          <a class="ds-link" href={linkTo('/tabeller')}>
            {startWords.tables.title}
          </a>
        </p>
      )}
      {decides ? (
        <div class="acts">
          <DecideButton
            back={back}
            act={act({ kind: 'text', slot: fileSlot(file.id), markdown: FOLLOWED_UP }, '')}
            label={`${words.followedUp}: ${file.path}`}
            press="a"
          >
            {words.followedUp}
          </DecideButton>
        </div>
      ) : null}
    </>
  );
};
