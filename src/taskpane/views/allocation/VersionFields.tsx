import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { MAX_VERSIONS } from '../../../core/plan/change/withVersion';
import type { BudgetVersion, Plan } from '../../../core/plan/plan';
import type { Language } from '../../../core/report';
import { allocationText } from '../../../messages/pane/allocation';
import { useSession } from '../../session/SessionContext';
import { today } from '../../today';
import { ChoiceField } from '../../ui/ChoiceField';

/** Whether a split is kept beside the earlier ones, by whom and why. */
export interface VersionDraft {
  readonly isKept: boolean;
  readonly author: string;
  readonly reason: string;
}

export const NO_VERSION: VersionDraft = { isKept: false, author: '', reason: '' };

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface VersionFieldsProps {
  readonly plan: Plan;
  readonly draft: VersionDraft;
  readonly onChange: (draft: VersionDraft) => void;
}

export function VersionFields({ plan, draft, onChange }: VersionFieldsProps): ReactNode {
  const { language } = useSession();
  const styles = useStyles();
  const text = allocationText(language);
  if (isFull(plan)) return <p className={styles.hint}>{text.keepFull}</p>;
  return (
    <>
      <Checkbox
        label={text.keep(versionName(language))}
        checked={draft.isKept}
        onChange={(_event, { checked }) => onChange({ ...draft, isKept: checked === true })}
      />
      {draft.isKept && (
        <>
          <ChoiceField
            label={text.author}
            value={draft.author}
            none
            choices={plan.team.map(({ name }) => ({ value: name, label: name }))}
            onChange={(author) => onChange({ ...draft, author })}
          />
          <Field label={text.reason} hint={text.reasonHint}>
            <Input
              value={draft.reason}
              onChange={(_event, { value }) => onChange({ ...draft, reason: value })}
            />
          </Field>
        </>
      )}
    </>
  );
}

/** The version of this quarter, or nothing when none is to be kept. */
export function versionOf(
  plan: Plan,
  draft: VersionDraft,
  language: Language,
  otherwise: string,
): Omit<BudgetVersion, 'amounts'> | undefined {
  if (!draft.isKept || isFull(plan)) return undefined;
  const reason = draft.reason.trim() === '' ? otherwise : draft.reason.trim();
  return { name: versionName(language), date: today(), author: draft.author, reason };
}

function isFull({ budget }: Plan): boolean {
  return budget.versions.length >= MAX_VERSIONS;
}

function versionName(language: Language): string {
  const day = today();
  return allocationText(language).versionName(Math.ceil(Number(day.slice(5, 7)) / 3), day.slice(0, 4));
}
