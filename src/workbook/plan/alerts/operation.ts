import type { Alert } from '../alerts';

export const operationAlerts: readonly Alert[] = [];
