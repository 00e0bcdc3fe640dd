package fi.kutomo.exchange.reading;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Where in the source something stands, and the words that stand there.
 *
 * @param from first line, counted from 1; 0 when it comes from the whole
 * @param until last line
 * @param column heading of the cell in a list, else empty
 * @param text the words as they stand
 */
@JsonPropertyOrder({"from", "until", "column", "text"})
public record Passage(int from, int until, String column, String text) {

    public static Passage lines(int from, int until, String text) {
        return new Passage(from, until, "", text);
    }

    public static Passage line(int line, String text) {
        return new Passage(line, line, "", text);
    }

    public static Passage cell(int line, String column, String text) {
        return new Passage(line, line, column, text);
    }
}
