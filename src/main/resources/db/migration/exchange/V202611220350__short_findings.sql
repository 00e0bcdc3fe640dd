-- Findings and origins are kept by the thousand: their JSON is arrays without names. Findings are only ever read back whole.
update exchange.staged set finding = jsonb_build_array(
    finding -> 'key', finding -> 'kind', finding -> 'lang',
    (select coalesce(jsonb_agg(jsonb_build_array(
            f -> 'field', f -> 'sense', f -> 'of', f -> 'lang', f -> 'values',
            jsonb_build_array(f -> 'passage' -> 'from', f -> 'passage' -> 'until', f -> 'passage' -> 'column', f -> 'passage' -> 'text'))
        order by number), '[]')
    from jsonb_array_elements(finding -> 'fields') with ordinality as found (f, number)),
    finding -> 'described')
where jsonb_typeof(finding) = 'object';

alter table exchange.staged alter column finding type json using finding::json;

update exchange.origin set fields = (
    select coalesce(jsonb_object_agg(key, jsonb_build_array(
        value -> 'from', value -> 'until', value -> 'column', value -> 'text', value -> 'fingerprint')), '{}')
    from jsonb_each(fields));
