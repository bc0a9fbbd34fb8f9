import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fieldsText } from '../../messages/pane/fields';
import { shellText } from '../../messages/pane/shell';
import { placeOfRow } from '../book/placeOfRow';
import { useSession } from '../session/SessionContext';

interface RowLinkProps {
  /** Workbook name of the table, such as `t_tasks`. */
  readonly table: string;
  readonly id: string;
  /** Name of the sheet, for those who look for it themselves. */
  readonly sheet: string;
}

/** Takes a person to the row of something; nothing outside Excel, where there is no sheet to look at. */
export function RowLink({ table, id, sheet }: RowLinkProps): ReactNode {
  const session = useSession();
  const text = fieldsText(session.language);
  if (session.book.kind === 'memory') return null;
  const go = async (): Promise<void> => {
    const place = await session.run(shellText(session.language).reading, async () =>
      placeOfRow((await session.book.read()).open, table, id),
    );
    if (place) await session.goTo(place);
    else if (place === null) session.say({ tone: 'warning', text: text.rowGone(id, sheet) });
  };
  return (
    <Link as="button" inline type="button" onClick={() => void go()}>
      {text.goToRow(sheet)}
    </Link>
  );
}
