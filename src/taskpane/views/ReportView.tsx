import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import { reportText } from '../../messages/pane/report';
import { EmbedFailure } from '../../powerbi/embed/failure';
import { tokenAddress } from '../../powerbi/embed/tokenService';
import { ReportPanel, type SelectionReading } from '../report/ReportPanel';
import { selectedScope } from '../report/selectedScope';
import { useSession } from '../session/SessionContext';
import { useKept } from '../session/useKept';
import { ChoiceField } from '../ui/ChoiceField';
import { useDark } from '../ui/useDark';
import { ViewFrame } from '../ui/ViewFrame';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: '100%' },
});

/** Where the report comes from, as it was typed. */
interface SourceDraft {
  readonly address: string;
  readonly shows: 'report' | 'page' | 'visual';
  readonly page: string;
  readonly visual: string;
}

const EMPTY: SourceDraft = { address: '', shows: 'report', page: '', visual: '' };

/** Shows the team's Power BI report beside the workbook, filtered by what is selected in it. */
export function ReportView(): ReactNode {
  const session = useSession();
  const { book, language } = session;
  const styles = useStyles();
  const text = reportText(language);
  const isDark = useDark();
  const [draft, setDraft, { isLoaded }] = useKept<SourceDraft>('report', EMPTY);
  const { address, shows } = draft;
  const page = shows === 'report' ? '' : draft.page.trim();
  const visual = shows === 'visual' ? draft.visual.trim() : '';
  const { host, problem } = readAddress(address, text.failures);
  const isNamed = (shows === 'report' || page !== '') && (shows !== 'visual' || visual !== '');
  const readSelection = useCallback(
    () =>
      session.run<SelectionReading>(text.reading, async () => {
        const selected = await book.selectedRows();
        return selected === null ? 'too-many' : (selectedScope(selected) ?? 'nothing');
      }),
    [session, book, text],
  );
  const field = (
    label: string,
    name: 'address' | 'page' | 'visual',
    note: { error?: string; hint?: string },
  ): ReactNode => (
    <Field
      label={label}
      required
      {...(note.error === undefined ? {} : { validationMessage: note.error })}
      {...(note.hint === undefined ? {} : { hint: note.hint })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        type={name === 'address' ? 'url' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={draft[name]}
        onChange={(_event, { value }) => setDraft((before) => ({ ...before, [name]: value }))}
      />
    </Field>
  );
  return (
    <ViewFrame id="report">
      <ReportPanel
        source={{ address, place: { page: page || null, visual: visual || null } }}
        language={language}
        isDark={isDark}
        canOpen={isLoaded && host !== null && isNamed}
        {...(book.kind === 'excel' ? { readSelection } : {})}
      >
        {field(text.source.address, 'address', {
          hint: text.source.addressHint,
          ...(problem === null ? {} : { error: problem }),
        })}
        <ChoiceField
          label={text.source.shows}
          value={shows}
          choices={[
            { value: 'report', label: text.source.whole },
            { value: 'page', label: text.source.onePage },
            { value: 'visual', label: text.source.oneVisual },
          ]}
          onChange={(value) => setDraft((before) => ({ ...before, shows: value as SourceDraft['shows'] }))}
        />
        {shows !== 'report' && field(text.source.page, 'page', { hint: text.source.nameHint })}
        {shows === 'visual' && field(text.source.visual, 'visual', { hint: text.source.nameHint })}
        <p className={styles.text}>{host === null ? text.nothingYet : text.before(host)}</p>
      </ReportPanel>
    </ViewFrame>
  );
}

/** The host that would be asked, or what is wrong with the address as it stands; neither while it is empty. */
function readAddress(
  address: string,
  words: ReturnType<typeof reportText>['failures'],
): { readonly host: string | null; readonly problem: string | null } {
  if (address.trim() === '') return { host: null, problem: null };
  try {
    return { host: tokenAddress(address).host, problem: null };
  } catch (error) {
    if (!(error instanceof EmbedFailure)) throw error;
    return { host: null, problem: words[error.code](error.detail) };
  }
}
