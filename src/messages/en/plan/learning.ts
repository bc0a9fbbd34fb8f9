import type { AlertTexts, FieldLabels } from './types';

/** Labels of the columns of the tests, the sprint and the lessons, by table and field. */
export const learningFields: FieldLabels = {
  t_tests: {
    date: 'Started on',
    action: 'Action',
    loop: 'Loop',
    action_name: 'Name of the action',
    kind: 'What changes',
    weak_point: 'Weak point',
    feedback: 'What customers say',
    feedback_on: 'Heard on',
    budget: 'Test budget',
    hypothesis: 'Hypothesis',
    change: 'Change made',
    criterion: 'Success criterion',
    kpi: 'KPI',
    threshold: 'Threshold',
    before: 'Before',
    after: 'After',
    effect: 'Effect',
    due: 'To be read on',
    read_on: 'Read on',
    waiting: 'Days waiting',
    proposal: 'Proposal',
    verdict: 'Verdict',
    owner: 'Owner',
    check: 'To do',
  },
  t_sprint: {
    day: 'Day',
    start: 'From',
    finish: 'To',
    block: 'Block',
    profile: 'Profile',
    task: 'Task',
    criterion: 'Success criterion',
    owner: 'Owner',
    done: 'Done',
    output: 'Output',
    check: 'To do',
  },
  t_lessons: {
    date: 'Date',
    action: 'Action',
    action_name: 'Name of the action',
    campaign: 'Other campaign',
    kpi: 'KPI',
    result: 'Result',
    target: 'Target',
    attainment: 'Share of target',
    lesson: 'Lesson',
    asset: 'Reusable asset',
    next_use: 'Next use',
    owner: 'Owner',
    check: 'To do',
  },
};

/** What each alert says, and what to do about it. */
export const learningAlerts: AlertTexts = {
  'test-action-unknown': {
    label: 'Test of no known action',
    todo: 'Choose the action that this test corrects.',
  },
  'test-no-criterion': {
    label: 'No threshold of success',
    todo: 'Write what success means and the figure that decides, or drop the test.',
  },
  'test-not-read': {
    label: 'Result not read in time',
    todo: 'Read the figure today, then keep, adjust or stop.',
  },
  'test-no-verdict': {
    label: 'Read without a verdict',
    todo: 'Decide: keep, adjust or stop.',
  },
  'test-feedback-old': {
    label: 'Feedback too old',
    todo: 'Ask customers again: what they said weeks ago says little about today.',
  },
  'test-no-owner': {
    label: 'Test that nobody reads',
    todo: 'Name the person who reads the result on the next day.',
  },
  'sprint-no-criterion': {
    label: 'Sprint closed without a criterion',
    todo: 'Write the criterion of success of this output: the day is over.',
  },
  'sprint-not-delivered': {
    label: 'Output of the sprint not delivered',
    todo: 'Finish the roadmap or the backlog, then mark it as done.',
  },
  'sprint-profiles': {
    label: 'Sprint without its three profiles',
    todo: 'Bring a strategist, someone from the field and someone technical into the room.',
  },
  'sprint-outputs': {
    label: 'Sprint without its two outputs',
    todo: 'A sprint ends with a roadmap of actions and a backlog of tests: add the missing row.',
  },
  'lesson-no-subject': {
    label: 'Lesson about nothing named',
    todo: 'Give the action, or the name of the campaign.',
  },
  'lesson-no-figure': {
    label: 'Lesson without a figure',
    todo: 'Enter the result: a lesson without a figure is an opinion.',
  },
  'lesson-empty': {
    label: 'Result without a lesson',
    todo: 'Write in one sentence what this result teaches.',
  },
  'lesson-no-asset': {
    label: 'Nothing to use again',
    todo: 'Name the file, text or setting that the next campaign can take over.',
  },
  'lessons-missing': {
    label: 'Ended action that taught nothing yet',
    todo: 'Write the lesson of each measured or stopped action while it is fresh.',
  },
};

/** Sentences of the sheets of tests and lessons; `{…}` stands for what a formula computes. */
export const learningTexts = {
  tests: {
    tiles: {
      count: 'Tests',
      loops: 'loops at most: {loops}',
      waiting: 'Waiting for a result',
      next: 'next reading: {day}',
      kept: 'Kept',
      ofDecided: 'decided: {count}',
      stopped: 'Stopped',
      adjusted: 'adjusted: {count}',
      budget: 'Money in tests',
      budgetComment: 'budgets of all tests',
    },
    bands: {
      where: 'WHERE',
      weakness: 'WHAT IS WEAK',
      test: 'THE TEST',
      result: 'RESULT',
      decision: 'DECISION',
      control: 'CONTROL',
    },
    none: 'No test yet: pick the weakest action, change one thing, and read the result on the next working day.',
    inTime: 'Every result was read in time, or is not due yet.',
    late: 'Results to read now: {count}. The oldest has been waiting for {days} days: {action}.',
  },
  sprint: {
    title: 'One-day sprint',
    none: 'No sprint yet: one day, three profiles in the room, a roadmap and a backlog of tests at 18:00.',
    summary:
      'Sprint of {day}: {done} steps done of {all}, {profiles} profiles of 3 in the room, {outputs} outputs of 2 delivered with their criterion.',
    tasks: {
      tools: 'Tools ready: shared digital board, whiteboard, live KPI tracking',
      objective: 'Objective: one figure, one date, what we give up',
      targets: 'Targets: who buys, what holds them back, in the words of the field',
      budget: 'Budget: what each lever gets, what the test pocket keeps',
      tactics: 'Key tactics: a first version that can go live',
      messages: 'Prototypes of the messages, read to two customers',
      tracking: 'Tracking: links, conversions and KPIs checked',
      roadmap: 'Roadmap: one action, one person, one date',
      backlog: 'Backlog of tests, in order of priority',
    },
  },
  lessons: {
    tiles: {
      count: 'Lessons',
      assets: 'Reusable assets',
      assetsComment: 'files, texts, settings',
      reached: 'Targets reached',
      reachedComment: 'results with a target: {count}',
      missing: 'Ended, without a lesson',
      missingComment: 'measured or stopped actions',
    },
    none: 'No lesson yet: write one when an action is measured or stopped, with its figure.',
    allPlanned: 'Every lesson has its next use.',
    somePlanned: 'Lessons with a next use: {planned} of {count}.',
  },
};
