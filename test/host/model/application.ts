import { HostObject } from '../interpreter/hostObject';
import { oneOf } from './facts';
import type { Workbook } from './workbook';

/** Excel itself. Nothing is calculated here: what asks for it is counted. */
export class Application extends HostObject {
  override readonly className = 'Application';
  /** How often the add-in asked for a calculation. */
  calculations = 0;

  constructor(private readonly workbook: Workbook) {
    super();
  }

  get CalculationMode(): string {
    return this.workbook.calculationMode;
  }

  set CalculationMode(mode: unknown) {
    this.workbook.calculationMode = String(
      oneOf('Automatic', 'AutomaticExceptTables', 'Manual')(mode, 'calculationMode'),
    );
  }

  get CalculationState(): string {
    return this.workbook.isCalculated ? 'Done' : 'Pending';
  }

  get CalculationEngineVersion(): number {
    return 191029;
  }

  get DecimalSeparator(): string {
    return this.workbook.language.startsWith('fr') ? ',' : '.';
  }

  get ThousandsSeparator(): string {
    return this.workbook.language.startsWith('fr') ? '\u202f' : ',';
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  Calculate(type: unknown): void {
    oneOf('Recalculate', 'Full', 'FullRebuild')(type, 'calculationType');
    this.calculations++;
    this.workbook.isCalculated = false;
  }

  SuspendApiCalculationUntilNextSync(): void {}

  SuspendScreenUpdatingUntilNextSync(): void {}
}
