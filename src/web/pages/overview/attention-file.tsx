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
type OfScan = Extract<Attention, { kind: 'scan' }>;

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
      {decides ? <SeenTo file={file} label={words.followedUp} back={back} /> : null}
    </>
  );
};

/** An answer with pages that were read poorly: each with the way to its picture and text, or they will do as they are. */
export const ScanItem: FC<{ item: OfScan; decides: boolean; back: string }> = ({ item, decides, back }) => {
  const { file, response, places } = item;
  return (
    <>
      <p class="needs-what">
        <a class="ds-link" href={linkTo(`/svar/${response.id}`)}>
          {response.respondent || file.path}
        </a>
      </p>
      <p>
        {words.poorly(places.length)}{' '}
        {places.map((at, index) => (
          <>
            {index === 0 ? '' : ', '}
            <a class="ds-link" href={linkTo(`/svar/${response.id}/side/${at}`)}>
              {ui.pageText.page(response.pages[at - 1]?.number ?? at)}
            </a>
          </>
        ))}
      </p>
      {decides ? <SeenTo file={file} label={words.goodEnough} back={back} /> : null}
    </>
  );
};

const SeenTo: FC<{ file: OfFile['file']; label: string; back: string }> = ({ file, label, back }) => (
  <div class="acts">
    <DecideButton
      back={back}
      act={act({ kind: 'text', slot: fileSlot(file.id), markdown: FOLLOWED_UP }, '')}
      label={`${label}: ${file.path}`}
      press="a"
    >
      {label}
    </DecideButton>
  </div>
);
