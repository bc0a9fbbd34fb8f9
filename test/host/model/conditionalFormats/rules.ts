import { HostObject } from '../../interpreter/hostObject';
import { invalidArgument } from '../errors';
import { anything, bool, colour, declareFacts, oneOf, PathHolder, RecordHolder, show, text } from '../facts';
import type { Check } from '../facts';
import { record } from '../wireArguments';

/** What is kept of a conditional format besides its range: all in one record, by paths such as `Font.Color`. */
type Facts = Map<string, unknown>;

export type Rule = HostObject;

const RULES: Readonly<Record<string, (facts: Facts) => Rule>> = {
  CellValue: (facts) => new CellValueConditionalFormat(facts),
  ContainsText: (facts) => new TextConditionalFormat(facts),
  Custom: (facts) => new CustomConditionalFormat(facts),
  ColorScale: (facts) => new ColorScaleConditionalFormat(facts),
  DataBar: (facts) => new DataBarConditionalFormat(facts),
  IconSet: (facts) => new IconSetConditionalFormat(facts),
};

export const ruleOf = (kind: string, facts: Facts): Rule => RULES[kind]!(facts);

class ConditionalRangeFill extends PathHolder {
  override readonly className = 'ConditionalRangeFill';
}
declareFacts(ConditionalRangeFill, { Color: colour });

class ConditionalRangeFont extends PathHolder {
  override readonly className = 'ConditionalRangeFont';
}
declareFacts(ConditionalRangeFont, {
  Bold: bool,
  Italic: bool,
  Strikethrough: bool,
  Underline: oneOf('None', 'Single', 'Double'),
  Color: colour,
});

class ConditionalRangeBorder extends PathHolder {
  override readonly className = 'ConditionalRangeBorder';
}
declareFacts(ConditionalRangeBorder, {
  Style: oneOf('None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'),
  Color: colour,
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

class ConditionalRangeBorderCollection extends HostObject {
  override readonly className = 'ConditionalRangeBorderCollection';

  constructor(private readonly facts: Facts) {
    super();
  }

  get Top(): ConditionalRangeBorder {
    return this.Indexer('EdgeTop');
  }

  get Bottom(): ConditionalRangeBorder {
    return this.Indexer('EdgeBottom');
  }

  get Left(): ConditionalRangeBorder {
    return this.Indexer('EdgeLeft');
  }

  get Right(): ConditionalRangeBorder {
    return this.Indexer('EdgeRight');
  }

  Indexer(given: unknown): ConditionalRangeBorder {
    const side = String(oneOf(...SIDES)(given, 'index')).slice('Edge'.length);
    return new ConditionalRangeBorder(this.facts, `Border.${side}.`);
  }
}

class ConditionalRangeFormat extends RecordHolder {
  override readonly className = 'ConditionalRangeFormat';

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.facts, 'Fill.');
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.facts, 'Font.');
  }

  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.facts);
  }
}
declareFacts(ConditionalRangeFormat, { NumberFormat: text });

abstract class FormattingRule extends RecordHolder {
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.facts);
  }
}

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
];

/** Rules with a list of what they must have. */
const having =
  (...names: readonly string[]): Check =>
  (value, name) => {
    const missing = names.find((one) => record(value)[one] === undefined || record(value)[one] === null);
    if (missing !== undefined) throw invalidArgument(`${name} has no ${missing}: ${show(value)}`);
    return value;
  };

class CellValueConditionalFormat extends FormattingRule {
  override readonly className = 'CellValueConditionalFormat';
}
declareFacts(CellValueConditionalFormat, {
  Rule: (value, name) => {
    const rule = record(having('formula1', 'operator')(value, name));
    const operator = String(oneOf(...OPERATORS)(rule['operator'], 'operator'));
    if (operator.endsWith('etween')) having('formula2')(value, name);
    return { ...rule, operator };
  },
});

class TextConditionalFormat extends FormattingRule {
  override readonly className = 'TextConditionalFormat';
}
declareFacts(TextConditionalFormat, {
  Rule: (value, name) => {
    const rule = record(having('operator', 'text')(value, name));
    return {
      ...rule,
      operator: oneOf('Contains', 'NotContains', 'BeginsWith', 'EndsWith')(rule['operator'], 'operator'),
    };
  },
});

class CustomConditionalFormat extends FormattingRule {
  override readonly className = 'CustomConditionalFormat';

  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.facts);
  }
}

class ConditionalFormatRule extends RecordHolder {
  override readonly className = 'ConditionalFormatRule';
}
declareFacts(ConditionalFormatRule, {
  Formula: (value, name) => {
    if (typeof value !== 'string' || !value.startsWith('='))
      throw invalidArgument(`${name} begins with =: ${show(value)}`);
    if (
      value
        .replace(/"[^"]*"/g, '')
        .replace(/\{[^}]*\}/g, '')
        .includes(';')
    )
      throw invalidArgument(`${name} has a semicolon: ${value}`);
    return value;
  },
});

class ColorScaleConditionalFormat extends RecordHolder {
  override readonly className = 'ColorScaleConditionalFormat';

  get ThreeColorScale(): boolean {
    return record(this.readFact('Criteria'))['midpoint'] !== undefined;
  }
}
declareFacts(ColorScaleConditionalFormat, { Criteria: having('minimum', 'maximum') });

class DataBarPositiveFormat extends PathHolder {
  override readonly className = 'ConditionalDataBarPositiveFormat';
}
declareFacts(DataBarPositiveFormat, { FillColor: colour, BorderColor: colour, GradientFill: bool });

class DataBarNegativeFormat extends PathHolder {
  override readonly className = 'ConditionalDataBarNegativeFormat';
}
declareFacts(DataBarNegativeFormat, {
  FillColor: colour,
  BorderColor: colour,
  MatchPositiveFillColor: bool,
  MatchPositiveBorderColor: bool,
});

class DataBarConditionalFormat extends RecordHolder {
  override readonly className = 'DataBarConditionalFormat';

  get PositiveFormat(): DataBarPositiveFormat {
    return new DataBarPositiveFormat(this.facts, 'Positive.');
  }

  get NegativeFormat(): DataBarNegativeFormat {
    return new DataBarNegativeFormat(this.facts, 'Negative.');
  }
}
declareFacts(DataBarConditionalFormat, {
  AxisColor: colour,
  AxisFormat: oneOf('Automatic', 'None', 'CellMidPoint'),
  BarDirection: oneOf('Context', 'LeftToRight', 'RightToLeft'),
  ShowDataBarOnly: bool,
  LowerBoundRule: having('type'),
  UpperBoundRule: having('type'),
});

class IconSetConditionalFormat extends RecordHolder {
  override readonly className = 'IconSetConditionalFormat';
}
declareFacts(IconSetConditionalFormat, {
  Style: text,
  Criteria: anything,
  ReverseIconOrder: bool,
  ShowIconOnly: bool,
});
