import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { shareText } from '../../messages/pane/share';
import { shellText } from '../../messages/pane/shell';
import { formatAddress } from '../../workbook/address';
import type { ReplacedFormula } from '../../workbook/share/replacedFormula';
import { useSession, useSessionState } from '../session/SessionContext';
import { useEachRead } from '../session/useEachRead';
import { shownFormula } from '../shownFormula';
import { ViewFrame } from '../ui/ViewFrame';
import {
  convertBook,
  previewConversion,
  restoreBook,
  type Conversion,
  type Preview,
} from './share/convertBook';

const useStyles = makeStyles({
  text: { margin: 0 },
  would: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  sheet: { margin: '4px 0 6px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  cell: { overflowWrap: 'anywhere' },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  go: { alignSelf: 'start' },
});

/** At most so many cells of a sheet are listed. */
const LISTED = 12;

/** Replaces our functions by what a colleague without the add-in sees just as well, and brings them back. */
export function ShareView(): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { book, language } = session;
  const text = shareText(language);
  const [preview, setPreview] = useState<Preview | null>(null);
  const look = useCallback(async () => {
    const found = await session.run(text.looking, () => previewConversion(book, language), {
      keepsNotice: true,
    });
    if (found) setPreview(found);
  }, [session, book, language, text]);
  useEachRead(
    useCallback(() => {
      void look();
    }, [look]),
  );

  const convert = async (): Promise<void> => {
    const done = await session.run(text.converting, () => convertBook(book, language));
    if (!done) return;
    await session.refresh();
    session.say({ tone: toneOf(done), text: said(done), places: done.keptMeanwhile });
  };
  const said = ({ shared: { report }, disagreed, leftAlone, keptMeanwhile }: Conversion): string =>
    [
      text.done(report.twins, report.values),
      ...(disagreed > 0 ? [text.disagreed(disagreed)] : []),
      ...(report.left.length > 0 ? [text.left(report.left.length)] : []),
      ...(leftAlone.length > 0 ? [text.protectedSheets(leftAlone.join(', '))] : []),
      ...(keptMeanwhile.length > 0 ? [shellText(language).keptMeanwhile(keptMeanwhile.length)] : []),
    ].join(' ');
  const goBack = async (): Promise<void> => {
    const done = await session.run(text.restoring, () => restoreBook(book));
    if (!done) return;
    await session.refresh();
    const listed = text.sheet.name;
    const hasSheet = [...(preview?.sheets.values() ?? [])].includes(listed);
    session.say({
      tone: done.kept > 0 ? 'warning' : 'success',
      text: [
        text.restored(done.restored),
        ...(done.kept > 0 ? [text.kept(done.kept)] : []),
        ...(hasSheet ? [text.sheetStays(listed)] : []),
      ].join(' '),
    });
  };

  const report = preview?.shared.report;
  const isAny = report !== undefined && report.replaced.length > 0;
  return (
    <ViewFrame id="share">
      <p className={styles.text}>{text.intro}</p>
      <div aria-live="polite">
        {report && !isAny && report.left.length === 0 && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{text.nothing}</MessageBarBody>
          </MessageBar>
        )}
        {report && isAny && <p className={styles.would}>{text.would(report.twins, report.values)}</p>}
        {report && report.left.length > 0 && <p className={styles.text}>{text.left(report.left.length)}</p>}
        {report && report.names.length > 0 && (
          <p className={styles.text}>{text.names(report.names.join(', '))}</p>
        )}
      </div>
      {report && isAny && (
        <>
          {report.values > 0 && (
            <p className={styles.text}>
              {book.canWriteNotes() ? text.inNotes : text.inSheet(preview.shared.sheet?.name ?? '')}
            </p>
          )}
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{text.saveFirst}</MessageBarBody>
          </MessageBar>
          <Button
            appearance="primary"
            className={styles.go}
            disabled={busy !== null}
            onClick={() => void convert()}
          >
            {text.run}
          </Button>
          {[...preview.sheets].map(([id, name]) => (
            <SheetFormulas
              key={id}
              name={name}
              formulas={report.replaced.filter(({ sheet }) => sheet === id)}
            />
          ))}
        </>
      )}
      {preview !== null && preview.canRestore > 0 && (
        <>
          <p className={styles.text}>{text.canRestore(preview.canRestore)}</p>
          <Button className={styles.go} disabled={busy !== null} onClick={() => void goBack()}>
            {text.restore}
          </Button>
        </>
      )}
    </ViewFrame>
  );
}

function toneOf({
  shared: { report },
  disagreed,
  leftAlone,
  keptMeanwhile,
}: Conversion): 'success' | 'warning' {
  return report.left.length + disagreed + leftAlone.length + keptMeanwhile.length > 0 ? 'warning' : 'success';
}

interface SheetFormulasProps {
  readonly name: string;
  readonly formulas: readonly ReplacedFormula[];
}

function SheetFormulas({ name, formulas }: SheetFormulasProps): ReactNode {
  const session = useSession();
  const styles = useStyles();
  const text = shareText(session.language);
  if (formulas.length === 0) return null;
  return (
    <section>
      <h3 className={styles.sheet}>{name}</h3>
      <ul className={styles.list}>
        {formulas.slice(0, LISTED).map(({ row, column, formula, content }) => {
          const cell = formatAddress(row, column);
          const isTwin = typeof content === 'string' && content.startsWith('=');
          return (
            <li key={cell} className={styles.cell}>
              <Link
                as="button"
                inline
                aria-label={text.goTo(name, cell)}
                onClick={() => void session.goTo({ sheet: name, cell })}
              >
                {cell}
              </Link>{' '}
              <span className={styles.formula}>{shownFormula(formula, session.language)}</span> →{' '}
              {isTwin ? text.toTwin : text.toValue}
            </li>
          );
        })}
        {formulas.length > LISTED && <li>{text.more(formulas.length - LISTED)}</li>}
      </ul>
    </section>
  );
}
