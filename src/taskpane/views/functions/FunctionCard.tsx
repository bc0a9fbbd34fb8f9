import {
  Badge,
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { galleryText } from '../../../messages/pane/gallery';
import {
  columnLetters,
  formatAddress,
  formatRange,
  MAX_ROWS,
  type CellRange,
} from '../../../workbook/address';
import { formulaFor, type GuessedFormula } from '../../gallery/formulaFor';
import type { FunctionHelp } from '../../gallery/functionHelp';
import { writtenFormula, type TypedArgument } from '../../gallery/writtenFormula';
import { useSession, useSessionState } from '../../session/SessionContext';
import { ArgumentFields } from './ArgumentFields';
import { helpPage, loadExample } from './loadFunctions';
import { useSelection } from './useSelection';

const useStyles = makeStyles({
  back: { alignSelf: 'start', minWidth: 'auto', padding: '0 4px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: '4px 0', fontSize: tokens.fontSizeBase300 },
  code: {
    display: 'block',
    margin: 0,
    padding: '8px 10px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface FunctionCardProps {
  readonly help: FunctionHelp;
  readonly onBack: () => void;
}

/** One function: what it does, the formula as it will be written, its arguments, an example. */
export function FunctionCard({ help, onBack }: FunctionCardProps): ReactNode {
  const session = useSession();
  const { busy } = useSessionState();
  const styles = useStyles();
  const { book, language } = session;
  const text = galleryText(language);
  const selection = useSelection();
  const guess = useMemo(() => (selection ? formulaFor(help, selection) : null), [help, selection]);
  // Whoever changes one argument means the others as they stand: a new selection then only says where the formula goes.
  const [typed, setTyped] = useState<readonly TypedArgument[] | null>(null);
  const [filled, setFilled] = useState<string | null>(null);
  const given = typed ?? guessedArguments(help, guess, selection?.sheet);
  const sheet = selection?.sheet ?? '';
  const { formula, shown, isComplete } = writtenFormula(help, given, sheet, language);
  const cell = guess ? formatAddress(guess.target.row, guess.target.column) : null;
  const code = useRef<HTMLElement>(null);

  const insert = async (replaces: boolean): Promise<void> => {
    if (!selection || !guess || cell === null) return;
    const place = { sheet: selection.sheetId, ...guess.target };
    const done = await session.run(text.inserting, () => book.insert(place, formula, { replaces }));
    if (done === undefined) return;
    setFilled(done === 'filled' ? `${selection.sheetId} ${cell}` : null);
    if (done === 'refused') session.say({ tone: 'error', text: text.refused(shown) });
    if (done !== 'done') return;
    await session.refresh();
    session.say({
      tone: isComplete ? 'success' : 'info',
      text: [text.inserted(help.name, cell), ...(isComplete ? [] : [text.toComplete])].join(' '),
    });
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(shown);
    if (!isCopied && code.current) getSelection()?.selectAllChildren(code.current);
    session.say(isCopied ? { tone: 'success', text: text.copied } : { tone: 'info', text: text.notCopied });
  };
  const isFilled = selection !== null && filled === `${selection.sheetId} ${cell}`;

  return (
    <>
      <Button appearance="transparent" size="small" className={styles.back} onClick={onBack}>
        ‹ {text.backToList}
      </Button>
      <div className={styles.head}>
        <h3 className={styles.name}>{help.name}</h3>
        <Badge appearance="tint" color="informative">
          {text.categories[help.category]}
        </Badge>
      </div>
      <p className={styles.text}>{help.description}</p>
      {book.kind === 'excel' && <p className={styles.small}>{text.selectHint}</p>}
      <section aria-label={text.formula} aria-live="polite">
        <code className={styles.code} ref={code}>
          {shown}
        </code>
        {cell !== null && <p className={styles.small}>{text.target(cell)}</p>}
      </section>
      {!isComplete && typed === null && <p className={styles.small}>{text.toComplete}</p>}
      {help.isSpilling && <p className={styles.small}>{text.spills}</p>}
      {isFilled && cell !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.cellIsFilled(cell)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        {book.kind === 'memory' ? (
          <Button appearance="primary" onClick={() => void copy()}>
            {text.copy}
          </Button>
        ) : (
          cell !== null && (
            <Button appearance="primary" disabled={busy !== null} onClick={() => void insert(isFilled)}>
              {isFilled ? text.replace(cell) : text.insert(cell)}
            </Button>
          )
        )}
        {typed !== null && guess !== null && (
          <Button onClick={() => setTyped(null)}>{text.guessAgain}</Button>
        )}
      </div>
      {help.parameters.length > 0 && (
        <section>
          <h4 className={styles.title}>{text.arguments}</h4>
          <ArgumentFields
            given={given}
            guessed={typed === null ? (guess?.arguments ?? []) : []}
            selected={selection && { sheet: selection.sheet, address: addressOf(selection.selected) }}
            onChange={setTyped}
          />
        </section>
      )}
      <Example name={help.name} />
      <Link href={helpPage(help.name, language)} target="_blank" rel="noopener">
        {text.help(help.name)}
      </Link>
    </>
  );
}

function guessedArguments(
  help: FunctionHelp,
  guess: GuessedFormula | null,
  sheet: string | undefined,
): readonly TypedArgument[] {
  return help.parameters.map((parameter, index) => ({
    parameter,
    text: guess?.arguments[index]?.text ?? (parameter.isOptional ? '' : parameter.name),
    ...(sheet === undefined ? {} : { sheet }),
  }));
}

function Example({ name }: { readonly name: string }): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const [example, setExample] = useState<string | null>(null);
  useEffect(() => {
    loadExample(name, language).then(setExample, () => {});
  }, [name, language]);
  if (example === null) return null;
  return (
    <section>
      <h4 className={styles.title}>{galleryText(language).example}</h4>
      <code className={styles.code}>{example}</code>
    </section>
  );
}

/** Whole columns as people write them: `B:C`. */
function addressOf(range: CellRange): string {
  return range.top === 1 && range.bottom === MAX_ROWS
    ? `${columnLetters(range.left)}:${columnLetters(range.right)}`
    : formatRange(range);
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
