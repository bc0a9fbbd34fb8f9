import { REPORT_FIELDS } from '../../../src/powerbi/embed/reportFields';
import { buildModel } from '../../../src/powerbi/model/buildModel';

it('the report is filtered by columns that the model has', () => {
  const { tables } = buildModel('local', '');
  for (const { table, column } of Object.values(REPORT_FIELDS))
    expect(tables.find(({ name }) => name === table)?.columns.map(({ name }) => name)).toContain(column);
});
