import type postgres from 'postgres';

const bureaus = 100;

/**
 * Makes that many requests of the demo's: each keeps what it has come to, its events and its tasks, in the name of
 * another pair of a hundred departments; every sixtieth stays with the demo's own, so that the demo's people have a
 * department's share. In SQL, for a million events are not filed one by one.
 */
export async function multiply(owner: postgres.Sql, wanted: number) {
  return owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into departments (id, name, short_name, kind, path, number)
      select id, '第' || n || '测试局', '测试' || n, 'bureau', array[id], 5000 + n
      from (select n, md5('bureau ' || n)::uuid as id from generate_series(0, ${bureaus - 1}::integer) as n) as made`;
    await tx`
      insert into users (id, account, name, department_id, password_hash)
      select md5('person ' || n)::uuid, 'bench' || n, '测速员' || n, md5('bureau ' || n)::uuid, ''
      from generate_series(0, ${bureaus - 1}::integer) as n`;
    await tx`
      create temporary table copies on commit drop as
      select request.id as of, copy.n, md5(request.id::text || copy.n)::uuid as id,
        case when copy.n % 60 = 0 then request.provider_id else md5('bureau ' || copy.n * 7 % ${bureaus}::integer)::uuid end as provider_id,
        case when copy.n % 60 = 0 then request.consumer_id else md5('bureau ' || (copy.n * 13 + 1) % ${bureaus}::integer)::uuid end as consumer_id,
        case when copy.n % 60 = 0 then request.applicant_id
          else md5('person ' || (copy.n * 13 + 1) % ${bureaus}::integer)::uuid end as applicant_id,
        (copy.n % 500) * interval '1 day' as ago
      from access_requests as request
      cross join generate_series(1, ceil(${wanted}::numeric / (select count(*) from access_requests))::integer) as copy (n)`;
    const columns = async (table: string, replaced: Record<string, string>) => {
      const names = await tx<{ name: string }[]>`
        select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`;
      return {
        names: names.map(({ name }) => `"${name}"`).join(', '),
        values: names.map(({ name }) => replaced[name] ?? `was."${name}"`).join(', '),
      };
    };
    const copy = async (table: string, from: string, replaced: Record<string, string>) => {
      const { names, values } = await columns(table, replaced);
      return (await tx.unsafe(`insert into ${table} (${names}) select ${values} from ${from}`)).count;
    };
    await copy('cases', 'cases as was join copies on copies.of = was.id', {
      id: 'copies.id',
      number: `was.number || '-' || copies.n`,
      department_id: 'copies.consumer_id',
      opened_at: 'was.opened_at - copies.ago',
    });
    const requests = await copy('access_requests', 'access_requests as was join copies on copies.of = was.id', {
      id: 'copies.id',
      provider_id: 'copies.provider_id',
      consumer_id: 'copies.consumer_id',
      applicant_id: 'copies.applicant_id',
      filed_at: 'was.filed_at - copies.ago',
      follows: 'null',
      words: `was.words || '-' || copies.n`,
    });
    const events = await copy('case_events', 'case_events as was join copies on copies.of = was.case_id', {
      case_id: 'copies.id',
    });
    const tasks = await copy(
      'tasks',
      `tasks as was join access_requests as request on request.id = was.subject_id join copies on copies.of = request.id`,
      {
        id: `md5(was.id::text || copies.n)::uuid`,
        subject_id: 'copies.id',
        department_id: `case was.department_id when request.provider_id then copies.provider_id
          when request.consumer_id then copies.consumer_id else was.department_id end`,
      },
    );
    return { requests, events, tasks };
  });
}
