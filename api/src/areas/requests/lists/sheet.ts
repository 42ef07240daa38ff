import type { Database } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { revisions } from '@onesource/db/schema/catalog';
import { departments, users } from '@onesource/db/schema/organisation';
import { accessRequests as request } from '@onesource/db/schema/request';
import { eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Sheet } from '../../../cases/sheet.ts';
import { dayOf } from '../../../law/calendar/working-days.ts';
import { purposeWords, requestStatusWords } from '../rules/words.ts';
import { answerOrTalksDue } from '../store.ts';

const [provider, consumer] = [alias(departments, 'provider'), alias(departments, 'consumer')];

/** As much of requests as a list of them tells. */
export const listedRequests = (db: Database, ids: readonly string[]) =>
  db
    .select({
      id: request.id,
      number: sql<string>`${cases.number}`,
      resource: sql<string>`${revisions.content}->>'name'`,
      consumer: consumer.name,
      applicant: users.name,
      provider: provider.name,
      shareType: request.shareType,
      status: request.status,
      purpose: request.purpose,
      matter: request.matter,
      system: request.system,
      contact: request.contact,
      filedAt: request.filedAt,
      dueOn: answerOrTalksDue,
      grant: request.grant,
      oversight: request.oversight,
    })
    .from(request)
    .innerJoin(cases, eq(cases.id, request.id))
    .innerJoin(revisions, eq(revisions.id, request.revisionId))
    .innerJoin(provider, eq(provider.id, request.providerId))
    .innerJoin(consumer, eq(consumer.id, request.consumerId))
    .innerJoin(users, eq(users.id, request.applicantId))
    .where(inArray(request.id, [...ids]));
type Line = Awaited<ReturnType<typeof listedRequests>>[number];

/** 资源申请 as a workbook. */
export const requestSheet: Sheet<Line> = {
  name: { zh: '资源申请清单', en: 'Requests' },
  columns: [
    { zh: '申请编号', en: 'Number', width: 20, cell: ({ number }) => number },
    { zh: '信息资源名称', en: 'Resource', width: 40, cell: ({ resource }) => resource },
    { zh: '申请部门', en: 'Requesting department', width: 30, departments: true, cell: ({ consumer }) => consumer },
    { zh: '申请人', en: 'Applicant', width: 14, cell: ({ applicant }) => applicant },
    { zh: '提供部门', en: 'Providing department', width: 30, departments: true, cell: ({ provider }) => provider },
    {
      zh: '共享类型',
      en: 'Share type',
      width: 16,
      cell: ({ shareType }, language, { policy }) => policy.shareTypeLabels.value[shareType][language],
    },
    { zh: '用途', en: 'Purpose', width: 16, cell: ({ purpose }, language) => purposeWords[language][purpose] },
    { zh: '办理事项', en: 'Business matter', width: 40, cell: ({ matter }) => matter },
    { zh: '使用系统', en: 'Used in system', width: 24, cell: ({ system }) => system },
    {
      zh: '联系人',
      en: 'Contact',
      width: 24,
      cell: ({ contact, applicant }) => [contact?.name ?? applicant, contact?.phone].filter(Boolean).join(' '),
    },
    { zh: '状态', en: 'Status', width: 16, cell: ({ status }, language) => requestStatusWords[language][status] },
    { zh: '申请日期', en: 'Filed on', width: 14, cell: ({ filedAt }) => dayOf(filedAt) },
    { zh: '答复期限', en: 'Answer due', width: 14, cell: ({ dueOn }) => dueOn ?? '' },
    {
      zh: '逾期答复',
      en: 'Answered late on',
      width: 16,
      cell: ({ oversight }) => oversight.late.map(({ on }) => on).join('; '),
    },
    {
      zh: '授权截止',
      en: 'Granted until',
      width: 14,
      cell: ({ grant }) => (grant?.effectiveAt ? grant.until : ''),
    },
  ],
};
