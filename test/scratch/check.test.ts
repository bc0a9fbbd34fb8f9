import { buildModel } from '../../src/powerbi/model/buildModel';
import { checkModel } from '../../src/powerbi/check/checkModel';
it('checks', () => { expect(checkModel(buildModel('local', 'x'))).toEqual([]); });
