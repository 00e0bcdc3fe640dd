-- One more reason to hear of something: what the reader said to come to is near, changes or is called off.
alter table notifications.notice
    drop constraint notice_why_check,
    add constraint notice_why_check check (why in (
        'JUDGED', 'DUE', 'COMING', 'ASKED', 'NAMED', 'ACCEPTED', 'ANSWERED', 'QUOTED', 'CALLED', 'WITHIN', 'WATCHED', 'BEGUN', 'CHANCE'));
