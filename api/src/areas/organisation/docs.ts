import type { Documented, Who } from '../../cases/docs.ts';
import { words } from '../../law/setting.ts';
import {
  type DepartmentAction,
  departmentAllowed,
  type Manager,
  type Overseer,
  type PersonAction,
  personAllowed,
} from './rules/managing.ts';

const statuses = { enabled: words('启用', 'Enabled'), disabled: words('停用', 'Disabled') };

export const docs: readonly Documented[] = [
  {
    title: 'Departments 单位',
    allowed: departmentAllowed,
    statuses,
    stances: {
      own_admin: words('本部门管理员', 'Its own administrator'),
      admin_above: words('上级部门管理员', 'Administrator above'),
      sysadmin: { role: 'sysadmin' },
    } satisfies Record<Overseer, Who>,
    actions: {
      edit: words('修改', 'edit'),
      disable: words('停用', 'disable'),
      enable: words('启用', 'enable'),
      'add-unit': words('新增下级单位', 'add a unit'),
      'add-person': words('新增人员', 'add a person'),
    } satisfies Record<DepartmentAction, object>,
    exceptions: [
      {
        says: 'A department is disabled once nobody in it and no unit below it is left (house).',
        test: 'api/src/areas/organisation/rules/departments.test.ts: house: are not disabled while people or units in them are enabled',
      },
      {
        says: 'Nor while a case between departments waits for it.',
        test: 'api/src/areas/organisation/rules/departments.test.ts: SH-27, house: are not disabled while somebody waits for their answer, whoever else is in them',
      },
    ],
  },
  {
    title: 'People 人员',
    allowed: personAllowed,
    statuses,
    stances: {
      admin: { role: 'admin' },
      sysadmin: { role: 'sysadmin' },
      secadmin: { role: 'secadmin' },
    } satisfies Record<Manager, Who>,
    actions: {
      edit: words('修改', 'edit'),
      disable: words('停用', 'disable'),
      enable: words('启用', 'enable'),
      'reset-password': words('重置密码', 'reset the password'),
      'reset-second-factor': words('重置双因素', 'reset the second factor'),
      'confirm-reset': words('确认重置', 'confirm a reset'),
      'decline-reset': words('拒绝重置', 'decline a reset'),
      'set-roles': words('设置角色', 'set roles'),
    } satisfies Record<PersonAction, object>,
    exceptions: [
      {
        says: 'Nobody disables or resets themselves (house).',
        test: 'api/src/areas/organisation/rules/people.test.ts: house: are not disabled by their owner, nor reset',
      },
      {
        says: 'Nobody promotes themselves (house).',
        test: 'api/src/areas/organisation/rules/people.test.ts: house: nobody changes their own roles',
      },
      {
        says: 'Who holds a platform post, or acts on other departments’ cases, is reset once a second administrator has confirmed it: not whoever asked, not whose account it is (house).',
        test: 'api/src/areas/organisation/rules/resets.test.ts: house: whoever asked for a reset does not confirm it, nor does whose account it is',
      },
      {
        says: 'Posts without which nobody could be let in keep their last holder (house).',
        test: 'api/src/areas/organisation/rules/people.test.ts: house: the last holder of an indispensable post does not lose it',
      },
    ],
  },
];
