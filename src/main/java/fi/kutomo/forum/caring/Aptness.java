package fi.kutomo.forum.caring;

/**
 * How well somebody could answer a question, by the score of our own: 0.5·likeness + 0.2·theme + 0.2·answers that helped, on a logarithmic
 * scale + 0.1·region − 0.3·how often asked lately. Nobody sees the number.
 *
 * @param likeness of the question to what the person has answered or described, 0 to 1
 * @param theme whether the person follows the theme or names it in the profile
 * @param helped how many of the person's answers were accepted
 * @param region whether the person works in the region of the question
 * @param asked how often the person was asked in the last 14 days
 */
record Aptness(double likeness, boolean theme, int helped, boolean region, int asked) {

    /** So many accepted answers and more count wholly. */
    private static final double MANY = 20;

    private static final double USUAL = 3;

    double score() {
        double answers = Math.min(1, Math.log1p(helped) / Math.log1p(MANY));
        return 0.5 * likeness + (theme ? 0.2 : 0) + 0.2 * answers + (region ? 0.1 : 0) - 0.3 * asked / USUAL;
    }
}
