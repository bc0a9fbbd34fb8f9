import type { HostModel } from '../interpreter/createInterpreter';
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService } from './addinServices';
import type { CustomFunctionsHandlers } from './customFunctionsService';
import { CustomFunctionsService } from './customFunctionsService';
import { Workbook } from './workbook';

/** The model that the double puts behind office.js: a workbook and the services that are asked for by name. */
export function createHostModel(
  handlers: CustomFunctionsHandlers,
  workbook: Workbook = emptyWorkbook(),
): HostModel {
  return {
    root: workbook,
    services: {
      'Microsoft.ExcelServices.CustomFunctions': new CustomFunctionsService(handlers),
      'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
      'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService(),
      'Microsoft.AppRuntime.AppRuntimePersistenceService': new AppRuntimePersistenceService(),
    },
  };
}

/** One sheet, as a new workbook has. */
export function emptyWorkbook(language?: string): Workbook {
  const workbook = new Workbook(language);
  workbook.Worksheets.Add(null);
  return workbook;
}
