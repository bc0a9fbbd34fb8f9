import type { HostModel } from '../interpreter/createInterpreter';
import { AddinInternalService, AppRuntimeService } from './addinServices';
import type { CustomFunctionsHandlers } from './customFunctionsService';
import { CustomFunctionsService } from './customFunctionsService';
import { Workbook } from './workbook';

/** The model that the double puts behind office.js: a workbook and the services that are asked for by name. */
export function createHostModel(handlers: CustomFunctionsHandlers): HostModel {
  return {
    root: new Workbook(),
    services: {
      'Microsoft.ExcelServices.CustomFunctions': new CustomFunctionsService(handlers),
      'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
      'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService(),
    },
  };
}
