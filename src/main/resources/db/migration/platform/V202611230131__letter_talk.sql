-- Letters of people who write to each other stand together in mail programs, and an answer reaches the other one.
alter table platform.letter
    add column topic    uuid,
    add column reply_to text;

comment on column platform.letter.reply_to is 'personal: mail';
