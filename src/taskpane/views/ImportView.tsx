import { Button, Field, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { importText } from '../../messages/pane/import';
import { useSession } from '../session/SessionContext';
import { ViewFrame } from '../ui/ViewFrame';
import { DropZone } from './import/DropZone';
import { ImportDone } from './import/ImportDone';
import { PreviewPart } from './import/PreviewPart';
import { ProblemList } from './import/ProblemList';
import { useImport } from './import/useImport';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '12px' },
  go: { alignSelf: 'start' },
});

/** Imports exports: what they are and what they would change is shown before a row is written. */
export function ImportView(): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = importText(language);
  const work = useImport();
  const { phase } = work;
  return (
    <ViewFrame id="import">
      {(phase.kind === 'idle' || phase.kind === 'blocked') && <DropZone onFiles={work.start} />}
      {phase.kind === 'blocked' && <ProblemList problems={phase.problems} />}
      {(phase.kind === 'reading' || phase.kind === 'writing') && (
        <div className={styles.part}>
          <Field
            validationState="none"
            validationMessage={
              phase.kind === 'reading' ? text.reading : text.writing({ done: phase.done, total: phase.total })
            }
          >
            <ProgressBar
              aria-label={phase.kind === 'reading' ? text.reading : text.writingShort}
              value={phase.kind === 'reading' ? phase.share : phase.done / Math.max(1, phase.total)}
            />
          </Field>
          <Button className={styles.go} onClick={work.cancel}>
            {text.cancel}
          </Button>
        </div>
      )}
      {phase.kind === 'preview' && (
        <PreviewPart
          prepared={phase}
          onCurrency={(currency) => void work.inCurrency(phase, currency)}
          onWrite={() => void work.write(phase)}
          onOther={work.reset}
        />
      )}
      {phase.kind === 'done' && <ImportDone report={phase.preview.report} onOther={work.reset} />}
    </ViewFrame>
  );
}
