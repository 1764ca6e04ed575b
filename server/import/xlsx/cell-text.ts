/** Stored values → the text a person would have typed. */
import type { DateStyle } from "./number-format.ts";

/**
 * A stored number as plain decimal text: the shortest at 15 significant digits, which is what
 * spreadsheets keep and show (0.30000000000000004 is 0.3). null when it is no finite number.
 */
export function numberText(stored: string): string | null {
  const plain = stored.length <= 15 && /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(stored);
  if (plain && stored !== "-0") return stored;
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return null;
  const [mantissa, exponent] = value.toExponential(14).split("e") as [string, string];
  const negative = mantissa.startsWith("-");
  const digits = mantissa.replace(/[-.]/g, "").replace(/0+$/, "") || "0";
  const point = Number(exponent) + 1;
  const sign = negative && digits !== "0" ? "-" : "";
  if (digits === "0") return "0";
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + "0".repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Days from 1899-12-30, the zero of the 1900 calendar after its false leap day, to that of 1904. */
const daysTo1904 = 1_462;
/** The last day spreadsheets know, 9999-12-31. */
const lastSerial = 2_958_465;

/**
 * A stored number with a date format. 1900-02-29 (serial 60) never was: it is written as it is and refused
 * by whoever reads a day. null when the number is no day of the calendar.
 */
export function serialText(stored: string, style: DateStyle, from1904: boolean): string | null {
  const value = Number(stored);
  if (style === "none" || style === "time" || !Number.isFinite(value)) return null;
  // Rounded to seconds: half of a stored second is noise.
  const seconds = Math.round(value * 86_400);
  const serial = Math.floor(seconds / 86_400) + (from1904 ? daysTo1904 : 0);
  if (serial < 1 || serial > lastSerial) return null;
  const day =
    !from1904 && serial === 60
      ? "1900-02-29"
      : civilDay(!from1904 && serial < 60 ? serial + 1 : serial);
  if (style === "year") return day.slice(0, 4);
  if (style === "month") return day.slice(0, 7);
  if (style === "month-if-first" && day.endsWith("-01")) return day.slice(0, 7);
  const rest = ((seconds % 86_400) + 86_400) % 86_400;
  return style === "date-time" && rest > 0 ? `${day} ${clock(rest)}` : day;
}

const two = (part: number): string => String(part).padStart(2, "0");

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/**
 * Days since 1899-12-30 → `YYYY-MM-DD`, in years that begin in March so that the leap day comes last,
 * counted in 400-year cycles of 146,097 days.
 */
function civilDay(serial: number): string {
  const sinceMarch0 = serial + 693_899;
  const cycle = Math.floor(sinceMarch0 / 146_097);
  const dayOfCycle = sinceMarch0 - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1_460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** `_x000D_` stands for a character XML cannot hold; those no cell may have stay as they are written. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (written, hex: string) => {
    const code = parseInt(hex, 16);
    const plain = code === 9 || code === 10 || code === 13 || code >= 32;
    return plain && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : written;
  });
}

/** `BC12` → 54 (0 = column A); -1 when it is no reference. */
export function columnOf(reference: string): number {
  let column = 0;
  let letters = 0;
  for (; letters < reference.length; letters += 1) {
    const c = reference.charCodeAt(letters);
    if (c < 65 || c > 90) break;
    column = column * 26 + (c - 64);
  }
  return letters === 0 || letters > 3 ? -1 : column - 1;
}
