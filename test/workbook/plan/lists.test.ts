import { messages } from '../../../src/messages';
import { LISTS } from '../../../src/workbook/plan/lists';

describe.each(['en', 'fr'] as const)('labels of the lists in %s', (language) => {
  const { lists } = messages(language).plan;

  it.each(Object.entries(LISTS))('names every item of %s once, and nothing else', (name, ids) => {
    const labels = lists[name] ?? {};
    expect(Object.keys(labels).sort()).toEqual([...ids].sort());
    const lowered = Object.values(labels).map((label) => label.trim().toLowerCase());
    expect(new Set(lowered).size).toBe(ids.length);
    expect(lowered).not.toContain('');
  });

  it('keeps out of the labels what COUNTIF would read as a pattern or a comparison', () => {
    const labels = Object.values(lists).flatMap((items) => Object.values(items));
    expect(labels.filter((label) => /[*?~]|^[<>=]/.test(label))).toEqual([]);
  });

  it('calls the channels as the merged data do', () => {
    expect(Object.values(lists['channel'] ?? {})).toEqual(
      LISTS.channel.map((id) => messages(language).channels[id]),
    );
  });
});
