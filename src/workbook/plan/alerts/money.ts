import type { Alert } from '../alerts';

export const moneyAlerts: readonly Alert[] = [];
