-- What is counted stays when those who are counted are forgotten, and means are told so that nobody's answer can be reckoned from them.
alter table gatherings.contribution
    -- Of people who have been forgotten since
    add column forgotten_dots integer not null default 0;

-- The means as they were told last: anew only when five more have answered.
create table gatherings.reflection_mean (
    session uuid not null,
    -- How many had answered then
    answers integer not null check (answers >= 5),
    useful  numeric(2, 1) not null,
    heard   numeric(2, 1) not null,
    onward  numeric(2, 1) not null,
    constraint pk_reflection_mean primary key (session),
    constraint fk_reflection_mean_session foreign key (session) references gatherings.session (id) on delete cascade
);

insert into gatherings.reflection_mean (session, answers, useful, heard, onward)
select session, count(*), avg(useful), avg(heard), avg(onward)
from gatherings.reflection
group by session
having count(*) >= 5;
