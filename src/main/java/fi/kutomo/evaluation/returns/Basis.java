package fi.kutomo.evaluation.returns;

/** What an assumed share rests on. */
enum Basis {
    SURVEY,
    COMPARISON_GROUP,
    STATISTIC,
    EXPERT,
    GUESS
}
