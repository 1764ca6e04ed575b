/** 分 as yuan with two decimals and an ASCII minus, exact: spreadsheets read it as a number. */
export function rawYuan(minor: number): string {
  const digits = BigInt(Math.abs(minor)).toString().padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
