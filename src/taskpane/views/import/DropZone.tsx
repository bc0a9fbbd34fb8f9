import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { importText } from '../../../messages/pane/import';
import { useSession, useSessionState } from '../../session/SessionContext';
import { chosenFiles, droppedFiles, type ChosenFile } from './droppedFiles';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '10px',
    padding: '24px 16px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px' },
});

const ACCEPTED = '.csv,.tsv,.txt,.xlsx';
/** Known to browsers of desks, not to those of phones. */
const HAS_FOLDERS = 'webkitdirectory' in HTMLInputElement.prototype;

/** Where exports are dropped, or chosen by keyboard: files, or a whole folder. */
export function DropZone({
  onFiles,
}: {
  readonly onFiles: (files: readonly ChosenFile[]) => Promise<void>;
}): ReactNode {
  const { language } = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const text = importText(language).drop;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (input: HTMLInputElement): void => {
    const chosen = chosenFiles(input.files);
    input.value = '';
    if (chosen.length > 0) void onFiles(chosen);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (busy === null) void droppedFiles(event.dataTransfer).then(onFiles);
      }}
    >
      <h3 className={styles.title}>{text.title}</h3>
      <p className={styles.hint}>{text.hint}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy !== null} onClick={() => files.current?.click()}>
          {text.files}
        </Button>
        {HAS_FOLDERS && (
          <Button disabled={busy !== null} onClick={() => folder.current?.click()}>
            {text.folder}
          </Button>
        )}
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={text.files}
        onChange={({ target }) => take(target)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={text.folder}
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => take(target)}
      />
    </div>
  );
}
