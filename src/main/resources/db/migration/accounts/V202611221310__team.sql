-- Teams of weavers. Until now a team was a word on a grant, and another spelling made another team.
create table accounts.team (
    id         uuid primary key,
    slug       text not null constraint ux_team_slug unique,
    name       text not null,
    -- Keys of the regions that it weaves, such as region/06; none: it weaves everywhere
    regions    text[] not null default '{}',
    version    integer not null default 0,
    created_at timestamptz not null,
    ended_at   timestamptz
);

create unique index ux_team_name on accounts.team (lower(name)) where ended_at is null;
comment on column accounts.team.slug is 'impersonal: a name that operators give to a team, without a person in it';
comment on column accounts.team.name is 'impersonal: a name that operators give to a team, without a person in it';
comment on column accounts.team.regions is 'impersonal: keys of areas';

alter table accounts.role_grant rename column team to spelt;
alter table accounts.role_grant add column team uuid;
alter table accounts.role_grant add constraint fk_role_grant_team foreign key (team) references accounts.team (id);
create index ix_role_grant_team on accounts.role_grant (team);

alter table accounts.invitation rename column team to spelt;
alter table accounts.invitation add column team uuid;
alter table accounts.invitation add constraint fk_invitation_team foreign key (team) references accounts.team (id);
create index ix_invitation_team on accounts.invitation (team);

-- What differs by spaces and capital letters alone becomes one team, named as it was spelt most often. It runs where a weaver works in it
-- today or is invited; a word of the past stays with its grants, as a team that ended when it was made and is shown to operators alone.
do $$
declare
    written record;
    base text;
    free text;
    number integer;
begin
    for written in
        select lower(name) as key, mode() within group (order by name) as name,
            coalesce(array_agg(distinct scope order by scope) filter (where scope like 'region/%'), '{}') as regions,
            bool_or(running) as running
        from (
            select regexp_replace(btrim(spelt), '\s+', ' ', 'g') as name, scope,
                role = 'WEAVER' and ended_at is null and (until is null or until > now()) as running
            from accounts.role_grant
            union all
            select regexp_replace(btrim(spelt), '\s+', ' ', 'g'), scope,
                role = 'WEAVER' and accepted_at is null and withdrawn_at is null and until > now()
            from accounts.invitation
        ) every
        where name <> ''
        group by lower(name)
        order by 1
    loop
        base := regexp_replace(normalize(written.key, NFD), '[\u0300-\u036f]', '', 'g');
        base := btrim(left(btrim(regexp_replace(base, '[^a-z0-9]+', '-', 'g'), '-'), 76), '-');
        base := case base when '' then 'x' else base end;
        free := base;
        number := 2;
        while exists (select 1 from accounts.team where slug = free) loop
            free := base || '-' || number;
            number := number + 1;
        end loop;
        insert into accounts.team (id, slug, name, regions, created_at, ended_at)
        values (gen_random_uuid(), free, written.name, written.regions, now(), case when not coalesce(written.running, false) then now() end);
    end loop;
end $$;

update accounts.role_grant g set team = t.id
from accounts.team t where lower(t.name) = lower(regexp_replace(btrim(g.spelt), '\s+', ' ', 'g'));
update accounts.invitation i set team = t.id
from accounts.team t where lower(t.name) = lower(regexp_replace(btrim(i.spelt), '\s+', ' ', 'g'));

alter table accounts.role_grant drop column spelt;
alter table accounts.invitation drop column spelt;

-- A role of great trust, too, may begin on a later day.
alter table accounts.role_proposal add column since timestamptz;
