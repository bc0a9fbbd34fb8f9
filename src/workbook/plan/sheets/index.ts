import type { PlanSheetId } from '../../../core/plan/plan';
import type { PlanSheetBuilder } from '../planFrame';
import { homeSheet } from './homeSheet';
import { briefSheet } from './briefSheet';
import { swotSheet } from './swotSheet';
import { pestelSheet } from './pestelSheet';
import { porterSheet } from './porterSheet';
import { benchmarkSheet } from './benchmarkSheet';
import { segmentsSheet } from './segmentsSheet';
import { personasSheet } from './personasSheet';
import { positioningSheet } from './positioningSheet';
import { mixSheet } from './mixSheet';
import { objectivesSheet } from './objectivesSheet';
import { actionsSheet } from './actionsSheet';
import { ganttSheet } from './ganttSheet';
import { datesSheet } from './datesSheet';
import { dependenciesSheet } from './dependenciesSheet';
import { loadSheet } from './loadSheet';
import { calendarSheet } from './calendarSheet';
import { editorialSheet } from './editorialSheet';
import { ritualsSheet } from './ritualsSheet';
import { budgetSheet } from './budgetSheet';
import { allocationSheet } from './allocationSheet';
import { costsSheet } from './costsSheet';
import { transfersSheet } from './transfersSheet';
import { kpisSheet } from './kpisSheet';
import { kpiValuesSheet } from './kpiValuesSheet';
import { testsSheet } from './testsSheet';
import { lessonsSheet } from './lessonsSheet';
import { summarySheet } from './summarySheet';
import { checklistsSheet } from './checklistsSheet';
import { alertsSheet } from './alertsSheet';
import { glossarySheet } from './glossarySheet';
import { settingsSheet } from './settingsSheet';

/** One builder a sheet, in the order of the workbook. */
export const SHEET_BUILDERS: Readonly<Record<PlanSheetId, PlanSheetBuilder>> = {
  home: homeSheet,
  brief: briefSheet,
  swot: swotSheet,
  pestel: pestelSheet,
  porter: porterSheet,
  benchmark: benchmarkSheet,
  segments: segmentsSheet,
  personas: personasSheet,
  positioning: positioningSheet,
  mix: mixSheet,
  objectives: objectivesSheet,
  actions: actionsSheet,
  gantt: ganttSheet,
  dates: datesSheet,
  dependencies: dependenciesSheet,
  load: loadSheet,
  calendar: calendarSheet,
  editorial: editorialSheet,
  rituals: ritualsSheet,
  budget: budgetSheet,
  allocation: allocationSheet,
  costs: costsSheet,
  transfers: transfersSheet,
  kpis: kpisSheet,
  kpi_values: kpiValuesSheet,
  tests: testsSheet,
  lessons: lessonsSheet,
  summary: summarySheet,
  checklists: checklistsSheet,
  alerts: alertsSheet,
  glossary: glossarySheet,
  settings: settingsSheet,
};
