-- The hash of an address that asked for peace is made with a key that only this site has, so that nobody can try addresses against it.
comment on column ecosystem.survey_silence.hash is 'impersonal: keyed hash of an address that asked not to be written to, kept so that it is not';
