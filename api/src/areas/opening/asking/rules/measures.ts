import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import { shift } from '../../../../law/calendar/working-days.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

/** House: a link that confirms an address is good for a day. */
export const linkHours = 24;
export const linkUntil = (now: Date): Date => new Date(now.getTime() + linkHours * hour);

/**
 * House: within a day an address of mail is written to so often at most, an address on the net may ask so often, and so often
 * may be asked under the addresses of one mail domain and not be confirmed, so that nobody has us fill somebody's letter box.
 */
export const mostADay = { email: 3, address: 20, domain: 200 } as const;
/** House: letters of this kind that leave within an hour of the clock, to whomever, and were not confirmed. */
export const mostAnHour = 200;

/** House: a letter for which an hour has no room leaves in one of the next, within so many of them; more is refused. */
const mostHours = 6;

const hourOf = (time: Date): Date => new Date(Math.floor(time.getTime() / hour) * hour);

/** The hours, by when they begin, in which a letter that is asked for now may leave; the first of them that has room. */
export const hoursToLeave = (now: Date): Date[] =>
  Array.from({ length: mostHours }, (_, later) => new Date(hourOf(now).getTime() + later * hour));
/** When a letter leaves that has its place in that hour: at once, or as it begins. */
export const leavesAt = (place: Date, now: Date): Date => (place > now ? place : now);
/** The hour in which the letter left whose link is good until then. */
export const hourLeft = (expiresAt: Date): Date => hourOf(new Date(expiresAt.getTime() - linkHours * hour));
/** Seconds until an hour may have room again in which none has now. */
export const nextHourIn = (now: Date): number => Math.ceil((hourOf(now).getTime() + hour - now.getTime()) / 1000);

/**
 * Domains under which a city's people have their mail. A few strangers would use up what they share, so they are not counted
 * together: each of their addresses is by itself, and all of them with the rest.
 */
const shared: ReadonlySet<string> = new Set([
  ...['qq.com', 'foxmail.com', '163.com', '126.com', 'yeah.net', 'sina.com', 'sina.cn', 'sohu.com', 'aliyun.com'],
  ...['139.com', '189.cn', 'wo.cn', '21cn.com', 'gmail.com', 'outlook.com', 'hotmail.com', 'icloud.com', 'yahoo.com'],
]);
export const countsTogether = (domain: string): boolean => !shared.has(domain.toLowerCase());
export type Counted = keyof typeof mostADay;
export const countedWithin = day;
/** After that no count says anything any more. */
export const countsKept = day;

/** House: files that may be taken under one answer, so that it is no interface without end. */
export const mostUses = 100;

/** House: the longest that an answer opens, in days. */
export const longestDays = 366;
export const latestUntil = (today: IsoDate): IsoDate => shift(today, longestDays);

/** House: so long after the last day for an answer, what nobody decided on is closed, so that who asked is erased some time. */
export const unansweredDays = 90;
export const unansweredSince = (now: Date): Date => new Date(now.getTime() - unansweredDays * day);

/** House: so long after the end who asked, and what for in their own words, is erased. */
export const keptDays = 90;
export const erasedBefore = (now: Date): Date => new Date(now.getTime() - keptDays * day);
