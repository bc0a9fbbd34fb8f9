import { invalidArgument, itemNotFound } from '../errors';
import { declareEvents, EventSource, EventType, WORKBOOK } from '../events';
import type { HostEvents } from '../events';
import { oneOf } from '../facts';
import { sameName } from '../grid/formulaReferences';
import { Range } from '../range';
import { integerArgument, textArgument } from '../wireArguments';
import type { Worksheet } from '../worksheet';
import { Chart } from './chart';

export class ChartCollection extends EventSource {
  override readonly className = 'ChartCollection';

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get events(): HostEvents {
    return this.sheet.events;
  }

  get eventTarget(): string {
    return this.sheet.Id;
  }

  get Items(): readonly Chart[] {
    return this.sheet.charts;
  }

  get Count(): number {
    return this.sheet.charts.length;
  }

  GetCount(): number {
    return this.Count;
  }

  Add(given: unknown, source: unknown, seriesBy: unknown): Chart {
    this.sheet.assertUnprotected('add a chart', 'AllowEditObjects');
    if (!(source instanceof Range)) throw invalidArgument('a chart is made of a range');
    const type = textArgument(given, 'type');
    if (!/^[A-Z][A-Za-z0-9]+$/.test(type)) throw invalidArgument(`no chart is called ${type}`);
    const by = String(oneOf('Auto', 'Columns', 'Rows')(seriesBy ?? 'Auto', 'seriesBy'));
    const word = this.sheet.workbook.language.startsWith('fr') ? 'Graphique' : 'Chart';
    const chart = new Chart(
      this.sheet,
      this.sheet.workbook.nextId('chart', '00C1'),
      `${word} ${this.Count + 1}`,
      type,
    );
    chart.fill(source, by);
    this.sheet.charts.push(chart);
    this.events.happened(EventType.chartAdded, [this.sheet.Id, WORKBOOK], {
      type: 'ChartAdded',
      chartId: chart.Id,
      worksheetId: this.sheet.Id,
    });
    return chart;
  }

  GetItem(name: unknown): Chart {
    const chart = this.GetItemOrNullObject(name);
    if (!chart) throw itemNotFound(`no chart ${String(name)}`);
    return chart;
  }

  /** Where the runtime finds a chart again by its id. */
  Indexer(key: unknown): Chart {
    return this.GetItem(key);
  }

  GetItemOrNullObject(key: unknown): Chart | null {
    return this.sheet.charts.find((chart) => sameName(chart.Name, String(key)) || chart.Id === key) ?? null;
  }

  GetItemAt(index: unknown): Chart {
    return this.sheet.charts[integerArgument(index, 'index', 0, this.Count - 1)]!;
  }
}

declareEvents(ChartCollection, {
  ActivatedEvent: EventType.chartActivated,
  AddedEvent: EventType.chartAdded,
  DeactivatedEvent: EventType.chartDeactivated,
  DeletedEvent: EventType.chartDeleted,
});
