-- In which administrative branch an actor works: as it is said, or as its public projects and programmes say.
alter table ecosystem.statement
    drop constraint statement_facet_check,
    add constraint ck_statement_facet check (facet in ('ROLE', 'SECTOR', 'BRANCH', 'REGION', 'THEME', 'GOAL', 'NEED', 'OFFER', 'RESOURCE'));
alter table ecosystem.suggestion
    drop constraint suggestion_facet_check,
    add constraint ck_suggestion_facet check (facet in ('ROLE', 'SECTOR', 'BRANCH', 'REGION', 'THEME', 'GOAL', 'NEED', 'OFFER', 'RESOURCE'));

-- Null for what was read before there were branches: it is read again at the next start
alter table ecosystem.undertaking add column branches text[];

comment on column ecosystem.undertaking.branches is 'impersonal: terms';
