package fi.kutomo.evaluation.assessment;

/** The form for one question of the developer part. */
public record QuestionFormPage(String title, Form form) implements FramePart {}
