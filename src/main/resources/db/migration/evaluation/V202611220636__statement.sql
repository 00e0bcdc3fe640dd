-- Keys with which statements are signed. A key that is no longer used for signing stays, so that old statements can be verified.
create table evaluation.signing_key (
    id         uuid primary key,
    name       text not null,
    public_key text not null,
    sealed     text not null,
    made_at    timestamptz not null,
    constraint ux_signing_key_name unique (name)
);
comment on column evaluation.signing_key.name is 'impersonal: fingerprint of a key';
comment on column evaluation.signing_key.public_key is 'impersonal: public key';
comment on column evaluation.signing_key.sealed is 'impersonal: private key of the site, sealed';

-- What the site has said under its signature, exactly as it was said.
create table evaluation.statement (
    id        uuid primary key,
    about     uuid not null,
    document  text not null,
    issued_at timestamptz not null
);
create index ix_statement_about on evaluation.statement (about, issued_at desc);
comment on column evaluation.statement.document is 'impersonal: public decision about a model';
