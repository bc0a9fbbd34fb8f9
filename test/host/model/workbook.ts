import { HostObject } from '../interpreter/hostObject';

/** The workbook an add-in works on; it has no sheets yet. */
export class Workbook extends HostObject {
  override readonly className = 'Workbook';
}
