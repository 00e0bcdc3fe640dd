package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Ui;
import java.util.List;

/** Something that the person who gave a file should know, with the place where it stands. */
public record Problem(Sort sort, Where where, List<Object> arguments) {

    /** Letters of a text of the file that are kept; fewer are shown. */
    private static final int KEPT = 400;

    /** What it means for the file. */
    public enum Weight {
        /** Nothing of the file is taken. */
        REFUSED,
        /** This actor or tie is left out; the others are taken. */
        LEFT_OUT,
        /** It is taken, but not quite as it stood. */
        NOTE
    }

    /** What it is; the last part of its message key. */
    public enum Sort {
        EMPTY(Weight.REFUSED),
        UNKNOWN(Weight.REFUSED),
        OLD_WORKBOOK(Weight.REFUSED),
        BROKEN(Weight.REFUSED),
        TOO_LARGE(Weight.REFUSED),
        TOO_MANY_ACTORS(Weight.REFUSED),
        TOO_MANY_TIES(Weight.REFUSED),
        TOO_MANY_LETTERS(Weight.REFUSED),
        TOO_MANY_WORDS(Weight.REFUSED),
        TOO_MANY_FIELDS(Weight.REFUSED),
        HUGE_CELL(Weight.REFUSED),
        TOO_DEEP(Weight.REFUSED),
        DOCTYPE(Weight.REFUSED),
        HEADINGS(Weight.REFUSED),
        BUSY(Weight.REFUSED),
        NO_NAME(Weight.LEFT_OUT),
        DUPLICATE_ID(Weight.LEFT_OUT),
        TOO_LONG(Weight.LEFT_OUT),
        MANY_WORDS(Weight.LEFT_OUT),
        NO_END(Weight.LEFT_OUT),
        DANGLING(Weight.LEFT_OUT),
        AMBIGUOUS(Weight.LEFT_OUT),
        SELF_TIE(Weight.LEFT_OUT),
        DUPLICATE_TIE(Weight.LEFT_OUT),
        DAYS_REVERSED(Weight.LEFT_OUT),
        HYPEREDGE(Weight.LEFT_OUT),
        OLD_ENCODING(Weight.NOTE),
        STRANGE_LETTERS(Weight.NOTE),
        COLUMN_IGNORED(Weight.NOTE),
        STRENGTH_UNREAD(Weight.NOTE),
        DAY_UNREAD(Weight.NOTE),
        DIRECTION_UNREAD(Weight.NOTE),
        NESTED(Weight.NOTE),
        ACTORS_FROM_TIES(Weight.NOTE),
        MORE(Weight.NOTE);

        private final Weight weight;

        Sort(Weight weight) {
            this.weight = weight;
        }

        public Weight weight() {
            return weight;
        }
    }

    public Problem {
        arguments = arguments.stream().map(argument -> argument instanceof String text ? Tidy.cut(text, KEPT) : argument).toList();
    }

    /** What is the matter, in the reader's words; names of strangers cannot upset the sentence around them. */
    public String told() {
        var shown = arguments.stream().map(argument -> switch (argument) {
            case String name -> ShownName.of(name, 80);
            case Where place -> place.told();
            default -> argument;
        });
        return Ui.t("ecosystem.netfiles.problem." + sort, shown.toArray());
    }
}
