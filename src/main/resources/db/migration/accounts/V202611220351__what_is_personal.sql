-- Every column says whether it is personal, and for which purpose, or why not. A test reads it.

do $$
declare
    name text;
begin
    foreach name in array array[
        'accounts.attestation.method', 'accounts.consent.about', 'accounts.consent.scope', 'accounts.consent.shown',
        'accounts.consent.lang', 'accounts.export.lang', 'accounts.invitation.lang', 'accounts.invitation.role',
        'accounts.invitation.scope_kind', 'accounts.invitation.scope', 'accounts.invitation.team',
        'accounts.membership.confirmed_how', 'accounts.person.lang', 'accounts.profile_field.field',
        'accounts.role_grant.role', 'accounts.role_grant.scope_kind', 'accounts.role_grant.scope',
        'accounts.role_proposal.role', 'accounts.registration.lang'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a code, or a word without a person in it');
    end loop;
    foreach name in array array[
        'accounts.ceremony.secret', 'accounts.ceremony.browser', 'accounts.ceremony.kind', 'accounts.ceremony.content',
        'accounts.session.primary_id', 'accounts.session.session_id', 'accounts.session.principal_name',
        'accounts.session_attributes.session_primary_id', 'accounts.session_attributes.attribute_name',
        'accounts.session_attributes.attribute_bytes'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: ends with the session or within minutes, and goes with the account');
    end loop;
    foreach name in array array[
        'accounts.invitation.token_hash', 'accounts.profile_photo.sha256', 'accounts.registration.token_hash',
        'accounts.password_reset.token_hash', 'accounts.address_change.old_hash', 'accounts.address_change.new_hash',
        'accounts.authenticator.secret', 'accounts.recovery_code.fingerprint'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a key or digest');
    end loop;
    foreach name in array array[
        'accounts.organisation_domain.domain', 'accounts.provider.key', 'accounts.provider.name',
        'accounts.provider.issuer', 'accounts.provider.client', 'accounts.provider.secret', 'accounts.provider.scopes',
        'accounts.provider.algorithms', 'accounts.provider.claims', 'accounts.provider.levels'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: set by operators, about no person');
    end loop;
    foreach name in array array[
        'accounts.passkey.site', 'accounts.passkey.credential', 'accounts.passkey.key', 'accounts.passkey.transports',
        'accounts.password.hash'
    ] loop
        execute format('comment on column %s is %L', name, 'impersonal: a key or hash for signing in, which goes with the account');
    end loop;
end $$;
