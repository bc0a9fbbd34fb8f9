import { protectionXml } from '../../../src/writers/exceljs/protectionXml';

describe('protectionXml', () => {
  // Verifiers that Excel stored for these passwords, as listed in XlsxWriter's test of its own encoder.
  it.each([
    ['password', '83AF'],
    ['This is a longer phrase', 'D14E'],
    ['0', 'CE2A'],
    ['01', 'CEED'],
    ['012', 'CF7C'],
    ['0123', 'CC4B'],
    ['01234', 'CACA'],
    ['012345', 'C789'],
  ])('gives the verifier of %s as Excel does', (password, verifier) => {
    expect(protectionXml({ password })).toContain(`password="${verifier}"`);
  });

  it('has no verifier without a password', () => {
    expect(protectionXml({})).not.toContain('password');
  });
});
