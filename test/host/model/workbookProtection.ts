import { HostObject } from '../interpreter/hostObject';
import { accessDenied } from './errors';

/** Whether sheets may be added, renamed, moved and deleted. */
export class WorkbookProtection extends HostObject {
  override readonly className = 'WorkbookProtection';
  private password: string | null | undefined;

  get Protected(): boolean {
    return this.password !== undefined;
  }

  Protect(password: string | null): void {
    if (this.Protected) throw accessDenied('the workbook is protected already');
    this.password = password;
  }

  Unprotect(password: string | null): void {
    if (this.Protected && this.password !== null && this.password !== password)
      throw accessDenied('another password protects the workbook');
    this.password = undefined;
  }

  assertOpen(what: string): void {
    if (this.Protected) throw accessDenied(`the structure of the workbook is protected: ${what}`);
  }
}
