-- A chain of seals over the audit log, and personal parts of an entry beside it, so that they can be forgotten and the chain holds.

-- Name, address block, program and reason, each with a salt of its own; the entry keeps only the salted digest.
create table platform.audit_part (
    entry uuid not null,
    part  text not null check (part in ('name', 'address', 'agent', 'why')),
    salt  text not null,
    said  text not null,
    primary key (entry, part)
);

comment on column platform.audit_part.said is 'personal: audit';

alter table platform.audit_entry add column parts jsonb not null default '{}';
alter table platform.audit_entry disable trigger audit_entry_stays;

insert into platform.audit_part (entry, part, salt, said)
select id, 'name', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), person_name from platform.audit_entry;

update platform.audit_entry e
set parts = jsonb_build_object('name', encode(sha256(convert_to(p.salt || e.person_name, 'UTF8')), 'hex'))
from platform.audit_part p where p.entry = e.id;

alter table platform.audit_entry drop column person_name;
alter table platform.audit_entry enable trigger audit_entry_stays;
create index ix_audit_entry_person on platform.audit_entry (person, at) where person is not null;

-- Entries are written by many at once and sealed by one, in the order in which it sees them.
create table platform.audit_unsealed (
    entry  uuid primary key,
    number bigint generated always as identity
);

create table platform.audit_seal (
    seq       bigint primary key,
    entry     uuid not null,
    hash      text not null,
    sealed_at timestamptz not null
);

create unique index ux_audit_seal_entry on platform.audit_seal (entry);

-- What stands already is sealed in the order of its time. The same text is made by platform.audit.Chain.
do $$
declare
    e record;
    before text := repeat('0', 64);
    n bigint := 0;
begin
    for e in select * from platform.audit_entry order by at, id loop
        n := n + 1;
        before := encode(sha256(convert_to(concat_ws(E'\n', before, e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text,
            coalesce(e.person::text, '-'), e.what, e.about_kind, e.about::text, e.details::text, e.parts::text), 'UTF8')), 'hex');
        insert into platform.audit_seal (seq, entry, hash, sealed_at) values (n, e.id, before, e.at);
    end loop;
end $$;

create trigger audit_seal_stays before update or delete on platform.audit_seal
    for each row execute function platform.refuse_change();
create trigger audit_seal_is_kept before truncate on platform.audit_seal
    for each statement execute function platform.refuse_change();
drop trigger audit_entry_stays on platform.audit_entry;
create trigger audit_entry_stays before update or delete on platform.audit_entry
    for each row execute function platform.refuse_change();
create trigger audit_entry_is_kept before truncate on platform.audit_entry
    for each statement execute function platform.refuse_change();
create trigger audit_part_stays before update on platform.audit_part
    for each row execute function platform.refuse_change();
