import { selectedScope } from '../../../src/taskpane/report/selectedScope';

describe('what of the report the selected rows name', () => {
  it.each([
    ['the data tables', 'campaign_name', 'date_day'],
    ['French sheets', 'Campagne', 'Jour'],
    ['English exports', 'Campaign name', 'Day'],
    ['accents and spaces', ' NOM DE LA CAMPAGNE ', 'Date'],
  ])('is found under the headers of %s', (_what, campaign, day) => {
    const rows = [
      ['Marque', 46_204],
      ['Marque', 46_206],
      ['', 46_205],
    ];
    expect(selectedScope({ above: [['Suivi'], [campaign, day]], rows })).toEqual({
      campaigns: ['Marque'],
      start: '2026-07-01',
      end: '2026-07-03',
    });
  });

  it('takes periods from their first to their last day, and days written as texts', () => {
    const above = [['campaign_name', 'period_start', 'period_end']];
    const rows = [
      ['A', '2026-08-01', '2026-08-31'],
      ['B', '2026-07-01T00:00:00', '2026-07-31'],
      ['C', 'soon', 0.5],
    ];
    expect(selectedScope({ above, rows })).toEqual({
      campaigns: ['A', 'B', 'C'],
      start: '2026-07-01',
      end: '2026-08-31',
    });
  });

  it('keeps to the header that is nearest', () => {
    const above = [
      ['Campagne', 'Note'],
      ['Note', 'Campagne'],
    ];
    expect(selectedScope({ above, rows: [['à moi', 'Marque']] })?.campaigns).toEqual(['Marque']);
  });

  it('leaves the header out where it is selected with its rows', () => {
    const rows = [['Campagne'], ['Marque']];
    expect(selectedScope({ above: [], rows })?.campaigns).toEqual(['Marque']);
  });

  it.each([
    ['without a header', [['Marque']], [['x']]],
    ['with other headers', [['Marque']], [['Poste', 'Montant']]],
    ['with empty cells', [['', '']], [['Campagne', 'Date']]],
    ['with nothing selected', [], [['Campagne', 'Date']]],
  ])('is nothing %s', (_what, rows, above) => {
    expect(selectedScope({ above, rows })).toBeNull();
  });
});
