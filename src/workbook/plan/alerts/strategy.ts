import type { Alert } from '../alerts';

export const strategyAlerts: readonly Alert[] = [];
