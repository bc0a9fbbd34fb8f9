import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { shellText } from '../../messages/pane/shell';
import type { MemoryBook, OpenedFile } from '../book/memoryBook';
import { useSession, useSessionState } from '../session/SessionContext';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook in memory over as a file; outside Excel only. What such a file lacks of the one that was opened is said first. */
export function DownloadButton(): ReactNode {
  const session = useSession();
  const { busy, open } = useSessionState();
  const text = shellText(session.language);
  const book = session.book as MemoryBook;
  const told = useRef<OpenedFile | null>(null);
  const download = async (): Promise<void> => {
    const bytes = await session.run(text.downloading, () => book.bytes());
    if (bytes === undefined) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
    link.download = `${fileName(open?.plan.title ?? text.product)}.xlsx`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const press = (): void => {
    const opened = book.opened();
    if (opened === null || opened === told.current) {
      void download();
      return;
    }
    session.say({
      tone: 'warning',
      text: text.madeAnew(opened.name, opened.otherSheets),
      action: {
        label: text.downloadAnyway,
        run: () => {
          told.current = opened;
          void download();
        },
      },
    });
  };
  return (
    <Button size="small" appearance="primary" disabled={busy !== null} onClick={press}>
      {text.download}
    </Button>
  );
}

/** Without what Windows refuses in the name of a file. */
function fileName(title: string): string {
  return title
    .replace(/[\\/:*?"<>|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
