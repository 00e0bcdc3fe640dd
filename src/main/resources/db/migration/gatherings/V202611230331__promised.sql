-- Whoever is committed by the facilitator hears of it.
alter table gatherings.news
    drop constraint news_what_check,
    add constraint news_what_check check (what in ('CALLED', 'CHANGED', 'CANCELLED', 'TOMORROW', 'PROMISED', 'DUE', 'MISSED'));
