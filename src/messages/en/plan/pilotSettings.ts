/** A label and one line of help. */
export interface SettingText {
  readonly label: string;
  readonly help: string;
}

/** Texts of the settings sheet. */
export const settingsTexts = {
  rulesTitle: 'Dates and rules',
  teamTitle: 'Team',
  listsTitle: 'Lists of values',
  listsHelp:
    'The drop-down lists of the other sheets. They are shown so that you know the values; do not change them.',
  rules: {
    today: {
      label: 'Today',
      help: 'The day the plan is looked at. Type a date, or =TODAY() to follow the day.',
    },
    period_start: { label: 'First day of the plan', help: 'The twelve months of the budget begin here.' },
    period_end: {
      label: 'Last day of the plan',
      help: 'Landing and deadlines are measured against this day.',
    },
    project_start: {
      label: 'Earliest start of the work',
      help: 'No task may start before this day. Leave blank when there is no such limit.',
    },
    weekend: {
      label: 'Days off of the week',
      help: 'Seven figures from Monday to Sunday: 0 is worked, 1 is off. 0000011 is Saturday and Sunday.',
    },
    benchmark_max_days: {
      label: 'Age of a benchmark, in days',
      help: 'An older reading of a competitor raises an alert; 183 days are six months.',
    },
    mix_max_days: {
      label: 'Age of a mix decision, in days',
      help: 'An older decision counts as frozen in the checklists; 92 days are a quarter.',
    },
    test_max_days: {
      label: 'Days before the first test',
      help: 'An action is tested within 48 hours, or dropped. Search engine work is exempt.',
    },
    feedback_max_days: {
      label: 'Age of customer feedback, in days',
      help: 'A test built on older feedback is flagged: ask again before you change anything.',
    },
    pocket_min: {
      label: 'Test & learn pocket, from',
      help: 'Smallest share of the envelope kept for tests, included.',
    },
    pocket_max: {
      label: 'Test & learn pocket, to',
      help: 'Largest share of the envelope kept for tests, included.',
    },
    variance_threshold: {
      label: 'Variance that raises an alert',
      help: 'Share of the planned amount by which a line or a KPI may drift before it is flagged.',
    },
  } as Readonly<Record<string, SettingText>>,
  lists: {
    swot_kind: 'SWOT',
    pestel_factor: 'PESTEL factor',
    porter_force: 'Porter force',
    business_model: 'Business model',
    axis: 'Positioning axis',
    mix_p: 'P of the mix',
    objective_method: 'Method',
    objective_level: 'Level',
    objective_type: 'Type of objective',
    entity: 'Entity',
    decision: 'Decision',
    channel: 'Channel',
    action_family: 'Family of action',
    action_cycle: 'Cycle',
    action_status: 'Status of an action',
    horizon: 'Horizon',
    step: 'Step',
    link_type: 'Dependency',
    format: 'Format',
    content_status: 'Status of a content',
    cadence: 'Cadence',
    nature: 'Nature of expense',
    cost_state: 'State of a cost',
    direction: 'Direction',
    unit: 'Unit',
    role: 'Role',
    holiday_kind: 'Kind of day off',
    test_kind: 'What a test changes',
    test_verdict: 'Verdict of a test',
    sprint_block: 'Block of the sprint',
    sprint_profile: 'Profile',
    sprint_output: 'Output',
    yes_no: 'Yes or no',
  } as Readonly<Record<string, string>>,
};
