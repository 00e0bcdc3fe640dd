-- An assessment also ends when the model is no longer public.
alter table evaluation.assignment drop constraint assignment_ended_why_check;
alter table evaluation.assignment add constraint ck_assignment_ended_why
    check (ended_why in ('', 'CONFLICT', 'DECLINED', 'REPLACED', 'NEW_VERSION', 'MODEL_WITHDRAWN'));
