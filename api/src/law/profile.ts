import type { IsoDate } from './calendar/working-days.ts';
import type { Text } from './setting.ts';
import type { Settings } from './settings.ts';

/** What a profile is called, and what is so of its city and no setting of its text. */
export type Identity = {
  /** The name of its folder, and the value of `PROFILE` that starts it. */
  id: string;
  name: Text;
  /** The regulation's own title and document number, and the code its articles are cited with. */
  regulation: { title: string; number: string; code: string };
  /** Titles of those who act beside the departments. */
  titles: {
    /** Runs the directory, examines, coordinates: 主管部门. */
    authority: Text;
    /** Examines what is registered, where that is somebody else than the authority. */
    examiner: Text;
    /** Hears of what was not answered or not remedied. */
    supervisor: Text;
  };
  /** Said where not all of the text is at hand: then what is not stated is not stated as far as it was read. */
  excerpt?: Text;
  /**
   * 项 of class 3 (部门信息资源目录) under which its departments' entries are coded by the national guide: 07 for a
   * province and every government below it, 08 for a city under separate planning (计划单列市).
   */
  departmentItem: string;
  /** What the text says anew from a day on, in the order of the days. */
  editions?: readonly Edition[];
  /** Set in an edition: the profile as it was compiled, from which every other edition is had. */
  original?: PolicyProfile;
};

/** 版本: settings that hold from a day on (ISO date, `since` included) in place of those before. */
export type Edition = {
  since: IsoDate;
  changes: Partial<Omit<Settings, 'route'>> & { route?: Partial<Settings['route']> };
};

/** 地方规则: one regulation as typed data. A missing setting does not compile; a contradictory one does not start. */
export type PolicyProfile = Identity & Settings;
