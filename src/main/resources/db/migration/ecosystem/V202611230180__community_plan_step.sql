-- Who keeps a community reads also who changed its measures and activities.
alter table ecosystem.community_step drop constraint community_step_act_check;
alter table ecosystem.community_step add constraint ck_community_step_act check (act in (
    'DRAFTED', 'CHANGED', 'PLANNED', 'PUBLISHED', 'ENDED', 'HANDED_OVER', 'TAKEN_OVER', 'CHOSEN', 'INVITED', 'REQUESTED', 'JOINED', 'DECLINED', 'ACCEPTED',
    'REFUSED', 'LEFT', 'REMOVED', 'PART_CHANGED'));
