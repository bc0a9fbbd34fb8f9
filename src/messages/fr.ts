import type { Messages } from './en';
import { cli } from './fr/cli';
import { dashboardCli } from './fr/dashboard';
import { functions } from './fr/functions';
import { issues } from './fr/issues';
import { kpis } from './fr/kpis';
import * as labels from './fr/labels';
import { plan } from './fr/plan';
import { calendarFile, planIssues, planMerge } from './fr/plan/issues';
import { powerbiReport } from './fr/powerbiReport';
import { report, reportFigures } from './fr/report';
import { powerbi } from './fr/powerbi';
import { levels, reports } from './fr/reports';
import { sheets } from './fr/sheets';
import { smart } from './fr/smart';
import { columns, tables } from './fr/tables';
import { typedKpis } from './fr/typedKpis';

/** Every sentence and label in French; a missing line does not compile. */
export const fr = {
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
} satisfies Messages;
