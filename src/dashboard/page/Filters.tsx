import type { ReactNode } from 'react';
import { formatMonth } from '../../messages/format';
import { EVERYTHING, type Selection } from '../model/selection';
import { useDashboard } from './context';

interface FiltersProps {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** Period, channel and campaign. */
export function Filters({ selection, onSelect }: FiltersProps) {
  const { data, months, text } = useDashboard();
  const month = (name: 'first' | 'last', label: string, all: string): ReactNode => (
    <Choice
      name={name}
      label={label}
      all={all}
      value={selection[name]}
      options={months.map((each) => [each, formatMonth(data.language, each)])}
      onChoose={(value) => onSelect({ ...selection, [name]: value })}
    />
  );
  const byName = (a: readonly [string, string], b: readonly [string, string]): number =>
    a[1].localeCompare(b[1], data.language);
  const campaigns = data.campaigns.filter(
    ({ channel }) => selection.channel === null || channel === selection.channel,
  );
  return (
    <form className="filters" aria-label={text.filters} onSubmit={(event) => event.preventDefault()}>
      {month('first', text.firstMonth, text.firstOfAll)}
      {month('last', text.lastMonth, text.lastOfAll)}
      <Choice
        name="channel"
        label={text.channel}
        all={text.allChannels}
        value={selection.channel}
        options={Object.entries(data.channels).sort(byName)}
        onChoose={(channel) => {
          const campaign = data.campaigns.find(({ key }) => key === selection.campaign);
          const isInside = channel === null || campaign?.channel === channel;
          onSelect({ ...selection, channel, campaign: isInside ? selection.campaign : null });
        }}
      />
      <Choice
        name="campaign"
        label={text.campaign}
        all={text.allCampaigns}
        value={selection.campaign}
        options={campaigns.map(({ key, name }) => [key, name] as const).sort(byName)}
        onChoose={(campaign) => onSelect({ ...selection, campaign })}
      />
      <button
        type="button"
        className="quiet"
        disabled={Object.values(selection).every((value) => value === null)}
        onClick={() => onSelect(EVERYTHING)}
      >
        {text.reset}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | null) => void;
}

function Choice({ name, label, all, value, options, onChoose }: ChoiceProps) {
  return (
    <label className={`choice ${name}`}>
      <span>{label}</span>
      <select
        name={name}
        value={value ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{all}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
