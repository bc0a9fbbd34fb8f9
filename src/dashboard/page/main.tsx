import { createRoot } from 'react-dom/client';
import { openDashboard } from '../model/dashboard';
import type { DashboardData } from '../model/dashboardData';
import { App } from './App';

const data = JSON.parse(document.getElementById('data')!.textContent) as DashboardData;
createRoot(document.getElementById('root')!).render(<App dashboard={openDashboard(data)} />);
