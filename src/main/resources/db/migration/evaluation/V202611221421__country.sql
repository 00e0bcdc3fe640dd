-- A country of a money value that was written by its name gets its code, by which it is named in the reader's language.
create function evaluation.country(name text) returns text language sql immutable as $$
    select case
        when name in ('Suomi', 'Finland') then 'FI'
        when name in ('Ruotsi', 'Sverige', 'Sweden') then 'SE'
        when name in ('Norja', 'Norge', 'Norway') then 'NO'
        when name in ('Tanska', 'Danmark', 'Denmark') then 'DK'
        when name in ('Viro', 'Estland', 'Estonia') then 'EE'
    end
$$;

update evaluation.proxy set content = jsonb_set(content, '{country}', to_jsonb(evaluation.country(content ->> 'country')))
where evaluation.country(content ->> 'country') is not null;
update evaluation.proxy_former set content = jsonb_set(content, '{country}', to_jsonb(evaluation.country(content ->> 'country')))
where evaluation.country(content ->> 'country') is not null;

drop function evaluation.country(text);
