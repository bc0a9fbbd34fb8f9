import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shellText } from '../../messages/pane/shell';
import type { MemoryBook } from '../book/memoryBook';
import { useSession, useSessionState } from '../session/SessionContext';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook in memory over as a file; outside Excel only. */
export function DownloadButton(): ReactNode {
  const session = useSession();
  const { busy, open } = useSessionState();
  const text = shellText(session.language);
  const download = async (): Promise<void> => {
    const bytes = await session.run(text.downloading, () => (session.book as MemoryBook).bytes());
    if (bytes === undefined) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
    link.download = `${fileName(open?.plan.title ?? text.product)}.xlsx`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button size="small" appearance="primary" disabled={busy !== null} onClick={() => void download()}>
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
