package fi.kutomo.evidence.synthesis;

/** What a result comes to, apart from its figures: two runs that say the same in words have the same conclusion. */
record Conclusion(Verdict verdict, Question.Certainty certainty) {

    static Conclusion of(Question question, Pooling pooling) {
        return new Conclusion(Verdict.of(question, pooling.random()), question.certainty());
    }
}
