export { convertForSharing, spillingCells } from '../../../workbook/share/convertForSharing';
export { correctTwins, restore } from '../../../workbook/share/restore';
