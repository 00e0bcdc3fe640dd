package fi.kutomo.ecosystem.drawing;

/** The two sizes of a picture, in its own units: one for desks and paper, one for phones, where letters keep their size. */
public enum Frame {
    WIDE(1080, 720, 15, 9, 150),
    NARROW(360, 480, 12, 6, 96);

    private final int width;
    private final int height;
    private final int letters;
    private final int mark;
    private final int label;

    Frame(int width, int height, int letters, int mark, int label) {
        this.width = width;
        this.height = height;
        this.letters = letters;
        this.mark = mark;
        this.label = label;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Height of letters; the style sheet says the same. */
    public int letters() {
        return letters;
    }

    /** Half the breadth of an actor's mark. */
    public int mark() {
        return mark;
    }

    /** How broad a line of a name may be. */
    public int label() {
        return label;
    }

    /** The last word of the class in the style sheet. */
    public String css() {
        return this == WIDE ? "map-wide" : "map-narrow";
    }
}
