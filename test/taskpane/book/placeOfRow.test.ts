import { placeOfRow } from '../../../src/taskpane/book/placeOfRow';
import { cellOf, openTemplate } from '../../helpers/openTemplate';

describe('placeOfRow', () => {
  it('finds the row of a budget line and of an action, each by its own column', async () => {
    const { now, context } = await openTemplate('lancement-produit', 'fr');
    const line = cellOf(context, 't_budget', 2, 'id');
    expect(placeOfRow(now, 't_budget', 'B03')).toEqual({ sheet: line.sheet, cell: line.at });
    const action = cellOf(context, 't_actions', 1, 'id');
    expect(placeOfRow(now, 't_actions', 'A2')).toEqual({ sheet: action.sheet, cell: action.at });
  });

  it('finds nothing for a row, or a table, that is gone', async () => {
    const { now } = await openTemplate('lancement-produit', 'fr');
    expect(placeOfRow(now, 't_budget', 'B99')).toBeNull();
    expect(placeOfRow({ ...now, sheets: [] }, 't_budget', 'B03')).toBeNull();
  });
});
