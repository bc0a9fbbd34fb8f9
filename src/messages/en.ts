import { cli } from './en/cli';
import { dashboardCli } from './en/dashboard';
import { functions } from './en/functions';
import { issues } from './en/issues';
import { kpis } from './en/kpis';
import * as labels from './en/labels';
import { plan } from './en/plan';
import { calendarFile, planIssues, planMerge } from './en/plan/issues';
import { powerbiReport } from './en/powerbiReport';
import { report, reportFigures } from './en/report';
import { powerbi } from './en/powerbi';
import { levels, reports } from './en/reports';
import { sheets } from './en/sheets';
import { smart } from './en/smart';
import { columns, tables } from './en/tables';
import { typedKpis } from './en/typedKpis';

/** Every sentence and label in English; its type is what another language must fill. */
export const en = {
  ...labels,
  functions,
  issues,
  kpis,
  typedKpis,
  tables,
  columns,
  report,
  reportFigures,
  powerbiReport,
  reports,
  levels,
  sheets,
  cli,
  dashboardCli,
  plan,
  planIssues,
  calendarFile,
  planMerge,
  smart,
  powerbi,
};

export type Messages = typeof en;
