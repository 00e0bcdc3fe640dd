-- The claims that a public theory names on its links, so that those who rest on a claim are found when it changes.
alter table evaluation.theory_version add column claims uuid[] not null default '{}';
create index ix_theory_version_claims on evaluation.theory_version using gin (claims);
