-- A file between its preview and the person's yes; what nobody takes is thrown away after a day.
create table vocabulary.upload (
    id          uuid primary key,
    scheme      text not null,
    name        text not null,
    content     bytea not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null
);
