import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { StepId, ViewId } from '../../messages/pane/shell';

export type { StepId, ViewId } from '../../messages/pane/shell';

/** The six steps of the method, in order. */
export const STEPS: readonly StepId[] = [
  'diagnosis',
  'strategy',
  'actions',
  'running',
  'steering',
  'lessons',
];

export interface ViewDefinition {
  readonly id: ViewId;
  /** `tools` serve every step. */
  readonly step: StepId | 'tools';
  /** False for what makes sense in a workbook without a plan. */
  readonly needsPlan: boolean;
  /** True for what has no sense outside Excel. */
  readonly inExcelOnly: boolean;
  readonly Component: LazyExoticComponent<ComponentType>;
}

/** A view whose code is loaded when it is first shown. */
function view<Name extends string>(
  id: ViewId,
  step: ViewDefinition['step'],
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
  { needsPlan = true, inExcelOnly = false }: Partial<Pick<ViewDefinition, 'needsPlan' | 'inExcelOnly'>> = {},
): ViewDefinition {
  return {
    id,
    step,
    needsPlan,
    inExcelOnly,
    Component: lazy(async () => ({ default: (await load())[name] })),
  };
}

/** Every view of the pane, a file each, in the order in which its step lists it. */
export const VIEWS: readonly ViewDefinition[] = [
  view('import', 'diagnosis', () => import('./ImportView'), 'ImportView', { needsPlan: false }),
  view('readout', 'diagnosis', () => import('./ReadoutView'), 'ReadoutView', { needsPlan: false }),
  view('persona', 'diagnosis', () => import('./PersonaView'), 'PersonaView'),
  view('objectives', 'strategy', () => import('./ObjectivesView'), 'ObjectivesView'),
  view('minimum', 'strategy', () => import('./MinimumView'), 'MinimumView', { needsPlan: false }),
  view('templates', 'actions', () => import('./TemplatesView'), 'TemplatesView', { needsPlan: false }),
  view('launch', 'actions', () => import('./LaunchView'), 'LaunchView'),
  view('action', 'actions', () => import('./ActionView'), 'ActionView'),
  view('allocation', 'actions', () => import('./AllocationView'), 'AllocationView'),
  view('threeMoves', 'actions', () => import('./ThreeMovesView'), 'ThreeMovesView'),
  view('week', 'running', () => import('./WeekView'), 'WeekView'),
  view('sprint', 'running', () => import('./SprintView'), 'SprintView'),
  view('transfer', 'running', () => import('./TransferView'), 'TransferView'),
  view('entry', 'steering', () => import('./EntryView'), 'EntryView'),
  view('loop', 'steering', () => import('./LoopView'), 'LoopView'),
  view('report', 'steering', () => import('./ReportView'), 'ReportView', { needsPlan: false }),
  view('lessons', 'lessons', () => import('./LessonsView'), 'LessonsView'),
  view('functions', 'tools', () => import('./FunctionsView'), 'FunctionsView', { needsPlan: false }),
  view('check', 'tools', () => import('./CheckView'), 'CheckView'),
  view('share', 'tools', () => import('./ShareView'), 'ShareView', {
    needsPlan: false,
    inExcelOnly: true,
  }),
];

const byId = new Map(VIEWS.map((definition) => [definition.id as string, definition]));

export function isViewId(text: string): text is ViewId {
  return byId.has(text);
}

export function viewById(id: ViewId): ViewDefinition {
  const found = byId.get(id);
  if (!found) throw new Error(`unknown view: ${id}`);
  return found;
}
