-- Whether a notice went out in a mail of its own: only those count for how many mails somebody gets in a day.
alter table notifications.notice
    add column alone boolean not null default false;

drop index notifications.ix_notice_mailed_at;
create index ix_notice_mailed_at on notifications.notice (person, mailed_at) where alone;
