-- Files of references that wait a day between the look at them and the yes.
create table evidence.study_upload (
    id          uuid primary key,
    name        text not null,
    content     bytea not null,
    uploaded_by uuid,
    uploaded_at timestamptz not null
);

create index ix_study_upload_uploaded_at on evidence.study_upload (uploaded_at);
create index ix_study_upload_uploaded_by on evidence.study_upload (uploaded_by);

comment on column evidence.study_upload.name is 'personal: uploads';
comment on column evidence.study_upload.content is 'personal: uploads';
comment on column evidence.study_upload.uploaded_by is 'personal: uploads';
