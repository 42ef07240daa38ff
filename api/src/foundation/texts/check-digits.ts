/** What the digits of a 公民身份号码 are weighted by, and the check that each remainder by eleven gives (GB 11643). */
export const idWeights: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
export const idChecks = '10X98765432';

/** The check digit over the seventeen digits of a 公民身份号码 (GB 11643). */
export function checkOfId(digits: string): string | undefined {
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return idChecks[sum % 11];
}

/** 公民身份号码 (GB 11643): seventeen digits and a check digit over them. */
export const isIdNumber = (text: string): boolean => /^\d{17}[\dX]$/.test(text) && text[17] === checkOfId(text);

/** The signs of a 统一社会信用代码, each worth its place (GB 32100). */
export const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check sign over the seventeen signs of a 统一社会信用代码 (GB 32100), each weighted by a power of three. */
export function checkOfCreditCode(signs: string): string | undefined {
  let [sum, weight] = [0, 1];
  for (const sign of signs.slice(0, 17)) {
    sum += creditSigns.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return creditSigns[(31 - (sum % 31)) % 31];
}

/** 统一社会信用代码 (GB 32100): seventeen signs and a check sign over them. */
export const isCreditCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text) && text[17] === checkOfCreditCode(text);
