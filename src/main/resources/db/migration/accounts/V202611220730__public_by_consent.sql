-- What a person tells of him- or herself goes to everybody only while the ledger of consents says so; until then members see it.
-- No field goes further than the name, so this holds for all of them.
create or replace view accounts.shown_person as
select p.id, p.handle, p.name,
    case when coalesce(f.reach, 2) > 2 and not coalesce(c.given, false) then 2 else coalesce(f.reach, 2) end as reach
from accounts.person p
left join accounts.profile_field f on f.person = p.id and f.field = 'name'
left join lateral (
    select given from accounts.consent where person = p.id and about = 'profile' and scope = 'PUBLIC' order by number desc limit 1
) c on f.reach > 2
where p.disabled_at is null
  and p.email_verified_at is not null
  and (p.suspended_until is null or p.suspended_until <= now());
