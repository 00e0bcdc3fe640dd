-- Sources and notes of money values, and sources of indicators, were one text for every language. Those that came with the program held
-- three languages in one and are parted; what people have written stays whole, as Finnish.
create function evaluation.by_language(words text) returns jsonb language sql immutable as $$
    select case
        when coalesce(words, '') = '' then jsonb_build_object()
        when words = '(EU) 2021/1057, liite I · bilaga I · annex I' then jsonb_build_object(
            'fi', '(EU) 2021/1057, liite I', 'sv', '(EU) 2021/1057, bilaga I', 'en', '(EU) 2021/1057, annex I')
        when words like 'Brittiläisen oppaan laskuesimerkki:% · % · %' or words like 'Britannian julkisen arvioinnin ohjearvo;% · % · %' then
            jsonb_build_object('fi', split_part(words, ' · ', 1), 'sv', split_part(words, ' · ', 2), 'en', split_part(words, ' · ', 3))
        else jsonb_build_object('fi', words)
    end
$$;

update evaluation.proxy set content = content || jsonb_build_object(
    'source', evaluation.by_language(content ->> 'source'), 'note', evaluation.by_language(content ->> 'note'));
update evaluation.proxy_former set content = content || jsonb_build_object(
    'source', evaluation.by_language(content ->> 'source'), 'note', evaluation.by_language(content ->> 'note'));
update evaluation.indicator set content = content || jsonb_build_object('source', evaluation.by_language(content ->> 'source'));
update evaluation.indicator_former set content = content || jsonb_build_object('source', evaluation.by_language(content ->> 'source'));

-- A country that has a code is named in the reader's language.
update evaluation.proxy set content = content || '{"country": "GB"}'::jsonb, words = words || ' iso-britannia storbritannien'
where content ->> 'country' = 'United Kingdom';
update evaluation.proxy_former set content = content || '{"country": "GB"}'::jsonb where content ->> 'country' = 'United Kingdom';

drop function evaluation.by_language(text);
