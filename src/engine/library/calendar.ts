/** time's calendar: broken-down times in UTC, which is the engine's time zone, and their texts. */
import { epochSeconds, readClock } from '../kernel/clock';
import type { World } from '../world';
import { structOf, structType } from '../vm/builtins/structType';
import { makeFunction } from '../vm/define';
import { asDouble } from '../vm/numbers';
import { PyFloat, PyTuple, T, type Slot, type Value } from '../vm/object';
import { typeName } from '../vm/typeLookup';

structType('struct_time', 'time', 'struct_time', [
  'tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst',
]); // prettier-ignore

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December',
]; // prettier-ignore

/** year, month, day, hour, minute, second, weekday (Monday 0), day of the year, 0. */
type Fields = readonly number[];

/** Days since 1970-01-01 of a date of the Gregorian calendar; months may be out of range. */
function daysOf(year: number, month: number, day: number): number {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  // Years begin in March here, so that the leap day is the last one.
  const march = m > 2 ? y : y - 1;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(march / 4) - Math.floor(march / 100) + Math.floor(march / 400);
  return march * 365 + leaps + dayOfYear - 719_468;
}

function fieldsOf(seconds: number): Fields {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  let year = 1970 + Math.floor(days / 365.2425);
  while (daysOf(year, 1, 1) > days) year--;
  while (daysOf(year + 1, 1, 1) <= days) year++;
  let month = 12;
  while (daysOf(year, month, 1) > days) month--;
  const day = days - daysOf(year, month, 1) + 1;
  const [hour, minute] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60)];
  const weekday = (((days + 3) % 7) + 7) % 7;
  return [year, month, day, hour, minute, rest % 60, weekday, days - daysOf(year, 1, 1) + 1, 0];
}

const two = (n: number): string => String(n).padStart(2, '0');
const space = (n: number): string => String(n).padStart(2, ' ');

function ascii([year, month, day, hour, minute, second, weekday]: Fields): string {
  const date = `${DAY_NAMES[weekday].slice(0, 3)} ${MONTH_NAMES[month - 1].slice(0, 3)} ${space(day)}`;
  return `${date} ${two(hour)}:${two(minute)}:${two(second)} ${year}`;
}

function formatTime(format: string, f: Fields): string {
  return format.replace(/%[-_]?([a-zA-Z%])/g, (text, code: string) => directive(code, f) ?? text);
}

function directive(code: string, f: Fields): string | undefined {
  const [year, month, day, hour, minute, second, weekday, yearDay] = f;
  switch (code) {
    case 'Y': return String(year);
    case 'y': return two(year % 100);
    case 'C': return two(Math.floor(year / 100));
    case 'm': return two(month);
    case 'd': return two(day);
    case 'e': return space(day);
    case 'H': return two(hour);
    case 'I': return two(hour % 12 === 0 ? 12 : hour % 12);
    case 'M': return two(minute);
    case 'S': return two(second);
    case 'p': return hour < 12 ? 'AM' : 'PM';
    case 'a': return DAY_NAMES[weekday].slice(0, 3);
    case 'A': return DAY_NAMES[weekday];
    case 'b':
    case 'h': return MONTH_NAMES[month - 1].slice(0, 3);
    case 'B': return MONTH_NAMES[month - 1];
    case 'j': return String(yearDay).padStart(3, '0');
    case 'u': return String(weekday + 1);
    case 'w': return String((weekday + 1) % 7);
    case 'G': return String(isoWeek(f)[0]);
    case 'g': return two(isoWeek(f)[0] % 100);
    case 'V': return two(isoWeek(f)[1]);
    case 'U': return two(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7));
    case 'W': return two(Math.floor((yearDay + 6 - weekday) / 7));
    case 'Z': return 'UTC';
    case 'z': return '+0000';
    case 'c': return ascii(f);
    case 'D':
    case 'x': return `${two(month)}/${two(day)}/${two(year % 100)}`;
    case 'F': return `${year}-${two(month)}-${two(day)}`;
    case 'T':
    case 'X': return `${two(hour)}:${two(minute)}:${two(second)}`;
    case 'R': return `${two(hour)}:${two(minute)}`;
    case 's': return String(secondsOf(f));
    case 'n': return '\n';
    case 't': return '\t';
    case '%': return '%';
    default: return undefined;
  }
} // prettier-ignore

/** Year and number of the ISO week: that of the Thursday in it. */
function isoWeek([year, , , , , , weekday, yearDay]: Fields): readonly [number, number] {
  const thursday = daysOf(year, 1, 1) + yearDay - 1 + 3 - weekday;
  const [isoYear, , , , , , , day] = fieldsOf(thursday * 86_400);
  return [isoYear, Math.floor((day - 1) / 7) + 1];
}

function secondsOf([year, month, day, hour, minute, second]: Fields): number {
  return daysOf(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
}

/** The seconds of an argument, or now. */
function secondsArgument(w: World, v: Slot): number | undefined {
  if (v === undefined || v === null) return Math.floor(epochSeconds(readClock(w.kernel)));
  const seconds = asDouble(v);
  if (seconds !== undefined) return Math.floor(seconds);
  const what = typeName(v);
  return w.raise('TypeError', `'${what}' object cannot be interpreted as an integer`);
}

/** The fields of a struct_time or tuple argument; now without one. */
function fieldsArgument(w: World, v: Slot): Fields | undefined {
  if (v === undefined) return fieldsOf(Math.floor(epochSeconds(readClock(w.kernel))));
  if (!(v instanceof PyTuple))
    return w.raise('TypeError', 'Tuple or struct_time argument required');
  const numbers = v.items.map((item) => asDouble(item));
  if (numbers.length !== 9 || numbers.includes(undefined))
    return w.raise('TypeError', 'time tuple must have exactly 9 numbers');
  return numbers as number[];
}

const broken = (name: string): ((w: World) => Value) => {
  const f = makeFunction(name, 0, 1, (w, a, at, n) => {
    const seconds = secondsArgument(w, n === 0 ? undefined : a[at]);
    return seconds === undefined ? undefined : structOf('struct_time', fieldsOf(seconds));
  });
  return () => f;
};

/** The calendar's part of `import time`. */
export const calendarNames: Readonly<Record<string, (w: World) => Value>> = {
  struct_time: () => T['struct_time'],
  gmtime: broken('gmtime'),
  localtime: broken('localtime'),
  mktime: () =>
    makeFunction('mktime', 1, 1, (w, a, at) => {
      const fields = fieldsArgument(w, a[at]);
      return fields === undefined ? undefined : new PyFloat(secondsOf(fields));
    }),
  asctime: () =>
    makeFunction('asctime', 0, 1, (w, a, at, n) => {
      const fields = fieldsArgument(w, n === 0 ? undefined : a[at]);
      return fields === undefined ? undefined : ascii(fields);
    }),
  ctime: () =>
    makeFunction('ctime', 0, 1, (w, a, at, n) => {
      const seconds = secondsArgument(w, n === 0 ? undefined : a[at]);
      return seconds === undefined ? undefined : ascii(fieldsOf(seconds));
    }),
  strftime: () =>
    makeFunction('strftime', 1, 2, (w, a, at, n) => {
      const format = a[at];
      if (typeof format !== 'string')
        return w.raise('TypeError', `strftime() argument 1 must be str, not ${typeName(format!)}`);
      const fields = fieldsArgument(w, n < 2 ? undefined : a[at + 1]);
      return fields === undefined ? undefined : formatTime(format, fields);
    }),
  strptime: () =>
    makeFunction('strptime', 1, 2, (w, a, at, n) =>
      w.tail(w.prelude('time_strptime'), a.slice(at, at + n) as Value[]),
    ),
  timezone: () => 0,
  altzone: () => 0,
  daylight: () => 0,
  tzname: () => new PyTuple(['UTC', 'UTC']),
  tzset: () => makeFunction('tzset', 0, 0, () => null),
};
