-- SH-17, SH-27: the post of whoever examines sits in a body of its own kind; where one sits already, the body is of that kind
update "departments" set "kind" = 'data_centre'
where "kind" = 'public_institution'
  and exists (select from "user_roles" as held join "users" as person on person."id" = held."user_id"
    where held."department_id" = "departments"."id" and held."role" = 'examiner' and person."disabled_at" is null);
