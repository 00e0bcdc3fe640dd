comment on column evaluation.mark.criterion is 'impersonal: code of a criterion';
comment on column evaluation.validation_answer.question is 'impersonal: code of a question';
