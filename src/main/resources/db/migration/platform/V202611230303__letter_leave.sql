-- Of letters that come again and again: where mail programs post that the reader wants no more of them.
alter table platform.letter
    add column leave text;

comment on column platform.letter.leave is 'personal: mail';
