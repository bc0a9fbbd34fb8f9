import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { shellText } from '../../messages/pane/shell';
import type { MemoryBook } from '../book/memoryBook';
import { useSession } from '../session/SessionContext';

/** Opens a plan workbook from the disk; outside Excel only. */
export function OpenFile({ children }: { readonly children: ReactNode }): ReactNode {
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const text = shellText(session.language);
  const open = async (file: File): Promise<void> => {
    const opened = await session.run(text.reading, async () => {
      const book = session.book as MemoryBook;
      await book.openFile(file.name, new Uint8Array(await file.arrayBuffer()));
      return book.opened();
    });
    if (!opened) return;
    await session.refresh();
    const said = [text.opened(opened.name), text.madeAnew(opened.name, opened.otherSheets)];
    session.say({ tone: 'info', text: said.join(' ') });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={text.openFile}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void open(file);
          event.target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </>
  );
}
